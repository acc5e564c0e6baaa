/** Rules of resolutions, as pure functions. */

export interface ClauseValue {
  id: string;
  parentId: string | null;
  text: string;
}

/**
 * The words that a clause continues: the stem of its resolution, then the text of each clause above it, outermost first, parted by line
 * breaks; null for a clause that is whole by itself.
 */
export function stemOfClause(stem: string | null, clauses: readonly ClauseValue[], clause: ClauseValue): string | null {
  const above: string[] = [];
  for (let parent = parentOf(clauses, clause); parent; parent = parentOf(clauses, parent)) above.unshift(parent.text);
  return [...(stem === null ? [] : [stem]), ...above].join('\n') || null;
}

function parentOf(clauses: readonly ClauseValue[], { parentId }: ClauseValue): ClauseValue | undefined {
  return parentId === null ? undefined : clauses.find(({ id }) => id === parentId);
}

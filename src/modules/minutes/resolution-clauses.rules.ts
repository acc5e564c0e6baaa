/** Rules of the clauses that a command gives a resolution, as pure functions. */

/** The places of clauses that are more than one level below the clause before; the first must be at level 0. */
export function wrongDepths(depths: readonly number[]): number[] {
  return depths.flatMap((depth, index) => (depth < 0 || depth > (depths[index - 1] ?? -1) + 1 ? [index] : []));
}

/** For each clause the place of the clause above it: the nearest before it that is one level up; null at level 0. */
export function parentsOf(depths: readonly number[]): (number | null)[] {
  return depths.map((depth, index) => {
    const above = depths.slice(0, index).lastIndexOf(depth - 1);
    return above < 0 ? null : above;
  });
}

/**
 * For each new clause the place of the old clause that it continues; null for an added one. Recommendations and the work programme refer to
 * clauses, so a clause must not take over the identity of another. Clauses with the same words continue each other. Between two of these that
 * are in the same order, the other clauses continue each other if there are as many new ones as old ones.
 */
export function continuations(old: readonly string[], given: readonly string[]): (number | null)[] {
  const continued = new Array<number | null>(given.length).fill(null);
  const inOrder = unchanged(old, given);
  for (const [from, to] of inOrder) continued[to] = from;
  for (const [to, words] of given.entries()) {
    const from = old.findIndex((oldWords, index) => oldWords === words && !continued.includes(index));
    if (from >= 0) continued[to] ??= from;
  }
  let [oldStart, givenStart] = [0, 0];
  for (const [oldEnd, givenEnd] of [...inOrder, [old.length, given.length] as const]) {
    const left = placesBetween(oldStart, oldEnd).filter((place) => !continued.includes(place));
    const added = placesBetween(givenStart, givenEnd).filter((place) => continued[place] === null);
    if (left.length === added.length) for (const [index, place] of added.entries()) continued[place] = left[index] ?? null;
    [oldStart, givenStart] = [oldEnd + 1, givenEnd + 1];
  }
  return continued;
}

function placesBetween(start: number, end: number): number[] {
  return Array.from({ length: Math.max(end - start, 0) }, (_, index) => start + index);
}

/** The places, in the old and in the new list, of a longest common subsequence. */
function unchanged(old: readonly string[], given: readonly string[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(given.length + 1).fill(0));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = given.length - 1; column >= 0; column--) {
      const longest =
        old[row] === given[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      (lengths[row] as number[])[column] = longest;
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < old.length && column < given.length) {
    if (old[row] === given[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

/** A place in a source document; page and paragraph as printed. */
export interface Place {
  document: string;
  page?: string;
  paragraph?: string;
}

/** Gives each record of a list its place in a document. A record that states its own sources keeps them. */
export function takenFrom<R extends object>(
  place: Place | ((record: R) => Place),
  records: readonly R[],
): (R & { sources: Place[] })[] {
  return records.map((record) => ({ sources: [typeof place === 'function' ? place(record) : place], ...record }));
}

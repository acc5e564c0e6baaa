/** Names the document of a whole list of records once. A record that states its own sources keeps them. */
export function takenFrom<R extends object>(
  document: string,
  records: readonly R[],
): (R & { sources: { document: string }[] })[] {
  return records.map((record) => ({ sources: [{ document }], ...record }));
}

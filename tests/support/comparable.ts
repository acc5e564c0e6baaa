/** Makes answers to the same query comparable. */

interface Answer {
  data?: unknown;
  errors?: { path?: (string | number)[] }[];
}

/**
 * The text of an answer without what depends on the moment: ids of errors, budgets, and which field is reported where fields of an object that may not be
 * null fail together. The first to fail makes the object null, and then it depends on the time whether the others are reported.
 */
export function comparable(text: string): string {
  const lasting = text.replaceAll(/"(errorId|resetsAt)":"[^"]*"/g, '"$1":""').replaceAll(/"remaining":\d+/g, '"remaining":0');
  const answer: Answer = JSON.parse(lasting);
  if (!answer.errors || answer.data === undefined) return lasting;
  const errors = answer.errors.map((error) => {
    const path = error.path ?? [];
    const nulled = nulledPart(answer.data, path);
    return JSON.stringify(nulled.length < path.length ? nulled : error);
  });
  return JSON.stringify({ ...answer, errors: [...new Set(errors)].sort() });
}

/** The beginning of a path, as far as the first null. */
function nulledPart(data: unknown, path: (string | number)[]): (string | number)[] {
  let value = data;
  for (const [length, name] of path.entries()) {
    if (value === null || value === undefined) return path.slice(0, length);
    value = (value as Record<string | number, unknown>)[name];
  }
  return path;
}

/** How a recommendation gets a reference where the council prints none, as pure functions. */

const joining = ['a', 'an', 'and', 'for', 'in', 'of', 'on', 'the', 'to', 'with'];
const initialsMax = 8;

/**
 * The beginning of the references of a panel's recommendations in a month: the initials of the panel's name, the year and the month, e.g.
 * `CFSP/2026/11-` for the Children and Families Scrutiny Panel. `madeOn` is a civil date.
 */
export function referenceBeginning(panelName: string, madeOn: string): string {
  const words = panelName.split(/[^\p{L}\p{N}'’]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const telling = words.filter((word) => !joining.includes(word.toLowerCase()));
  const initials = telling.map((word) => (/[\p{L}\p{N}]/u.exec(word)?.[0] ?? '').toUpperCase()).slice(0, initialsMax);
  return `${initials.join('') || 'R'}/${madeOn.slice(0, 4)}/${madeOn.slice(5, 7)}-`;
}

/** The reference with the number after the highest in use. `used` are the references with this beginning. */
export function nextReference(beginning: string, used: readonly string[]): string {
  const numbers = used.map((reference) => reference.slice(beginning.length)).filter((rest) => /^[1-9]\d{0,8}$/.test(rest));
  return `${beginning}${Math.max(0, ...numbers.map(Number)) + 1}`;
}

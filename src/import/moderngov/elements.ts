/** What all answers of ModernGov have in common: their root, and records with numbers. */
import type { Doubts } from '../doubts.ts';
import { idOf, rawText } from './values.ts';
import { NotXml, type XmlElement } from './xml.ts';

/** Errors: NotXml for another answer. */
export function demandRoot(root: XmlElement, ...names: string[]): void {
  if (!names.includes(root.name)) throw new NotXml(`the root is <${root.name.slice(0, 40)}>, not <${names[0]}>`);
}

/** Each record that has a number, once. */
export function distinct<T extends { id: string }>(
  elements: readonly XmlElement[],
  idName: string,
  noun: string,
  doubts: Doubts,
  read: (element: XmlElement, id: string, about: Doubts) => T | null,
  { isRepetitionUsual = false } = {},
): T[] {
  const found = new Map<string, T>();
  for (const element of elements) {
    const id = idOf(rawText(element, idName));
    if (id === null) doubts.add('ID_MISSING', `a ${noun}`);
    else if (found.has(id)) isRepetitionUsual || doubts.of(`${noun} ${id}`).add('REPEATED');
    else {
      const record = read(element, id, doubts.of(`${noun} ${id}`));
      if (record) found.set(id, record);
    }
  }
  return [...found.values()];
}

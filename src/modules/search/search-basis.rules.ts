/** How a search was read, as its cursors carry it: records that arrive meanwhile must not change what the next page is a page of. */
import { combinedMax, type WordReading } from './search-words.rules.ts';

export interface SearchBasis {
  readings: WordReading[];
  /** How many of the concepts of `among`, by place, a record must have; null where it must have all. */
  least: number | null;
  among: number[];
}

const bases = new Map<unknown, WordReading['basis']>([
  ['S', 'SPELLING'],
  ['G', 'GLOSSARY'],
]);
/** No reading of a query comes near these. */
const listMax = 200;
const textMax = 400;

export function keepBasis({ readings, least, among }: SearchBasis): unknown[] {
  return [least, among, readings.map(({ word, basis, readAs }) => [word, basis[0], readAs])];
}

/** The basis that a cursor carries; null for what is none. */
export function basisFrom(kept: unknown): SearchBasis | null {
  if (!isList(kept) || kept.length !== 3) return null;
  const [least, among, readings] = kept;
  const isLeast = least === null || isPlace(least);
  if (!isLeast || !isList(among) || among.length > combinedMax || !among.every(isPlace) || !isList(readings)) return null;
  const read = readings.map(readingFrom);
  return read.every((reading) => reading !== null) ? { least, among, readings: read } : null;
}

function readingFrom(kept: unknown): WordReading | null {
  if (!isList(kept)) return null;
  const [word, letter, readAs] = kept;
  const basis = bases.get(letter);
  return basis && isText(word) && isList(readAs) && readAs.every(isText) ? { word, basis, readAs } : null;
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length <= listMax;
}

function isPlace(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= listMax;
}

/** PostgreSQL takes no text with a null character. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= textMax && !value.includes('\0');
}

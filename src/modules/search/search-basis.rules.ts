/** The interpretation of a search, which its cursors carry: a record added between two pages must not change the list that is paged. */
import { combinedMax, type WordReading } from './search-words.rules.ts';

export interface SearchBasis {
  readings: WordReading[];
  /** Number of the concepts in `among` that a record must have; null if it must have every concept. */
  least: number | null;
  /** Positions of concepts in the query. */
  among: number[];
}

const bases = new Map<unknown, WordReading['basis']>([
  ['S', 'SPELLING'],
  ['G', 'GLOSSARY'],
]);
/** Limits on a cursor that a client made up; no query of 200 characters reaches them. */
const listMax = 200;
const textMax = 400;

export function keepBasis({ readings, least, among }: SearchBasis): unknown[] {
  return [least, among, readings.map(({ word, basis, readAs }) => [word, basis[0], readAs])];
}

/** The basis that a cursor carries; null if the value is not a basis. */
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

/** PostgreSQL refuses a text with a null character. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= textMax && !value.includes('\0');
}

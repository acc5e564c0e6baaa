/** Hashes of values by field, by which an import knows what has changed. */
import { createHash } from 'node:crypto';
import type { FieldHashes } from '../modules/sources/external-references.table.ts';

/** SHA-256 of a value as JSON, with the fields of objects in one order. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, inOrder)).digest('base64url');
}

/** One for each field; none for an absent value. */
export function hashesOf(values: object): FieldHashes {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([field, value]) => [field, hashOf(value)]));
}

/** The fields that say something else than before. */
export function changedFields(before: FieldHashes, now: FieldHashes): string[] {
  return Object.keys(now).filter((field) => now[field] !== before[field]);
}

function inOrder(_: string, value: unknown): unknown {
  if (!value || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

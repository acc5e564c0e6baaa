/** The records that an input names, by id. A record that the caller may not read behaves as not found. */
import type { Visibility } from '../db/access.ts';
import type { Key } from '../db/loader.ts';
import type { RecordKind, RowOf } from '../db/record-kind.ts';
import { keyFromId } from '../graphql/ids.ts';
import { type InputPath, Mistake, mistake } from './refusal.ts';

/** The key in an id of this kind; null for an id of another kind or council. */
export function keyWithin(councilId: number, kind: RecordKind, id: string): Key | null {
  const key = keyFromId(kind.type, id);
  return key?.councilId === councilId ? key : null;
}

/** The kind of record that an id of this council names; undefined for an id of another kind or council. */
export function kindOf(councilId: number, kinds: readonly RecordKind[], id: string): RecordKind | undefined {
  return kinds.find((kind) => keyWithin(councilId, kind, id) !== null);
}

/** Whether this is the id of the council itself. */
export function isIdOfCouncil(councilId: number, id: string): boolean {
  return keyFromId('Council', id)?.councilId === councilId;
}

export function idsOf(keys: readonly (Key | null)[]): string[] {
  return [...new Set(keys.flatMap((key) => (key ? [key.id] : [])))];
}

/** The rows that the caller may read, by id. */
export function readableById<Row extends { id: string; visibility: Visibility }>(
  rows: readonly Row[],
  reads: readonly Visibility[],
): Map<string, Row> {
  return new Map(rows.filter(({ visibility }) => reads.includes(visibility)).map((row) => [row.id, row]));
}

export function notFound(kind: Pick<RecordKind, 'noun'>, path: InputPath): Mistake {
  return mistake('NOT_FOUND', `There is no such ${kind.noun} in this council.`, path);
}

/** Most records that one list names. */
const namedMax = 500;

/** The mistake of a list that names too many records; null where it does not. */
export function tooManyNamed(ids: readonly string[], path: InputPath): Mistake | null {
  if (ids.length <= namedMax) return null;
  return mistake('TOO_LONG', `This list has ${ids.length} entries; at most ${namedMax} are allowed.`, path);
}

/** Rows in the order of their keys, each once; or a mistake for each key without a row, at its index. */
export function inOrder<K extends RecordKind>(
  kind: K,
  keys: readonly (Key | null)[],
  rows: ReadonlyMap<string, RowOf<K>>,
  path: InputPath,
): RowOf<K>[] | Mistake {
  const base = typeof path === 'string' ? [path] : path;
  const found = new Map<string, RowOf<K>>();
  const mistakes: Mistake[] = [];
  for (const [index, key] of keys.entries()) {
    const row = key ? rows.get(key.id) : undefined;
    if (row) found.set(row.id, row);
    else mistakes.push(notFound(kind, [...base, index]));
  }
  return mistakes.length > 0 ? new Mistake(mistakes.flatMap(({ userErrors }) => userErrors)) : [...found.values()];
}

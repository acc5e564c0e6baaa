/** The records that an input names, by id. */
import type { CouncilTx } from '../db/access.ts';
import type { Key } from '../db/loader.ts';
import type { RecordKind, RowOf } from '../db/record-kind.ts';
import { keyFromId } from '../graphql/ids.ts';
import type { Caller } from './command.ts';
import type { Reach } from './locks.ts';
import { type InputPath, Mistake } from './refusal.ts';

export function reachOf(tx: CouncilTx, { reads }: Caller): Reach {
  return { tx, reads };
}

/** The key in an id of this kind; null for an id of another kind or council, which behaves as not found. */
export function keyWithin(councilId: number, kind: RecordKind, id: string): Key | null {
  const key = keyFromId(kind.type, id);
  return key?.councilId === councilId ? key : null;
}

export function idsOf(keys: readonly (Key | null)[]): string[] {
  return [...new Set(keys.flatMap((key) => (key ? [key.id] : [])))];
}

export function notFound(kind: RecordKind, path: InputPath): Mistake {
  return new Mistake('NOT_FOUND', `There is no such ${kind.noun} in this council.`, path);
}

/** Rows in the order of their keys, each once; or a mistake for each key without a row, at its index. */
export function inOrder<K extends RecordKind>(
  kind: K,
  keys: readonly (Key | null)[],
  rowOf: (id: string) => RowOf<K> | undefined,
  path: InputPath,
): RowOf<K>[] | Mistake {
  const base = typeof path === 'string' ? [path] : path;
  const rows = new Map<string, RowOf<K>>();
  const mistakes: Mistake[] = [];
  for (const [index, key] of keys.entries()) {
    const row = key ? rowOf(key.id) : undefined;
    if (key && row) rows.set(key.id, row);
    else mistakes.push(notFound(kind, [...base, index]));
  }
  return mistakes.length > 0 ? Mistake.all(mistakes) : [...rows.values()];
}

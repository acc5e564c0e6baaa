/** The records that the parts of an input name, each at a path of its own, e.g. the indicator of every row of a table. */
import type { RecordKind, RowOf } from '../db/record-kind.ts';
import type { Command } from './command.ts';
import { readRecords } from './locks.ts';
import { idsOf, keyWithin, notFound, readableById } from './named-records.ts';
import type { InputPath, Mistake } from './refusal.ts';

export interface NamedInPart {
  id: string | null | undefined;
  path: InputPath;
}

/** A row for each name, in order; null where none is given, and a mistake where there is no such record. One query for all. */
export async function referEach<K extends RecordKind>(
  { tx, caller }: Command,
  kind: K,
  named: readonly NamedInPart[],
): Promise<(RowOf<K> | Mistake | null)[]> {
  const keys = named.map(({ id }) => (id == null ? null : keyWithin(tx.councilId, kind, id)));
  const rows = readableById(await readRecords(tx, kind, idsOf(keys)), caller.reads);
  return named.map(({ id, path }, index) => {
    if (id == null) return null;
    const key = keys[index];
    return (key && rows.get(key.id)) ?? notFound(kind, path);
  });
}

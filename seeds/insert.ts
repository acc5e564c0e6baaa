/** What the loading of each kind of seed record works with. */
import type { InferInsertModel } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../src/db/client.ts';
import type { ParsedCouncilSeed } from './format.ts';
import { type Sources, type Stated, type StoredRow, storeProvenance } from './provenance.ts';

/** What the parts of a council's load share. */
export interface SeedLoad {
  db: Db;
  councilId: number;
  seed: ParsedCouncilSeed;
  /** The id of a record by kind and key: the same on every machine, so that links to the real records can be shared. */
  id(kind: string, key: string): string;
  /** The same for an optional reference. */
  maybe(kind: string, key: string | undefined): string | null;
  /** By record id, for the records that have been stored. */
  sourcesOf: Map<string, Sources>;
}

/** Inserts one row for each record, with its provenance; nothing for none, which drizzle would refuse. */
export async function insertAll<T extends PgTable, R>(
  load: SeedLoad,
  table: T,
  records: readonly R[],
  rowOf: (record: R, index: number) => InferInsertModel<T>,
): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(rowOf);
  await load.db.insert(table).values(rows as never);
  await storeProvenance(load, table, records as readonly Stated[], rows as unknown as StoredRow[]);
}

/** Rows under a restricted item are closed with it. */
export function visibilityByItem(seed: ParsedCouncilSeed): (itemRef: string | undefined) => 'PUBLIC' | 'RESTRICTED' {
  const restricted = new Set(
    seed.meetings.flatMap(
      ({ key, agenda }) => agenda?.items.filter((item) => item.restriction).map((item) => `${key}#${item.key}`) ?? [],
    ),
  );
  return (itemRef) => (itemRef !== undefined && restricted.has(itemRef) ? 'RESTRICTED' : 'PUBLIC');
}

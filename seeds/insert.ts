/** Context and insertion, shared by the loaders of all kinds of seed record. */
import type { InferInsertModel } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../src/db/client.ts';
import type { ParsedCouncilSeed } from './format.ts';
import { type Sources, type Stated, type StoredRow, storeProvenance } from './provenance.ts';

/** The loading of one council's seed. */
export interface SeedLoad {
  db: Db;
  councilId: number;
  seed: ParsedCouncilSeed;
  /** The id of a record by kind and key: the same in every database, so that links to the real records can be shared. */
  id(kind: string, key: string): string;
  /** The id of an optional reference, or null. */
  optionalId(kind: string, key: string | undefined): string | null;
  /** The sources of the records stored so far, by record id. */
  sourcesOf: Map<string, Sources>;
}

/** Inserts one row for each record, with its provenance. Does nothing for an empty list, which drizzle refuses. */
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

/** RESTRICTED for rows that belong to a restricted item. */
export function visibilityByItem(seed: ParsedCouncilSeed): (itemRef: string | undefined) => 'PUBLIC' | 'RESTRICTED' {
  const restricted = new Set(
    seed.meetings.flatMap(
      ({ key, agenda }) => agenda?.items.filter((item) => item.restriction).map((item) => `${key}#${item.key}`) ?? [],
    ),
  );
  return (itemRef) => (itemRef !== undefined && restricted.has(itemRef) ? 'RESTRICTED' : 'PUBLIC');
}

/**
 * The locks of commands. Every command takes them in one order, so that no two wait for each other: parents before children, several
 * records of a kind in the order of their ids. The lock does not conflict with the key-share lock of a foreign key, so another command may
 * refer to a locked record.
 */
import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { CouncilTx, Visibility } from '../db/access.ts';
import type { RecordKind, RecordTable, RowOf } from '../db/record-kind.ts';

/** Which records of the council a command may find. */
export interface Reach {
  tx: CouncilTx;
  /** The visibilities that the caller may read; other records behave as not found. */
  reads: readonly Visibility[];
}

/** Locks the records with these ids, and their parents before them, until the commit. Gives those that the caller may read, by id. */
export async function lockRecords<K extends RecordKind>(
  reach: Reach,
  kind: K,
  ids: readonly string[],
  held: (kind: RecordKind, row: RowOf<RecordKind>) => void,
): Promise<Map<string, RowOf<K>>> {
  if (ids.length === 0) return new Map();
  const { table, parent }: RecordKind = kind;
  if (parent) {
    const children = await reach.tx
      .select({ parentId: parent.column })
      .from(table)
      .where(readable(reach, table, ids));
    await lockRecords(reach, parent.kind, [...new Set(children.map(({ parentId }) => String(parentId)))], held);
  }
  const rows = (await reach.tx
    .select()
    .from(table)
    .where(readable(reach, table, ids))
    .orderBy(table.id)
    .for('no key update')) as RowOf<K>[];
  for (const row of rows) held(kind, row);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Reads records that a command only refers to. They are not locked; the foreign key keeps them from vanishing. */
export async function readRecords<K extends RecordKind>(
  reach: Reach,
  kind: K,
  ids: readonly string[],
): Promise<Map<string, RowOf<K>>> {
  if (ids.length === 0) return new Map();
  const table: RecordTable = kind.table;
  const rows = (await reach.tx
    .select()
    .from(table)
    .where(readable(reach, table, ids))) as RowOf<K>[];
  return new Map(rows.map((row) => [row.id, row]));
}

function readable({ tx, reads }: Reach, table: RecordTable, ids: readonly string[]): SQL | undefined {
  return and(eq(table.councilId, tx.councilId), inArray(table.id, [...ids]), inArray(table.visibility, [...reads]));
}

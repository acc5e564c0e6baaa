/**
 * The locks of commands. All commands take them in one order: parents before children, several records of a kind in the order of their ids.
 * PostgreSQL ends the deadlocks that remain, and the runner retries. The lock does not conflict with the key-share lock of a foreign key, so
 * another command may refer to a locked record. Locks do not depend on what the caller may read: a hidden child of a meeting changes with it.
 */
import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { CouncilTx } from '../db/access.ts';
import type { RecordKind, RecordTable, RowOf } from '../db/record-kind.ts';
import type { CouncilRow } from '../modules/councils/councils.table.ts';
import { isIdOfCouncil } from './named-records.ts';
import { refusal } from './refusal.ts';
import type { CouncilTarget } from './targets.ts';

/** The records that a command holds locked. */
export class Locked {
  readonly #rows = new Map<string, RowOf<RecordKind>>();

  /** Locks the records with these ids, and their parents before them, until the commit. Gives those found, in the order of their ids. */
  async take<K extends RecordKind>(tx: CouncilTx, kind: K, ids: readonly string[]): Promise<RowOf<K>[]> {
    if (ids.length === 0) return [];
    const { table, parent }: RecordKind = kind;
    if (parent) {
      const children = await tx
        .select({ parentId: parent.column })
        .from(table)
        .where(withIds(tx, table, ids));
      await this.take(tx, parent.kind, [...new Set(children.map(({ parentId }) => String(parentId)))]);
    }
    const rows = (await tx
      .select()
      .from(table)
      .where(withIds(tx, table, ids))
      .orderBy(table.id)
      .for('no key update')) as RowOf<K>[];
    const parentIds = parent ? rows.map((row) => row[parent.column.name as 'id'] as string | null) : [];
    if (parent && parentIds.some((id) => id !== null && !this.get(parent.kind, id))) throw new ParentChanged();
    for (const row of rows) this.#rows.set(`${kind.type} ${row.id}`, row);
    return rows;
  }

  get<K extends RecordKind>(kind: K, id: string): RowOf<K> | undefined {
    return this.#rows.get(`${kind.type} ${id}`) as RowOf<K> | undefined;
  }
}

/**
 * A record got another parent while the command waited for the lock of its former one, e.g. an item whose agenda moved to another meeting.
 * The runner tries again, from the parent that it has now.
 */
class ParentChanged extends Error {
  override name = 'ParentChanged';
  /** As PostgreSQL reports a transaction that another one has overtaken. */
  readonly code = '40001';
}

/** Locks the caller's council. Errors: Refusal NOT_FOUND for the name of another. */
export async function lockCouncil(tx: CouncilTx, { record, field }: CouncilTarget, named: string): Promise<CouncilRow> {
  const { table } = record;
  const [row] = await tx.select().from(table).where(eq(table.id, tx.councilId)).for('no key update');
  const isNamed = row && (field === 'id' ? isIdOfCouncil(tx.councilId, named) : row.slug === named);
  if (isNamed) return row as CouncilRow;
  const own = row ? ` Your credential is for the council “${row.slug}”.` : '';
  throw refusal('NOT_FOUND', `This is not a council whose records you can change.${own}`, field);
}

/**
 * Reads records that a command only refers to. The lock is that of a foreign key: other commands may change the records, but not withdraw them
 * before the commit.
 */
export async function readRecords<K extends RecordKind>(tx: CouncilTx, kind: K, ids: readonly string[]): Promise<RowOf<K>[]> {
  if (ids.length === 0) return [];
  const table: RecordTable = kind.table;
  return (await tx
    .select()
    .from(table)
    .where(withIds(tx, table, ids))
    .orderBy(table.id)
    .for('key share')) as RowOf<K>[];
}

function withIds(tx: CouncilTx, table: RecordTable, ids: readonly string[]): SQL | undefined {
  return and(eq(table.councilId, tx.councilId), inArray(table.id, [...ids]));
}

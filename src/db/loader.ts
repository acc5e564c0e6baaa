/**
 * Batched reads. A loader answers many keys in one statement; a `LoaderScope` runs them for one operation (or one event of a
 * subscription) and forgets them with it. Modules define their loaders in `<thing>.loaders.ts`.
 */
import DataLoader from 'dataloader';
import { and, type InferSelectModel, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Read } from './access.ts';

/** Which record: ids are unique in their council. */
export interface Key {
  councilId: number;
  id: string;
}

export interface Loader<K, V> {
  /** Names the statement, in the code and in a slow-query log. */
  readonly name: string;
  /** Answers in the order of the keys. */
  readonly batch: (db: Read, keys: readonly K[]) => Promise<V[]>;
  readonly cacheKey: (key: K) => string;
}

export type OwnedTable = PgTable & { councilId: AnyPgColumn; id: AnyPgColumn };

/** How rows are selected once the condition is known; `name` is for the prepared statement. */
export type Select<Row> = (db: Read, where: SQL, name: string) => Promise<Row[]>;

/** Selects whole rows of a table. */
export function rowsOf<T extends PgTable>(table: T, ...orderBy: (SQL | AnyPgColumn)[]): Select<InferSelectModel<T>> {
  return (db, where, name) =>
    db
      .select()
      .from(table as PgTable)
      .where(where)
      .orderBy(...orderBy)
      .prepare(name)
      .execute() as Promise<InferSelectModel<T>[]>;
}

/** One record by its key; null when there is none or the reader may not see it. */
export function oneBy<Row extends { councilId: number }>(
  name: string,
  table: { councilId: AnyPgColumn },
  column: AnyPgColumn,
  select: Select<Row>,
): Loader<Key, Row | null> {
  return {
    name,
    cacheKey,
    batch: async (db, keys) => {
      const rows = await select(db, keyedBy(name, table.councilId, column, keys), name);
      const found = new Map(rows.map((row) => [referredKey(row, column), row]));
      return keys.map((key) => found.get(cacheKey(key)) ?? null);
    },
  };
}

/** One record by its own id. */
export function oneById<Row extends Key>(name: string, table: OwnedTable, select: Select<Row>): Loader<Key, Row | null> {
  return oneBy(name, table, table.id, select);
}

/** The rows that refer to a record, in the order of `select`. */
export function manyBy<Row extends { councilId: number }>(
  name: string,
  table: { councilId: AnyPgColumn },
  column: AnyPgColumn,
  select: Select<Row>,
): Loader<Key, Row[]> {
  return {
    name,
    cacheKey,
    batch: async (db, keys) => {
      const rows = await select(db, keyedBy(name, table.councilId, column, keys), name);
      const groups = Map.groupBy(rows, (row) => referredKey(row, column));
      return keys.map((key) => groups.get(cacheKey(key)) ?? []);
    },
  };
}

/** The rows of a council, in the order of `select`. */
export function manyByCouncil<Row extends { councilId: number }>(
  name: string,
  table: { councilId: AnyPgColumn },
  select: Select<Row>,
  where?: SQL,
): Loader<number, Row[]> {
  return {
    name,
    cacheKey: String,
    batch: async (db, councilIds) => {
      const ofCouncils = sql`${table.councilId} = any(${sql.param(councilIds)}::int[])`;
      const rows = await select(db, named(name, and(ofCouncils, where) as SQL), name);
      const groups = Map.groupBy(rows, (row) => row.councilId);
      return councilIds.map((councilId) => groups.get(councilId) ?? []);
    },
  };
}

/** Marks a statement with its name, so that a slow-query log reads as the code does. */
export function named(name: string, condition: SQL): SQL {
  return sql`${sql.raw(`/* ${name} */`)} ${condition}`;
}

export function keyedBy(name: string, councilColumn: AnyPgColumn, column: AnyPgColumn, keys: readonly Key[]): SQL {
  return named(name, keyIn(councilColumn, column, keys));
}

/** The same text for one key and for a thousand, so that the statement is prepared once. */
export function keyIn(councilColumn: AnyPgColumn, column: AnyPgColumn, keys: readonly Key[]): SQL {
  const councilIds = sql.param(keys.map((key) => key.councilId));
  const ids = sql.param(keys.map((key) => key.id));
  return sql`(${councilColumn}, ${column}) in (select * from unnest(${councilIds}::int[], ${ids}::uuid[]))`;
}

/** The key that a row refers to by a column. Rows carry columns under the columns' own names. */
function referredKey(row: { councilId: number }, column: AnyPgColumn): string {
  return cacheKey({ councilId: row.councilId, id: (row as unknown as Record<string, string>)[column.name] ?? '' });
}

export function cacheKey(key: Key): string {
  return `${key.councilId}:${key.id}`;
}

/** The loaders of one operation. `read` gives the handle of whoever asks. */
export class LoaderScope {
  readonly #read: () => Promise<Read>;
  readonly #loaders = new Map<string, DataLoader<unknown, unknown, string>>();

  constructor(read: () => Promise<Read>) {
    this.#read = read;
  }

  load<K, V>(loader: Loader<K, V>, key: K): Promise<V> {
    let running = this.#loaders.get(loader.name);
    if (!running) {
      running = new DataLoader<unknown, unknown, string>(async (keys) => loader.batch(await this.#read(), keys as readonly K[]), {
        cacheKeyFn: loader.cacheKey as (key: unknown) => string,
      });
      this.#loaders.set(loader.name, running);
    }
    return running.load(key) as Promise<V>;
  }
}

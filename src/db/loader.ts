/** Loaders: each reads many keys in one statement. Modules define theirs in `<thing>.loaders.ts`; `loader-scope.ts` runs them. */
import {
  and,
  getTableColumns,
  getTableName,
  type InferSelectModel,
  type Param,
  type Placeholder,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Read } from './access.ts';
import { type From, runQuery, type SelectQuery, Statement } from './statement.ts';
import type { Columns } from './used-columns.ts';

/** Identifies a record: ids are unique within a council. */
export interface Key {
  councilId: number;
  id: string;
}

export interface Loader<K, V> {
  /** Name of the prepared statement; also its name in a slow-query log. */
  readonly name: string;
  /** Name under which it is learnt which columns of its rows are used, and what is read next of them. Absent where `batch` does not take them. */
  readonly rows?: string | undefined;
  /** Returns one value for each key, in the order of the keys. */
  readonly batch: (db: Read, keys: readonly K[], columns?: Columns | null) => Promise<V[]>;
  readonly cacheKey: (key: K) => string;
  /** The table in which each record that it finds has a row with the record's key. */
  readonly records?: OwnedTable | undefined;
}

export type OwnedTable = PgTable & { councilId: AnyPgColumn; id: AnyPgColumn };

/** The query for the rows that match `where`. It is built once for each set of columns. */
export type Select<Row> = (from: From, where: SQL) => SelectQuery<Row>;

/** Selects whole rows of a table. */
export function rowsOf<T extends PgTable>(table: T, ...orderBy: (SQL | AnyPgColumn)[]): Select<InferSelectModel<T>> {
  return (from, where) =>
    from
      .select(getTableColumns(table as PgTable))
      .from(table as PgTable)
      .where(where)
      .orderBy(...orderBy) as unknown as SelectQuery<InferSelectModel<T>>;
}

/** One record by its key; null when there is none or the reader may not see it. */
export function oneBy<Row extends { councilId: number }>(
  name: string,
  table: { councilId: AnyPgColumn },
  column: AnyPgColumn,
  select: Select<Row>,
): Loader<Key, Row | null> {
  const rowsOfKeys = keyedRows(name, table.councilId, column, select);
  return {
    name,
    rows: name,
    cacheKey,
    batch: async (db, keys, columns) => {
      const found = new KeyMap<Row>();
      for (const row of await rowsOfKeys(db, keys, columns)) found.set(row.councilId, idIn(row, column), row);
      return keys.map(({ councilId, id }) => found.get(councilId, id) ?? null);
    },
  };
}

/** One record by its own id. */
export function oneById<Row extends Key>(name: string, table: OwnedTable, select: Select<Row>): Loader<Key, Row | null> {
  return { ...oneBy(name, table, table.id, select), records: table };
}

/** The rows that refer to a record, in the order of `select`. */
export function manyBy<Row extends { councilId: number }>(
  name: string,
  table: { councilId: AnyPgColumn },
  column: AnyPgColumn,
  select: Select<Row>,
): Loader<Key, Row[]> {
  const rowsOfKeys = keyedRows(name, table.councilId, column, select);
  return {
    name,
    rows: name,
    cacheKey,
    batch: async (db, keys, columns) => {
      const groups = new KeyMap<Row[]>();
      for (const row of await rowsOfKeys(db, keys, columns)) {
        const id = idIn(row, column);
        const group = groups.get(row.councilId, id);
        if (group) group.push(row);
        else groups.set(row.councilId, id, [row]);
      }
      return keys.map(({ councilId, id }) => groups.get(councilId, id) ?? []);
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
  const ofCouncils = sql`${table.councilId} = any(${opaque(sql.placeholder('councilIds'), 'int')})`;
  const statement = new Statement((from) => select(from, named(name, and(ofCouncils, where) as SQL)));
  return {
    name,
    rows: name,
    cacheKey: String,
    batch: async (db, councilIds, columns) => {
      const rows = await statement.run(db, { councilIds }, columns);
      const groups = Map.groupBy(rows, (row) => row.councilId);
      return councilIds.map((councilId) => groups.get(councilId) ?? []);
    },
  };
}

/** The ids of a council's records in a table that the reader may see, in order: at most `size` of those after `after`. */
export async function idsAfter(db: Read, table: OwnedTable, councilId: number, after: string, size: number): Promise<string[]> {
  const condition = and(sql`${table.councilId} = ${councilId}::int`, sql`${table.id} > ${after}::uuid`) as SQL;
  const name = `idsAfter ${getTableName(table)}`;
  const rows = await runQuery(
    db,
    (from) =>
      from
        .select({ id: table.id })
        .from(table as PgTable)
        .where(named(name, condition))
        .orderBy(table.id)
        .limit(size) as unknown as SelectQuery<{ id: string }>,
  );
  return rows.map(({ id }) => id);
}

/** Puts the name of a statement into its text, as a comment that a slow-query log shows. */
export function named(name: string, condition: SQL): SQL {
  return sql`${sql.raw(`/* ${name} */`)} ${condition}`;
}

/** An array of which the planner does not know the length. A short one would be planned anew each time, which takes longer than to run the statement. */
export function opaque(array: Placeholder | Param, type: 'int' | 'text' | 'uuid'): SQL {
  const ofType = sql.raw(`${type}[]`);
  // The outer type keeps `any` from taking it for a list of rows.
  return sql`(select ${array}::${ofType})::${ofType}`;
}

/** Reads the rows of any number of keys with one statement, which is prepared once. */
export function keyedRows<Row extends object>(
  name: string,
  councilColumn: AnyPgColumn,
  column: AnyPgColumn,
  select: Select<Row>,
): (db: Read, keys: readonly Key[], columns?: Columns | null) => Promise<Row[]> {
  const councilIds = opaque(sql.placeholder('councilIds'), 'int');
  const ids = opaque(sql.placeholder('ids'), 'uuid');
  const where = named(name, sql`(${councilColumn}, ${column}) in (select * from unnest(${councilIds}, ${ids}))`);
  const statement = new Statement((from) => select(from, where));
  return (db, keys, columns) =>
    statement.run(
      db,
      { councilIds: arrayOf(keys.map((key) => key.councilId)), ids: arrayOf(keys.map((key) => key.id)) },
      columns,
    );
}

/** In PostgreSQL's form. The driver would quote and escape each of the values. */
function arrayOf(values: readonly number[] | readonly string[]): string {
  return `{${values.join()}}`;
}

/** Matches any of `keys`, in a query that is built for one run. */
export function keyIn(councilColumn: AnyPgColumn, column: AnyPgColumn, keys: readonly Key[]): SQL {
  const councilIds = sql.param(keys.map((key) => key.councilId));
  const ids = sql.param(keys.map((key) => key.id));
  return sql`(${councilColumn}, ${column}) in (select * from unnest(${councilIds}::int[], ${ids}::uuid[]))`;
}

/** The row must hold the column under the column's own name. */
function idIn(row: object, column: AnyPgColumn): string {
  return (row as Record<string, string>)[column.name] as string;
}

/** A part that each record has, by the record's key: `absent` makes it where no row is found. Null where there is no such record. */
export function partOf<Part extends object>(
  name: string,
  whole: Loader<Key, object | null>,
  part: Loader<Key, Part | null>,
  absent: (key: Key) => Part,
): Loader<Key, Part | null> {
  return {
    name,
    rows: name,
    cacheKey,
    records: whole.records,
    batch: async (db, keys, columns) => {
      const [records, parts] = await Promise.all([whole.batch(db, keys, columns), part.batch(db, keys, columns)]);
      return keys.map((key, place) => (records[place] ? (parts[place] ?? absent(key)) : null));
    },
  };
}

export function cacheKey(key: Key): string {
  return `${key.councilId}:${key.id}`;
}

/** Values by keys. To look twice takes less time than to make one text of a key. */
export class KeyMap<V> {
  readonly #councils = new Map<number, Map<string, V>>();

  get(councilId: number, id: string): V | undefined {
    return this.#councils.get(councilId)?.get(id);
  }

  set(councilId: number, id: string, value: V): void {
    const council = this.#councils.get(councilId) ?? new Map<string, V>();
    if (council.size === 0) this.#councils.set(councilId, council);
    council.set(id, value);
  }
}

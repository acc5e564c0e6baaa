/**
 * What a record takes with it when it is withdrawn, and what names it. The references are read from PostgreSQL's catalogue: it has every table,
 * also one that no code of this module knows.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { CouncilTx, Visibility } from '../../db/access.ts';

/** A foreign key, in the names of the database. */
export interface Reference {
  table: string;
  column: string;
  /** The table that it leads to. */
  target: string;
  isRequired: boolean;
  /** Whether the table's rows are parts without an id of their own. */
  isOfPart: boolean;
  /** The columns of the table's primary key beside the council. The first names the record of which the row is a part. */
  keyColumns: string[];
  /** Whether the row is nothing but a link between records. */
  isLink: boolean;
}

/** The references between records, apart from those to the council. */
export async function referencesBetweenRecords(tx: CouncilTx): Promise<Reference[]> {
  const rows = await tx.execute<Reference & Record<string, unknown>>(sql`/* referencesBetweenRecords */
    select c.relname as "table", a.attname as "column", t.relname as target, a.attnotnull as "isRequired",
           not exists (select from pg_attribute i where i.attrelid = c.oid and i.attname = 'id') as "isOfPart",
           key.columns as "keyColumns",
           not exists (select from pg_attribute x where x.attrelid = c.oid and x.attnum > 0 and not x.attisdropped
                         and x.attname not in ('council_id', 'visibility') and x.attname <> all (key.columns)) as "isLink"
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_class t on t.oid = k.confrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey) and a.attname <> 'council_id'
     cross join lateral (
       select array_agg(p.attname::text order by place) as columns
         from pg_constraint pk, unnest(pk.conkey) with ordinality as u(attnum, place), pg_attribute p
        where pk.conrelid = c.oid and pk.contype = 'p' and p.attrelid = c.oid and p.attnum = u.attnum and p.attname <> 'council_id') key
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace
     order by c.relname, a.attname`);
  return [...rows];
}

export interface LockedRow {
  id: string;
  visibility: Visibility;
}

/** The records of a table that refer to others by a column, locked against new references to them. */
export async function lockReferring(tx: CouncilTx, table: string, column: string, ids: readonly string[]): Promise<LockedRow[]> {
  const rows = await tx.execute<LockedRow & Record<string, unknown>>(sql`/* lockReferring */
    select id, visibility from ${sql.identifier(table)} where ${refersTo(tx, column, ids)} order by id for update`);
  return [...rows];
}

/** A row that refers to a record, with its key. `owner` is the record of which it is a part, and for a record its own id. */
export interface ReferringRow {
  key: Record<string, unknown>;
  owner: string;
  visibility: Visibility;
}

export async function rowsReferring(
  tx: CouncilTx,
  { table, column, keyColumns }: Pick<Reference, 'table' | 'column' | 'keyColumns'>,
  ids: readonly string[],
): Promise<ReferringRow[]> {
  const pairs = keyColumns.map((name) => sql`${name}::text, ${sql.identifier(name)}`);
  const owner = sql.identifier(keyColumns[0] ?? 'id');
  const rows = await tx.execute<ReferringRow & Record<string, unknown>>(sql`/* rowsReferring */
    select jsonb_build_object(${sql.join(pairs, sql`, `)}) as key, ${owner}::text as owner, visibility
      from ${sql.identifier(table)} where ${refersTo(tx, column, ids)}`);
  return [...rows];
}

/**
 * Lets the transaction read withdrawn rows from now on. PostgreSQL demands it of a transaction that withdraws them: an updated row must be
 * readable for whoever updates it.
 */
export async function alsoReadWithdrawn(tx: CouncilTx): Promise<void> {
  await tx.execute(sql`select set_config('scrutiny.reads', current_setting('scrutiny.reads') || ',WITHDRAWN', true)`);
}

/** The tables whose rows have a version. Entries of a history, for example, have an id and no version. */
export async function versionedTables(tx: CouncilTx): Promise<ReadonlySet<string>> {
  const rows = await tx.execute<{ table: string }>(sql`/* versionedTables */
    select c.relname as "table" from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'version' and not a.attisdropped`);
  return new Set(rows.map(({ table }) => table));
}

/** Hides the rows of a table that refer to records by a column; with the column `id`, the records themselves. `now`: when their version rises. */
export async function hideReferring(
  tx: CouncilTx,
  table: string,
  column: string,
  ids: readonly string[],
  now: Date | null,
): Promise<void> {
  const stamp = now ? sql`, version = version + 1, updated_at = ${now.toISOString()}::timestamptz` : sql``;
  await tx.execute(sql`/* hideReferring */
    update ${sql.identifier(table)} set visibility = 'WITHDRAWN'${stamp} where ${refersTo(tx, column, ids)}`);
}

function refersTo({ councilId }: CouncilTx, column: string, ids: readonly string[]): SQL {
  return sql`council_id = ${councilId} and ${sql.identifier(column)} = any (${sql.param(ids)}::uuid[])`;
}

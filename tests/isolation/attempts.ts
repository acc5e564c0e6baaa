/** Runs statements as one of the roles that requests act as, and rolls them back. */
import type postgres from 'postgres';
import { inject } from 'vitest';
import { openLogin, openPool } from '../../src/db/client.ts';
import { createFullCouncil } from './filled-council.ts';

/** A role, and the settings of its transaction. A setting that is left out is not set. */
export interface Asker {
  role: 'scrutiny_public' | 'scrutiny_staff';
  council?: string;
  reads?: string;
  member?: string;
}

export const readsAll = 'PUBLIC,STAFF,DRAFT,RESTRICTED';

/** Settings that are not the number of a council, with PostgreSQL's code for the error that each causes. */
export const malformedCouncils = [
  { council: 'x', code: '22P02' },
  { council: '1,2', code: '22P02' },
  { council: '1 or true', code: '22P02' },
  { council: '99999999999', code: '22003' },
];

const url = inject('databaseUrl');
/** The login of the database, to which no policy applies. */
export const login = openLogin(url);
/** Like `login`, one for all test files of a worker; they end with the worker. */
const pools = {
  scrutiny_public: openPool(url, 'scrutiny_public', { max: 4 }),
  scrutiny_staff: openPool(url, 'scrutiny_staff', { max: 4 }),
};

/** Every table whose rows belong to a council and have a visibility: not `council`, `council_feed` and `search_entry`. */
export const tables = (
  await login<{ name: string }[]>`
    select c.relname as name from pg_class c
      join pg_attribute o on o.attrelid = c.oid and o.attname = 'council_id'
      join pg_attribute v on v.attrelid = c.oid and v.attname = 'visibility'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`
).map(({ name }) => name);

class RolledBack extends Error {}

/** The result of a statement that is then rolled back; PostgreSQL's code if it fails. */
export async function attempt<T>(asker: Asker, run: (sql: postgres.TransactionSql) => Promise<T>): Promise<T | string> {
  let outcome: T | string = 'nothing';
  try {
    await pools[asker.role].sql.begin(async (sql) => {
      if (asker.council !== undefined) await sql`select set_config('scrutiny.council_id', ${asker.council}, true)`;
      if (asker.reads !== undefined) await sql`select set_config('scrutiny.reads', ${asker.reads}, true)`;
      if (asker.member !== undefined) await sql`select set_config('scrutiny.member_id', ${asker.member}, true)`;
      outcome = await run(sql);
      throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) outcome = (error as { code?: string }).code ?? String(error);
  }
  return outcome;
}

export async function forEachTable<T>(look: (table: string) => Promise<T>): Promise<Record<string, T>> {
  const seen: Record<string, T> = {};
  for (const table of tables) seen[table] = await look(table);
  return seen;
}

/** The same outcome for every table. */
export function inEveryTable<T>(outcome: T): Record<string, T> {
  return Object.fromEntries(tables.map((table) => [table, outcome]));
}

/** The rows that a reader finds in a table, counted by council and visibility, e.g. `7 DRAFT x2`. */
export async function census(
  sql: postgres.Sql | postgres.TransactionSql,
  table: string,
  councilIds: number[],
): Promise<string[]> {
  const rows = await sql<{ found: string }[]>`
    select council_id || ' ' || visibility || ' x' || count(*) as found from ${sql(table)}
     where council_id in ${sql(councilIds)} group by council_id, visibility order by council_id, visibility`;
  return rows.map(({ found }) => found);
}

/** Two councils with rows of each visibility in every table, and the census of all rows that are stored. */
export async function twoCouncils() {
  const [own, other] = [await createFullCouncil(), await createFullCouncil()];
  const ids = [own.councilId, other.councilId];
  return { own, other, ids, stored: await forEachTable((table) => census(login, table, ids)) };
}

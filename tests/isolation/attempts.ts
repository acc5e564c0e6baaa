/** Statements tried as one of the roles that requests act as, and rolled back. */
import type postgres from 'postgres';
import { inject } from 'vitest';
import { openLogin, openPool } from '../../src/db/client.ts';
import { createFullCouncil } from './filled-council.ts';

/** Who asks: a role, and what its transaction sets; what is left out is not set. */
export interface Asker {
  role: 'scrutiny_public' | 'scrutiny_staff';
  council?: string;
  reads?: string;
}

export const readsAll = 'PUBLIC,STAFF,DRAFT,RESTRICTED';

/** Settings that are no council; PostgreSQL's code for the error that each is. */
export const malformedCouncils = [
  { council: 'x', code: '22P02' },
  { council: '1,2', code: '22P02' },
  { council: '1 or true', code: '22P02' },
  { council: '99999999999', code: '22003' },
];

const url = inject('databaseUrl');
/** The login of the database, whom no policy holds. */
export const login = openLogin(url);
/** Like `login`, one for all test files of a worker; they end with the worker. */
const pools = {
  scrutiny_public: openPool(url, 'scrutiny_public', { max: 4 }),
  scrutiny_staff: openPool(url, 'scrutiny_staff', { max: 4 }),
};

/** Every table whose rows are a council's and have a visibility: all but the tenants and their feeds. */
export const tables = (
  await login<{ name: string }[]>`
    select c.relname as name from pg_class c
      join pg_attribute o on o.attrelid = c.oid and o.attname = 'council_id'
      join pg_attribute v on v.attrelid = c.oid and v.attname = 'visibility'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`
).map(({ name }) => name);

class RolledBack extends Error {}

/** What a statement comes to, of which nothing stays; PostgreSQL's code where it is refused. */
export async function attempt<T>(asker: Asker, run: (sql: postgres.TransactionSql) => Promise<T>): Promise<T | string> {
  let outcome: T | string = 'nothing';
  try {
    await pools[asker.role].sql.begin(async (sql) => {
      if (asker.council !== undefined) await sql`select set_config('scrutiny.council_id', ${asker.council}, true)`;
      if (asker.reads !== undefined) await sql`select set_config('scrutiny.reads', ${asker.reads}, true)`;
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

/** The same for every table. */
export function inEveryTable<T>(outcome: T): Record<string, T> {
  return Object.fromEntries(tables.map((table) => [table, outcome]));
}

/** How many rows of each visibility a reader finds in a table, by council, e.g. `7 DRAFT x2`. */
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

/** Two councils with rows of each visibility in every table, and what a reader above all policies finds there. */
export async function twoCouncils() {
  const [own, other] = [await createFullCouncil(), await createFullCouncil()];
  const ids = [own.councilId, other.councilId];
  return { own, other, ids, stored: await forEachTable((table) => census(login, table, ids)) };
}

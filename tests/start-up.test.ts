/** Setting up the database, which every process does when it starts. */
import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { expect, inject, test } from 'vitest';
import { type Db, openLogin } from '../src/db/client.ts';
import { withMigratedDatabase } from '../src/db/migrate.ts';

test('two concurrent migrations and a repeated one have the same result as one', async ({ onTestFinished }) => {
  const { url, drop } = await createDatabase();
  onTestFinished(drop);
  const found: Catalogue[] = [];
  const migrate = () =>
    withMigratedDatabase(url, async (db) => {
      found.push(await catalogueOf(db));
    });
  await Promise.all([migrate(), migrate()]);
  await migrate();
  const [first, ...others] = found;
  expect(others).toEqual([first, first]);
  const journal = new URL('../drizzle/meta/_journal.json', import.meta.url);
  const { entries } = JSON.parse(await readFile(journal, 'utf8')) as { entries: { when: number }[] };
  expect(first?.migrations).toEqual(entries.map((entry) => String(entry.when)));
  expect(first?.objects.length).toBeGreaterThan(500);
});

/** Creates a database for this test in the PostgreSQL of the test run. */
async function createDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `migrations_${process.pid}`;
  const login = openLogin(inject('databaseUrl'));
  await login`create database ${login(name)}`;
  const url = new URL(inject('databaseUrl'));
  url.pathname = name;
  return {
    url: url.href,
    drop: async () => {
      await login`drop database ${login(name)}`;
      await login.end();
    },
  };
}

interface Catalogue {
  migrations: string[];
  /** Each column, constraint, index, policy, function and trigger, as text. */
  objects: string[];
}

async function catalogueOf(db: Db): Promise<Catalogue> {
  const run = await db.execute<{ when: string }>(sql`select created_at::text as "when" from migration order by id`);
  const objects = await db.execute<{ words: string }>(sql`
    select format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as words
      from information_schema.columns where table_schema = 'public'
    union all
    select format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
     where connamespace = 'public'::regnamespace
    union all
    select indexdef from pg_indexes where schemaname = 'public'
    union all
    select format('policy %s %s %s %s %s', tablename, policyname, roles, qual, with_check) from pg_policies
    union all
    select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f'
    union all
    select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
     order by words`);
  return { migrations: run.map((row) => row.when), objects: objects.map((row) => row.words) };
}

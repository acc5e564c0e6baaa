/** Brings a database up to date: first roles, then the migrations in `drizzle/`, then the caller's own set-up. */
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import type postgres from 'postgres';
import { type Db, openLogin } from './client.ts';
import { lockKeys } from './lock-keys.ts';
import { ensureRoles } from './roles.ts';
import { StartupError } from './startup-error.ts';

const migrationsFolder = path.resolve(import.meta.dirname, '../../drizzle');
/**
 * Sets up the database at `url` and runs `setUp` as scrutiny_owner while no other process does. Safe to call from several
 * processes at once. Errors: StartupError when the address cannot be reached or the login lacks a right that it needs.
 */
export async function withMigratedDatabase(url: string, setUp: (db: Db) => Promise<void>): Promise<void> {
  const login = await connect(url);
  try {
    await login`select pg_advisory_lock(${lockKeys.setup})`;
    await ensureRoles(login);
    await login`set role scrutiny_owner`;
    const db = drizzle(login, { casing: 'snake_case' });
    await migrate(db);
    await setUp(db);
  } finally {
    await login.end({ timeout: 5 });
  }
}

async function migrate(db: Db): Promise<void> {
  try {
    await runMigrations(db, { migrationsFolder, migrationsSchema: 'public', migrationsTable: 'migration' });
  } catch (error) {
    const { code, message } = ((error as Error).cause ?? error) as { code?: string; message: string };
    // 0A000, feature not supported: the server has no files of an extension that a migration creates.
    if (code !== '0A000') throw error;
    throw new StartupError(
      `DATABASE_URL: this PostgreSQL lacks an extension (${message}). Install its contrib modules (on Debian the package postgresql-contrib), then start again.`,
    );
  }
}

async function connect(url: string): Promise<postgres.Sql> {
  let login: postgres.Sql | undefined;
  try {
    login = openLogin(url);
    await login`select 1`;
    return login;
  } catch (error) {
    await login?.end({ timeout: 0 });
    throw new StartupError(
      `DATABASE_URL: ${withoutPassword(url)} cannot be reached (${reasonOf(error)}). Is PostgreSQL running there, and are user, password and database right?`,
    );
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return message?.trim() || code || 'no reason given';
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'the address';
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username && `${username}@`}${host}${pathname}`;
}

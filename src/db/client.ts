/** Connections. One driver for the embedded PostgreSQL and any other; each pool acts as one role from its first packet. */
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { StartupError } from './startup-error.ts';

/** The roles of `roles.ts`. Migrations and the operator's commands act as owner, requests as one of the other two. */
export type Role = 'scrutiny_owner' | 'scrutiny_public' | 'scrutiny_staff';

export type Db = PostgresJsDatabase<Record<string, never>>;

export interface Pool {
  sql: postgres.Sql;
  db: Db;
}

/**
 * Opens a pool whose every connection acts as `role`: the login of `url` takes the role in the startup packet, as
 * row-level security must not depend on a later statement. Connects on first use.
 */
export function openPool(url: string, role: Role, options: { max: number; onQuery?: (query: string) => void }): Pool {
  const sql = postgres(url, {
    max: options.max,
    // A pool at rest gives its connections back to the database.
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: `open-scrutiny ${role}`, role },
  });
  const logger = options.onQuery && { logQuery: options.onQuery };
  return { sql, db: drizzle(sql, { casing: 'snake_case', ...(logger && { logger }) }) };
}

/**
 * A connection of its own for notices, which a pool would close when idle; `lost` is called each time it ends. The driver's `listen` does not
 * try again when the database is away for longer, so this uses what that is made of: `onnotify`, which its types leave out.
 */
export function openListener(url: string, role: Role, on: { notice: (payload: string) => void; lost: () => void }): postgres.Sql {
  const options = {
    max: 1,
    max_lifetime: null,
    connect_timeout: 10,
    fetch_types: false,
    onnotice: () => {},
    onnotify: (_channel: string, payload: string) => on.notice(payload),
    onclose: on.lost,
    connection: { application_name: 'open-scrutiny notices', role },
  };
  return postgres(url, options);
}

/** A connection that acts as the login itself, for setup. Not pooled. */
export function openLogin(url: string): postgres.Sql {
  return postgres(url, {
    max: 1,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: 'open-scrutiny setup' },
  });
}

/**
 * Makes sure that a pool really acts as its role and can be held by row-level security: a connection pooler that drops
 * startup settings would otherwise run requests as the login. Errors: StartupError.
 */
export async function assertRole(pool: Pool, role: Role): Promise<void> {
  const [row] = await pool.sql`
    select current_user as "user", rolsuper or rolbypassrls as "isUnbound" from pg_roles where rolname = current_user`;
  if (row?.user !== role || row.isUnbound) {
    throw new StartupError(
      `DATABASE_URL: connections act as ${row?.user}, not as ${role}. A connection pooler that ignores the startup setting "role" cannot be used; connect to PostgreSQL itself.`,
    );
  }
}

/** Connections to PostgreSQL, the embedded one or any other. All connections of a pool act as one role from the startup packet on. */
import type { Query } from 'drizzle-orm';
import type { PgDatabase, PgPreparedQuery, PreparedQueryConfig } from 'drizzle-orm/pg-core';
import { drizzle, PostgresJsDatabase, type PostgresJsQueryResultHKT, PostgresJsSession } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { dialect } from './dialect.ts';
import { StartupError } from './startup-error.ts';

/** The roles that `roles.ts` creates. Migrations and the operator's commands act as scrutiny_owner, requests as one of the others. */
export type Role = 'scrutiny_owner' | 'scrutiny_public' | 'scrutiny_staff';

export type Db = PostgresJsDatabase<Record<string, never>>;

/**
 * A connection is closed when a statement has had no answer for this long. Otherwise a fail-over to another address waits until the kernel gives up
 * the connection after a quarter of an hour. Our patch adds this setting to the driver.
 */
const answerTimeoutSeconds = 10;
/** A transaction in which no statement comes for so long is ended by PostgreSQL. */
const idleInTransactionMs = 15_000;

/** PostgreSQL's code for a statement in a transaction in which another has failed. */
const abortedTransaction = '25P02';

/** Called with each statement, before it is sent. */
export type OnQuery = (text: string, params: unknown[]) => void;

/** A drizzle database that also runs statements whose text is known. */
export type Handle = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>> & {
  /** The rows as the driver gives them, each the values of its columns in order. PostgreSQL plans a text once for each connection. */
  run(text: string, params: unknown[]): Promise<unknown[][]>;
};

export interface Pool {
  sql: postgres.Sql;
  db: Db & Handle;
  /** Runs `work` in a transaction, which is rolled back when it throws. `mode` is what follows `begin`. */
  begin<T>(mode: string, work: (tx: Handle) => Promise<T>): Promise<T>;
}

/**
 * Opens a pool whose connections all act as `role`. The role is set in the startup packet, because row-level security must not
 * depend on a later statement. Connects on first use.
 */
export function openPool(url: string, role: Role, options: { max: number; onQuery?: OnQuery }): Pool {
  // A constant: see openLasting.
  const settings = {
    max: options.max,
    // A migration may take longer.
    answer_timeout: role === 'scrutiny_owner' ? null : answerTimeoutSeconds,
    // In seconds. An idle process must not hold connections that other processes on the database may need.
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => {},
    // Compiling a statement to machine code takes longer than our statements run.
    connection: {
      application_name: `open-scrutiny ${role}`,
      role,
      jit: 'off' as const,
      ...(role !== 'scrutiny_owner' && {
        // Before the driver gives up: PostgreSQL would go on with a statement whose connection was given up.
        statement_timeout: answerTimeoutSeconds * 1000 - 1000,
        // A transaction that its process has left, e.g. behind a line that broke, must not hold its locks for long.
        idle_in_transaction_session_timeout: idleInTransactionMs,
      }),
    },
  };
  const sql = postgres(url, settings);
  // For what it does beside: it has the driver give dates and take JSON as drizzle does.
  drizzle(sql);
  return {
    sql,
    db: handleOn(sql, options.onQuery),
    begin: (mode, work) =>
      sql.begin(mode, (client) => work(handleOn(client, options.onQuery)).catch(throwAsOfDriver)) as Promise<never>,
  };
}

/**
 * When a statement fails, PostgreSQL refuses those that were sent after it, and one of these may be the first that the work hears of. The driver
 * puts the error of the first in its place if it gets its own error, which drizzle has wrapped.
 */
function throwAsOfDriver(error: unknown): never {
  const { cause } = error as { cause?: unknown };
  throw cause instanceof postgres.PostgresError && cause.code === abortedTransaction ? cause : error;
}

/** A drizzle database on a pool, or on the connection of a transaction. */
function handleOn(client: postgres.Sql | postgres.TransactionSql, onQuery: OnQuery | undefined) {
  const session = new Session(client as postgres.Sql, dialect, undefined, onQuery && { logger: { logQuery: onQuery } });
  return Object.assign(new PostgresJsDatabase(dialect, session, undefined), { run: runOn(client, onQuery) });
}

/** A statement with more has the rows of a list, and there is one for each length of the list. */
const preparedParamsMax = 100;

/**
 * Has each statement planned once for each connection. Drizzle does so only for those that were given a name; the others are planned each time, and the driver
 * asks for the types of their parameters before it sends them.
 */
class Session extends PostgresJsSession<postgres.Sql, Record<string, never>, Record<string, never>> {
  override prepareQuery<T extends PreparedQueryConfig>(
    query: Query,
    fields: Parameters<PostgresJsSession<postgres.Sql, never, never>['prepareQuery']>[1],
    name: string | undefined,
    isResponseInArrayMode: boolean,
    customResultMapper?: (rows: unknown[][]) => T['execute'],
  ): PgPreparedQuery<T> {
    const given = query.params.length > preparedParamsMax ? name : (name ?? '');
    return super.prepareQuery<T>(query, fields, given, isResponseInArrayMode, customResultMapper);
  }
}

/** Also for a statement without parameters, which the driver would not prepare. Its types lack `simple`. */
const prepared = { prepare: true, simple: false };

function runOn(client: Pick<postgres.Sql, 'unsafe'>, onQuery: OnQuery | undefined): Handle['run'] {
  return async (text, params) => {
    onQuery?.(text, params);
    return await client.unsafe(text, params as never[], prepared).values();
  };
}

/**
 * Opens a connection for notifications, separate from the pools because they close idle connections. `on.lost` is called each time
 * it ends. The driver's own `listen` gives up reconnecting when the database is away for longer, so this uses the driver's `onnotify`.
 */
export function openListener(url: string, role: Role, on: { notice: (payload: string) => void; lost: () => void }): postgres.Sql {
  return openLasting(url, role, 'notices', {
    onnotify: (_channel: string, payload: string) => on.notice(payload),
    onclose: on.lost,
  });
}

/** Opens a connection that holds advisory locks for as long as it lives. `lost` is called each time it ends; the next statement opens it again. */
export function openLockHolder(url: string, role: Role, lost: () => void): postgres.Sql {
  return openLasting(url, role, 'locks', { onclose: lost });
}

/** Opens a single connection that is kept while it is idle. */
function openLasting(
  url: string,
  role: Role,
  name: string,
  on: { onclose: () => void; onnotify?: (channel: string, payload: string) => void },
): postgres.Sql {
  // A constant, because the driver's types lack some settings and reject them in a literal.
  const options = {
    max: 1,
    answer_timeout: answerTimeoutSeconds,
    max_lifetime: null,
    connect_timeout: 10,
    fetch_types: false,
    onnotice: () => {},
    connection: { application_name: `open-scrutiny ${name}`, role },
    ...on,
  };
  return postgres(url, options);
}

/** Opens a single connection that acts as the login itself, for setting up the database. */
export function openLogin(url: string): postgres.Sql {
  return postgres(url, {
    max: 1,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: 'open-scrutiny setup' },
  });
}

/**
 * Checks that a pool acts as its role and that row-level security applies to it. Behind a connection pooler that drops startup
 * settings, requests would run as the login. Errors: StartupError.
 */
export async function assertRole(pool: Pool, role: Role): Promise<void> {
  const [row] = await pool.sql`
    select current_user as "user", rolsuper or rolbypassrls as "bypassesRowSecurity" from pg_roles where rolname = current_user`;
  if (row?.user !== role) {
    throw new StartupError(
      `DATABASE_URL: connections act as ${row?.user}, not as ${role}. A connection pooler that ignores the startup setting "role" cannot be used; connect to PostgreSQL itself.`,
    );
  }
  if (row.bypassesRowSecurity) {
    throw new StartupError(
      `DATABASE_URL: the role ${role} bypasses row-level security, which keeps councils apart. Have an administrator run this, then start again: alter role ${role} nosuperuser nobypassrls;`,
    );
  }
}

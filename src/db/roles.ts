/** The three database roles. `scrutiny_owner` owns the tables and serves no request; requests act as the other two, which own nothing. */
import type postgres from 'postgres';
import { StartupError } from './startup-error.ts';

const oldestVersion = 150000;

/**
 * Creates the roles and grants that are missing. `sql` acts as the login of DATABASE_URL.
 * Errors: StartupError with the SQL that an administrator must run once, when the login lacks the right.
 */
export async function ensureRoles(sql: postgres.Sql): Promise<void> {
  const [server] = await sql`
    select current_setting('server_version_num')::int as version, current_setting('server_version') as name,
           current_user as login, current_database() as database`;
  if (server?.version < oldestVersion) {
    throw new StartupError(`DATABASE_URL: this is PostgreSQL ${server?.name}; open-scrutiny needs 15 or newer.`);
  }
  // From PostgreSQL 16 on, a member may act as a role only if the membership was granted with the option SET.
  const needed = server?.version < 160000 ? 'MEMBER' : 'SET';
  if (await areReady(sql, needed)) return;
  const statements = setupStatements(server?.login, server?.database);
  try {
    for (const statement of statements) await sql.unsafe(statement);
  } catch (error) {
    // 42501: insufficient privilege
    if ((error as { code?: string }).code !== '42501') throw error;
  }
  // Check again: PostgreSQL answers a grant that the login may not give with a warning, not an error.
  if (await areReady(sql, needed)) return;
  throw new StartupError(
    `DATABASE_URL: the login "${server?.login}" may not create the roles that keep councils apart. Have an administrator run this once in database "${server?.database}", then start again:\n\n${statements.map((s) => `${s};`).join('\n')}`,
  );
}

async function areReady(sql: postgres.Sql, needed: 'MEMBER' | 'SET'): Promise<boolean> {
  const [row] = await sql`
    select count(*) = 3
           and bool_and(pg_has_role(current_user, oid, ${needed}))
           and bool_and(has_schema_privilege(oid, 'public', 'USAGE'))
           and bool_and(rolname <> 'scrutiny_owner' or
             (has_schema_privilege(oid, 'public', 'CREATE') and has_database_privilege(oid, current_database(), 'CREATE')))
             as ready
      from pg_roles where rolname in ('scrutiny_owner', 'scrutiny_public', 'scrutiny_staff')`;
  return row?.ready === true;
}

function setupStatements(login: string, database: string): string[] {
  const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
  const create = (role: string) =>
    `do $$ begin create role ${role} nologin nosuperuser nobypassrls; exception when duplicate_object or unique_violation then null; end $$`;
  return [
    create('scrutiny_owner'),
    create('scrutiny_public'),
    create('scrutiny_staff'),
    `grant scrutiny_owner, scrutiny_public, scrutiny_staff to ${quoted(login)}`,
    `grant create on database ${quoted(database)} to scrutiny_owner`,
    'grant create, usage on schema public to scrutiny_owner',
    'grant usage on schema public to scrutiny_public, scrutiny_staff',
  ];
}

/** The privileges of the roles that requests act as, which apply before any policy. */
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openLogin } from '../../src/db/client.ts';

const sql = openLogin(inject('databaseUrl'));
afterAll(() => sql.end({ timeout: 5 }));

const requestRoles = ['scrutiny_public', 'scrutiny_staff'];
const roles = ['scrutiny_owner', ...requestRoles];

/** The privileges granted to a role or to everyone: on the tables and sequences of the schema, and on single columns. */
async function grantsTo(role: string): Promise<Record<string, string[]>> {
  const rows = await sql<{ name: string; granted: string[] }[]>`
    with granted as (
      select c.relname, null::name as attname, acl.*
        from pg_class c, aclexplode(c.relacl) as acl where c.relnamespace = 'public'::regnamespace
      union all
      select c.relname, a.attname, acl.*
        from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) as acl
       where c.relnamespace = 'public'::regnamespace)
    select relname as name,
           array_agg(privilege_type || coalesce(' ' || attname, '') order by privilege_type, attname) as granted
      from granted where grantee in (0, (select oid from pg_roles where rolname = ${role}))
     group by relname order by relname`;
  return Object.fromEntries(rows.map(({ name, granted }) => [name, granted]));
}

/** Every table except those with grants of their own. */
const tables = (
  await sql<{ name: string }[]>`
    select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not in ('migration', 'council', 'council_feed', 'search_entry', 'search_word', 'webhook_secret')`
).map(({ name }) => name);

describe('roles', () => {
  test('have no special attributes, so that no policy is bypassed, and are members of no role', async () => {
    const found = await sql`
      select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as "isPrivileged",
             array(select m.roleid::regrole::text from pg_auth_members m where m.member = r.oid) as "memberOf"
        from pg_roles r where rolname in ${sql(roles)} order by rolname`;
    expect(found.map((role) => ({ ...role }))).toEqual(roles.map((name) => ({ name, isPrivileged: false, memberOf: [] })));
  });

  test('of requests own no table, index, sequence, function, type or schema, and may create none', async () => {
    const owned = await sql`
      select relname as name, relowner::regrole::text as owner from pg_class where relowner::regrole::text in ${sql(requestRoles)}
      union all
      select proname, proowner::regrole::text from pg_proc where proowner::regrole::text in ${sql(requestRoles)}
      union all
      select typname, typowner::regrole::text from pg_type where typowner::regrole::text in ${sql(requestRoles)}
      union all
      select nspname, nspowner::regrole::text from pg_namespace where nspowner::regrole::text in ${sql(requestRoles)}`;
    expect([...owned]).toEqual([]);
    const [can] = await sql`
      select bool_or(has_schema_privilege(role, 'public', 'CREATE')) as create,
             bool_or(has_database_privilege(role, current_database(), 'CREATE')) as "createSchema",
             bool_and(has_schema_privilege(role, 'public', 'USAGE')) as use
        from unnest(${requestRoles}::text[]) as role`;
    expect({ ...can }).toEqual({ create: false, createSchema: false, use: true });
  });

  test('of requests do not own the tables: scrutiny_owner owns all of them', async () => {
    const owners = await sql`
      select distinct relowner::regrole::text as owner from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'S')`;
    expect(owners.map(({ owner }) => owner)).toEqual(['scrutiny_owner']);
  });
});

describe('grants', () => {
  test('the public may only select, and may not select the head of the staff feed', async () => {
    expect(await grantsTo('scrutiny_public')).toEqual({
      ...Object.fromEntries(tables.map((name) => [name, ['SELECT']])),
      council: ['SELECT'],
      search_entry: ['SELECT'],
      search_word: ['SELECT'],
      council_feed: ['SELECT council_id', 'SELECT epoch', 'SELECT public_head', 'SELECT since'],
    });
    const [feed] = await sql`
      select has_column_privilege('scrutiny_public', 'council_feed', 'staff_head', 'SELECT') as staff,
             has_column_privilege('scrutiny_public', 'council_feed', 'public_head', 'SELECT') as public`;
    expect({ ...feed }).toEqual({ staff: false, public: true });
  });

  test('staff may write rows, but not add councils, feeds or search entries, and not truncate, which no policy would stop', async () => {
    expect(await grantsTo('scrutiny_staff')).toEqual({
      ...Object.fromEntries(tables.map((name) => [name, ['DELETE', 'INSERT', 'SELECT', 'UPDATE']])),
      council: ['SELECT', 'UPDATE'],
      search_entry: ['SELECT'],
      search_word: ['SELECT'],
      council_feed: ['SELECT', 'UPDATE'],
      // Not the column `secret`.
      webhook_secret: ['DELETE', 'INSERT', 'SELECT council_id', 'SELECT webhook_id'],
    });
  });
});

describe('ways round the policies', () => {
  test('there are no views, which would read as their owner', async () => {
    const views = await sql`
      select relname from pg_class where relnamespace = 'public'::regnamespace and relkind not in ('r', 'p', 'i', 'I', 'S', 'c')`;
    expect([...views]).toEqual([]);
  });

  test('of the functions that run as their owner, staff may call only those that check credentials and the panels of members, the heads of feeds and what webhooks are due, the public none', async () => {
    const functions = await sql`
      select proname as name, has_function_privilege('scrutiny_public', oid, 'EXECUTE') as public,
             has_function_privilege('scrutiny_staff', oid, 'EXECUTE') as staff
        from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by proname`;
    expect(functions.map((row) => ({ ...row }))).toEqual([
      { name: 'council_heads', public: false, staff: true },
      { name: 'current_panels', public: false, staff: true },
      { name: 'due_webhooks', public: false, staff: true },
      { name: 'ended_api_keys', public: false, staff: true },
      { name: 'find_api_key', public: false, staff: true },
      { name: 'find_identity_providers', public: false, staff: true },
      { name: 'is_of_panels', public: false, staff: true },
      { name: 'search_follow', public: false, staff: false },
      { name: 'search_follow_dependents', public: false, staff: false },
      { name: 'search_refresh', public: false, staff: false },
      { name: 'search_update_vocabulary', public: false, staff: false },
    ]);
  });

  test('each of these functions fixes its search path, so that no caller can substitute other tables', async () => {
    const [found] = await sql`
      select array_agg(distinct proconfig::text) as settings
        from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`;
    expect(found?.settings).toEqual(['{"search_path=public, pg_temp"}']);
  });
});

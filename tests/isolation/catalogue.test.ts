/** The protection of councils' rows as PostgreSQL's catalogue states it: a table added without it fails here by name. */
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openLogin } from '../../src/db/client.ts';

const sql = openLogin(inject('databaseUrl'));
afterAll(() => sql.end({ timeout: 5 }));

/** Every table of the schema `public` except the list of migrations, which no request may touch. */
const tables = await sql<{ name: string; isProtected: boolean; hasCouncil: boolean; hasVisibility: boolean }[]>`
  select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as "isProtected",
         exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'council_id') as "hasCouncil",
         exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'visibility') as "hasVisibility"
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migration'
   order by c.relname`;
const namesOf = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);
const ordinary = tables.filter(({ hasCouncil, hasVisibility }) => hasCouncil && hasVisibility);
/** Councils, the heads of their feeds, the public words that search reads, and the secrets of webhooks: each table has policies of its own. */
const special = ['council', 'council_feed', 'search_entry', 'search_word', 'webhook_secret'];

describe('tables', () => {
  test('each has council_id and visibility, apart from those that have policies of their own', () => {
    expect(namesOf(ordinary)).toEqual(expect.arrayContaining(['agenda_item', 'event', 'meeting', 'person']));
    expect(namesOf(tables.filter((table) => !ordinary.includes(table)))).toEqual(special);
  });

  test('each has row-level security enabled and forced', () => {
    expect(namesOf(tables.filter(({ isProtected }) => !isProtected))).toEqual([]);
  });

  test('each has a primary key that begins with council_id, apart from `council`', async () => {
    const keys = await sql<{ name: string; leader: string }[]>`
      select c.relname as name, a.attname as leader
        from pg_index i
        join pg_class c on c.oid = i.indrelid
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where c.relnamespace = 'public'::regnamespace and i.indisprimary and c.relname <> 'migration'
       order by c.relname`;
    expect(namesOf(keys)).toEqual(namesOf(tables));
    expect(keys.filter(({ leader }) => leader !== 'council_id')).toEqual([{ name: 'council', leader: 'id' }]);
  });

  test('each uniqueness rule applies within one council, apart from that of the slugs of councils', async () => {
    const indexes = await sql<{ name: string; leader: string | null }[]>`
      select x.relname as name, a.attname as leader
        from pg_index i
        join pg_class x on x.oid = i.indexrelid
        join pg_class c on c.oid = i.indrelid
        left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where c.relnamespace = 'public'::regnamespace and c.relname <> 'migration'
         and (i.indisunique or i.indisexclusion) and not i.indisprimary
       order by x.relname`;
    expect(namesOf(indexes)).toEqual(expect.arrayContaining(['agenda_item_open', 'membership_one_chair', 'panel_slug']));
    expect(indexes.filter(({ leader }) => leader !== 'council_id')).toEqual([{ name: 'council_slug_unique', leader: 'slug' }]);
  });
});

test('each foreign key has the council on both sides, so that it cannot lead to another council', async () => {
  const references = await sql<{ name: string; pairs: string[] }[]>`
    select k.conname as name,
           array(select f.attname || ' = ' || t.relname || '.' || ta.attname
                   from unnest(k.conkey, k.confkey) as pair(here, there)
                   join pg_attribute f on f.attrelid = k.conrelid and f.attnum = pair.here
                   join pg_attribute ta on ta.attrelid = k.confrelid and ta.attnum = pair.there) as pairs
      from pg_constraint k
      join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace
     order by k.conname`;
  expect(namesOf(references)).toEqual(expect.arrayContaining(['agenda_item_meeting_id_fk', 'seat_panel_id_fk']));
  const keepsCouncil = (pair: string) => /^council_id = (council\.id|\w+\.council_id)$/.test(pair);
  expect(references.filter(({ pairs }) => !pairs.some(keepsCouncil))).toEqual([]);
  // Every table except `council` refers to a council.
  const tenancies = references.filter(({ pairs }) => pairs.includes('council_id = council.id'));
  expect(tenancies.length).toBe(tables.length - 1);
});

describe('policies', () => {
  const policiesOf = async (names: readonly string[]) => {
    const rows = await sql<{ name: string; policy: string }[]>`
      select tablename as name,
             concat_ws(' | ', policyname, permissive, array_to_string(roles, ','), cmd, qual, with_check) as policy
        from pg_policies where schemaname = 'public' and tablename in ${sql([...names])}
       order by tablename, policyname`;
    return names.map((name) => ({ name, policies: rows.filter((row) => row.name === name).map(({ policy }) => policy) }));
  };
  const ours = '(council_id = ( SELECT current_council() AS current_council))';
  const ownerAll = 'owner_all | PERMISSIVE | scrutiny_owner | ALL | true | true';

  test('of a table with council_id and visibility are those of protect_council_tables, and no other', async () => {
    const readable = '((visibility)::text = ANY (( SELECT readable_visibilities() AS readable_visibilities)::text[]))';
    const ownPanels = '( SELECT current_panels() AS current_panels)';
    const ofOwnPanels = (name: string) =>
      `(${ours} AND (visibility = 'RESTRICTED'::visibility) AND (${ownPanels} IS NOT NULL) AND is_of_panels(${ownPanels}, '${name}'::text, to_jsonb(${name}.*)))`;
    const expected = (name: string) => [
      ownerAll,
      "public_read | PERMISSIVE | scrutiny_public | SELECT | (visibility = 'PUBLIC'::visibility)",
      `staff_delete | PERMISSIVE | scrutiny_staff | DELETE | ${ours}`,
      `staff_insert | PERMISSIVE | scrutiny_staff | INSERT | ${ours}`,
      `staff_read | PERMISSIVE | scrutiny_staff | SELECT | ((visibility = 'PUBLIC'::visibility) OR (${ours} AND ${readable}))`,
      `staff_read_of_own_panels | PERMISSIVE | scrutiny_staff | SELECT | ${ofOwnPanels(name)}`,
      `staff_update | PERMISSIVE | scrutiny_staff | UPDATE | ${ours} | ${ours}`,
    ];
    const found = await policiesOf(namesOf(ordinary));
    expect(found.filter(({ name, policies }) => policies.join('\n') !== expected(name).join('\n'))).toEqual([]);
  });

  test('of councils, feeds and search entries let everyone read public rows, and staff change those of their council; of secrets, only staff', async () => {
    const own = ours.replace('council_id', 'id');
    expect(await policiesOf(special)).toEqual([
      {
        name: 'council',
        policies: [
          ownerAll,
          'public_read | PERMISSIVE | scrutiny_public | SELECT | true',
          'staff_read | PERMISSIVE | scrutiny_staff | SELECT | true',
          `staff_update | PERMISSIVE | scrutiny_staff | UPDATE | ${own} | ${own}`,
        ],
      },
      {
        name: 'council_feed',
        policies: [
          ownerAll,
          'public_read | PERMISSIVE | scrutiny_public | SELECT | true',
          `staff_read | PERMISSIVE | scrutiny_staff | SELECT | ${ours}`,
          `staff_update | PERMISSIVE | scrutiny_staff | UPDATE | ${ours} | ${ours}`,
        ],
      },
      ...['search_entry', 'search_word'].map((name) => ({
        name,
        policies: ['anyone_read | PERMISSIVE | scrutiny_public,scrutiny_staff | SELECT | true', ownerAll],
      })),
      {
        name: 'webhook_secret',
        policies: [
          ownerAll,
          `staff_delete | PERMISSIVE | scrutiny_staff | DELETE | ${ours}`,
          `staff_insert | PERMISSIVE | scrutiny_staff | INSERT | ${ours}`,
          `staff_read | PERMISSIVE | scrutiny_staff | SELECT | ${ours}`,
        ],
      },
    ]);
  });
});

/** Row-level security of reads, tested with SQL: every table, with every setting of a council and of rights. */
import { describe, expect, inject, test } from 'vitest';
import type { Visibility } from '../../src/db/access.ts';
import { openPool } from '../../src/db/client.ts';
import { webhook, webhookSecret } from '../../src/modules/webhooks/webhooks.table.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { createCouncil } from '../support/world.ts';
import { type Asker, attempt, census, forEachTable, inEveryTable, malformedCouncils, readsAll, twoCouncils } from './attempts.ts';
import { createFullCouncil } from './filled-council.ts';

/** Nothing is written here, so all tests share them. */
const { own, ids, stored } = await twoCouncils();

test('the councils of these tests have a row of each visibility in every table', async () => {
  const neverPublic = [
    ...[
      'api_key',
      'event_actor',
      'external_reference',
      'idempotent_answer',
      'identity_provider',
      'invitation_note',
      'webhook',
      'webhook_delivery',
    ],
    'withdrawal',
  ];
  for (const [table, rows] of Object.entries(stored)) {
    const found = new Set(rows.map((row) => row.split(' ')[1]));
    expect([table, ...found]).toEqual([
      table,
      ...(neverPublic.includes(table) ? [] : ['PUBLIC']),
      'STAFF',
      'DRAFT',
      'RESTRICTED',
    ]);
  }
});

const staff = { role: 'scrutiny_staff' } as const;
const everyone = { role: 'scrutiny_public' } as const;
const readers: { who: string; asker: (own: string) => Asker; reads: Visibility[] }[] = [
  {
    who: 'staff who may read all',
    asker: (council) => ({ ...staff, council, reads: readsAll }),
    reads: ['PUBLIC', 'STAFF', 'DRAFT', 'RESTRICTED'],
  },
  {
    who: 'staff without READ_RESTRICTED',
    asker: (council) => ({ ...staff, council, reads: 'PUBLIC,STAFF,DRAFT' }),
    reads: ['PUBLIC', 'STAFF', 'DRAFT'],
  },
  {
    who: 'staff without READ_DRAFTS',
    asker: (council) => ({ ...staff, council, reads: 'PUBLIC,STAFF,RESTRICTED' }),
    reads: ['PUBLIC', 'STAFF', 'RESTRICTED'],
  },
  { who: 'staff without a setting of rights', asker: (council) => ({ ...staff, council }), reads: ['PUBLIC'] },
  { who: 'staff with an empty setting of rights', asker: (council) => ({ ...staff, council, reads: '' }), reads: ['PUBLIC'] },
  { who: 'staff with an unknown right', asker: (council) => ({ ...staff, council, reads: 'ALL' }), reads: ['PUBLIC'] },
  { who: 'staff of no council', asker: () => ({ ...staff, reads: readsAll }), reads: ['PUBLIC'] },
  { who: 'staff of an empty council', asker: () => ({ ...staff, council: '', reads: readsAll }), reads: ['PUBLIC'] },
  {
    who: 'staff of a council that does not exist',
    asker: () => ({ ...staff, council: '2147483647', reads: readsAll }),
    reads: ['PUBLIC'],
  },
  { who: 'the public', asker: () => everyone, reads: ['PUBLIC'] },
  {
    who: 'the public with the settings of staff',
    asker: (council) => ({ ...everyone, council, reads: readsAll }),
    reads: ['PUBLIC'],
  },
];

describe('what a reader finds in every table', () => {
  test.each(readers)(
    '$who: the rows of the council that is set as its rights allow, and the public rows of others',
    async ({ asker, reads }) => {
      const seen = await forEachTable((table) => attempt(asker(String(own.councilId)), (sql) => census(sql, table, ids)));
      const isForReader = (row: string) => {
        const [councilId, visibility] = row.split(' ');
        return visibility === 'PUBLIC' || (councilId === String(own.councilId) && reads.includes(visibility as Visibility));
      };
      const expected = Object.entries(stored).map(([table, rows]) => [table, rows.filter(isForReader)]);
      expect(seen).toEqual(Object.fromEntries(expected));
    },
  );

  test.each(malformedCouncils)('staff of the council %j get an error', async ({ council, code }) => {
    const asker = { ...staff, council, reads: readsAll };
    expect(await forEachTable((table) => attempt(asker, (sql) => census(sql, table, ids)))).toEqual(inEveryTable(code));
  });
});

test('a connection forgets the council of its last transaction', async () => {
  const { councilId } = await createFullCouncil();
  const { sql } = openPool(inject('databaseUrl'), 'scrutiny_staff', { max: 1 });
  const hidden = (on: typeof sql) => on`select from meeting where council_id = ${councilId} and visibility <> 'PUBLIC'`;
  const during = await sql.begin(async (tx) => {
    await tx`select set_config('scrutiny.council_id', ${String(councilId)}, true), set_config('scrutiny.reads', ${readsAll}, true)`;
    return hidden(tx as unknown as typeof sql);
  });
  const after = await hidden(sql);
  await sql.end();
  expect([during.length, after.length]).toEqual([3, 0]);
});

describe('tables with policies of their own', () => {
  test("nobody reads the secret of a webhook, and only a council's own staff see that there is one", async () => {
    // Its own council: the others count the rows of theirs.
    const world = await createCouncil();
    const { councilId } = world;
    const asOwn = { ...staff, council: String(councilId), reads: readsAll };
    const { id } = await addRecord(world, 'Webhook', webhook, { visibility: 'STAFF', url: 'https://a.test', types: [] });
    await addPart(world, webhookSecret, { webhookId: id, secret: 'whsec_' });
    const secrets = (asker: Asker) => attempt(asker, (sql) => sql`select secret from webhook_secret`);
    const known = (asker: Asker) =>
      attempt(asker, (sql) => sql`select webhook_id as id from webhook_secret where council_id = ${councilId}`);
    for (const asker of [asOwn, staff, everyone]) expect(await secrets(asker)).toBe('42501');
    expect([...(await known(asOwn))]).toEqual([{ id }]);
    expect([...(await known({ ...asOwn, council: String(ids[1]) }))]).toEqual([]);
    expect(await known(everyone)).toBe('42501');
  });

  test('everyone may read councils', async () => {
    for (const asker of [everyone, staff, { ...staff, council: String(ids[0]), reads: readsAll }]) {
      const found = await attempt(asker, (sql) => sql`select id from council where id in ${sql(ids)} order by id`);
      expect([...found]).toEqual(ids.map((id) => ({ id })));
    }
  });

  test("only a council's own staff may read the head of its staff feed", async () => {
    const heads = (asker: Asker) =>
      attempt(asker, (sql) => sql`select council_id, staff_head from council_feed where council_id in ${sql(ids)}`);
    expect([...(await heads({ ...staff, council: String(own.councilId), reads: '' }))]).toEqual([
      { council_id: own.councilId, staff_head: '4' },
    ]);
    expect([...(await heads(staff))]).toEqual([]);
    expect(await heads(everyone)).toBe('42501');
    const published = await attempt(
      everyone,
      (sql) => sql`select council_id, public_head from council_feed where council_id in ${sql(ids)} order by council_id`,
    );
    expect([...published]).toEqual(ids.map((id) => ({ council_id: id, public_head: '1' })));
  });
});

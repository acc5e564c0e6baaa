/** Members read the restricted papers of the panels on which they sit today, and no others. */
import { describe, expect, inject, test } from 'vitest';
import { openLogin } from '../../src/db/client.ts';
import { agendaItemDetail } from '../../src/modules/agendas/agenda-items.table.ts';
import { document, documentFile } from '../../src/modules/documents/documents.table.ts';
import { isStatedFor } from '../../src/modules/panels/panels.rules.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { restriction } from '../../src/modules/restrictions/restrictions.table.ts';
import { ask, startServer } from '../support/app.ts';
import { day } from '../support/ledger.ts';
import { giveSeat, memberKey } from '../support/members.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { streamOverSse } from '../support/streams.ts';
import type { Made } from '../support/world.ts';
import { createCouncil, type World } from '../support/world.ts';
import { attempt, forEachTable } from './attempts.ts';
import { createFilledCouncil } from './filled-council.ts';

const { app, http } = await startServer({ connectionsMax: 20 });

/** A panel's meeting in session with an exempt item and its paper. */
async function exemptPaper(world: World, name: string) {
  const panel = await world.createPanel({ name });
  const meeting = await world.createMeeting(panel, { date: '2026-01-15', liveStatus: 'IN_PUBLIC_SESSION' });
  const [item] = (await world.createAgenda(meeting, [{ title: `Placements of ${name}` }])) as [Made];
  const closed = { visibility: 'RESTRICTED' } as const;
  const ground = { level: 'EXEMPT', scheme: 'LOCAL_CONSTITUTION', groundAsRecorded: 'Category 7a' } as const;
  await addRecord(world, 'AccessRestriction', restriction, { ...ground, agendaItemId: item.id });
  await addPart(world, agendaItemDetail, { ...closed, agendaItemId: item.id, urgencyReason: `Urgent for ${name}` });
  const listed = { meetingId: meeting.id, agendaItemId: item.id, title: 'Report', kind: 'REPORT', position: 1 } as const;
  const paper = await addRecord(world, 'Document', document, listed);
  await addPart(world, documentFile, { ...closed, documentId: paper.id, plainText: `Secret of ${name}` });
  return { panel, meeting, item, paper };
}

async function twoPanels() {
  const world = await createCouncil();
  return { world, a: await exemptPaper(world, 'A'), b: await exemptPaper(world, 'B') };
}

const routes = `query Q($slug: String!, $paper: ID!, $item: ID!) {
  node(id: $paper) { ... on Document { plainText access { isReadable } } }
  item: node(id: $item) { ... on AgendaItem { urgency { reason } access { isReadable } documents { plainText } } }
  council(slug: $slug) { documents(filter: { levels: [EXEMPT] }) { nodes { id plainText } } }
  meetings(councils: [$slug]) { nodes { id agenda { items { urgency { reason } documents { plainText } } } } }
  search(query: "secret", council: $slug) { totalCount }
}`;

type Paper = Awaited<ReturnType<typeof exemptPaper>>;

/** All that a credential reads of a panel's exempt item, by every route: its words, and whether it is said to be readable. */
async function readOf(world: World, { paper, item, meeting }: Paper, key?: string) {
  const ids = { paper: paper.globalId, item: item.globalId };
  const { data, errors } = await ask(app, routes, { slug: world.slug, ...ids }, key);
  expect(errors).toBeUndefined();
  expect(data.search.totalCount).toBe(0);
  const own = (nodes: { id: string }[], id: string) => nodes.filter((node) => node.id === id);
  const agenda = `subscription S($meeting: ID!) { agendaChanged(meeting: $meeting, snapshot: true) {
    meeting { agenda { items { urgency { reason } documents { plainText access { isReadable } } } } }
  } }`;
  const stream = streamOverSse<object>(http, agenda, { meeting: meeting.globalId }, key);
  const streamed = await stream.next();
  await stream.close();
  const { node, item: asItem, council, meetings } = data;
  const seen = [...[node, asItem, own(council.documents.nodes, paper.globalId), own(meetings.nodes, meeting.globalId)], streamed];
  return seen.map((part) => {
    const text = JSON.stringify(part);
    return [...new Set(text.match(/(Secret of|Urgent for) \w|"isReadable":\w+/g))].sort().join(' ');
  });
}

const whole = (name: string) => {
  const [secret, urgent] = [`Secret of ${name}`, `Urgent for ${name}`];
  return [
    `"isReadable":true ${secret}`,
    `"isReadable":true ${secret} ${urgent}`,
    secret,
    `${secret} ${urgent}`,
    `"isReadable":true ${secret} ${urgent}`,
  ];
};
const nothing = ['"isReadable":false', '"isReadable":false', '', '', '"isReadable":false'];

describe('the exempt item of a panel', () => {
  test('is read by its members and administrators by every route, and by no member of another panel', async () => {
    const { world, a, b } = await twoPanels();
    const [ofA, ofBoth] = [await memberKey(world, a.panel), await memberKey(world, a.panel, b.panel)];
    expect([await readOf(world, a, ofA), await readOf(world, b, ofA)]).toEqual([whole('A'), nothing]);
    for (const key of [ofBoth, await world.key(), await world.key('CLERK')])
      expect([await readOf(world, a, key), await readOf(world, b, key)]).toEqual([whole('A'), whole('B')]);
  });

  test('is not read by a member who sits on no panel, a key of no person, an officer or the public', async () => {
    const { world, a } = await twoPanels();
    const other = await exemptPaper(await createCouncil(), 'C');
    const stranger = await createCouncil();
    const keys = [
      await memberKey(world),
      await world.key('MEMBER'),
      await world.key('OFFICER'),
      undefined,
      await memberKey(stranger, await stranger.createPanel()),
    ];
    for (const key of keys) expect(await readOf(world, a, key)).toEqual(nothing);
    expect(other.panel.id).not.toBe(a.panel.id);
  });

  test('is not read by a person with a seat whose role is another', async () => {
    const { world, a } = await twoPanels();
    const who = await addRecord(world, 'Person', person, { displayName: 'Officer', sortName: 'officer' });
    await giveSeat(world, a.panel, who);
    expect(await readOf(world, a, await world.key('OFFICER', who.globalId))).toEqual(nothing);
    expect(await readOf(world, a, await world.key('MEMBER', who.globalId))).toEqual(whole('A'));
  });
});

describe('a member sits on a panel', () => {
  const [yesterday, today, tomorrow] = [day(-1), day(0), day(1)];
  test.each<{ what: string; held: object; seat?: object; reads: boolean }>([
    { what: 'from today', held: { startsOn: today }, reads: true },
    { what: 'until today', held: { endsOn: today }, reads: true },
    { what: 'by a document of today', held: { startsOn: null, recordedOn: today }, reads: true },
    { what: 'after a vacancy', held: { startsOn: today }, seat: { vacantSince: yesterday }, reads: true },
    { what: 'not before the first day', held: { startsOn: tomorrow }, reads: false },
    { what: 'not after the last day', held: { endsOn: yesterday }, reads: false },
    { what: 'not by a document of an earlier day', held: { recordedOn: yesterday }, reads: false },
    { what: 'not by an appointment that is a draft', held: { visibility: 'DRAFT' }, reads: false },
    { what: 'not where the seat is vacant since', held: {}, seat: { vacantSince: today }, reads: false },
    {
      what: 'not where a document of today prints the seat as vacant',
      held: {},
      seat: { vacancyRecordedOn: today },
      reads: false,
    },
  ])('$what', async ({ held, seat = {}, reads }) => {
    const world = await createCouncil();
    const paper = await exemptPaper(world, 'A');
    const who = await addRecord(world, 'Person', person, { displayName: 'Member', sortName: 'member' });
    await giveSeat(world, paper.panel, who, held, seat);
    const key = await world.key('MEMBER', who.globalId);
    expect(await readOf(world, paper, key)).toEqual(reads ? whole('A') : nothing);
    const { data } = await ask(app, '{ viewer { ownPanels { name } permissions person { displayName } } }', {}, key);
    expect(data.viewer).toEqual({
      ownPanels: reads ? [{ name: 'A' }] : [],
      permissions: ['READ_RESTRICTED_OF_OWN_PANELS'],
      person: { displayName: 'Member' },
    });
  });

  test('not once the panel is disbanded', async () => {
    const world = await createCouncil();
    const panel = await world.createPanel({ disbandedOn: day(0) });
    const { data } = await ask(app, '{ viewer { ownPanels { name } } }', {}, await memberKey(world, panel));
    expect(data.viewer).toEqual({ ownPanels: [] });
  });
});

test('PostgreSQL decides whether a period is stated for a day as the rule does', async () => {
  const days = [null, '2026-01-10', '2026-01-20', '2026-01-30'];
  const cases = days.flatMap((startsOn) =>
    days.flatMap((endsOn) =>
      days.flatMap((recordedOn) =>
        ['2026-01-05', '2026-01-10', '2026-01-15', '2026-01-20', '2026-01-25', '2026-02-01'].map((on) => ({
          startsOn,
          endsOn,
          recordedOn,
          on,
        })),
      ),
    ),
  );
  const sql = openLogin(inject('databaseUrl'));
  const rows = await sql<{ isStated: boolean }[]>`
    select is_stated_for("startsOn", "endsOn", "recordedOn", "on") as "isStated"
      from json_to_recordset(${JSON.stringify(cases)}::text::json) as c("startsOn" date, "endsOn" date, "recordedOn" date, "on" date)`;
  await sql.end();
  expect(rows.map(({ isStated }) => isStated)).toEqual(cases.map(({ on, ...period }) => isStatedFor(period, on)));
});

/** Tables of records that belong to the council and not to a panel. Their restricted rows are not for members. */
const ofNoPanel = [
  'api_key',
  'corporate_goal',
  'corporate_plan',
  'event_actor',
  'idempotent_answer',
  'identity_provider',
  'indicator',
  'issue',
  'municipal_year',
  'organisation',
  'person',
  'review',
  'source_document',
  'webhook',
  'webhook_delivery',
  'withdrawal',
];

test("a member finds the restricted rows of every table that are of the member's own panel, and no others", async () => {
  const council = await createFilledCouncil();
  const [mine, other] = [council.plan('RESTRICTED'), council.plan('RESTRICTED')];
  await council.fill(mine);
  await council.fill(other);
  const who = await addRecord(council, 'Person', person, { displayName: 'Member', sortName: 'member' });
  await giveSeat(council, { id: mine.ids.panel, globalId: '' }, who);
  const asker = { role: 'scrutiny_staff', council: String(council.councilId), reads: 'PUBLIC,STAFF', member: who.id } as const;
  const seen = await forEachTable((table) =>
    attempt(asker, async (sql) => {
      const rows = await sql<
        { row: object }[]
      >`select to_jsonb(t) as row from ${sql(table)} t where visibility = 'RESTRICTED' and council_id = ${council.councilId}`;
      return rows.map(({ row }) => JSON.stringify(row));
    }),
  );
  const found = Object.entries(seen)
    .filter(([, rows]) => rows.length > 0)
    .map(([table]) => table);
  const missing = Object.keys(seen).filter((table) => !found.includes(table));
  expect(missing).toEqual(ofNoPanel);
  const ofOther = `canary.RESTRICTED.${council.councilId}.${other.number}.`;
  expect(
    Object.values(seen)
      .flat()
      .filter((row) => row.includes(ofOther)),
  ).toEqual([]);
});

/** Live streams while hidden records change at the same time as public ones. */
import { describe, expect, test } from 'vitest';
import type { Visibility } from '../../src/db/access.ts';
import type { Role } from '../../src/modules/access/permissions.ts';
import { ask, startServer, unlimited } from '../support/app.ts';
import { type Stream, streamOverWebSocket } from '../support/streams.ts';
import { createCouncil } from '../support/world.ts';
import { attempt, forEachTable } from './attempts.ts';
import { leaksIn, wordsIn } from './canaries.ts';
import { createFullCouncil, type RowSet } from './filled-council.ts';
import { everythingOf } from './whole-schema.ts';

const { app, ws } = await startServer({ connectionsMax: 20, costs: unlimited });

const statusQuery = `subscription S($filter: MeetingStatusFilter!, $after: EventCursor, $snapshot: Boolean) {
  meetingStatusChanged(filter: $filter, after: $after, snapshot: $snapshot) { ${everythingOf('MeetingStatusChangedEvent')} }
}`;
const agendaQuery = `subscription S($meeting: ID!, $after: EventCursor, $snapshot: Boolean) {
  agendaChanged(meeting: $meeting, after: $after, snapshot: $snapshot) { ${everythingOf('AgendaChangedEvent')} }
}`;

const ledgerQuery = `subscription S($council: String!, $after: EventCursor) {
  recommendationChanged(council: $council, after: $after) { ${everythingOf('RecommendationChangedEvent')} }
}`;

interface LiveEvent {
  sequence: number;
  isSnapshot: boolean;
  status?: string;
  change?: string;
  actor: { name: string } | null;
}
type Told = Record<string, LiveEvent>;

async function take(stream: Stream<Told>, count: number): Promise<LiveEvent[]> {
  const events: LiveEvent[] = [];
  while (events.length < count) events.push(...Object.values(await stream.next()));
  return events;
}

const brief = (events: LiveEvent[]) => events.map(({ sequence, status, change }) => `${sequence} ${status ?? change}`);

/** A full council whose public meeting is in session with an item open, and the changes that its clerk makes. */
async function busyCouncil() {
  const council = await createFullCouncil();
  const { PUBLIC: open, STAFF: staff, DRAFT: draft, RESTRICTED: restricted } = council.sets;
  const key = await council.key();
  const command = async (step: string, subject: string, id: string, details = '') => {
    const document = `mutation M($id: ID!) { ${step}(input: { ${subject}: $id${details} }) { userErrors { message } } }`;
    expect(await ask(app, document, { id }, key)).toEqual({ data: { [step]: { userErrors: [] } } });
  };
  const item = (step: string, set: RowSet) => command(`${step}AgendaItem`, 'agendaItem', set.globalId('AgendaItem'));
  const adjourn = (set: RowSet) =>
    command('adjournMeeting', 'meeting', set.globalId('Meeting'), `, reason: "${set.word('event', 'reason')}"`);
  const progress = (set: RowSet) =>
    command(
      'reportRecommendationProgress',
      'recommendation',
      set.globalId('Recommendation'),
      `, claim: IN_PROGRESS, actionTaken: "${set.word('recommendation_progress', 'actionTaken')}"`,
    );
  return {
    ...council,
    item,
    /** Makes five public changes, numbered 2 to 6 in the public feed, and nine hidden changes among them. */
    work: async () => {
      await item('close', open);
      await item('open', draft);
      await adjourn(staff);
      await item('close', draft);
      await item('open', restricted);
      await adjourn(draft);
      await adjourn(open);
      await adjourn(restricted);
      await command('resumeMeeting', 'meeting', open.globalId('Meeting'));
      await item('close', restricted);
      await item('open', open);
      await progress(draft);
      await progress(restricted);
      await progress(open);
    },
  };
}

const ofPublicFeed: { who: string; role?: Role; reads: Visibility[] }[] = [
  { who: 'the public', reads: ['PUBLIC'] },
  { who: 'a member', role: 'MEMBER', reads: ['PUBLIC', 'STAFF'] },
  { who: 'an officer', role: 'OFFICER', reads: ['PUBLIC', 'STAFF', 'DRAFT'] },
];

describe('hidden changes among public ones', () => {
  test.each(ofPublicFeed)(
    '$who receives the public changes only, numbered as if there were no others',
    async ({ role, reads }) => {
      const council = await busyCouncil();
      const key = role && (await council.key(role));
      const { cursor } = (await ask(app, `{ council(slug: "${council.slug}") { feed { cursor } } }`, {}, key)).data.council.feed;
      const meeting = council.sets.PUBLIC.globalId('Meeting');
      const statuses = streamOverWebSocket<Told>(ws, statusQuery, { filter: { council: council.slug }, after: cursor }, key);
      const changes = streamOverWebSocket<Told>(ws, agendaQuery, { meeting, after: cursor }, key);
      const ledger = streamOverWebSocket<Told>(ws, ledgerQuery, { council: council.slug, after: cursor }, key);
      await council.work();
      const told = { statuses: await take(statuses, 2), changes: await take(changes, 2), ledger: await take(ledger, 1) };
      await Promise.all([statuses.close(), changes.close(), ledger.close()]);
      expect([told.changes, told.statuses, told.ledger].map(brief)).toEqual([
        ['2 ITEM_CLOSED', '5 ITEM_OPENED'],
        ['3 ADJOURNED', '4 IN_PUBLIC_SESSION'],
        ['6 IN_PROGRESS'],
      ]);
      expect(leaksIn(told, { councilId: council.councilId, reads }, Object.values(council.sets))).toEqual([]);
      const actors = Object.values(told)
        .flat()
        .map(({ actor }) => actor?.name ?? null);
      expect(new Set(actors)).toEqual(new Set([role ? `ADMINISTRATOR of ${council.slug}` : null]));
    },
  );

  test("another council's staff hear what the public hears", async () => {
    const [council, other] = [await busyCouncil(), await createCouncil()];
    const variables = { filter: { council: council.slug }, snapshot: true };
    const streams = [undefined, await other.key()].map((key) => streamOverWebSocket<Told>(ws, statusQuery, variables, key));
    const first = await Promise.all(streams.map((stream) => take(stream, 1)));
    await council.work();
    const later = await Promise.all(streams.map((stream) => take(stream, 2)));
    await Promise.all(streams.map((stream) => stream.close()));
    const heard = { first: ['1 IN_PUBLIC_SESSION'], later: ['3 ADJOURNED', '4 IN_PUBLIC_SESSION'] };
    const told = streams.map((_, index) => ({ first: brief(first[index] ?? []), later: brief(later[index] ?? []) }));
    expect(told).toEqual([heard, heard]);
    expect(leaksIn([first, later], { reads: ['PUBLIC'] }, Object.values(council.sets))).toEqual([]);
  });

  test('a clerk receives all changes', async () => {
    const council = await busyCouncil();
    const key = await council.key('CLERK');
    const meeting = council.sets.PUBLIC.globalId('Meeting');
    const changes = streamOverWebSocket<Told>(ws, agendaQuery, { meeting, snapshot: true }, key);
    await take(changes, 1);
    const statuses = streamOverWebSocket<Told>(ws, statusQuery, { filter: { council: council.slug }, snapshot: true }, key);
    const before = await take(statuses, 4);
    const { cursor } = (await ask(app, `{ council(slug: "${council.slug}") { feed { cursor } } }`, {}, key)).data.council.feed;
    const ledger = streamOverWebSocket<Told>(ws, ledgerQuery, { council: council.slug, after: cursor }, key);
    await council.work();
    const told = [...(await take(statuses, 5)), ...(await take(changes, 6)), ...(await take(ledger, 3))];
    await Promise.all([statuses.close(), changes.close(), ledger.close()]);
    expect(new Set(before.map(({ sequence, isSnapshot }) => `${sequence} ${isSnapshot}`))).toEqual(new Set(['4 true']));
    const sequences = told.map(({ sequence }) => sequence).sort((a, b) => a - b);
    expect(sequences).toEqual(Array.from({ length: 14 }, (_, index) => index + 5));
    const reasons = [...wordsIn(told)].filter((word) => word.endsWith('event.reason')).map((word) => word.split(' ')[0]);
    expect(reasons.sort()).toEqual(['DRAFT', 'PUBLIC', 'RESTRICTED', 'STAFF']);
  });
});

test('rows that a command writes are as hidden as the record that it changes', async () => {
  const council = await busyCouncil();
  await council.work();
  const seen = await forEachTable((table) =>
    attempt(
      { role: 'scrutiny_public' },
      (sql) => sql`select to_jsonb(t) as row from ${sql(table)} t where council_id = ${council.councilId}`,
    ),
  );
  expect([...wordsIn(seen.meeting_status_change)]).toContain(`PUBLIC ${council.councilId} 1 event.reason`);
  expect(leaksIn(seen, { reads: ['PUBLIC'] }, [])).toEqual([]);
});

describe('a hidden item that is open', () => {
  const query = `query Q($id: ID!) { node(id: $id) { ... on Meeting {
    currentAgendaItem { id }
    statusHistory { status reason agendaItem { id } cursor }
  } } }`;
  const sequenceIn = (cursor: string) =>
    Buffer.from(cursor, 'base64url')
      .toString()
      .replace(/^(.)\..*\.(\d+)$/, '$1$2');

  test.each(['DRAFT', 'RESTRICTED'] as const)(
    'is not the current item (%s) for those who may not read it',
    async (visibility) => {
      const council = await busyCouncil();
      const { PUBLIC: open, [visibility]: hidden } = council.sets;
      await council.item('close', open);
      await council.item('open', hidden);
      const current = async (key?: string) =>
        (await ask(app, query, { id: open.globalId('Meeting') }, key)).data.node.currentAgendaItem;
      const insider = await council.key(visibility === 'DRAFT' ? 'MEMBER' : 'OFFICER');
      expect(await current()).toBeNull();
      expect(await current(await (await createCouncil()).key())).toBeNull();
      expect(await current(insider)).toBeNull();
      expect(await current(await council.key('CLERK'))).toEqual({ id: hidden.globalId('AgendaItem') });
    },
  );

  test('is left out of the history of a public meeting, as are hidden changes', async () => {
    const council = await busyCouncil();
    const { PUBLIC: open, RESTRICTED: restricted } = council.sets;
    await council.work();
    const historyFor = async (key?: string) => {
      const { statusHistory } = (await ask(app, query, { id: open.globalId('Meeting') }, key)).data.node;
      return statusHistory.map((change: { cursor: string }) => ({ ...change, cursor: sequenceIn(change.cursor) }));
    };
    const [first, adjourned, resumed] = [
      {
        status: 'IN_PUBLIC_SESSION',
        reason: open.word('meeting_status_change', 'reason'),
        agendaItem: { id: open.globalId('AgendaItem') },
      },
      { status: 'ADJOURNED', reason: open.word('event', 'reason'), agendaItem: { id: restricted.globalId('AgendaItem') } },
      { status: 'IN_PUBLIC_SESSION', reason: null, agendaItem: { id: restricted.globalId('AgendaItem') } },
    ];
    expect(await historyFor()).toEqual([
      { ...first, cursor: 'p1' },
      { ...adjourned, agendaItem: null, cursor: 'p3' },
      { ...resumed, agendaItem: null, cursor: 'p4' },
    ]);
    const all = await historyFor(await council.key('CLERK'));
    expect(all.length).toBe(6);
    expect(all.slice(4)).toEqual([
      { ...adjourned, cursor: 's11' },
      { ...resumed, cursor: 's13' },
    ]);
  });
});

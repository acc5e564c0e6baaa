/** Records that staff take back: what goes with them, what refuses, and that nothing of them is shown. */

import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { event } from '../../src/events/log.table.ts';
import { withdrawal } from '../../src/modules/withdrawal/withdrawal.table.ts';
import { ask, sharedApp } from '../support/app.ts';
import { eventually } from '../support/eventually.ts';
import { day } from '../support/ledger.ts';
import { read } from '../support/read.ts';
import { createStaffed } from '../support/seats.ts';
import { type Made, owner } from '../support/world.ts';
import { eventsOf, refusals, write } from '../support/write.ts';

const app = await sharedApp();

const withdraw = (key: string, { globalId }: Made, reason = 'Published in error') =>
  write(app, key, 'withdrawRecord', { id: globalId, reason }, 'withdrawnId');

const nodes = async (made: readonly Made[], key?: string) =>
  (await read(app, 'query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: made.map(({ globalId }) => globalId) }, key))
    .nodes;

/** A panel with a seat, a member and a chair, whose chair sits on another panel too. */
async function createSeated() {
  const staffed = await createStaffed(app, { name: 'Zebra Panel', slug: 'zebra' });
  const { world, addSeat, hold } = staffed;
  const [one, two] = [await addSeat(1), await addSeat(2)];
  const member = await hold(one, 'Ash', { startsOn: '2025-05-21' });
  const chair = await hold(two, 'Birch', { startsOn: '2025-05-21', role: 'CHAIR' });
  return { ...staffed, world, seats: [one, two], one, member, chair };
}

describe('a withdrawn record', () => {
  test('is gone for everyone with its parts, and the history tells each reader why', async () => {
    const { world, key, panel, seats, member, chair } = await createSeated();
    const gone = [panel, ...seats, member, chair];
    expect(await withdraw(key, panel)).toEqual({ withdrawnId: panel.globalId });
    for (const reader of [undefined, key]) {
      expect(await nodes(gone, reader)).toEqual(gone.map(() => null));
      const document = `query Q($slug: String!) {
        panel(council: $slug, slug: "zebra") { id }
        search(query: "Zebra Panel", council: $slug) { totalCount }
        council(slug: $slug) { panels { totalCount nodes { id } } people { nodes { displayName memberships { id } } } }
      }`;
      expect(await read(app, document, { slug: world.slug }, reader)).toEqual({
        panel: null,
        search: { totalCount: 0 },
        council: {
          panels: { totalCount: 0, nodes: [] },
          people: { nodes: ['Ash', 'Birch'].map((displayName) => ({ displayName, memberships: [] })) },
        },
      });
      const history =
        'query Q($slug: String!) { council(slug: $slug) { history { nodes { type operation subjectId subject { id } reason } } } }';
      const { council } = await read(app, history, { slug: world.slug }, reader);
      const tombstone = { type: 'PANEL_CHANGED', operation: 'WITHDRAWN', subject: null, reason: 'Published in error' };
      const ids = gone.map(({ globalId }) => globalId).sort();
      const byId = (a: { subjectId: string }, b: { subjectId: string }) => (a.subjectId < b.subjectId ? -1 : 1);
      expect(council.history.nodes.sort(byId)).toEqual(ids.map((subjectId) => ({ ...tombstone, subjectId })));
    }
  });

  test('leaves its values free for a new record', async () => {
    const {
      world,
      key,
      panel,
      seats: [, two],
      addPerson,
    } = await createSeated();
    if (!two) throw new Error('the panel has two seats');
    await withdraw(key, two);
    const create = { panel: panel.globalId, kind: 'COUNCILLOR', votingRights: 'FULL' };
    const { seat } = await write(app, key, 'createSeat', create, 'seat { id position }');
    expect(seat.position).toBe(2);
    // The chair went with the seat.
    const appoint = { seat: seat.id, person: (await addPerson('Cedar')).globalId, role: 'CHAIR', startsOn: '2025-05-21' };
    await write(app, key, 'appointMember', appoint, '__typename');
    await withdraw(key, panel);
    await write(
      app,
      key,
      'createPanel',
      { council: world.slug, slug: 'zebra', kind: 'OTHER', details: { name: 'Zebra' } },
      '__typename',
    );
  });

  test('is found no more by a second request, at whatever version', async () => {
    const { key, member } = await createSeated();
    const attempt = () =>
      write(app, key, 'withdrawRecord', { id: member.globalId, reason: 'Error', expectedVersion: 1 }, 'withdrawnId').then(
        () => 'withdrawn',
        (error: Error) => /"code":"(\w+)"/.exec(error.message)?.[1],
      );
    expect((await Promise.all([attempt(), attempt(), attempt()])).sort()).toEqual(['NOT_FOUND', 'NOT_FOUND', 'withdrawn']);
  });

  test('of a meeting takes its agenda and its other parts with it', async () => {
    const { world, key, panel } = await createSeated();
    const meeting = await world.createMeeting(panel, { date: '2026-01-15' });
    const items = await world.createAgenda(meeting, [{ title: 'Placements' }, {}]);
    await withdraw(key, meeting);
    expect(await nodes([meeting, ...items, panel], key)).toEqual([null, null, null, { id: panel.globalId }]);
    expect((await eventsOf(app, world.slug)).sort()).toEqual([
      'WITHDRAWN AGENDA_CHANGED AgendaItem',
      'WITHDRAWN AGENDA_CHANGED AgendaItem',
      'WITHDRAWN MEETING_CHANGED Meeting',
    ]);
  });

  test('that the public could not see is withdrawn for the staff feed alone', async () => {
    const { world, key, panel } = await createSeated();
    const meeting = await world.createMeeting(panel, { date: '2026-01-15', visibility: 'DRAFT' });
    await withdraw(key, meeting);
    expect(await eventsOf(app, world.slug)).toEqual([]);
    expect(await eventsOf(app, world.slug, key)).toEqual(['WITHDRAWN MEETING_CHANGED Meeting']);
  });

  test('is kept in the database, and an operator can bring it back as it was', async () => {
    const { world, key, panel, seats, member, chair } = await createSeated();
    const all = [panel, ...seats, member, chair];
    await owner().execute(
      sql`update seat set visibility = 'DRAFT' where council_id = ${world.councilId} and id = ${seats[0]?.id}`,
    );
    const before = [await nodes(all), await nodes(all, key)];
    await withdraw(key, panel);
    const [{ eventId } = { eventId: '' }] = await owner()
      .select()
      .from(withdrawal)
      .where(eq(withdrawal.councilId, world.councilId));
    const [announced] = await owner()
      .select()
      .from(event)
      .where(and(eq(event.councilId, world.councilId), eq(event.id, eventId)));
    expect(announced).toMatchObject({ operation: 'WITHDRAWN', subjectId: panel.id });
    await owner().execute(sql`select undo_withdrawal(${world.councilId}, ${eventId})`);
    expect([await nodes(all), await nodes(all, key)]).toEqual(before);
    expect(await owner().select().from(withdrawal).where(eq(withdrawal.councilId, world.councilId))).toEqual([]);
  });
});

describe('a withdrawal is refused', () => {
  test('while other records cannot do without the record, and nothing is hidden', async () => {
    const { world, key, panel, one, member } = await createSeated();
    const meeting = await world.createMeeting(panel);
    const named = (noun: string, by: string) =>
      `Other records (${by}) name this ${noun}, or a part of it, and cannot do without it. Change or withdraw them first.`;
    expect(await refusals(app, key, 'withdrawRecord', { id: panel.globalId, reason: 'Error' })).toEqual([
      ['INVALID_TRANSITION', 'id', named('panel', 'meeting')],
    ]);
    const { node } = await read(app, 'query Q($id: ID!) { node(id: $id) { ... on Membership { person { id } } } }', {
      id: member.globalId,
    });
    expect(await refusals(app, key, 'withdrawRecord', { id: node.person.id, reason: 'Error' })).toEqual([
      ['INVALID_TRANSITION', 'id', named('person', 'membership')],
    ]);
    expect(await nodes([panel, meeting, one, member])).toEqual(
      [panel, meeting, one, member].map(({ globalId }) => ({ id: globalId })),
    );
    expect(await eventsOf(app, world.slug, key)).toEqual([]);
    await withdraw(key, member);
    await write(app, key, 'withdrawRecord', { id: node.person.id, reason: 'Error' }, '__typename');
  });

  test('without a reason, for other versions, and for what is no such record', async () => {
    const { key, member } = await createSeated();
    expect(await refusals(app, key, 'withdrawRecord', { id: member.globalId, reason: ' ' })).toEqual([
      ['REQUIRED', 'reason', 'Give the reason that the public is to read.'],
    ]);
    expect(
      (await refusals(app, key, 'withdrawRecord', { id: member.globalId, reason: 'Error', expectedVersion: 2 }))[0]?.[0],
    ).toBe('STALE_VERSION');
    const other = await createSeated();
    const missing = [['NOT_FOUND', 'id', 'There is no such membership in this council.']];
    expect(await refusals(app, key, 'withdrawRecord', { id: other.member.globalId, reason: 'Error' })).toEqual([
      ['NOT_FOUND', 'id', 'There is no such record in this council.'],
    ]);
    await withdraw(key, member);
    expect(await refusals(app, key, 'withdrawRecord', { id: member.globalId, reason: 'Error' })).toEqual(missing);
    expect((await refusals(app, key, 'withdrawRecord', { id: 'rubbish', reason: 'Error' }))[0]?.[0]).toBe('NOT_FOUND');
  });

  test('while the meeting is in session, or takes the item', async () => {
    const { world, key, panel } = await createSeated();
    const meeting = await world.createMeeting(panel, { date: day(0), liveStatus: 'IN_PUBLIC_SESSION' });
    const [item] = await world.createAgenda(meeting, [{ liveState: 'OPEN' }]);
    if (!item) throw new Error('the agenda has an item');
    const refused = async (made: Made) =>
      (await refusals(app, key, 'withdrawRecord', { id: made.globalId, reason: 'Error' }))[0]?.[2];
    expect(await refused(meeting)).toBe('The meeting is IN_PUBLIC_SESSION; end it first.');
    expect(await refused(item)).toBe('The meeting is taking this item; close it first.');
  });

  test('without the permission that creates such a record', async () => {
    const { world, panel, member } = await createSeated();
    const meeting = await world.createMeeting(panel);
    const clerk = await world.key('CLERK');
    const withdrawing = 'mutation M($input: WithdrawRecordInput!) { withdrawRecord(input: $input) { withdrawnId } }';
    const answer = await ask(app, withdrawing, { input: { id: member.globalId, reason: 'Error' } }, clerk);
    expect(answer).toMatchObject({ data: { withdrawRecord: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(answer.errors?.[0]?.message).toContain('MANAGE_PANELS');
    expect(await nodes([member])).toEqual([{ id: member.globalId }]);
    await withdraw(clerk, meeting);
  });
});

test('a person whom a command is just appointing is not withdrawn under it', async () => {
  const { world, key, addPerson, addSeat } = await createStaffed(app);
  const [who, of] = [await addPerson('Ash'), await addSeat(1)];
  const appoint = { seat: of.globalId, person: who.globalId, role: 'MEMBER', startsOn: '2026-05-20' };
  const held = Promise.withResolvers<number>();
  const release = Promise.withResolvers<void>();
  // Both commands write rows of the council at their ends: they wait there, with all that they read before.
  const holder = owner().transaction(async (tx) => {
    await tx.execute(sql`select from council where id = ${world.councilId} for update`);
    const [own] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    held.resolve(own?.pid ?? 0);
    await release.promise;
  });
  const pid = await held.promise;
  const waiting = async () => {
    const [found] = await owner().execute<{ count: number }>(sql`
      with recursive waiting (pid) as (
        select ${pid}::int union select a.pid from pg_stat_activity a join waiting w on w.pid = any (pg_blocking_pids(a.pid)))
      select count(*)::int - 1 as count from waiting`);
    return found?.count;
  };
  const appointed = write(app, key, 'appointMember', appoint, '__typename');
  await eventually(async () => expect(await waiting()).toBe(1));
  const refused = refusals(app, key, 'withdrawRecord', { id: who.globalId, reason: 'Error' });
  await eventually(async () => expect(await waiting()).toBe(2));
  release.resolve();
  await Promise.all([holder, appointed]);
  expect((await refused).map(([code]) => code)).toEqual(['INVALID_TRANSITION']);
  expect(await nodes([who])).toEqual([{ id: who.globalId }]);
});

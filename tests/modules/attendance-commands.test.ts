import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { membership } from '../../src/modules/panels/seats.table.ts';
import { sharedApp } from '../support/app.ts';
import { places, refusals, run } from '../support/commands.ts';
import { day } from '../support/ledger.ts';
import { read } from '../support/read.ts';
import { createRoll, events } from '../support/roll.ts';
import { owner } from '../support/world.ts';

const app = await sharedApp();

const roll = `query Q($m: ID!) { node(id: $m) { ... on Meeting { version attendance {
  person { displayName } seat { id } status statusAsRecorded mode substitutesFor { displayName } arrivedAt leftAt
} } } }`;

const entryOf = (displayName: string, status: string, details: object = {}) => ({
  person: { displayName },
  seat: null,
  status,
  statusAsRecorded: null,
  mode: 'UNKNOWN',
  substitutesFor: null,
  arrivedAt: null,
  leftAt: null,
  ...details,
});

describe('recordAttendance', () => {
  test('records who came, who sent apologies and who replaced them, and leaves all others as they are', async () => {
    const { world, meeting, ash, birch, cedar, held, key } = await createRoll();
    const m = meeting.globalId;
    const arrivedAt = `${day(-1)}T18:00:00Z`;
    const first = [
      { person: ash.globalId, status: 'APOLOGIES', statusAsRecorded: ' Apologies for absence ' },
      { person: birch.globalId, status: 'PRESENT_AS_SUBSTITUTE', substitutesFor: ash.globalId, mode: 'IN_PERSON', arrivedAt },
    ];
    await run(app, key, 'recordAttendance', { meeting: m, entries: first });
    await run(app, key, 'recordAttendance', {
      meeting: m,
      expectedVersion: 2,
      entries: [{ person: cedar.globalId, status: 'IN_ATTENDANCE' }],
    });
    const expected = [
      entryOf('Ash', 'APOLOGIES', { seat: { id: held.globalId }, statusAsRecorded: 'Apologies for absence' }),
      entryOf('Birch', 'PRESENT_AS_SUBSTITUTE', {
        mode: 'IN_PERSON',
        substitutesFor: { displayName: 'Ash' },
        arrivedAt: expect.stringMatching(/T18:00:00/),
      }),
      entryOf('Cedar', 'IN_ATTENDANCE'),
    ];
    for (const reader of [undefined, key])
      expect((await read(app, roll, { m }, reader)).node).toEqual({ version: 3, attendance: expected });
    const { nodes } = (await read(app, events, { slug: world.slug })).council.history;
    expect(nodes).toEqual(Array(2).fill({ type: 'MEETING_CHANGED', operation: 'UPDATED', subjectId: m }));
  });

  test('replaces the whole entry of a person who is named again', async () => {
    const { meeting, ash, birch, held, key } = await createRoll();
    const record = (...entries: object[]) => run(app, key, 'recordAttendance', { meeting: meeting.globalId, entries });
    await record({ person: ash.globalId, status: 'APOLOGIES', statusAsRecorded: 'Apologies' });
    await record({ person: birch.globalId, status: 'PRESENT_AS_SUBSTITUTE', substitutesFor: ash.globalId });
    await record({ person: ash.globalId, status: 'PRESENT' }, { person: birch.globalId, status: 'IN_ATTENDANCE' });
    expect((await read(app, roll, { m: meeting.globalId })).node.attendance).toEqual([
      entryOf('Ash', 'PRESENT', { seat: { id: held.globalId } }),
      entryOf('Birch', 'IN_ATTENDANCE'),
    ]);
  });

  test('gives no seat that no record states for the day', async () => {
    const { meeting, ash, held, world, key } = await createRoll();
    const ofSeat = and(eq(membership.councilId, world.councilId), eq(membership.seatId, held.id));
    // A document of an earlier day does not say who held the seat at the meeting.
    await owner()
      .update(membership)
      .set({ startsOn: null, recordedOn: day(-30) })
      .where(ofSeat);
    await run(app, key, 'recordAttendance', {
      meeting: meeting.globalId,
      entries: [{ person: ash.globalId, status: 'PRESENT' }],
    });
    expect((await read(app, roll, { m: meeting.globalId })).node.attendance).toEqual([entryOf('Ash', 'PRESENT')]);
  });

  test('reports every mistake by index, and writes nothing', async () => {
    const { meeting, ash, birch, cedar, key } = await createRoll();
    const entries = [
      { person: ash.globalId, status: 'PRESENT' },
      { person: 'Person_none', status: 'PRESENT' },
      { person: ash.globalId, status: 'ABSENT' },
      { person: birch.globalId, status: 'APOLOGIES', arrivedAt: `${day(-1)}T18:00:00Z` },
      { person: cedar.globalId, status: 'PRESENT', arrivedAt: `${day(-1)}T19:00:00Z`, leftAt: `${day(-1)}T18:00:00Z` },
      { person: 'rubbish', status: 'PRESENT', substitutesFor: 'Person_none', leftAt: `${day(1)}T18:00:00Z` },
    ];
    const errors = await refusals(app, key, 'recordAttendance', { meeting: meeting.globalId, entries }, 'meeting');
    expect(places(errors)).toEqual([
      ['NOT_FOUND', 'entries.1.person'],
      ['INVALID', 'entries.2.person'],
      ['INVALID', 'entries.3.arrivedAt'],
      ['INVALID', 'entries.4.leftAt'],
      ['NOT_FOUND', 'entries.5.person'],
      ['NOT_FOUND', 'entries.5.substitutesFor'],
      ['INVALID', 'entries.5.leftAt'],
    ]);
    expect((await read(app, roll, { m: meeting.globalId })).node).toEqual({ version: 1, attendance: [] });
  });

  test('refuses a substitute for a member who is present, and a member who is replaced', async () => {
    const { meeting, ash, birch, cedar, key } = await createRoll();
    const attempt = async (...entries: object[]) =>
      places(await refusals(app, key, 'recordAttendance', { meeting: meeting.globalId, entries }, 'meeting'));
    const substitute = { person: birch.globalId, status: 'PRESENT_AS_SUBSTITUTE', substitutesFor: ash.globalId };
    const present = { person: ash.globalId, status: 'PRESENT' };
    expect(await attempt(present, substitute)).toEqual([['INVALID', 'entries.1.substitutesFor']]);
    await run(app, key, 'recordAttendance', { meeting: meeting.globalId, entries: [substitute] });
    expect(await attempt(present)).toEqual([['INVALID', 'entries.0.status']]);
    expect(await attempt({ ...substitute, person: cedar.globalId })).toEqual([['INVALID', 'entries.0.substitutesFor']]);
  });

  test('takes at least one entry and at most a hundred', async () => {
    const { meeting, ash, key } = await createRoll();
    const attempt = async (length: number) => {
      const entries = Array(length).fill({ person: ash.globalId, status: 'PRESENT' });
      return refusals(app, key, 'recordAttendance', { meeting: meeting.globalId, entries }, 'meeting');
    };
    expect(places(await attempt(0))).toEqual([['REQUIRED', 'entries']]);
    expect(await attempt(101)).toMatchObject([
      { code: 'TOO_LONG', field: ['entries'], message: 'This list has 101 entries; at most 100 are allowed.' },
    ]);
  });

  test.for([
    ['that is planned', { date: day(1) }, 'SCHEDULED'],
    ['that was cancelled', { scheduleStatus: 'CANCELLED' }, 'CANCELLED'],
  ] as const)('of a meeting %s takes apologies, and neither presence nor absence', async ([, details, status]) => {
    const { meeting, ash, birch, key } = await createRoll(details);
    const m = meeting.globalId;
    const entries = [
      { person: ash.globalId, status: 'PRESENT' },
      { person: birch.globalId, status: 'ABSENT' },
    ];
    const message = `This meeting is ${status} and has not begun: until then only EXPECTED and APOLOGIES can be recorded.`;
    expect(await refusals(app, key, 'recordAttendance', { meeting: m, entries }, 'meeting')).toEqual(
      [0, 1].map((index) => ({ code: 'INVALID', field: ['entries', `${index}`, 'status'], message, currentVersion: null })),
    );
    await run(app, key, 'recordAttendance', { meeting: m, entries: [{ person: ash.globalId, status: 'APOLOGIES' }] });
  });
});

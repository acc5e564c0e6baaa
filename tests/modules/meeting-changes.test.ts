/** Changes of a planned meeting: its particulars, and whether it is to be held. */
import { describe, expect, test } from 'vitest';
import { municipalYear } from '../../src/modules/councils/municipal-years.table.ts';
import type { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { valueBasis } from '../../src/modules/sources/sources.table.ts';
import { sharedApp } from '../support/app.ts';
import { eventsOf, mutate } from '../support/mutate.ts';
import { read } from '../support/read.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { createCouncil } from '../support/world.ts';

const app = await sharedApp();

const printed = {
  ...{
    date: '2026-02-12',
    startsAt: new Date('2026-02-12T17:30:00Z'),
    startsAtAsRecorded: 'Thursday, 12th February, 2026 at 5.30 pm',
  },
  plannedFinishAt: new Date('2026-02-12T20:00:00Z'),
};

async function createPlanned(details: Partial<typeof meeting.$inferInsert> = {}) {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const made = await world.createMeeting(panel, { ...printed, ...details });
  const key = await world.key('CLERK');
  const asPublic = async (selection: string) =>
    (await read(app, `query Q($id: ID!) { node(id: $id) { ... on Meeting { ${selection} } } }`, { id: made.globalId })).node;
  return {
    ...{ world, panel, made, key, asPublic },
    update: (patch: object, selection = 'meeting { id }') =>
      mutate(app, 'updateMeeting', { id: made.globalId, patch }, selection, key),
    confirm: (input: object, selection = 'meeting { id }') =>
      mutate(app, 'confirmMeeting', { meeting: made.globalId, ...input }, selection, key),
  };
}

const times = 'version date startsAt startsAtAsRecorded plannedFinishAt municipalYear { label } basis { field }';
const unchanged = {
  ...{ version: 1, date: '2026-02-12', startsAt: '2026-02-12T17:30:00+00:00' },
  ...{ startsAtAsRecorded: printed.startsAtAsRecorded, plannedFinishAt: '2026-02-12T20:00:00+00:00' },
  ...{ municipalYear: null, basis: [] },
};

describe('the particulars of a meeting', () => {
  test('change where they are given, are cleared by null, and stay where they are absent', async () => {
    const { world, made, key, update, asPublic } = await createPlanned({
      ...{ notice: 'PLEASE NOTE TIME OF MEETING', isOpenToPublic: true, attendanceMode: 'IN_PERSON' },
      venue: { asRecorded: 'Conference Room 3 - Civic Centre', name: 'Civic Centre', room: 'Conference Room 3' },
      links: [{ kind: 'JOIN', label: 'link to meeting' }],
      contacts: [{ purpose: 'OTHER', names: ['Pat Wood'] }],
    });
    for (const field of ['attendanceMode', 'contacts.purpose', 'isOpenToPublic'])
      await addPart(world, valueBasis, { recordId: made.id, field, basis: 'DERIVED', explanation: 'By the front sheet.' });
    const selection = `version notice isOpenToPublic attendanceMode venue { asRecorded name room } links { kind url }
      contacts { names } presidingAsRecorded startsAtAsRecorded basis { field }`;
    const patch = {
      ...{ notice: null, attendanceMode: null, links: null, presidingAsRecorded: 'Councillor Mitchell in the Chair' },
      venue: { name: 'Guildhall' },
      contacts: [{ purpose: 'OTHER', names: ['Emily Goodwin'] }],
    };
    const { meeting: asStaff, userErrors } = await update(patch, `meeting { ${selection} }`);
    expect(userErrors).toEqual([]);
    expect(asStaff).toEqual({
      ...{ version: 2, notice: null, isOpenToPublic: true, attendanceMode: 'UNKNOWN', links: [] },
      venue: { asRecorded: null, name: 'Guildhall', room: null },
      contacts: [{ names: ['Emily Goodwin'] }],
      ...{ presidingAsRecorded: 'Councillor Mitchell in the Chair', startsAtAsRecorded: printed.startsAtAsRecorded },
      // The values that staff gave are theirs, no longer derived.
      basis: [{ field: 'isOpenToPublic' }],
    });
    expect(await asPublic(selection)).toEqual(asStaff);
    const told = [{ type: 'MEETING_CHANGED', operation: 'UPDATED', reason: null, subjectId: made.globalId }];
    expect(await eventsOf(app, world.slug)).toEqual(told);
    expect(await eventsOf(app, world.slug, key)).toEqual(told);
  });

  test('are refused with all mistakes, and nothing is written', async () => {
    const { world, key, update, asPublic } = await createPlanned();
    const { userErrors } = await update({
      ...{ startsAt: null, presidingPerson: 'Person_none', venue: { name: 'A'.repeat(301) } },
      links: [{ kind: 'JOIN' }, { kind: 'JOIN', label: 'B'.repeat(301) }],
    });
    expect(userErrors).toEqual([
      {
        code: 'TOO_LONG',
        field: ['patch', 'venue', 'name'],
        message: 'This text has 301 characters; at most 300 are allowed.',
      },
      {
        code: 'TOO_LONG',
        field: ['patch', 'links', '1', 'label'],
        message: 'This text has 301 characters; at most 300 are allowed.',
      },
      { code: 'NOT_FOUND', field: ['patch', 'presidingPerson'], message: 'There is no such person in this council.' },
      {
        code: 'REQUIRED',
        field: ['patch', 'startsAt'],
        message: 'The time of a meeting cannot be cleared. Leave it out to keep it, or put the meeting off with postponeMeeting.',
      },
    ]);
    expect(await asPublic(times)).toEqual(unchanged);
    expect(await eventsOf(app, world.slug, key)).toEqual([]);
  });
});

describe('the time of a meeting', () => {
  test('of which the day is set can change on that day', async () => {
    const { update, asPublic } = await createPlanned();
    expect((await update({ startsAt: '2026-02-12T18:00:00Z' })).userErrors).toEqual([]);
    expect(await asPublic(times)).toEqual({
      ...unchanged,
      ...{ version: 2, startsAt: '2026-02-12T18:00:00+00:00', startsAtAsRecorded: null },
    });
    expect((await update({ startsAt: '2026-02-12T20:00:00Z' })).userErrors).toEqual([
      {
        code: 'INVALID',
        field: ['patch', 'startsAt'],
        message: 'The meeting would end before it begins. Give a planned end after its start.',
      },
    ]);
  });

  test('given again as it is changes nothing, even where the meeting keeps its time', async () => {
    const { update, asPublic } = await createPlanned({ scheduleStatus: 'CANCELLED' });
    expect((await update({ startsAt: printed.startsAt.toISOString() })).userErrors).toEqual([]);
    expect(await asPublic(times)).toEqual({ ...unchanged, version: 2 });
  });

  test.for([
    ['CONFIRMED', 'The day of this meeting is set: 2026-02-12. Move it to another day with rescheduleMeeting.'],
    ['NOT_STATED', 'The day of this meeting is set: 2026-02-12. Move it to another day with rescheduleMeeting.'],
    ['POSTPONED', 'This meeting is postponed. Give its new time with confirmMeeting.'],
    ['CANCELLED', 'This meeting keeps its day on record, 2026-02-12. Add another meeting with createMeeting.'],
    ['RESCHEDULED', 'This meeting keeps its day on record, 2026-02-12. Add another meeting with createMeeting.'],
  ] as const)('that is %s cannot move to another day', async ([scheduleStatus, message]) => {
    const { update, asPublic } = await createPlanned({ scheduleStatus });
    const { userErrors } = await update({ startsAt: '2026-02-19T17:30:00Z' });
    expect(userErrors).toEqual([{ code: 'INVALID', field: ['patch', 'startsAt'], message }]);
    expect(await asPublic(times)).toEqual(unchanged);
  });

  test('that is provisional moves to any day, into the council year of that day', async () => {
    const { world, panel, update, asPublic } = await createPlanned({ scheduleStatus: 'PROVISIONAL' });
    await addRecord(world, 'MunicipalYear', municipalYear, { label: '2026/27', startsOn: '2026-05-20', endsOn: '2027-05-18' });
    await world.createMeeting(panel, { date: '2026-06-18', startsAt: new Date('2026-06-18T16:30:00Z') });
    expect((await update({ startsAt: '2026-06-18T16:30:00Z' })).userErrors).toEqual([
      {
        code: 'ALREADY_EXISTS',
        field: ['patch', 'startsAt'],
        message: 'A meeting of this panel at this time is on record already.',
      },
    ]);
    expect((await update({ startsAt: '2026-06-25T16:30:00Z' })).userErrors).toEqual([]);
    expect(await asPublic(times)).toEqual({
      ...{ version: 2, date: '2026-06-25', startsAt: '2026-06-25T17:30:00+01:00', startsAtAsRecorded: null },
      // The planned end was on the former day.
      ...{ plannedFinishAt: null, municipalYear: { label: '2026/27' }, basis: [{ field: 'municipalYear' }] },
    });
    expect((await update({ startsAt: '2026-02-12T17:30:00Z' })).userErrors).toEqual([]);
    expect(await asPublic('municipalYear { label } basis { field }')).toEqual({ municipalYear: null, basis: [] });
  });
});

describe('a meeting is confirmed', () => {
  test('as planned, from a record that does not say whether it was, and from a provisional one', async () => {
    for (const scheduleStatus of ['PROVISIONAL', 'NOT_STATED'] as const) {
      const { world, made, confirm, asPublic } = await createPlanned({ scheduleStatus });
      const { meeting } = await confirm({}, 'meeting { version scheduleStatus status statusReason }');
      expect(meeting).toEqual({ version: 2, scheduleStatus: 'CONFIRMED', status: 'SCHEDULED', statusReason: null });
      expect(await asPublic(times)).toEqual({ ...unchanged, version: 2 });
      expect(await eventsOf(app, world.slug)).toEqual([
        { type: 'MEETING_STATUS_CHANGED', operation: 'UPDATED', reason: null, subjectId: made.globalId },
      ]);
    }
  });

  test('after a postponement with its new time', async () => {
    const { world, made, confirm, asPublic } = await createPlanned({ scheduleStatus: 'POSTPONED', statusReason: 'Storm' });
    expect((await confirm({})).userErrors).toEqual([
      { code: 'REQUIRED', field: ['startsAt'], message: 'Give the new time: this meeting was postponed.' },
    ]);
    expect(await asPublic(times)).toEqual(unchanged);
    expect((await confirm({ startsAt: '2026-02-26T17:30:00Z' })).userErrors).toEqual([]);
    expect(await asPublic(`status statusReason statusHistory { previousStatus status } ${times}`)).toEqual({
      ...unchanged,
      ...{ status: 'SCHEDULED', statusReason: null, statusHistory: [{ previousStatus: 'POSTPONED', status: 'SCHEDULED' }] },
      ...{
        version: 2,
        date: '2026-02-26',
        startsAt: '2026-02-26T17:30:00+00:00',
        startsAtAsRecorded: null,
        plannedFinishAt: null,
      },
    });
    const updated = { operation: 'UPDATED', reason: null, subjectId: made.globalId };
    expect(await eventsOf(app, world.slug)).toEqual([
      { type: 'MEETING_STATUS_CHANGED', ...updated },
      { type: 'MEETING_CHANGED', ...updated },
    ]);
  });

  test('after a cancellation with a reason, on the day that it kept', async () => {
    const { confirm, asPublic } = await createPlanned({ scheduleStatus: 'CANCELLED', statusReason: 'Storm' });
    expect((await confirm({ startsAt: '2026-02-19T17:30:00Z', reason: ' ' })).userErrors).toEqual([
      {
        code: 'INVALID',
        field: ['startsAt'],
        message: 'This meeting keeps its day on record, 2026-02-12. Add another meeting with createMeeting.',
      },
      {
        code: 'REQUIRED',
        field: ['reason'],
        message: 'Give the reason, which the public is to read, for holding this cancelled meeting after all.',
      },
    ]);
    expect(await asPublic(times)).toEqual(unchanged);
    expect((await confirm({ startsAt: '2026-02-12T18:30:00Z', reason: 'The storm passed' })).userErrors).toEqual([]);
    expect(await asPublic(`status statusReason date startsAt`)).toEqual({
      ...{ status: 'SCHEDULED', statusReason: 'The storm passed', date: '2026-02-12', startsAt: '2026-02-12T18:30:00+00:00' },
    });
  });

  test('only with a day: a record may name a meeting without one', async () => {
    const undated = { date: null, startsAt: null, startsAtAsRecorded: null, plannedFinishAt: null };
    const { confirm, asPublic } = await createPlanned({ scheduleStatus: 'NOT_STATED', ...undated });
    expect((await confirm({})).userErrors).toEqual([
      { code: 'REQUIRED', field: ['startsAt'], message: 'Give the time: no record states the day of this meeting.' },
    ]);
    expect((await confirm({ startsAt: '2026-02-26T17:30:00Z' })).userErrors).toEqual([]);
    expect(await asPublic('status date')).toEqual({ status: 'SCHEDULED', date: '2026-02-26' });
  });

  test('not twice', async () => {
    const { confirm } = await createPlanned();
    expect((await confirm({})).userErrors).toEqual([
      {
        code: 'INVALID_TRANSITION',
        field: ['meeting'],
        message:
          'This meeting is SCHEDULED, which this action does not fit. Possible now: postponeMeeting, rescheduleMeeting, cancelMeeting, startMeeting, abandonMeeting.',
      },
    ]);
  });
});

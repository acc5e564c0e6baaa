/** Meetings that staff add: one, or the dates of a year together. */
import { describe, expect, test } from 'vitest';
import { municipalYear } from '../../src/modules/councils/municipal-years.table.ts';
import { sharedApp } from '../support/app.ts';
import { eventsOf, mutate } from '../support/mutate.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil } from '../support/world.ts';

const app = await sharedApp();

const everything = `version kind status scheduleStatus liveStatus date startsAt startsAtAsRecorded plannedFinishAt municipalYear { label }
  basis { field basis rule }
  venue { asRecorded name room address directionsUrl } attendanceMode isOpenToPublic notice links { kind label url }
  contacts { title purpose names phone email } presidingPerson { id } presidingAsRecorded
  statusHistory { previousStatus status reason agendaItem { id } }`;

async function createYear() {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const year = await addRecord(world, 'MunicipalYear', municipalYear, {
    ...{ label: '2025/26', startsOn: '2025-05-21', endsOn: '2026-05-19' },
  });
  const key = await world.key('CLERK');
  const meetings = async (reader?: string) => {
    const data = await read(
      app,
      'query Q($id: ID!) { node(id: $id) { ... on Panel { meetings { nodes { startsAt } } } } }',
      {
        id: panel.globalId,
      },
      reader,
    );
    return data.node.meetings.nodes.map(({ startsAt }: { startsAt: string }) => startsAt);
  };
  return { world, panel, year, key, meetings };
}

const details = {
  startsAt: '2026-02-12T17:30:00+00:00',
  plannedFinishAt: '2026-02-12T20:00:00+00:00',
  venue: { name: 'Civic Centre', room: 'Conference Room 3' },
  attendanceMode: 'IN_PERSON',
  isOpenToPublic: true,
  notice: 'PLEASE NOTE TIME OF MEETING',
  links: [{ kind: 'WEBCAST', label: 'Watch', url: 'https://example.org/live' }],
  contacts: [{ title: 'Democratic Support Officer', purpose: 'DEMOCRATIC_SUPPORT', names: ['Emily Goodwin', 'Pat Wood'] }],
};

describe('a meeting that is added', () => {
  test('is read by everyone as it was given, in the council year of its day', async () => {
    const { world, panel, key } = await createYear();
    const input = { panel: panel.globalId, kind: 'ORDINARY', isConfirmed: true, details };
    const { meeting, userErrors } = await mutate(app, 'createMeeting', input, `meeting { id ${everything} }`, key);
    expect(userErrors).toEqual([]);
    const { id, ...asStaff } = meeting;
    const asPublic = await read(app, `query Q($id: ID!) { node(id: $id) { ... on Meeting { ${everything} } } }`, { id });
    expect(asPublic.node).toEqual(asStaff);
    expect(asStaff).toEqual({
      ...{ version: 1, kind: 'ORDINARY', status: 'SCHEDULED', scheduleStatus: 'CONFIRMED', liveStatus: 'NOT_STARTED' },
      ...{ date: '2026-02-12', startsAt: details.startsAt, startsAtAsRecorded: null },
      plannedFinishAt: details.plannedFinishAt,
      municipalYear: { label: '2025/26' },
      basis: [
        {
          field: 'municipalYear',
          basis: 'DERIVED',
          rule: 'By the date: the only council year on record whose first and last day include it.',
        },
      ],
      venue: { asRecorded: null, name: 'Civic Centre', room: 'Conference Room 3', address: null, directionsUrl: null },
      ...{ attendanceMode: 'IN_PERSON', isOpenToPublic: true, notice: details.notice, links: details.links },
      contacts: [{ ...details.contacts[0], phone: null, email: null }],
      ...{ presidingPerson: null, presidingAsRecorded: null },
      statusHistory: [{ previousStatus: null, status: 'SCHEDULED', reason: null, agendaItem: null }],
    });
    const created = { operation: 'CREATED', reason: null, subjectId: id };
    expect(await eventsOf(app, world.slug)).toEqual([
      { type: 'MEETING_CHANGED', ...created },
      { type: 'MEETING_STATUS_CHANGED', ...created },
    ]);
  });

  test('claims nothing that was not given', async () => {
    const { panel, key } = await createYear();
    const input = {
      panel: panel.globalId,
      kind: 'NOT_STATED',
      isConfirmed: false,
      details: { startsAt: '2031-02-12T17:30:00Z' },
    };
    const { meeting } = await mutate(app, 'createMeeting', input, `meeting { ${everything} }`, key);
    expect(meeting).toEqual({
      ...{ version: 1, kind: 'NOT_STATED', status: 'PROVISIONAL', scheduleStatus: 'PROVISIONAL', liveStatus: 'NOT_STARTED' },
      ...{ date: '2031-02-12', startsAt: '2031-02-12T17:30:00+00:00', startsAtAsRecorded: null, plannedFinishAt: null },
      ...{ municipalYear: null, basis: [], venue: null, attendanceMode: 'UNKNOWN', isOpenToPublic: null, notice: null },
      ...{ links: [], contacts: [], presidingPerson: null, presidingAsRecorded: null },
      statusHistory: [{ previousStatus: null, status: 'PROVISIONAL', reason: null, agendaItem: null }],
    });
  });

  test('is as hidden as its panel', async () => {
    const { world, key } = await createYear();
    const hidden = await world.createPanel({ visibility: 'DRAFT' });
    const input = { panel: hidden.globalId, kind: 'ORDINARY', isConfirmed: true, details };
    const { meeting } = await mutate(app, 'createMeeting', input, 'meeting { id statusHistory { status } }', key);
    expect(meeting.statusHistory).toEqual([{ status: 'SCHEDULED' }]);
    const asPublic = await read(app, 'query Q($id: ID!) { node(id: $id) { id } }', { id: meeting.id });
    expect(asPublic).toEqual({ node: null });
    expect(await eventsOf(app, world.slug)).toEqual([]);
  });

  test('online only, after the law allowed it, is noted and not refused', async () => {
    const { panel, key } = await createYear();
    const virtual = { startsAt: '2031-02-12T17:30:00Z', attendanceMode: 'VIRTUAL' };
    const input = { panel: panel.globalId, kind: 'ORDINARY', isConfirmed: true, details: virtual };
    const { meeting } = await mutate(app, 'createMeeting', input, 'meeting { complianceNotes { code } }', key);
    expect(meeting).toEqual({ complianceNotes: [{ code: 'VIRTUAL_OUTSIDE_STATUTORY_PERIOD' }] });
  });

  test('is refused with all mistakes of its particulars, and nothing is written', async () => {
    const { world, panel, key, meetings } = await createYear();
    const wrong = {
      ...{ plannedFinishAt: '2026-02-12T17:00:00Z', venue: { name: ' ' }, presidingPerson: 'Person_none' },
      contacts: [{ purpose: 'SCRUTINY', names: [], email: 'nobody' }],
    };
    const input = { panel: panel.globalId, kind: 'ORDINARY', isConfirmed: true, details: wrong };
    const told = async (given: object) =>
      (await mutate(app, 'createMeeting', { ...input, details: given }, 'meeting { id }', key)).userErrors;
    expect(await told(wrong)).toEqual([
      {
        code: 'REQUIRED',
        field: ['details', 'startsAt'],
        message: 'Give the time at which the meeting is due to begin.',
      },
      { code: 'REQUIRED', field: ['details', 'venue', 'name'], message: 'Name the building, or write e.g. “Virtual”.' },
      { code: 'INVALID', field: ['details', 'contacts', '0', 'email'], message: 'This is not an e-mail address.' },
      { code: 'NOT_FOUND', field: ['details', 'presidingPerson'], message: 'There is no such person in this council.' },
    ]);
    expect(await told({ ...details, plannedFinishAt: details.startsAt })).toEqual([
      {
        code: 'INVALID',
        field: ['details', 'plannedFinishAt'],
        message: 'The meeting would end before it begins. Give a planned end after its start.',
      },
    ]);
    expect(await meetings(key)).toEqual([]);
    expect(await eventsOf(app, world.slug, key)).toEqual([]);
  });

  test('at a time at which the panel meets already is refused, unless that meeting was put off', async () => {
    const { world, panel, key } = await createYear();
    const at = (hour: number) => new Date(Date.UTC(2026, 1, 12, hour));
    const statuses = ['CONFIRMED', 'PROVISIONAL', 'CANCELLED', 'POSTPONED', 'RESCHEDULED'] as const;
    for (const [hour, scheduleStatus] of statuses.entries())
      await world.createMeeting(panel, { date: '2026-02-12', startsAt: at(hour), scheduleStatus });
    await world.createMeeting(await world.createPanel(), { date: '2026-02-12', startsAt: at(5) });
    const told = [];
    for (const hour of [0, 1, 2, 3, 4, 5]) {
      const input = {
        panel: panel.globalId,
        kind: 'ADDITIONAL',
        isConfirmed: true,
        details: { startsAt: at(hour).toISOString() },
      };
      const { userErrors } = await mutate(app, 'createMeeting', input, 'meeting { id }', key);
      told.push(userErrors.map(({ code, message }) => `${code}: ${message}`));
    }
    const onRecord = 'ALREADY_EXISTS: A meeting of this panel at this time is on record already.';
    const cancelled =
      'ALREADY_EXISTS: A meeting of this panel at this time is on record as cancelled. Confirm it again with confirmMeeting.';
    expect(told).toEqual([[onRecord], [onRecord], [cancelled], [], [], []]);
  });

  test('by two clients at the same time for the same hour is added once', async () => {
    const { panel, key, meetings } = await createYear();
    const input = { panel: panel.globalId, kind: 'ORDINARY', isConfirmed: true, details };
    const both = await Promise.all([1, 2].map(() => mutate(app, 'createMeeting', input, 'meeting { id }', key)));
    expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['ALREADY_EXISTS']);
    expect(await meetings()).toEqual([details.startsAt]);
  });

  test('belongs to no year where two cover its day', async () => {
    const { world, panel, key } = await createYear();
    await addRecord(world, 'MunicipalYear', municipalYear, { label: 'Overlap', startsOn: '2026-01-01', endsOn: '2026-12-31' });
    const input = { panel: panel.globalId, kind: 'ORDINARY', isConfirmed: true, details };
    const { meeting } = await mutate(app, 'createMeeting', input, 'meeting { municipalYear { label } basis { field } }', key);
    expect(meeting).toEqual({ municipalYear: null, basis: [] });
  });
});

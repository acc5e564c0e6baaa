/** The dates of a year, added in one call. */
import { describe, expect, test } from 'vitest';
import { municipalYear } from '../../src/modules/councils/municipal-years.table.ts';
import { sharedApp } from '../support/app.ts';
import { eventsOf, mutate } from '../support/mutate.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil } from '../support/world.ts';

const app = await sharedApp();

async function createYear() {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const year = await addRecord(world, 'MunicipalYear', municipalYear, {
    ...{ label: '2026/27', startsOn: '2026-05-20', endsOn: '2027-05-18' },
  });
  const key = await world.key('CLERK');
  const schedule = async () => {
    const document = `query Q($id: ID!) { node(id: $id) { ... on Panel { meetings { totalCount } schedule(municipalYear: "2026/27") {
      isComplete recordedOn meetings { startsAt plannedFinishAt status kind venue { name } attendanceMode basis { field } }
    } } } }`;
    return (await read(app, document, { id: panel.globalId })).node;
  };
  const add = (input: object) =>
    mutate(
      app,
      'createMeetings',
      { panel: panel.globalId, kind: 'ORDINARY', isConfirmed: true, ...input },
      'meetings { id startsAt }',
      key,
    );
  return { world, panel, year, key, schedule, add };
}

const starts = ['2026-07-16T16:30:00Z', '2026-09-24T16:30:00Z', '2027-01-28T17:30:00Z'];

describe("a year's dates", () => {
  test('are added together, with what they share', async () => {
    const { world, schedule, add } = await createYear();
    const { meetings, userErrors } = await add({
      dates: starts.map((startsAt, index) =>
        index === 0 ? { startsAt, plannedFinishAt: '2026-07-16T19:00:00Z' } : { startsAt },
      ),
      venue: { name: 'Civic Centre' },
      attendanceMode: 'HYBRID',
    });
    expect(userErrors).toEqual([]);
    const inCouncilTime = ['2026-07-16T17:30:00+01:00', '2026-09-24T17:30:00+01:00', '2027-01-28T17:30:00+00:00'];
    expect(meetings.map(({ startsAt }: { startsAt: string }) => startsAt)).toEqual(inCouncilTime);
    const shared = { status: 'SCHEDULED', kind: 'ORDINARY', venue: { name: 'Civic Centre' }, attendanceMode: 'HYBRID' };
    expect(await schedule()).toEqual({
      meetings: { totalCount: 3 },
      schedule: {
        // Nobody said that a document lists these dates.
        ...{ isComplete: false, recordedOn: null },
        meetings: inCouncilTime.map((startsAt, index) => ({
          ...{ startsAt, plannedFinishAt: index === 0 ? '2026-07-16T20:00:00+01:00' : null },
          ...shared,
          basis: [{ field: 'municipalYear' }],
        })),
      },
    });
    const told = (await eventsOf(app, world.slug)).map(({ type, operation, subjectId }) => [type, operation, subjectId]);
    expect(told).toEqual(
      meetings.flatMap(({ id }: { id: string }) => [
        ['MEETING_CHANGED', 'CREATED', id],
        ['MEETING_STATUS_CHANGED', 'CREATED', id],
      ]),
    );
  });

  test('are the whole schedule of the year where a document lists them', async () => {
    const { year, schedule, add } = await createYear();
    const listed = { municipalYear: year.globalId, scheduleRecordedOn: '2025-05-21' };
    const dates = starts.map((startsAt) => ({ startsAt }));
    expect((await add({ ...listed, dates: dates.slice(0, 2) })).userErrors).toEqual([]);
    expect((await schedule()).schedule).toMatchObject({ isComplete: true, recordedOn: '2025-05-21' });
    // A later document lists another date.
    expect((await add({ ...listed, scheduleRecordedOn: '2025-11-01', dates: dates.slice(2) })).userErrors).toEqual([]);
    const { meetings, schedule: recorded } = await schedule();
    expect(meetings).toEqual({ totalCount: 3 });
    // The year was stated, so that none was derived.
    expect(recorded).toMatchObject({
      isComplete: true,
      recordedOn: '2025-11-01',
      meetings: [1, 2, 3].map(() => ({ basis: [] })),
    });
  });

  test('are refused together, with each mistake at its date, and nothing is written', async () => {
    const { world, panel, year, key, schedule, add } = await createYear();
    await world.createMeeting(panel, { date: '2026-09-24', startsAt: new Date(starts[1] ?? '') });
    const [first, second] = starts;
    const { meetings, userErrors } = await add({
      ...{ municipalYear: year.globalId, scheduleRecordedOn: '2999-01-01', venue: { name: '' } },
      dates: [
        { startsAt: first, plannedFinishAt: first },
        { startsAt: second },
        { startsAt: first },
        { startsAt: '2027-05-19T16:30:00Z' },
      ],
    });
    expect(meetings).toBeNull();
    expect(userErrors).toEqual([
      {
        code: 'INVALID',
        field: ['dates', '0', 'plannedFinishAt'],
        message: 'The meeting would end before it begins. Give a planned end after its start.',
      },
      {
        code: 'ALREADY_EXISTS',
        field: ['dates', '1', 'startsAt'],
        message: 'A meeting of this panel at this time is on record already.',
      },
      { code: 'INVALID', field: ['dates', '2', 'startsAt'], message: 'This time is listed twice.' },
      {
        code: 'INVALID',
        field: ['dates', '3', 'startsAt'],
        message: 'This day is not in the council year 2026/27, which begins on 2026-05-20 and ends on 2027-05-18.',
      },
      { code: 'REQUIRED', field: ['venue', 'name'], message: 'Name the building, or write e.g. “Virtual”.' },
      {
        code: 'INVALID',
        field: ['scheduleRecordedOn'],
        message: expect.stringMatching(/^This day is in the future/),
      },
    ]);
    expect(await schedule()).toEqual({ meetings: { totalCount: 1 }, schedule: null });
    expect(await eventsOf(app, world.slug, key)).toEqual([]);
  });

  test('are a schedule only of a named year and of ordinary meetings', async () => {
    const { year, add } = await createYear();
    const listed = { scheduleRecordedOn: '2025-05-21', dates: [{ startsAt: starts[0] }] };
    expect((await add(listed)).userErrors).toEqual([
      { code: 'REQUIRED', field: ['municipalYear'], message: 'Name the municipal year whose dates the document lists.' },
    ]);
    const additional = { ...listed, municipalYear: year.globalId, kind: 'ADDITIONAL' };
    expect((await add(additional)).userErrors).toEqual([
      {
        code: 'INVALID',
        field: ['scheduleRecordedOn'],
        message: 'A schedule lists the ordinary meetings of a year. Leave this out for meetings of another kind.',
      },
    ]);
  });

  test('are at least one and at most a hundred', async () => {
    const { schedule, add } = await createYear();
    expect((await add({ dates: [] })).userErrors).toEqual([
      { code: 'REQUIRED', field: ['dates'], message: 'List at least one date.' },
    ]);
    const hours = (count: number) =>
      Array.from({ length: count }, (_, hour) => ({ startsAt: new Date(Date.UTC(2026, 5, 1, hour)).toISOString() }));
    expect((await add({ dates: hours(101) })).userErrors).toEqual([
      { code: 'TOO_LONG', field: ['dates'], message: 'This list has 101 entries; at most 100 are allowed.' },
    ]);
    expect((await add({ dates: hours(100) })).userErrors).toEqual([]);
    expect((await schedule()).meetings).toEqual({ totalCount: 100 });
  });

  test('in the hour that occurs twice are told apart by their offset', async () => {
    const { add } = await createYear();
    const dates = [{ startsAt: '2026-10-25T01:30:00+01:00' }, { startsAt: '2026-10-25T01:30:00+00:00' }];
    const { meetings, userErrors } = await add({ dates });
    expect(userErrors).toEqual([]);
    expect(meetings.map(({ startsAt }: { startsAt: string }) => ({ startsAt }))).toEqual(dates);
  });
});

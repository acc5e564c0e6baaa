import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { municipalYear } from '../../src/modules/councils/municipal-years.table.ts';
import { meetingSchedule } from '../../src/modules/meetings/schedules.table.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { createCouncil, owner } from '../support/world.ts';

const app = await sharedApp();

describe('a schedule', () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000);
  const dateOf = (instant: Date) => new Intl.DateTimeFormat('sv', { timeZone: 'Europe/London' }).format(instant);

  test('is complete where a printed one is on record, even one without meetings', async () => {
    const world = await createCouncil();
    const { councilId } = world;
    const panel = await world.createPanel();
    const years = ['2024/25', '2025/26', '2026/27'].map((label) => ({ councilId, id: uuidv7(), label }));
    await owner().insert(municipalYear).values(years);
    const [known, printed, empty] = years.map(({ id }) => id) as [string, string, string];
    for (const [date, municipalYearId] of [
      ['2024-09-01', known],
      ['2025-09-01', printed],
    ] as const)
      await world.createMeeting(panel, { date, municipalYearId });
    await owner()
      .insert(meetingSchedule)
      .values(
        [printed, empty].map((municipalYearId) => ({ councilId, panelId: panel.id, municipalYearId, recordedOn: '2025-05-20' })),
      );
    const { node } = await read(
      app,
      'query Q($id: ID!) { node(id: $id) { ... on Panel { schedules { municipalYear { label } isComplete recordedOn meetings { date } } } } }',
      { id: panel.globalId },
    );
    const asPrinted = { isComplete: true, recordedOn: '2025-05-20' };
    expect(node.schedules).toEqual([
      { municipalYear: { label: '2026/27' }, ...asPrinted, meetings: [] },
      { municipalYear: { label: '2025/26' }, ...asPrinted, meetings: [{ date: '2025-09-01' }] },
      { municipalYear: { label: '2024/25' }, isComplete: false, recordedOn: null, meetings: [{ date: '2024-09-01' }] },
    ]);
  });

  test('has as next meeting the first still to be held; one without a time counts until its day is over', async () => {
    const world = await createCouncil();
    const { councilId } = world;
    const id = uuidv7();
    await owner().insert(municipalYear).values({ councilId, id, label: '2026/27' });
    const panel = await world.createPanel();
    const add = (notice: string, at: Date, details = {}) =>
      world.createMeeting(panel, { notice, date: dateOf(at), municipalYearId: id, ...details });
    const next = async () => {
      const data = await read(app, 'query Q($id: ID!) { node(id: $id) { ... on Panel { schedule { next { notice } } } } }', {
        id: panel.globalId,
      });
      return data.node.schedule.next;
    };
    await add('over', day(-1));
    await add('cancelled', day(1), { scheduleStatus: 'CANCELLED' });
    await add('begun', day(0), { startsAt: new Date(Date.now() - 60_000) });
    expect(await next()).toBeNull();
    await add('in two days', day(2), { startsAt: day(2), scheduleStatus: 'PROVISIONAL' });
    expect(await next()).toEqual({ notice: 'in two days' });
    await add('today', day(0));
    expect(await next()).toEqual({ notice: 'today' });
  });
});

/** Seats as staff add and empty them. */
import { describe, expect, test } from 'vitest';
import type { membership } from '../../src/modules/panels/seats.table.ts';
import { sharedApp } from '../support/app.ts';
import { day } from '../support/ledger.ts';
import { createStaffed } from '../support/seats.ts';
import type { Made } from '../support/world.ts';
import { eventsOf, refusals, write } from '../support/write.ts';

const app = await sharedApp();

const vacant = { occupancy: 'VACANT', recordedOn: null, vacantSince: null, holder: null };
const parentGovernor = { kind: 'PARENT_GOVERNOR', constituency: 'Secondary', votingRights: 'EDUCATION_ONLY' };

describe('a new seat', () => {
  test('is vacant as recorded today, last in the list or in the place given', async () => {
    const { world, key, panel: of, seats } = await createStaffed(app);
    const create = (input: object) =>
      write(app, key, 'createSeat', { panel: of.globalId, ...input }, 'seat { position version }');
    expect((await create({ kind: 'COUNCILLOR', votingRights: 'FULL' })).seat).toEqual({ position: 1, version: 1 });
    expect((await create({ kind: 'EX_OFFICIO', votingRights: 'NONE' })).seat).toEqual({ position: 2, version: 1 });
    expect((await create({ ...parentGovernor, position: 1 })).seat).toEqual({ position: 1, version: 1 });
    const today = { ...vacant, recordedOn: day(0) };
    expect(await seats()).toEqual([
      { ...today, ...parentGovernor, position: 1 },
      { ...today, kind: 'COUNCILLOR', constituency: null, votingRights: 'FULL', position: 2 },
      { ...today, kind: 'EX_OFFICIO', constituency: null, votingRights: 'NONE', position: 3 },
    ]);
    expect((await eventsOf(app, world.slug)).sort()).toEqual([
      'CREATED PANEL_CHANGED Seat',
      'CREATED PANEL_CHANGED Seat',
      'CREATED PANEL_CHANGED Seat',
      'UPDATED PANEL_CHANGED Seat',
      'UPDATED PANEL_CHANGED Seat',
    ]);
  });

  test.for<[count: number, position: number, places: string]>([
    [0, 0, 'This is the first seat of the panel, so its place is 1.'],
    [0, 2, 'This is the first seat of the panel, so its place is 1.'],
    [2, 4, 'This panel has places 1 to 2.'],
  ])('of a panel with %i seats cannot take place %i', async ([count, position, places]) => {
    const { key, panel: of, addSeat, seats } = await createStaffed(app);
    for (let at = 1; at <= count; at++) await addSeat(at, { recordedOn: '2025-01-01' });
    const input = { panel: of.globalId, kind: 'COUNCILLOR', votingRights: 'FULL', position };
    const message = `${places} Leave the place out to add the seat at the end.`;
    expect(await refusals(app, key, 'createSeat', input)).toEqual([['INVALID', 'position', message]]);
    expect((await seats())?.length ?? 0).toBe(count);
  });

  test('is refused by a panel that was disbanded', async () => {
    const { key, panel: of } = await createStaffed(app, { disbandedOn: day(0) });
    expect(await refusals(app, key, 'createSeat', { panel: of.globalId, kind: 'COUNCILLOR', votingRights: 'FULL' })).toEqual([
      ['INVALID_TRANSITION', 'panel', `This panel was disbanded on ${day(0)}: it takes no new seats.`],
    ]);
  });
});

describe('the end of a membership', () => {
  test('is its last day; the seat is vacant from the next', async () => {
    const { world, key, addSeat, hold, seats } = await createStaffed(app);
    const held = await hold(await addSeat(1, { recordedOn: '2025-05-21' }), 'Ash', { startsOn: '2025-05-21' });
    const input = { membership: held.globalId, endsOn: '2025-12-31', reason: ' Left the council ', expectedVersion: 1 };
    const shown = 'membership { version endsOn endReason seat { version } }';
    expect((await write(app, key, 'endMembership', input, shown)).membership).toEqual({
      ...{ version: 2, endsOn: '2025-12-31', endReason: 'Left the council', seat: { version: 2 } },
    });
    expect((await seats('2025-12-31'))[0]).toMatchObject({ occupancy: 'HELD', holder: { endReason: 'Left the council' } });
    expect((await seats())[0]).toMatchObject({ ...vacant, vacantSince: '2026-01-01' });
    expect(await eventsOf(app, world.slug)).toEqual(['UPDATED PANEL_CHANGED Seat', 'UPDATED PANEL_CHANGED Membership']);
    expect(await refusals(app, key, 'endMembership', { membership: held.globalId, endsOn: '2025-11-30' })).toEqual([
      ['SEAT_NOT_OCCUPIED', 'membership', 'This membership ended on 2025-12-31.'],
    ]);
  });

  test('can be on a day to come, and then earlier, but not later', async () => {
    const { key, addSeat, hold, seats } = await createStaffed(app);
    const held = await hold(await addSeat(1), 'Ash', { startsOn: '2025-05-21', endsOn: day(90) });
    const end = (endsOn: string) => ({ membership: held.globalId, endsOn });
    await write(app, key, 'endMembership', end(day(30)), '__typename');
    expect(await refusals(app, key, 'endMembership', end(day(31)))).toEqual([
      ['INVALID', 'endsOn', `This membership ends on ${day(30)}; it can only end earlier.`],
    ]);
    expect((await seats(day(30)))[0]).toMatchObject({ occupancy: 'HELD' });
    expect((await seats(day(31)))[0]).toMatchObject({ occupancy: 'VACANT', vacantSince: day(31) });
  });

  test.for<[Partial<typeof membership.$inferInsert>, endsOn: string, message: string]>([
    [{ startsOn: '2025-05-21' }, '2025-05-20', 'This membership began on 2025-05-21, so it cannot end before that day.'],
    [
      { recordedOn: '2023-07-20' },
      '2023-07-19',
      'A document of 2023-07-20 names this member, so the membership did not end before that day.',
    ],
    [{ startsOn: '2025-05-21' }, '9999-12-31', 'Give a day before the year 2200.'],
  ])('of %o cannot be on %s', async ([details, endsOn, message]) => {
    const { key, addSeat, hold } = await createStaffed(app);
    const held = await hold(await addSeat(1), 'Ash', details);
    expect(await refusals(app, key, 'endMembership', { membership: held.globalId, endsOn })).toEqual([
      ['INVALID', 'endsOn', message],
    ]);
  });
});

describe('a declared vacancy', () => {
  test('replaces the day of an earlier record', async () => {
    const { world, key, addSeat, hold, seats } = await createStaffed(app);
    const of = await addSeat(1, { recordedOn: '2023-07-20', vacancyRecordedOn: '2024-03-28' });
    await hold(of, 'Ash', { recordedOn: '2023-07-20' });
    const { seat: declared } = await write(
      app,
      key,
      'declareVacancy',
      { seat: of.globalId, vacantSince: '2024-02-01' },
      'seat { occupancy vacantSince recordedOn version }',
    );
    expect(declared).toEqual({ occupancy: 'VACANT', vacantSince: '2024-02-01', recordedOn: null, version: 2 });
    expect((await seats('2024-01-31'))[0]).toMatchObject({ occupancy: 'HELD', recordedOn: '2023-07-20' });
    expect((await seats('2024-02-01'))[0]).toMatchObject({ ...vacant, vacantSince: '2024-02-01' });
    expect(await eventsOf(app, world.slug)).toEqual(['UPDATED PANEL_CHANGED Seat']);
  });

  test('is refused while someone holds the seat, on days on which someone held it, and in the future', async () => {
    const { world, key, addSeat, hold } = await createStaffed(app);
    const [one, two] = [await addSeat(1), await addSeat(2)];
    await hold(one, 'Ash', { startsOn: '2025-05-21' });
    await hold(two, 'Birch', { startsOn: '2025-05-21', endsOn: '2025-12-31' });
    const refused = (of: Made, vacantSince: string) => refusals(app, key, 'declareVacancy', { seat: of.globalId, vacantSince });
    expect(await refused(one, '2026-01-01')).toEqual([
      ['SEAT_OCCUPIED', 'vacantSince', 'Someone holds this seat; end the membership first.'],
    ]);
    expect(await refused(two, '2025-12-31')).toEqual([
      ['SEAT_OCCUPIED', 'vacantSince', 'Someone held this seat until 2025-12-31.'],
    ]);
    expect(await refused(two, day(1))).toEqual([['INVALID', 'vacantSince', `This day is in the future: today is ${day(0)}.`]]);
    expect(await eventsOf(app, world.slug, key)).toEqual([]);
    await write(app, key, 'declareVacancy', { seat: two.globalId, vacantSince: '2026-01-01' }, '__typename');
  });
});

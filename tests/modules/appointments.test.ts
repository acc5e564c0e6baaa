/** Seats as staff fill them. */
import { describe, expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { createStaffed } from '../support/seats.ts';
import type { Made } from '../support/world.ts';
import { eventsOf, refusals, write } from '../support/write.ts';

const app = await sharedApp();

const vacant = { occupancy: 'VACANT', recordedOn: null, vacantSince: null, holder: null };
const parentGovernor = { kind: 'PARENT_GOVERNOR', constituency: 'Secondary', votingRights: 'EDUCATION_ONLY' };

describe('an appointment', () => {
  test('fills the seat from its first day, also from before the seat was entered', async () => {
    const { world, key, panel: of, addPerson, seats } = await createStaffed(app);
    const ash = await addPerson('Ash');
    const { seat: made } = await write(app, key, 'createSeat', { panel: of.globalId, ...parentGovernor }, 'seat { id }');
    const input = { seat: made.id, person: ash.globalId, role: 'CHAIR', startsOn: '2026-05-20', expectedVersion: 1 };
    const { membership: held } = await write(
      app,
      key,
      'appointMember',
      input,
      'membership { role startsOn endsOn recordedOn person { displayName } seat { version } }',
    );
    const ofAsh = { role: 'CHAIR', startsOn: '2026-05-20', endsOn: null, recordedOn: null, person: { displayName: 'Ash' } };
    expect(held).toEqual({ ...ofAsh, seat: { version: 2 } });
    const filled = { ...parentGovernor, position: 1, ...vacant, occupancy: 'HELD', holder: { ...ofAsh, endReason: null } };
    expect(await seats()).toEqual([filled]);
    expect(await seats('2026-05-20')).toEqual([filled]);
    expect(await seats('2026-05-19')).toBeNull();
    expect((await eventsOf(app, world.slug)).slice(0, 2)).toEqual([
      'UPDATED PANEL_CHANGED Seat',
      'CREATED PANEL_CHANGED Membership',
    ]);
  });

  test('leaves a vacancy before its first day on record', async () => {
    const { key, addPerson, addSeat, seats } = await createStaffed(app);
    const [ash, of] = [await addPerson('Ash'), await addSeat(1, { recordedOn: '2025-01-01', vacantSince: '2025-01-01' })];
    const input = { seat: of.globalId, person: ash.globalId, role: 'MEMBER', startsOn: '2025-06-01' };
    await write(app, key, 'appointMember', input, '__typename');
    expect((await seats('2025-05-31'))[0]).toMatchObject({ occupancy: 'VACANT', vacantSince: '2025-01-01' });
    expect((await seats('2025-06-01'))[0]).toMatchObject({ occupancy: 'HELD' });
  });

  test('is refused on days on which the seat is held, the panel has a chair, or the person sits already', async () => {
    const { world, key, panel: of, addPerson, addSeat, hold } = await createStaffed(app);
    const [one, two, three] = [await addSeat(1), await addSeat(2), await addSeat(3)];
    await hold(one, 'Ash', { startsOn: '2025-05-21', role: 'CHAIR' });
    await hold(two, 'Birch', { startsOn: '2024-05-15', endsOn: '2025-05-20' });
    const cedar = await addPerson('Cedar');
    const appoint = { person: cedar.globalId, role: 'MEMBER', startsOn: '2025-05-20' };
    const refused = (input: object) => refusals(app, key, 'appointMember', { ...appoint, ...input });
    expect(await refused({ seat: one.globalId, startsOn: '2026-01-01' })).toEqual([
      ['SEAT_OCCUPIED', 'seat', 'Someone holds this seat from 2025-05-21 on. End that membership first.'],
    ]);
    expect(await refused({ seat: two.globalId })).toEqual([
      ['SEAT_OCCUPIED', 'seat', 'Someone holds this seat from 2024-05-15 to 2025-05-20. End that membership first.'],
    ]);
    expect(await refused({ seat: three.globalId, role: 'CHAIR', endsOn: '2025-05-21' })).toEqual([
      ['CHAIR_ALREADY_APPOINTED', 'role', 'This panel has a chair from 2025-05-21 on.'],
    ]);
    await write(
      app,
      key,
      'appointMember',
      { ...appoint, seat: three.globalId, role: 'CHAIR', endsOn: '2025-05-20' },
      '__typename',
    );
    expect(await refused({ seat: two.globalId, startsOn: '2024-01-01', endsOn: '2025-05-20' })).toEqual([
      ['SEAT_OCCUPIED', 'seat', 'Someone holds this seat from 2024-05-15 to 2025-05-20. End that membership first.'],
    ]);
    const four = await addSeat(4);
    expect(await refused({ seat: four.globalId })).toEqual([
      ['INVALID', 'person', 'This person holds another seat of the panel from 2025-05-20 to 2025-05-20.'],
    ]);
    expect(await eventsOf(app, world.slug, key)).toEqual(['UPDATED PANEL_CHANGED Seat', 'CREATED PANEL_CHANGED Membership']);
    expect(
      (await read(app, 'query Q($id: ID!) { node(id: $id) { ... on Panel { version } } }', { id: of.globalId })).node.version,
    ).toBe(1);
  });

  test('follows a holder whom an earlier document names', async () => {
    const { key, addPerson, addSeat, hold, seats } = await createStaffed(app);
    const of = await addSeat(1);
    await hold(of, 'Ash', { recordedOn: '2023-07-20', role: 'CHAIR' });
    const cedar = await addPerson('Cedar');
    const appoint = { seat: of.globalId, person: cedar.globalId, role: 'CHAIR' };
    expect(await refusals(app, key, 'appointMember', { ...appoint, startsOn: '2023-07-20' })).toEqual([
      ['SEAT_OCCUPIED', 'seat', 'Someone holds this seat from 2023-07-20 to 2023-07-20. End that membership first.'],
    ]);
    await write(app, key, 'appointMember', { ...appoint, startsOn: '2023-07-21' }, '__typename');
    expect((await seats())[0].holder.person.displayName).toBe('Cedar');
    expect((await seats('2023-07-20'))[0].holder.person.displayName).toBe('Ash');
  });

  test('must fall within the life of the panel, and not end before it begins', async () => {
    const { key, addPerson, addSeat } = await createStaffed(app, { establishedOn: '2014-05-21', disbandedOn: '2026-05-20' });
    const [of, ash] = [await addSeat(1), await addPerson('Ash')];
    const refused = (startsOn: string, endsOn?: string) =>
      refusals(app, key, 'appointMember', { seat: of.globalId, person: ash.globalId, role: 'MEMBER', startsOn, endsOn });
    expect(await refused('2026-05-20')).toEqual([
      ['INVALID', 'startsOn', 'This panel was disbanded on 2026-05-20: nobody becomes a member from that day on.'],
    ]);
    expect(await refused('2014-05-20', '2014-05-19')).toEqual([
      ['INVALID', 'startsOn', 'This panel was set up on 2014-05-21: nobody was a member before that day.'],
      ['INVALID', 'endsOn', 'The period ends before it begins: it begins on 2014-05-20.'],
    ]);
    await write(
      app,
      key,
      'appointMember',
      { seat: of.globalId, person: ash.globalId, role: 'MEMBER', startsOn: '2026-05-19' },
      '__typename',
    );
  });

  test('of two people at once to one seat, and of two chairs at once, one succeeds', async () => {
    const { key, addPerson, addSeat } = await createStaffed(app);
    const [one, two] = [await addSeat(1), await addSeat(2)];
    const appoint = async (of: Made, role: string) => {
      const input = { seat: of.globalId, person: (await addPerson('Ash')).globalId, role, startsOn: '2026-05-20' };
      return write(app, key, 'appointMember', input, '__typename').then(
        () => 'appointed',
        (error: Error) => /SEAT_OCCUPIED|CHAIR_ALREADY_APPOINTED/.exec(error.message)?.[0],
      );
    };
    const toOneSeat = await Promise.all([1, 2, 3, 4].map(() => appoint(one, 'MEMBER')));
    expect(toOneSeat.sort()).toEqual(['SEAT_OCCUPIED', 'SEAT_OCCUPIED', 'SEAT_OCCUPIED', 'appointed']);
    const three = await addSeat(3);
    const chairs = await Promise.all([appoint(two, 'CHAIR'), appoint(three, 'CHAIR')]);
    expect(chairs.sort()).toEqual(['CHAIR_ALREADY_APPOINTED', 'appointed']);
  });
});

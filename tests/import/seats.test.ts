/** Who sat on a panel, by the people at its meetings; and how their attendance is read. */
import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { run } from '../support/commands.ts';
import type { AttendeeSaid, MeetingSaid } from './answers.ts';
import { createInstallation, doubtsOf, type Installation } from './installation.ts';
import { seen } from './seen.ts';

const app = await sharedApp();

const chair = { id: 1, name: 'Councillor A Bunday', role: 'Chair', attendance: 'Present' };
const member = { id: 2, name: 'Cllr J Baillie', attendance: 'Apologies' };
const church = { id: 3, name: 'Rob Sanders', role: 'Appointed Member', representing: 'Church of England', attendance: 'Present' };
const meetingOn = (id: number, date: string, ...attendees: AttendeeSaid[]): MeetingSaid => ({ id, date, attendees });
const [july, october] = ['20/07/2023', '05/10/2023'];

const seatsOf = async (installation: Installation, asOf?: string) => {
  const at = asOf === undefined ? '' : `(asOf: "${asOf}")`;
  const fields = `panels { nodes { id seats${at} { id kind constituency votingRights occupancy recordedOn holder { role startsOn endsOn person { displayName } } } } }`;
  const [panel] = (await seen(app, installation, fields)).panels.nodes;
  return panel.seats;
};
const holders = async (installation: Installation, asOf?: string) =>
  (await seatsOf(installation, asOf))?.map(
    ({ holder, recordedOn }: { holder: { role: string; person: { displayName: string } } | null; recordedOn: string }) =>
      holder && `${holder.person.displayName} ${holder.role} ${recordedOn}`,
  ) ?? null;

test('a meeting that was held names the members of its panel, for its day alone', async () => {
  const installation = await createInstallation();
  const report = await installation.bring({ meetings: [meetingOn(1, july, chair, member, church)] });
  expect([report.counts('membership').created, doubtsOf(report)]).toEqual([3, []]);
  const holder = (displayName: string, role: string) => ({ role, startsOn: null, endsOn: null, person: { displayName } });
  const councillor = {
    kind: 'COUNCILLOR',
    constituency: null,
    votingRights: 'FULL',
    occupancy: 'HELD',
    recordedOn: '2023-07-20',
  };
  expect(await seatsOf(installation)).toMatchObject([
    { ...councillor, holder: holder('Councillor A Bunday', 'CHAIR') },
    { ...councillor, holder: holder('Cllr J Baillie', 'MEMBER') },
    {
      ...{ ...councillor, kind: 'CHURCH_REPRESENTATIVE', constituency: 'Church of England', votingRights: null },
      holder: holder('Rob Sanders', 'MEMBER'),
    },
  ]);
  expect(await seatsOf(installation, '2023-07-19')).toBeNull();
  const again = await installation.bring({ meetings: [meetingOn(1, july, chair, member, church)] });
  expect(again.hasChanges).toBe(false);
});

test('attendance is linked to the seat of the day', async () => {
  const installation = await createInstallation();
  await installation.bring({ meetings: [meetingOn(1, july, chair)] });
  const fields = 'meetings { nodes { attendance { status seat { kind } } } }';
  expect((await seen(app, installation, fields)).meetings.nodes).toEqual([
    { attendance: [{ status: 'PRESENT', seat: { kind: 'COUNCILLOR' } }] },
  ]);
});

test('no one is a member by a meeting that is still to come, or was cancelled', async () => {
  const installation = await createInstallation();
  const expected = { ...chair, attendance: 'Expected' };
  const meetings = [meetingOn(1, '14/01/2027', expected), { ...meetingOn(2, july, expected), status: 'Cancelled' }];
  const report = await installation.bring({ meetings });
  expect([report.counts('membership').created, await seatsOf(installation)]).toEqual([0, null]);
});

test('a new chair, a new member and an earlier meeting find their seats', async () => {
  const installation = await createInstallation();
  const newChair = { ...member, role: 'Chair' };
  const oldChair = { ...chair, role: 'Committee Member' };
  const newcomer = { id: 4, name: 'Councillor P Payne' };
  const first = meetingOn(1, july, chair, member, church);
  await installation.bring({ meetings: [first] });
  const report = await installation.bring({ meetings: [first, meetingOn(2, october, newChair, newcomer, church)] });
  expect(report.counts('membership')).toMatchObject({ created: 1, updated: 1 });
  expect(await holders(installation)).toEqual([
    'Councillor P Payne MEMBER 2023-10-05',
    'Cllr J Baillie CHAIR 2023-10-05',
    'Rob Sanders MEMBER 2023-07-20',
  ]);
  expect(await holders(installation, '2023-07-20')).toEqual([
    'Councillor A Bunday CHAIR 2023-07-20',
    'Cllr J Baillie MEMBER 2023-07-20',
    'Rob Sanders MEMBER 2023-07-20',
  ]);
  // A longer window brings an earlier meeting, at which another was the chair.
  const early = meetingOn(3, '01/06/2023', oldChair, newChair);
  await installation.bring({ meetings: [first, meetingOn(2, october, newChair, newcomer, church), early] });
  expect(await holders(installation, '2023-06-01')).toEqual(
    expect.arrayContaining(['Councillor A Bunday MEMBER 2023-06-01', 'Cllr J Baillie CHAIR 2023-06-01']),
  );
  expect(await holders(installation, '2023-07-20')).toEqual(
    expect.arrayContaining(['Councillor A Bunday CHAIR 2023-07-20', 'Cllr J Baillie MEMBER 2023-07-20']),
  );
  expect(await holders(installation)).toHaveLength(3);
});

test('what is not stated is left out: the footing of a member, a second chair, a role', async () => {
  const installation = await createInstallation();
  const attendees = [
    chair,
    { id: 2, name: 'J Baillie' },
    { id: 3, name: 'Councillor C Second', role: 'Chairman' },
    { id: 4, name: 'Emma Clerk', role: 'Democratic Support Officer', attendance: 'Present' },
    { id: 5, name: 'Councillor S Stand', role: 'Substitute', attendance: 'Present' },
    { id: 6, name: 'Councillor U Known', role: 'Rapporteur', attendance: 'Present' },
    { id: 7, name: 'D Diocese', representing: 'Diocese Road Ward', ward: 'Diocese Road' },
    { id: 8, name: 'P Appointed', role: 'Appointed Member', ward: '' },
  ];
  const report = await installation.bring({ meetings: [meetingOn(1, july, ...attendees)] });
  expect(doubtsOf(report)).toEqual([
    'SEAT_NOT_STATED person 2',
    'SEAT_NOT_STATED person 7',
    'SEAT_NOT_STATED person 8',
    'SECOND_CHAIR person 3',
    'UNKNOWN_ROLE person 6',
  ]);
  expect(await holders(installation)).toEqual(['Councillor A Bunday CHAIR 2023-07-20']);
  const [{ attendance }] = (await seen(app, installation)).meetings.nodes;
  expect(
    Object.fromEntries(
      attendance.map(({ status, person }: { status: string; person: { displayName: string } }) => [person.displayName, status]),
    ),
  ).toEqual({
    ...{ 'Councillor A Bunday': 'PRESENT', 'J Baillie': 'EXPECTED', 'Councillor C Second': 'EXPECTED' },
    ...{ 'D Diocese': 'EXPECTED', 'P Appointed': 'EXPECTED' },
    ...{ 'Emma Clerk': 'IN_ATTENDANCE', 'Councillor S Stand': 'PRESENT_AS_SUBSTITUTE' },
  });
  // Listed as a councillor, the member without a style is one.
  const councillors = [{ id: 2, name: 'J Baillie', ward: 'Bevois' }];
  await installation.bring({ meetings: [meetingOn(1, july, ...attendees)], councillors });
  expect(await holders(installation)).toEqual(['Councillor A Bunday CHAIR 2023-07-20', 'J Baillie MEMBER 2023-07-20']);
});

test('seats that staff keep, and what they changed in imported ones, are left alone', async () => {
  const installation = await createInstallation();
  const { world } = installation;
  const key = await world.key();
  await installation.bring({ meetings: [meetingOn(1, july, chair)] });
  const [panel] = (await seen(app, installation, 'panels { nodes { id seats { id } } }')).panels.nodes;
  await run(app, key, 'withdrawRecord', { id: panel.seats[0].id, reason: 'Entered in error.' });
  const later = [meetingOn(1, july, chair), meetingOn(2, october, chair, member)];
  const report = await installation.bring({ meetings: later });
  expect([doubtsOf(report), await seatsOf(installation)]).toEqual([['WITHDRAWN_HERE panel 9001'], null]);

  const own = await createInstallation();
  await own.bring({});
  const [{ id }] = (await seen(app, own, 'panels { nodes { id } }')).panels.nodes;
  await run(app, await own.world.key(), 'createSeat', { panel: id, kind: 'COUNCILLOR', votingRights: 'FULL' });
  for (const _ of [1, 2])
    expect(doubtsOf(await own.bring({ meetings: [meetingOn(1, july, chair)] }))).toEqual(['SEATS_KEPT_HERE panel 9001']);
  expect(await holders(own)).toEqual([null]);
});

test('a role that the source corrects afterwards is for a person to correct here', async () => {
  const installation = await createInstallation();
  await installation.bring({ meetings: [meetingOn(1, july, chair, member)] });
  const corrected = meetingOn(1, july, { ...chair, role: 'Committee Member' }, { ...member, role: 'Chair' });
  for (const _ of [1, 2])
    expect(doubtsOf(await installation.bring({ meetings: [corrected] }))).toEqual([
      'FOR_A_PERSON person 1',
      'FOR_A_PERSON person 2',
    ]);
  expect(await holders(installation)).toEqual(['Councillor A Bunday CHAIR 2023-07-20', 'Cllr J Baillie MEMBER 2023-07-20']);
});

test('the times and the mode that staff recorded stay when the source changes the status', async () => {
  const installation = await createInstallation();
  const said = (attendance: string) => ({ meetings: [meetingOn(1, july, { ...chair, attendance })] });
  await installation.bring(said('Expected'));
  const fields = 'meetings { nodes { id attendance { status mode arrivedAt person { id } } } }';
  const [before] = (await seen(app, installation, fields)).meetings.nodes;
  const entry = { person: before.attendance[0].person.id, status: 'EXPECTED', statusAsRecorded: 'Expected', mode: 'VIRTUAL' };
  await run(app, await installation.world.key(), 'recordAttendance', { meeting: before.id, entries: [entry] });
  await installation.bring(said('Present'));
  const [after] = (await seen(app, installation, fields)).meetings.nodes;
  expect(after.attendance).toMatchObject([{ status: 'PRESENT', mode: 'VIRTUAL', arrivedAt: null }]);
});

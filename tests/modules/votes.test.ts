/** Who may vote, by the rights of the seat that a member holds on the day of the meeting. */
import { expect, test } from 'vitest';
import { membership, seat } from '../../src/modules/panels/seats.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { sharedApp } from '../support/app.ts';
import { refusals, run } from '../support/commands.ts';
import { day } from '../support/ledger.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil } from '../support/world.ts';

const app = await sharedApp();

async function createVoters() {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const meeting = await world.createMeeting(panel, { date: day(-1), liveStatus: 'CLOSED' });
  let position = 0;
  const member = async (votingRights: 'FULL' | 'EDUCATION_ONLY' | 'NONE' | null, held: object = {}) => {
    const made = await addRecord(world, 'Person', person, { displayName: `Member ${++position}`, sortName: `${position}` });
    const of = await addRecord(world, 'Seat', seat, { panelId: panel.id, kind: 'CO_OPTED', position, votingRights });
    const holding = { seatId: of.id, panelId: panel.id, personId: made.id, role: 'MEMBER', startsOn: day(-100) } as const;
    await addRecord(world, 'Membership', membership, { ...holding, ...held });
    return made.globalId;
  };
  const [education, other, unsaid] = await world.createAgenda(meeting, [
    { isEducationMatter: true },
    { isEducationMatter: false },
    { isEducationMatter: null },
  ]);
  const inputOf = (item: { globalId: string } | undefined, votes: [string, string][]) => ({
    agendaItem: item?.globalId,
    details: {
      kind: 'RESOLVED',
      textAsRecorded: 'RESOLVED that it be done',
      vote: { for: 9, against: 9, abstentions: 9, records: votes.map(([named, choice]) => ({ person: named, choice })) },
    },
  });
  return { member, education, other, unsaid, inputOf, key: await world.key('CLERK') };
}

test('a seat that votes on education matters only votes on an item that is recorded as one, and a seat without a vote on none', async () => {
  const { member, education, other, unsaid, inputOf, key } = await createVoters();
  const [full, church, observer, unstated] = [
    await member('FULL'),
    await member('EDUCATION_ONLY'),
    await member('NONE'),
    await member(null),
  ];
  await run(
    app,
    key,
    'recordResolution',
    inputOf(education, [
      [full, 'FOR'],
      [church, 'AGAINST'],
      [unstated, 'ABSTAIN'],
    ]),
  );
  for (const item of [other, unsaid]) {
    const votes: [string, string][] = [
      [church, 'FOR'],
      [observer, 'ABSTAIN'],
      [full, 'AGAINST'],
      [unstated, 'FOR'],
    ];
    expect(await refusals(app, key, 'recordResolution', inputOf(item, votes), 'resolution')).toEqual([
      {
        code: 'NOT_ENTITLED_TO_VOTE',
        field: ['details', 'vote', 'records', '0'],
        message:
          'This member votes on education matters only, and the item is not recorded as one. If it is one, record that with updateAgendaItem first.',
        currentVersion: null,
      },
      {
        code: 'NOT_ENTITLED_TO_VOTE',
        field: ['details', 'vote', 'records', '1'],
        message: 'The seat of this member has no vote.',
        currentVersion: null,
      },
    ]);
    await run(
      app,
      key,
      'recordResolution',
      inputOf(item, [
        [church, 'NOT_ENTITLED'],
        [observer, 'ABSENT'],
      ]),
    );
  }
});

test('only seats held on the day of the meeting count', async () => {
  const { member, other, inputOf, key } = await createVoters();
  const past = await member('NONE', { endsOn: day(-2) });
  const later = await member('NONE', { startsOn: day(0) });
  await run(
    app,
    key,
    'recordResolution',
    inputOf(other, [
      [past, 'FOR'],
      [later, 'FOR'],
    ]),
  );
});

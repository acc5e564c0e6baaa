import { describe, expect, test } from 'vitest';
import { voteRecord } from '../../src/modules/minutes/resolutions.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { sharedApp } from '../support/app.ts';
import { memberOfEveryPanel } from '../support/members.ts';
import { addResolution, addRestriction, ground } from '../support/minuted.ts';
import { read } from '../support/read.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { createCouncil } from '../support/world.ts';

const app = await sharedApp();

const query = `query Q($m: ID!, $r: ID!, $c: ID!) {
  meeting: node(id: $m) { ... on Meeting { resolutions { id } agenda { items { resolutions { id position } } } } }
  resolution: node(id: $r) { ... on Resolution {
    id kind position outcome textAsRecorded stem
    access { level isReadable restriction { groundAsRecorded } }
    clauses { label depth text parent { label } }
    proposer { displayName } seconder { displayName }
    vote { for against abstentions records { choice person { displayName } } }
  } }
  clause: node(id: $c) { ... on ResolutionClause { stem text resolution { id } } }
}`;

async function createVote(words: 'PUBLIC' | 'RESTRICTED') {
  const world = await createCouncil();
  const meeting = await world.createMeeting(await world.createPanel(), { date: '2023-07-20' });
  const [item] = await world.createAgenda(meeting);
  if (!item) throw new Error('the agenda has no item');
  const member = (displayName: string) => addRecord(world, 'Person', person, { displayName, sortName: displayName });
  const [ada, ben, cid] = [await member('Ada'), await member('Ben'), await member('Cid')];
  const vote = { votesFor: 3, votesAgainst: 0, abstentions: 1, outcome: 'CARRIED' as const, stem: 'that:' };
  const clauses = ['figures be sent', 'monthly'];
  const second = await addResolution(world, item, 2, clauses, { words, ...vote, proposerId: ada.id, seconderId: ben.id });
  const records = { resolutionId: second.made.id, visibility: words };
  await addPart(world, voteRecord, { ...records, personId: ada.id, choice: 'FOR' });
  await addPart(world, voteRecord, { ...records, personId: cid.id, choice: 'ABSTAIN' });
  const first = await addResolution(world, item, 1, []);
  const variables = { m: meeting.globalId, r: second.made.globalId, c: second.clauses[1]?.globalId };
  const listed = {
    resolutions: [{ id: first.made.globalId }, { id: second.made.globalId }],
    agenda: {
      items: [
        {
          resolutions: [
            { id: first.made.globalId, position: 1 },
            { id: second.made.globalId, position: 2 },
          ],
        },
      ],
    },
  };
  return { world, first: first.made, second: second.made, variables, listed };
}

const whole = {
  kind: 'RESOLVED',
  position: 2,
  outcome: 'CARRIED',
  textAsRecorded: 'RESOLVED that figures be sent monthly',
  stem: 'that:',
  clauses: [
    { label: '1)', depth: 0, text: 'figures be sent', parent: null },
    { label: '2)', depth: 1, text: 'monthly', parent: { label: '1)' } },
  ],
  proposer: { displayName: 'Ada' },
  seconder: { displayName: 'Ben' },
  vote: {
    for: 3,
    against: 0,
    abstentions: 1,
    records: [
      { choice: 'FOR', person: { displayName: 'Ada' } },
      { choice: 'ABSTAIN', person: { displayName: 'Cid' } },
    ],
  },
};

describe('a resolution', () => {
  test('that is open is given whole, with its clauses, its vote and each named vote', async () => {
    const { variables, second, listed } = await createVote('PUBLIC');
    expect(await read(app, query, variables)).toEqual({
      meeting: listed,
      resolution: { id: second.globalId, ...whole, access: { level: 'OPEN', isReadable: true, restriction: null } },
      clause: { stem: 'that:\nfigures be sent', text: 'monthly', resolution: { id: second.globalId } },
    });
  });

  test('without a counted vote or clauses has none', async () => {
    const { variables, first } = await createVote('PUBLIC');
    const { resolution } = await read(app, query, { ...variables, r: first.globalId });
    expect(resolution).toMatchObject({ position: 1, outcome: 'UNRECORDED', vote: null, clauses: [], proposer: null });
  });

  test('that is restricted gives the public its id, kind, place and ground, and nothing else', async () => {
    const { world, variables, second, listed } = await createVote('RESTRICTED');
    await addRestriction(world, { resolutionId: second.id });
    const access = { level: 'EXEMPT', restriction: { groundAsRecorded: ground } };
    const closed = {
      meeting: listed,
      resolution: {
        ...{ id: second.globalId, kind: 'RESOLVED', position: 2, access: { ...access, isReadable: false } },
        ...{ outcome: null, textAsRecorded: null, stem: null, clauses: [], proposer: null, seconder: null, vote: null },
      },
      clause: null,
    };
    const told = {
      meeting: listed,
      resolution: { id: second.globalId, ...whole, access: { ...access, isReadable: true } },
      clause: { stem: 'that:\nfigures be sent', text: 'monthly', resolution: { id: second.globalId } },
    };
    const elsewhere = await createCouncil();
    for (const key of [undefined, await elsewhere.key(), await world.key('OFFICER'), await world.key('PARTNER')])
      expect(await read(app, query, variables, key)).toEqual(closed);
    for (const key of [await memberOfEveryPanel(world), await world.key('CLERK')])
      expect(await read(app, query, variables, key)).toEqual(told);
  });
});

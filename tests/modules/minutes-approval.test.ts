import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { globalId } from '../../src/graphql/ids.ts';
import { minutes } from '../../src/modules/minutes/minutes.table.ts';
import { resolution, voteRecord } from '../../src/modules/minutes/resolutions.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { ask, sharedApp } from '../support/app.ts';
import { addMinutes, addResolution } from '../support/minuted.ts';
import { read } from '../support/read.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { createCouncil, type Made, owner, type World } from '../support/world.ts';

const app = await sharedApp();

const approve = `mutation A($input: ApproveMinutesInput!) { approveMinutes(input: $input) {
  approvedMeetings { id minutes { status } } userErrors { code field message }
} }`;
const publish =
  'mutation P($m: ID!) { publishDraftMinutes(input: { meeting: $m }) { meeting { minutes { publishedAt } } userErrors { code } } }';

/** Two meetings with published minutes, and a later one with a resolution. */
async function published() {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const of = (date: string) => world.createMeeting(panel, { date, liveStatus: 'CLOSED' });
  const [later, second, first] = [await of('2020-12-03'), await of('2020-10-01'), await of('2020-08-27')];
  for (const meeting of [first, second]) await addMinutes(world, meeting, 'DRAFT_PUBLISHED');
  const resolved = await resolutionAt(world, later);
  const chair = await addRecord(world, 'Person', person, { displayName: 'Councillor Mitchell', sortName: 'mitchell' });
  return { world, panel, first, second, later, resolved, chair, key: await world.key('CLERK') };
}

async function resolutionAt(world: World, meeting: Made): Promise<Made> {
  const [item] = await world.createAgenda(meeting);
  return (await addResolution(world, item as Made, 1, ['the minutes be approved'])).made;
}

test('one resolution approves the minutes of two meetings; minutes and resolution name the approval', async () => {
  const { first, second, later, resolved, chair, key } = await published();
  const input = {
    approvingMeeting: later.globalId,
    meetings: [second.globalId, first.globalId, second.globalId],
    resolution: resolved.globalId,
    amendments: ' A name ',
    signedBy: chair.globalId,
    signedOn: '2020-12-03',
  };
  const answer = await read(app, approve, { input }, key);
  expect(answer.approveMinutes).toEqual({
    approvedMeetings: [second, first].map(({ globalId: id }) => ({ id, minutes: { status: 'SIGNED' } })),
    userErrors: [],
  });
  const fields = `approvingMeeting { id } resolution { id } approvedMeetings { id } amendments signedBy { displayName } signedOn`;
  const seen = await read(
    app,
    `query Q($meetings: [ID!]!, $r: ID!) {
      nodes(ids: $meetings) { ... on Meeting { minutes { status approval { ${fields} } } } }
      resolution: node(id: $r) { ... on Resolution { minutesApproval { ${fields} } } }
    }`,
    { meetings: [first.globalId, second.globalId], r: resolved.globalId },
  );
  const approval = {
    approvingMeeting: { id: later.globalId },
    resolution: { id: resolved.globalId },
    approvedMeetings: [{ id: first.globalId }, { id: second.globalId }],
    amendments: 'A name',
    signedBy: { displayName: 'Councillor Mitchell' },
    signedOn: '2020-12-03',
  };
  expect(seen).toEqual({
    nodes: Array(2).fill({ minutes: { status: 'SIGNED', approval } }),
    resolution: { minutesApproval: approval },
  });
});

test('the resolution must be of the approving meeting, and every record of the same council', async () => {
  const { world, first, second, later, resolved, key } = await published();
  const theirs = await published();
  const elsewhere = await resolutionAt(world, second);
  const input = { approvingMeeting: later.globalId, meetings: [first.globalId], resolution: resolved.globalId };
  const refusal = async (wrong: object) => {
    const { approveMinutes } = await read(app, approve, { input: { ...input, ...wrong } }, key);
    expect([approveMinutes.approvedMeetings, approveMinutes.userErrors.length]).toEqual([null, 1]);
    return approveMinutes.userErrors[0];
  };
  expect(await refusal({ resolution: elsewhere.globalId })).toEqual({
    code: 'INVALID',
    field: ['resolution'],
    message: 'This resolution was made at another meeting.',
  });
  const foreign: [string, unknown][] = [
    ['approvingMeeting', theirs.later.globalId],
    ['meetings', [first.globalId, theirs.first.globalId]],
    ['resolution', theirs.resolved.globalId],
    ['resolution', globalId('Resolution', { councilId: world.councilId, id: theirs.resolved.id })],
    ['signedBy', theirs.chair.globalId],
    ['signedBy', 'rubbish'],
  ];
  for (const [field, value] of foreign)
    expect(await refusal({ [field]: value })).toMatchObject({
      code: 'NOT_FOUND',
      field: field === 'meetings' ? ['meetings', '1'] : [field],
    });
  const { node } = await read(
    app,
    'query Q($m: ID!) { node(id: $m) { ... on Meeting { minutes { status approval { signedOn } } } } }',
    {
      m: first.globalId,
    },
  );
  expect(node.minutes).toEqual({ status: 'DRAFT_PUBLISHED', approval: null });
});

test('publishing again keeps the time of first publication', async () => {
  const { world, first, key } = await published();
  const publishedAt = new Date('2020-09-01T09:00:00Z');
  await owner()
    .update(minutes)
    .set({ publishedAt })
    .where(and(eq(minutes.councilId, world.councilId), eq(minutes.meetingId, first.id)));
  const again = await read(app, publish, { m: first.globalId }, key);
  expect(again.publishDraftMinutes).toEqual({
    meeting: { minutes: { publishedAt: '2020-09-01T10:00:00+01:00' } },
    userErrors: [],
  });
});

test('publishing makes a draft resolution public with its clauses and votes; restricted parts stay restricted', async () => {
  const { world, panel, chair, key } = await published();
  const meeting = await world.createMeeting(panel, { date: '2021-02-11' });
  const [item] = await world.createAgenda(meeting);
  const ids: string[] = [];
  for (const words of ['DRAFT', 'RESTRICTED'] as const) {
    const vote = { votesFor: 1, votesAgainst: 0, abstentions: 0 };
    const { made } = await addResolution(world, item as Made, ids.length + 1, ['it be done'], { words, ...vote });
    await addPart(world, voteRecord, { resolutionId: made.id, personId: chair.id, choice: 'FOR', visibility: words });
    await owner()
      .update(resolution)
      .set({ visibility: 'DRAFT' })
      .where(and(eq(resolution.councilId, world.councilId), eq(resolution.id, made.id)));
    ids.push(made.globalId);
  }
  const shown = () =>
    ask(
      app,
      'query Q($ids: [ID!]!) { nodes(ids: $ids) { ... on Resolution { textAsRecorded clauses { text } vote { for records { choice } } } } }',
      { ids },
    );
  expect((await shown()).data.nodes).toEqual([null, null]);
  await read(app, publish, { m: meeting.globalId }, key);
  expect(await shown()).toEqual({
    data: {
      nodes: [
        {
          textAsRecorded: 'RESOLVED that it be done',
          clauses: [{ text: 'it be done' }],
          vote: { for: 1, records: [{ choice: 'FOR' }] },
        },
        { textAsRecorded: null, clauses: [], vote: null },
      ],
    },
  });
});

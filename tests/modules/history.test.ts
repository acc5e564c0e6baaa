/** Who changed what, and when. */
import { describe, expect, test } from 'vitest';
import { ask, sharedApp } from '../support/app.ts';
import { createCouncil } from '../support/world.ts';

const app = await sharedApp();

const entry = 'type operation reason subjectId actor { kind name }';

/** A council with a meeting of a panel that has been started and adjourned. */
async function createAdjourned() {
  const world = await createCouncil();
  const meeting = await world.createMeeting(await world.createPanel());
  const key = await world.key('CLERK');
  const input = { meeting: meeting.globalId };
  await ask(
    app,
    'mutation M($input: StartMeetingInput!) { startMeeting(input: $input) { userErrors { code } } }',
    { input },
    key,
  );
  const adjourn = 'mutation M($input: AdjournMeetingInput!) { adjournMeeting(input: $input) { userErrors { code } } }';
  await ask(app, adjourn, { input: { ...input, reason: 'Fire alarm' } }, key);
  return { world, meeting, key };
}

const changes = (id: string, actor: object | null) => [
  { type: 'MEETING_STATUS_CHANGED', operation: 'UPDATED', reason: 'Fire alarm', subjectId: id, actor },
  { type: 'MEETING_STATUS_CHANGED', operation: 'UPDATED', reason: null, subjectId: id, actor },
];

describe('the history of a record', () => {
  test('has its changes, latest first, and tells who made them to the staff of the council alone', async () => {
    const { world, meeting, key } = await createAdjourned();
    const document = `query Q($id: ID!) { node(id: $id) { ... on CouncilRecord { history { totalCount nodes { ${entry} subject { id } } } } } }`;
    const historyFor = async (reader?: string) => (await ask(app, document, { id: meeting.globalId }, reader)).data.node.history;
    const ofReader = (actor: object | null) => ({
      totalCount: 2,
      nodes: changes(meeting.globalId, actor).map((change) => ({ ...change, subject: { id: meeting.globalId } })),
    });
    expect(await historyFor(key)).toEqual(ofReader({ kind: 'API_KEY', name: `CLERK of ${world.slug}` }));
    expect(await historyFor()).toEqual(ofReader(null));
    expect(await historyFor(await (await createCouncil()).key())).toEqual(ofReader(null));
  });

  test('has no entries of other records', async () => {
    const { world, key } = await createAdjourned();
    const other = await world.createMeeting(await world.createPanel());
    const document = 'query Q($id: ID!) { node(id: $id) { ... on Meeting { history { totalCount nodes { type } } } } }';
    expect((await ask(app, document, { id: other.globalId }, key)).data.node.history).toEqual({ totalCount: 0, nodes: [] });
  });
});

describe('the history of a council', () => {
  const document = `query Q($slug: String!, $filter: HistoryFilter) {
    council(slug: $slug) { history(filter: $filter) { totalCount nodes { ${entry} } } }
  }`;

  test('is filtered by type, kind of change, record and time', async () => {
    const { world, meeting } = await createAdjourned();
    const all = changes(meeting.globalId, null);
    const found = async (filter: object | null) =>
      (await ask(app, document, { slug: world.slug, filter })).data.council.history.nodes;
    expect(await found(null)).toEqual(all);
    expect(await found({ types: ['MEETING_STATUS_CHANGED'], operations: ['UPDATED', 'WITHDRAWN'] })).toEqual(all);
    expect(await found({ types: ['AGENDA_CHANGED'] })).toEqual([]);
    expect(await found({ operations: ['WITHDRAWN'] })).toEqual([]);
    expect(await found({ subject: meeting.globalId })).toEqual(all);
    expect(await found({ since: '2026-01-01T00:00:00Z', until: '2999-01-01T00:00:00Z' })).toEqual(all);
    expect(await found({ since: '2999-01-01T00:00:00Z' })).toEqual([]);
    expect(await found({ until: '2026-01-01T00:00:00Z' })).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { ask, startServer } from '../support/app.ts';
import { createLedger, type Ledger, take } from '../support/ledger.ts';
import { type Stream, streamOverWebSocket } from '../support/streams.ts';
import { createCouncil, type Made } from '../support/world.ts';

const server = await startServer();

const changed = `subscription Changed($council: String!, $panel: ID, $after: EventCursor, $snapshot: Boolean) {
  recommendationChanged(council: $council, panel: $panel, after: $after, snapshot: $snapshot) {
    __typename cursor sequence isSnapshot operation previousStatus status reason
    council { slug }
    actor { name }
    subject { id } subjectId
    recommendation { id status isOnMonitoringList version }
  }
}`;

interface ChangedEvent {
  recommendationChanged: {
    cursor: string;
    sequence: number;
    isSnapshot: boolean;
    previousStatus: string | null;
    status: string;
    recommendation: { id: string; status: string };
  };
}

function follow({ world }: Ledger, variables: object, key?: string): Stream<ChangedEvent> {
  return streamOverWebSocket<ChangedEvent>(server.ws, changed, { council: world.slug, ...variables }, key);
}

const next = async (stream: Stream<ChangedEvent>) => (await stream.next()).recommendationChanged;

const report = ({ key }: Ledger, made: Made, claim = 'COMPLETE') =>
  take(server.app, key, 'reportRecommendationProgress', { recommendation: made.globalId, claim, actionTaken: 'Circulated' });

const cursorOf = async (slug: string) =>
  (await ask(server.app, `{ council(slug: "${slug}") { feed { cursor } } }`)).data.council.feed.cursor as string;

test('a snapshot of the monitoring list, oldest first, and then each change', async () => {
  const ledger = await createLedger();
  const [undated, newer, older] = [
    await ledger.recommend(),
    await ledger.recommend({ madeOn: '2023-07-20', status: 'OUTSTANDING' }),
    await ledger.recommend({ madeOn: '2023-07-06' }),
  ];
  for (const status of ['CLOSED', 'REMOVED', 'SUPERSEDED', 'WITHDRAWN', 'OUTCOME_NOT_RECORDED'] as const)
    await ledger.recommend({ status });
  const stream = follow(ledger, { snapshot: true });
  const state = (made: Made, status: string) => ({
    __typename: 'RecommendationChangedEvent',
    cursor: expect.any(String),
    sequence: 0,
    isSnapshot: true,
    operation: 'UPDATED',
    previousStatus: null,
    status,
    reason: null,
    council: { slug: ledger.world.slug },
    actor: null,
    subject: { id: made.globalId },
    subjectId: made.globalId,
    recommendation: { id: made.globalId, status, isOnMonitoringList: true, version: 1 },
  });
  expect([await next(stream), await next(stream), await next(stream)]).toEqual([
    state(older, 'MADE'),
    state(newer, 'OUTSTANDING'),
    state(undated, 'MADE'),
  ]);
  await take(server.app, ledger.key, 'withdrawRecommendation', { recommendation: older.globalId, reason: 'Made in error' });
  expect(await next(stream)).toEqual({
    ...state(older, 'WITHDRAWN'),
    sequence: 1,
    isSnapshot: false,
    previousStatus: 'MADE',
    reason: 'Made in error',
    recommendation: { id: older.globalId, status: 'WITHDRAWN', isOnMonitoringList: false, version: 2 },
  });
  await stream.close();
});

test('a client that lost its connection resumes after its cursor, without gaps or repeats', async () => {
  const ledger = await createLedger();
  const made = await ledger.recommend();
  const before = follow(ledger, { after: await cursorOf(ledger.world.slug) });
  await report(ledger, made, 'IN_PROGRESS');
  const { cursor, status } = await next(before);
  expect(status).toBe('IN_PROGRESS');
  await before.close();
  await report(ledger, made, 'OUTSTANDING');
  await report(ledger, made);

  const after = follow(ledger, { after: cursor });
  const replayed = [await next(after), await next(after)];
  await report(ledger, made, 'IN_PROGRESS');
  const events = [...replayed, await next(after)];
  await after.close();
  expect(
    events.map(({ sequence, previousStatus, status, isSnapshot }) => [sequence, previousStatus, status, isSnapshot]),
  ).toEqual([
    [2, 'IN_PROGRESS', 'OUTSTANDING', false],
    [3, 'OUTSTANDING', 'REPORTED_COMPLETE', false],
    [4, 'REPORTED_COMPLETE', 'IN_PROGRESS', false],
  ]);
  // An event's own fields keep the values of their time; `recommendation` gives the current record.
  expect(replayed[0]?.recommendation.status).toBe('REPORTED_COMPLETE');
});

test('with a panel, only its recommendations come, in the snapshot and later', async () => {
  const ledger = await createLedger();
  const other = await ledger.world.createPanel();
  const [ours, theirs] = [await ledger.recommend(), await ledger.recommend({ panelId: other.id })];
  const stream = follow(ledger, { panel: other.globalId, snapshot: true });
  expect((await next(stream)).recommendation.id).toBe(theirs.globalId);
  await report(ledger, ours);
  await report(ledger, theirs);
  const event = await next(stream);
  expect([event.recommendation.id, event.isSnapshot, event.sequence]).toEqual([theirs.globalId, false, 2]);
  await stream.close();
});

test('changes of recommendations that are not public appear only in the staff feed', async () => {
  const ledger = await createLedger();
  const { cursor } = (await ask(server.app, `{ council(slug: "${ledger.world.slug}") { feed { cursor } } }`, {}, ledger.key)).data
    .council.feed;
  const [hidden, open] = [await ledger.recommend({ visibility: 'DRAFT' }), await ledger.recommend()];
  const [anyone, staff] = [
    follow(ledger, { after: await cursorOf(ledger.world.slug) }),
    follow(ledger, { after: cursor }, ledger.key),
  ];
  await report(ledger, hidden);
  await report(ledger, open);
  const seen = async (stream: Stream<ChangedEvent>) => {
    const { sequence, recommendation } = await next(stream);
    return [sequence, recommendation.id];
  };
  expect(await seen(anyone)).toEqual([1, open.globalId]);
  expect([await seen(staff), await seen(staff)]).toEqual([
    [1, hidden.globalId],
    [2, open.globalId],
  ]);
  await anyone.close();
  await staff.close();
});

test.for([
  { what: 'an unknown council', variables: { council: 'none' } },
  { what: "another council's panel", variables: { panel: 'other' } },
  { what: 'an id that names no panel', variables: { panel: 'rubbish' } },
  { what: 'a cursor together with a snapshot', variables: { after: 'own', snapshot: true } },
  { what: 'a malformed cursor', variables: { after: 'rubbish' } },
])('$what is refused', async ({ variables }) => {
  const ledger = await createLedger();
  const elsewhere = await createCouncil();
  const named: Record<string, string> = {
    other: (await elsewhere.createPanel()).globalId,
    own: await cursorOf(ledger.world.slug),
  };
  const known = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, named[String(value)] ?? value]));
  const stream = follow(ledger, known);
  const failure = await stream.next().catch((error: unknown) => error);
  expect(JSON.stringify(failure)).toContain('BAD_USER_INPUT');
  await stream.close();
});

/** Live changes of improvement plans. */
import { expect, test } from 'vitest';
import { improvementPlan } from '../../src/modules/improvement/plans.table.ts';
import { startServer } from '../support/app.ts';
import { createImprovement } from '../support/improvement.ts';
import { addRecord } from '../support/rows.ts';
import { type Stream, streamOverWebSocket } from '../support/streams.ts';
import { createCouncil } from '../support/world.ts';

const { app, ws } = await startServer();

const subscription = `subscription S($council: String!, $plan: ID, $after: EventCursor, $snapshot: Boolean) {
  improvementPlanUpdated(council: $council, plan: $plan, after: $after, snapshot: $snapshot) {
    sequence cursor isSnapshot operation plan { title } update { summary } review { title }
  }
}`;

interface PlanEvent {
  improvementPlanUpdated: { sequence: number; cursor: string };
}

const next = async (stream: Stream<PlanEvent>) => (await stream.next()).improvementPlanUpdated;

const follow = (variables: object) => streamOverWebSocket<PlanEvent>(ws, subscription, { ...variables });

async function createPlans() {
  const scene = await createImprovement(app);
  const plan = (title: string, status: 'IN_PROGRESS' | 'COMPLETED') =>
    addRecord(scene.world, 'ImprovementPlan', improvementPlan, { title, status });
  return {
    ...scene,
    council: scene.world.slug,
    older: await plan('An older plan', 'COMPLETED'),
    other: await plan('Another', 'IN_PROGRESS'),
  };
}

const state = (title: string, more: object = {}) => ({
  ...{ sequence: 0, cursor: expect.any(String), isSnapshot: true, operation: 'UPDATED' },
  ...{ plan: { title }, update: null, review: null },
  ...more,
});

test('a snapshot gives the plans in progress, followed by each change of a plan, an update or a review', async () => {
  const { council, ids, take } = await createPlans();
  const stream = follow({ council, snapshot: true });
  expect([await next(stream), await next(stream)]).toEqual([state('Another'), state('Improvement Plan')]);
  await take(
    'publishImprovementPlanUpdate',
    { plan: ids.plan, summary: 'Good progress', reportedOn: '2026-01-15' },
    'update { id }',
  );
  await take('updateReview', { id: ids.review, patch: { judgement: 'Good' } }, 'review { id }');
  const change = { isSnapshot: false, operation: 'CREATED' };
  expect([await next(stream), await next(stream)]).toEqual([
    state('Improvement Plan', { ...change, sequence: 1, update: { summary: 'Good progress' } }),
    state('', { isSnapshot: false, sequence: 2, plan: null, review: { title: 'Monitoring visit' } }),
  ]);
  await stream.close();
});

test('with `plan`, only events of that plan come, its snapshot has any status, and a client resumes after a cursor', async () => {
  const { council, ids, older, take } = await createPlans();
  const stream = follow({ council, plan: older.globalId, snapshot: true });
  const { cursor } = await next(stream);
  const update = (id: string) => take('updateImprovementPlan', { id, patch: { owner: 'Director' } }, 'plan { id }');
  await update(ids.plan);
  await update(older.globalId);
  const changed = state('An older plan', { sequence: 2, isSnapshot: false });
  expect(await next(stream)).toEqual(changed);
  await stream.close();
  const resumed = follow({ council, plan: older.globalId, after: cursor });
  expect(await next(resumed)).toEqual(changed);
  await resumed.close();
});

test('an id that is not of a plan of the council is refused', async () => {
  const { council } = await createPlans();
  const elsewhere = await createPlans();
  const unlike = [elsewhere.older.globalId, 'rubbish', (await createCouncil()).slug];
  for (const plan of unlike) {
    const stream = follow({ council, plan });
    const failure = await stream.next().catch((error: unknown) => error);
    expect(JSON.stringify(failure)).toContain('There is no such plan in this council.');
    await stream.close();
  }
});

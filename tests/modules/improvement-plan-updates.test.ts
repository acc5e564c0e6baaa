/** Updates on improvement plans: what staff publish, and who reads it. */
import { describe, expect, test } from 'vitest';
import { improvementPlan } from '../../src/modules/improvement/plans.table.ts';
import { ask, sharedApp } from '../support/app.ts';
import { createImprovement, lastEvent } from '../support/improvement.ts';
import { addRecord } from '../support/rows.ts';

const app = await sharedApp();

const asPlan = '... on ImprovementPlan { version actions { text rag } updates { totalCount nodes { id } } }';
const asUpdate = `... on ImprovementPlanUpdate { id version summary reportedOn periodEndsOn plan { id } agendaItem { id } review { id }
  documents { id } }`;

describe('an update', () => {
  test('is published with the actions as they now stand, and raises the version of the plan', async () => {
    const { take, ids, node } = await createImprovement(app);
    const { update } = await take(
      'publishImprovementPlanUpdate',
      {
        plan: ids.plan,
        summary: ' Good progress ',
        reportedOn: '2026-01-15',
        periodEndsOn: '2025-12-31',
        agendaItem: ids.agendaItem,
        review: ids.review,
        actions: [{ text: 'Recruit', rag: 'GREEN' }],
        documents: [ids.document, ids.document],
      },
      'update { id }',
    );
    expect(await node(update.id, asUpdate)).toEqual({
      id: update.id,
      version: 1,
      summary: 'Good progress',
      reportedOn: '2026-01-15',
      periodEndsOn: '2025-12-31',
      plan: { id: ids.plan },
      agendaItem: { id: ids.agendaItem },
      review: { id: ids.review },
      documents: [{ id: ids.document }],
    });
    const plain = { plan: ids.plan, summary: 'No change', reportedOn: '2026-02-15' };
    const { update: second } = await take('publishImprovementPlanUpdate', plain, 'update { id }');
    expect(await node(second.id, asUpdate)).toMatchObject({
      ...{ periodEndsOn: null, agendaItem: null, review: null, documents: [] },
    });
    expect(await node(ids.plan, asPlan)).toMatchObject({
      version: 3,
      actions: [{ text: 'Recruit', rag: 'GREEN' }],
      updates: { totalCount: 2, nodes: [{ id: second.id }, { id: update.id }] },
    });
  });

  test('on a plan that has ended is refused', async () => {
    const { take, mistakes, ids } = await createImprovement(app);
    const input = { plan: ids.plan, summary: 'News', reportedOn: '2026-01-15' };
    for (const status of ['COMPLETED', 'REPLACED']) {
      await take('updateImprovementPlan', { id: ids.plan, patch: { status } }, 'plan { id }');
      expect(await mistakes('publishImprovementPlanUpdate', input)).toEqual([
        {
          code: 'PLAN_CLOSED',
          field: ['plan'],
          message: `This plan is ${status}. If it is under way again, set its status with updateImprovementPlan first.`,
          currentVersion: null,
        },
      ]);
    }
    await take('updateImprovementPlan', { id: ids.plan, patch: { status: null } }, 'plan { id }');
    expect((await take('publishImprovementPlanUpdate', input, 'update { summary }')).update).toEqual({ summary: 'News' });
  });

  test('is refused with every mistake in it', async () => {
    const { refused, ids } = await createImprovement(app);
    const input = {
      ...{ plan: ids.plan, summary: ' ', reportedOn: '2026-01-15', periodEndsOn: '2026-01-16', agendaItem: ids.meeting },
      ...{ review: ids.plan, documents: [ids.document, 'x'], actions: [{ text: '' }] },
    };
    expect(await refused('publishImprovementPlanUpdate', input)).toEqual([
      ['REQUIRED', 'summary'],
      ['INVALID', 'periodEndsOn'],
      ['NOT_FOUND', 'agendaItem'],
      ['NOT_FOUND', 'review'],
      ['NOT_FOUND', 'documents.1'],
      ['REQUIRED', 'actions.0.text'],
    ]);
  });

  test('under a restricted item is restricted, and the public cannot tell that the plan received it', async () => {
    const improvement = await createImprovement(app);
    const { take, refused, ids, node, heads, key, restrictItem } = improvement;
    await restrictItem();
    const input = { plan: ids.plan, summary: 'A child', reportedOn: '2026-01-15', agendaItem: ids.agendaItem };
    expect(await refused('publishImprovementPlanUpdate', { ...input, actions: [{ text: 'Move the child' }] })).toEqual([
      ['INVALID', 'actions'],
    ]);
    const [planBefore, [staffHead, publicHead]] = [await node(ids.plan, asPlan), await heads()];
    const { update } = await take('publishImprovementPlanUpdate', input, 'update { id summary }');
    expect(update).toEqual({ id: expect.any(String), summary: 'A child' });
    expect(await node(update.id, asUpdate)).toBeNull();
    expect(await node(ids.plan, asPlan)).toEqual(planBefore);
    expect(await heads()).toEqual([staffHead + 1, publicHead]);
    expect((await node(ids.plan, asPlan, key)).updates).toEqual({ totalCount: 1, nodes: [{ id: update.id }] });
    expect(await lastEvent(improvement)).toMatchObject({ visibility: 'RESTRICTED', subject_type: 'ImprovementPlanUpdate' });
  });

  test('under a restricted item needs a caller who could read it', async () => {
    const { ids, world, restrictItem, heads } = await createImprovement(app);
    await restrictItem();
    const input = { plan: ids.plan, summary: 'A child', reportedOn: '2026-01-15', agendaItem: ids.agendaItem };
    const before = await heads();
    const answer = await ask(
      app,
      'mutation M($input: PublishImprovementPlanUpdateInput!) { publishImprovementPlanUpdate(input: $input) { update { id } } }',
      { input },
      await world.key('OFFICER'),
    );
    expect(answer.data).toEqual({ publishImprovementPlanUpdate: null });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await heads()).toEqual(before);
  });

  test('under an item of a draft agenda is a draft', async () => {
    const { take, ids, node, world } = await createImprovement(app, { agendaItem: { visibility: 'DRAFT' } });
    const input = { plan: ids.plan, summary: 'News', reportedOn: '2026-01-15', agendaItem: ids.agendaItem };
    const { update } = await take('publishImprovementPlanUpdate', input, 'update { id }', await world.key('OFFICER'));
    expect(await node(update.id, asUpdate)).toBeNull();
    expect(await node(update.id, asUpdate, await world.key('MEMBER'))).toBeNull();
    expect(await node(update.id, asUpdate, await world.key('OFFICER'))).toMatchObject({ summary: 'News' });
    expect(await node(ids.plan, asPlan)).toMatchObject({ version: 1, updates: { totalCount: 0 } });
  });

  test('on a hidden plan stays as hidden as the plan', async () => {
    const { take, ids, node, world, heads } = await createImprovement(app);
    const plan = await addRecord(world, 'ImprovementPlan', improvementPlan, {
      ...{ title: 'Draft plan', status: 'IN_PROGRESS', visibility: 'STAFF' },
    });
    const [, publicHead] = await heads();
    const input = { plan: plan.globalId, summary: 'News', reportedOn: '2026-01-15', agendaItem: ids.agendaItem };
    const { update } = await take('publishImprovementPlanUpdate', { ...input, actions: [{ text: 'Act' }] }, 'update { id }');
    expect(await node(update.id, asUpdate)).toBeNull();
    expect(await node(plan.globalId, asPlan, await world.key('MEMBER'))).toMatchObject({
      ...{ version: 2, actions: [{ text: 'Act' }], updates: { totalCount: 1 } },
    });
    expect((await heads())[1]).toBe(publicHead);
  });
});

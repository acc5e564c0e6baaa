/** Improvement plans as staff keep them, and the updates that they publish. */
import { describe, expect, test } from 'vitest';
import { improvementPlan } from '../../src/modules/improvement/plans.table.ts';
import { ask, startApp } from '../support/app.ts';
import { createImprovement, lastEvent } from '../support/improvement.ts';
import { addRecord } from '../support/rows.ts';

const app = await startApp();

const fields = `id version title alsoKnownAs owner status panel { id } promptedBy { id } issue { id }
  actions { reference text owner dueOn rag } successMeasures { text indicator { id } }`;
const asPlan = `... on ImprovementPlan { ${fields} updates { totalCount nodes { id } } }`;

describe('a plan', () => {
  test('is added as it is given, and read so by everyone', async () => {
    const { take, ids, node, key } = await createImprovement(app);
    const details = {
      title: ' Children and Learning Improvement Plan ',
      alsoKnownAs: ['Priority Action Plan', ' Priority Action Plan', 'The Plan'],
      panel: ids.panel,
      owner: 'Executive Director',
      status: 'IN_PROGRESS',
      promptedBy: ids.review,
      issue: ids.issue,
      actions: [
        { reference: '1.1', text: 'Recruit', owner: 'HR', dueOn: '2026-03-31', rag: 'AMBER' },
        { text: 'Retain', rag: null },
      ],
      successMeasures: [{ text: 'Fewer agency staff', indicator: ids.indicator }, { text: 'Happier staff' }],
    };
    const { plan } = await take('createImprovementPlan', { council: ids.council, details }, `plan { ${fields} }`);
    const expected = {
      id: expect.stringMatching(/^ImprovementPlan_/),
      version: 1,
      title: 'Children and Learning Improvement Plan',
      alsoKnownAs: ['Priority Action Plan', 'The Plan'],
      owner: 'Executive Director',
      status: 'IN_PROGRESS',
      panel: { id: ids.panel },
      promptedBy: { id: ids.review },
      issue: { id: ids.issue },
      actions: [
        { reference: '1.1', text: 'Recruit', owner: 'HR', dueOn: '2026-03-31', rag: 'AMBER' },
        { reference: null, text: 'Retain', owner: null, dueOn: null, rag: null },
      ],
      successMeasures: [
        { text: 'Fewer agency staff', indicator: { id: ids.indicator } },
        { text: 'Happier staff', indicator: null },
      ],
    };
    expect(plan).toEqual(expected);
    const updates = { totalCount: 0, nodes: [] };
    expect(await node(plan.id, asPlan)).toEqual({ ...expected, updates });
    expect(await node(plan.id, asPlan, key)).toEqual({ ...expected, updates });
  });

  test('claims nothing that is not given', async () => {
    const { take, ids } = await createImprovement(app);
    const details = { title: 'Plan', status: null, owner: null, actions: null, successMeasures: null };
    const { plan } = await take('createImprovementPlan', { council: ids.council, details }, `plan { ${fields} }`);
    expect(plan).toEqual({
      ...{ id: expect.any(String), version: 1, title: 'Plan', alsoKnownAs: [], owner: null, status: 'NOT_STATED' },
      ...{ panel: null, promptedBy: null, issue: null, actions: [], successMeasures: [] },
    });
  });

  test('is changed where a patch says so: absent values stay, null clears, lists are replaced whole', async () => {
    const { take, ids } = await createImprovement(app);
    const change = async (patch: object) =>
      (await take('updateImprovementPlan', { id: ids.plan, patch }, `plan { ${fields} }`)).plan;
    const first = await change({
      owner: 'Director',
      alsoKnownAs: ['Old name'],
      actions: [{ text: 'Recruit' }, { text: 'Retain' }],
      successMeasures: [{ text: 'A', indicator: ids.indicator }, { text: 'B' }],
    });
    expect(first).toMatchObject({ version: 2, title: 'Improvement Plan', panel: { id: ids.panel }, status: 'IN_PROGRESS' });
    const second = await change({ panel: null, owner: null, successMeasures: [{ text: 'C' }], status: 'REPLACED' });
    expect(second).toEqual({
      ...first,
      version: 3,
      panel: null,
      owner: null,
      status: 'REPLACED',
      successMeasures: [{ text: 'C', indicator: null }],
    });
    const third = await change({ alsoKnownAs: null, actions: [], successMeasures: null, status: null });
    expect(third).toMatchObject({ version: 4, alsoKnownAs: [], actions: [], successMeasures: [], status: 'NOT_STATED' });
  });

  test('is refused with every mistake in it, and nothing is written', async () => {
    const { refused, mistakes, ids, node } = await createImprovement(app);
    const actions = [{ text: 'Recruit' }, { text: ' ', reference: 'x'.repeat(101) }];
    const successMeasures = [
      { text: '', indicator: 'Indicator_none' },
      { text: 'B', indicator: ids.review },
    ];
    const wrong = { alsoKnownAs: [' '], panel: ids.plan, promptedBy: 'x', issue: ids.panel, actions, successMeasures };
    const expected = [
      ['REQUIRED', 'alsoKnownAs.0'],
      ['NOT_FOUND', 'panel'],
      ['NOT_FOUND', 'promptedBy'],
      ['NOT_FOUND', 'issue'],
      ['TOO_LONG', 'actions.1.reference'],
      ['REQUIRED', 'actions.1.text'],
      ['REQUIRED', 'successMeasures.0.text'],
      ['NOT_FOUND', 'successMeasures.0.indicator'],
      ['NOT_FOUND', 'successMeasures.1.indicator'],
    ];
    const create = { council: ids.council, details: { ...wrong, title: null } };
    expect(await refused('createImprovementPlan', create)).toEqual([
      ['REQUIRED', 'details.title'],
      ...expected.map(([code, path]) => [code, `details.${path}`]),
    ]);
    const before = await node(ids.plan, asPlan);
    expect(await refused('updateImprovementPlan', { id: ids.plan, patch: { ...wrong, title: '' } })).toEqual([
      ['REQUIRED', 'patch.title'],
      ...expected.map(([code, path]) => [code, `patch.${path}`]),
    ]);
    expect(await mistakes('updateImprovementPlan', { id: ids.plan, patch: { title: null } })).toMatchObject([
      { code: 'REQUIRED', field: ['patch', 'title'], message: expect.stringContaining('cannot be cleared') },
    ]);
    expect(await node(ids.plan, asPlan)).toEqual(before);
  });
});

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

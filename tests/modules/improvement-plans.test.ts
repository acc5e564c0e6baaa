/** Improvement plans as staff keep them. */
import { describe, expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { createImprovement } from '../support/improvement.ts';

const app = await sharedApp();

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

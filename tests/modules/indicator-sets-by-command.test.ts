/** Performance reports as staff publish them: tables as printed, under open and restricted items. */
import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { createImprovement, lastEvent } from '../support/improvement.ts';

const app = await sharedApp();

const fields = `id version title periodLabel asAt methodNote contact { title purpose names phone email } agendaItem { id } document { id }
  sections { title titleInContents dividerHeading subheading page commentary rows {
    indicator { id } nameAsPublished observations { value } target { operator value valueAsPublished } targetAsPublished
    benchmarks { comparator label value valueAsPublished } rag { value asPublished } direction { value asPublished columnLabel }
    computedRag change { assessment }
  } }`;
const asSet = `... on IndicatorSet { ${fields} }`;

const nothing = { target: null, targetAsPublished: null, benchmarks: [], rag: null, direction: null };
const derived = { observations: [], computedRag: null, change: null };

test('a report is published as it is given, in order, and listed for the panel of the item', async () => {
  const improvement = await createImprovement(app);
  const { take, ids, node, key } = improvement;
  const { indicator } = ids;
  const input = {
    title: ' Performance Report ',
    periodLabel: 'July 2023',
    asAt: '2023-06-30',
    methodNote: 'A snapshot at the end of each month',
    contact: { purpose: 'DATA', names: ['A Lee'], email: 'data@example.org' },
    agendaItem: ids.agendaItem,
    document: ids.document,
    sections: [
      { title: 'Analysis', commentary: ['Demand rose.', 'Visits fell.'], rows: [] },
      {
        ...{ title: 'Demand', titleInContents: 'Context of demand', dividerHeading: 'Performance', subheading: 'Front door' },
        page: '4',
        rows: [
          {
            ...{ indicator, nameAsPublished: 'Rate' },
            target: { operator: 'LESS_THAN', value: 36, valueAsPublished: '<36%' },
            benchmarks: [
              { comparator: 'STATISTICAL_NEIGHBOURS', label: 'SN', value: 24, valueAsPublished: '24%' },
              { comparator: 'NATION', label: 'England', valueAsPublished: '1,024' },
              { comparator: 'REGION', label: 'South East', valueAsPublished: '-' },
            ],
            rag: { value: 'RED', asPublished: '●' },
            direction: { value: 'UP', asPublished: '↑', columnLabel: 'Trend' },
          },
          { indicator, nameAsPublished: 'Rate again', targetAsPublished: '≥ 95%', rag: { value: 'BLANK', asPublished: '' } },
          { indicator, nameAsPublished: 'Rate of old', targetAsPublished: '' },
          { indicator, nameAsPublished: 'Bare' },
        ],
      },
    ],
  };
  const { indicatorSet } = await take('publishIndicatorSet', { council: ids.council, ...input }, `indicatorSet { ${fields} }`);
  const row = { indicator: { id: indicator }, ...nothing, ...derived };
  const expected = {
    ...{ id: expect.any(String), version: 1, title: 'Performance Report', periodLabel: 'July 2023', asAt: '2023-06-30' },
    methodNote: 'A snapshot at the end of each month',
    contact: { title: null, purpose: 'DATA', names: ['A Lee'], phone: null, email: 'data@example.org' },
    agendaItem: { id: ids.agendaItem },
    document: { id: ids.document },
    sections: [
      {
        ...{ title: 'Analysis', titleInContents: null, dividerHeading: null, subheading: null, page: null },
        ...{ commentary: ['Demand rose.', 'Visits fell.'], rows: [] },
      },
      {
        ...{ title: 'Demand', titleInContents: 'Context of demand', dividerHeading: 'Performance', subheading: 'Front door' },
        ...{ page: '4', commentary: [] },
        rows: [
          {
            ...{ ...row, nameAsPublished: 'Rate', targetAsPublished: '<36%' },
            target: { operator: 'LESS_THAN', value: 36, valueAsPublished: '<36%' },
            benchmarks: [
              { comparator: 'STATISTICAL_NEIGHBOURS', label: 'SN', value: 24, valueAsPublished: '24%' },
              { comparator: 'NATION', label: 'England', value: 1024, valueAsPublished: '1,024' },
              { comparator: 'REGION', label: 'South East', value: null, valueAsPublished: '-' },
            ],
            rag: { value: 'RED', asPublished: '●' },
            direction: { value: 'UP', asPublished: '↑', columnLabel: 'Trend' },
          },
          {
            ...{ ...row, nameAsPublished: 'Rate again', targetAsPublished: '≥ 95%', rag: { value: 'BLANK', asPublished: '' } },
            target: { operator: 'AT_LEAST', value: 95, valueAsPublished: '≥ 95%' },
          },
          // The column is printed, and its cell is blank.
          { ...row, nameAsPublished: 'Rate of old', targetAsPublished: '' },
          { ...row, nameAsPublished: 'Bare' },
        ],
      },
    ],
  };
  expect(indicatorSet).toEqual(expected);
  expect(await node(indicatorSet.id, asSet)).toEqual(expected);
  expect(await node(indicatorSet.id, asSet, key)).toEqual(expected);
  const ofPanel = await node(ids.panel, '... on Panel { indicatorSets { nodes { id } } }');
  expect(ofPanel.indicatorSets.nodes).toEqual([{ id: indicatorSet.id }]);
  expect(await lastEvent(improvement)).toMatchObject({
    ...{ type: 'INDICATORS_CHANGED', operation: 'CREATED', subject_type: 'IndicatorSet', visibility: 'PUBLIC' },
  });
});

test('ratings and changes are computed from the values, never taken from the input', async () => {
  const { take, ids, node } = await createImprovement(app);
  await take('updateIndicator', { id: ids.indicator, patch: { polarity: 'LOWER_IS_BETTER' } }, 'indicator { id }');
  const month = (periodLabel: string, periodStart: string, periodEnd: string, value: number) => ({
    ...{ indicator: ids.indicator, periodLabel, periodStart, periodEnd },
    ...{ state: 'VALUE', value, valueAsPublished: String(value) },
  });
  const observations = [month('May-23', '2023-05-01', '2023-05-31', 71), month('Jun-23', '2023-06-01', '2023-06-30', 72)];
  await take('recordObservations', { indicatorSet: ids.indicatorSet, observations }, 'recordedCount');
  expect((await node(ids.indicatorSet, asSet)).sections[0].rows[0]).toMatchObject({ change: { assessment: 'WORSENED' } });
});

test('a report is refused with every mistake in it', async () => {
  const { refused, ids, node } = await createImprovement(app);
  const { indicator } = ids;
  const base = { council: ids.council, title: 'Report', periodLabel: 'July 2023', asAt: '2023-06-30' };
  const row = { indicator, nameAsPublished: 'Rate' };
  const target = { operator: 'AT_MOST', value: 36, valueAsPublished: '<36%' };
  const sections = [
    { title: ' ', commentary: ['x', ' '], rows: [{ ...row, indicator: 'x', nameAsPublished: '' }] },
    {
      title: 'Demand',
      rows: [
        row,
        { ...row, target },
        { ...row, target: { ...target, operator: 'LESS_THAN' }, targetAsPublished: '>36%' },
        { ...row, benchmarks: [{ comparator: 'NATION', label: '', value: 3, valueAsPublished: '24%' }] },
        { ...row, benchmarks: [{ comparator: 'NATION', label: 'England', value: 3, valueAsPublished: '-' }] },
        { ...row, rag: { value: 'RED', asPublished: '🟢' } },
        { ...row, direction: { value: 'DOWN', asPublished: '↑', columnLabel: 'Trend' } },
        { ...row, direction: { value: 'UP', asPublished: '↑', columnLabel: ' ' } },
      ],
    },
  ];
  const wrong = {
    ...{ ...base, title: '', periodLabel: ' ', agendaItem: ids.meeting, document: 'x', sections },
    contact: { purpose: 'DATA', names: [], email: 'nobody' },
  };
  expect(await refused('publishIndicatorSet', wrong)).toEqual([
    ['REQUIRED', 'title'],
    ['REQUIRED', 'periodLabel'],
    ['INVALID', 'contact.email'],
    ['NOT_FOUND', 'agendaItem'],
    ['NOT_FOUND', 'document'],
    ['REQUIRED', 'sections.0.title'],
    ['REQUIRED', 'sections.0.commentary.1'],
    ['NOT_FOUND', 'sections.0.rows.0.indicator'],
    ['REQUIRED', 'sections.0.rows.0.nameAsPublished'],
    ['INVALID', 'sections.1.rows.1.target.operator'],
    ['INVALID', 'sections.1.rows.2.targetAsPublished'],
    ['REQUIRED', 'sections.1.rows.3.benchmarks.0.label'],
    ['INVALID', 'sections.1.rows.4.benchmarks.0.value'],
    ['INVALID', 'sections.1.rows.5.rag.value'],
    ['INVALID', 'sections.1.rows.6.direction.value'],
    ['REQUIRED', 'sections.1.rows.7.direction.columnLabel'],
  ]);
  expect(await refused('publishIndicatorSet', { ...base, sections: [] })).toEqual([['REQUIRED', 'sections']]);
  const withRows = (...counts: number[]) => counts.map((count) => ({ title: 'Demand', rows: Array(count).fill(row) }));
  expect(await refused('publishIndicatorSet', { ...base, sections: withRows(1, 1001) })).toEqual([
    ['TOO_LONG', 'sections.1.rows'],
  ]);
  expect(await refused('publishIndicatorSet', { ...base, sections: withRows(501, 500) })).toEqual([['TOO_LONG', 'sections']]);
  const ofPanel = await node(ids.panel, '... on Panel { indicatorSets { totalCount } }');
  expect(ofPanel.indicatorSets.totalCount).toBe(0);
});

test('under a restricted item the report and its values are restricted', async () => {
  const improvement = await createImprovement(app);
  const { take, refused, ids, node, key, world, heads, restrictItem } = improvement;
  await restrictItem();
  const [, publicHead] = await heads();
  const rows = [{ indicator: ids.indicator, nameAsPublished: 'Rate' }];
  const input = {
    ...{ council: ids.council, title: 'Report', periodLabel: 'July 2023', asAt: '2023-06-30', agendaItem: ids.agendaItem },
    sections: [{ title: 'Demand', rows }],
  };
  const { indicatorSet } = await take('publishIndicatorSet', input, 'indicatorSet { id }');
  const value = {
    ...{ indicator: ids.indicator, periodStart: '2023-06-01', periodEnd: '2023-06-30', periodLabel: 'Jun-23' },
    ...{ state: 'VALUE', value: 72, valueAsPublished: '72' },
  };
  const values = { indicatorSet: indicatorSet.id, observations: [value] };
  expect((await take('recordObservations', values, 'recordedCount')).recordedCount).toBe(1);
  expect((await node(indicatorSet.id, asSet, key)).sections[0].rows[0].observations).toEqual([{ value: 72 }]);
  const officer = await world.key('OFFICER');
  for (const viewer of [undefined, officer]) {
    expect(await node(indicatorSet.id, asSet, viewer)).toBeNull();
    const asIndicator = '... on Indicator { observations { totalCount } }';
    expect((await node(ids.indicator, asIndicator, viewer)).observations).toEqual({ totalCount: 0 });
  }
  expect((await heads())[1]).toBe(publicHead);
  expect(await lastEvent(improvement)).toMatchObject({ visibility: 'RESTRICTED' });
  expect(await refused('recordObservations', values, officer)).toEqual([['NOT_FOUND', 'indicatorSet']]);
});

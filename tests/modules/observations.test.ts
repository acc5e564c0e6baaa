/** Values of a performance report: a whole month at once, corrections, restatements and refusals. */
import { describe, expect, test } from 'vitest';
import { monthOf } from '../../src/modules/performance/performance.rules.ts';
import { sharedApp, startApp } from '../support/app.ts';
import { createImprovement, lastEvent } from '../support/improvement.ts';

const app = await sharedApp();
const statements: string[] = [];
/** Of one test alone, because the others run at the same time. */
const counted = await startApp({ onQuery: (query) => statements.push(query) });

const months = ['Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'].map(
  (month, index) => `${month}-${index < 7 ? 22 : 23}`,
);

function value(indicator: string, label: string, printed: string) {
  const number = Number.parseFloat(printed);
  const read = Number.isNaN(number) ? { state: 'NOT_APPLICABLE', value: null } : { state: 'VALUE', value: number };
  return { indicator, ...monthOf(label), periodLabel: label, ...read, valueAsPublished: printed };
}

const asSet = `... on IndicatorSet { version sections { rows { indicator { id } observations { periodLabel state value valueAsPublished } } } }`;
const told = 'recordedCount indicatorSet { id version }';

test('a whole month of 50 indicators and 13 columns is recorded in one call, with as many statements as one value', async () => {
  const { take, ids, node, heads } = await createImprovement(counted);
  const council = ids.council;
  const indicators: string[] = [];
  for (let index = 0; index < 50; index++) {
    const details = { name: `Indicator ${index}`, unit: 'COUNT', polarity: 'UNKNOWN' };
    indicators.push((await take('defineIndicator', { council, details }, 'indicator { id }')).indicator.id);
  }
  const rows = indicators.map((indicator) => ({ indicator, nameAsPublished: 'x' }));
  const report = { council, title: 'Report', periodLabel: 'July 2023', asAt: '2023-06-30', sections: [{ title: 'All', rows }] };
  const { indicatorSet } = await take('publishIndicatorSet', report, 'indicatorSet { id }');
  const record = async (observations: object[]) => {
    statements.length = 0;
    const answer = await take('recordObservations', { indicatorSet: indicatorSet.id, observations }, told);
    return [answer, statements.length];
  };
  const [, forOne] = await record([value(indicators[0] ?? '', 'May-22', '1')]);
  const [staffHead, publicHead] = await heads();
  const month = indicators.flatMap((indicator, row) =>
    months.map((label, column) => value(indicator, label, `${row}.${column}`)),
  );
  const [answer, forAll] = await record(month);
  expect(answer).toEqual({ recordedCount: 650, indicatorSet: { id: indicatorSet.id, version: 3 } });
  expect(forAll).toBe(forOne);
  expect(await heads()).toEqual([staffHead + 1, publicHead + 1]);
  const shown = (await node(indicatorSet.id, asSet)).sections[0].rows;
  expect(shown.map(({ observations }: { observations: object[] }) => observations.length)).toEqual([14, ...Array(49).fill(13)]);
  expect(shown[49].observations[12]).toEqual({ periodLabel: 'Jun-23', state: 'VALUE', value: 49.12, valueAsPublished: '49.12' });
});

describe('a value given again', () => {
  test('corrects the one before; what stays as it is does not count, and is no change', async () => {
    const improvement = await createImprovement(app);
    const { take, ids, node, heads } = improvement;
    const record = (...observations: object[]) =>
      take('recordObservations', { indicatorSet: ids.indicatorSet, observations }, told);
    const [may, june] = [value(ids.indicator, 'May-23', '71'), value(ids.indicator, 'Jun-23', '72')];
    expect((await record(may, june)).recordedCount).toBe(2);
    const before = await heads();
    expect(await record(may, june)).toEqual({ recordedCount: 0, indicatorSet: { id: ids.indicatorSet, version: 2 } });
    expect(await heads()).toEqual(before);
    const corrected = await record(may, value(ids.indicator, 'Jun-23', '-'));
    expect(corrected).toEqual({ recordedCount: 1, indicatorSet: { id: ids.indicatorSet, version: 3 } });
    expect((await node(ids.indicatorSet, asSet)).sections[0].rows[0].observations).toEqual([
      { periodLabel: 'May-23', state: 'VALUE', value: 71, valueAsPublished: '71' },
      { periodLabel: 'Jun-23', state: 'NOT_APPLICABLE', value: null, valueAsPublished: '-' },
    ]);
    expect(await lastEvent(improvement)).toMatchObject({
      ...{ type: 'INDICATORS_CHANGED', operation: 'UPDATED', subject_type: 'IndicatorSet', visibility: 'PUBLIC' },
    });
  });

  test('in a later report restates it: the earlier report keeps its own', async () => {
    const { take, ids, node } = await createImprovement(app);
    const rows = [{ indicator: ids.indicator, nameAsPublished: 'Rate' }];
    const report = { title: 'Report', periodLabel: 'August 2023', asAt: '2023-07-31', sections: [{ title: 'All', rows }] };
    const { indicatorSet: later } = await take('publishIndicatorSet', { council: ids.council, ...report }, 'indicatorSet { id }');
    for (const [indicatorSet, printed] of [
      [ids.indicatorSet, '72'],
      [later.id, '74'],
    ] as const)
      await take('recordObservations', { indicatorSet, observations: [value(ids.indicator, 'Jun-23', printed)] }, told);
    const valueIn = async (id: string) => (await node(id, asSet)).sections[0].rows[0].observations[0].value;
    expect([await valueIn(ids.indicatorSet), await valueIn(later.id)]).toEqual([72, 74]);
    const asIndicator = '... on Indicator { observations { nodes { value indicatorSet { id } } } }';
    expect((await node(ids.indicator, asIndicator)).observations.nodes).toEqual([{ value: 74, indicatorSet: { id: later.id } }]);
  });

  test('in one call, or by several at once, leaves one value', async () => {
    const { take, refused, ids, node } = await createImprovement(app);
    const record = (printed: string) => ({
      indicatorSet: ids.indicatorSet,
      observations: [value(ids.indicator, 'Jun-23', printed)],
    });
    const twice = [value(ids.indicator, 'Jun-23', '72'), value(ids.indicator, 'Jun-23', '73')];
    expect(await refused('recordObservations', { indicatorSet: ids.indicatorSet, observations: twice })).toEqual([
      ['INVALID', 'observations.1'],
    ]);
    await Promise.all(['71', '72', '73', '74'].map((printed) => take('recordObservations', record(printed), told)));
    expect((await node(ids.indicatorSet, asSet)).sections[0].rows[0].observations).toHaveLength(1);
  });
});

test('a value of a period that begins after the last day of the report is refused', async () => {
  const { refused, ids } = await createImprovement(app);
  const later = { ...value(ids.indicator, 'Jul-23', '70'), periodStart: '2023-07-01', periodEnd: '2023-07-31' };
  expect(await refused('recordObservations', { indicatorSet: ids.indicatorSet, observations: [later] })).toEqual([
    ['INVALID', 'observations.0.periodStart'],
  ]);
});

test('mistakes are told together, each with its place, and no value is recorded', async () => {
  const { take, refused, mistakes, ids, node, world } = await createImprovement(app);
  const details = { name: 'Not in the report', unit: 'COUNT', polarity: 'UNKNOWN' };
  const other = (await take('defineIndicator', { council: ids.council, details }, 'indicator { id }')).indicator.id;
  const good = value(ids.indicator, 'Jun-23', '72');
  const refusedFor = (...observations: object[]) =>
    refused('recordObservations', { indicatorSet: ids.indicatorSet, observations });
  expect(
    await refusedFor(
      good,
      { ...good, indicator: other },
      { ...good, indicator: 'Indicator_none', periodLabel: ' ' },
      { ...good, periodEnd: '2023-05-31' },
      { ...good, value: null },
      { ...good, value: 0.72 },
      { ...good, state: 'MISSING' },
      { ...good, state: 'NOT_APPLICABLE', valueAsPublished: '-' },
      { ...good, state: 'SUPPRESSED', value: null, valueAsPublished: 'x'.repeat(201) },
    ),
  ).toEqual([
    ['INVALID', 'observations.1.indicator'],
    ['NOT_FOUND', 'observations.2.indicator'],
    ['REQUIRED', 'observations.2.periodLabel'],
    ['INVALID', 'observations.3.periodEnd'],
    ['REQUIRED', 'observations.4.value'],
    ['INVALID', 'observations.5.value'],
    ['INVALID', 'observations.6.state'],
    ['INVALID', 'observations.7.value'],
    ['TOO_LONG', 'observations.8.valueAsPublished'],
  ]);
  expect(
    await mistakes('recordObservations', { indicatorSet: ids.indicatorSet, observations: [{ ...good, indicator: other }] }),
  ).toEqual([
    {
      ...{ code: 'INVALID', field: ['observations', '0', 'indicator'], currentVersion: null },
      message: '“Not in the report” has no row in this report.',
    },
  ]);
  expect(await refusedFor()).toEqual([['REQUIRED', 'observations']]);
  expect(await refusedFor(...Array(1001).fill(good))).toEqual([['TOO_LONG', 'observations']]);
  expect((await node(ids.indicatorSet, asSet, await world.key())).sections[0].rows[0].observations).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { changeBetween, endsOf, findPeriod, periodsOf } from '../../src/modules/performance/changes.rules.ts';

describe('a change', () => {
  const polarities = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL', 'UNKNOWN'] as const;
  const unassessed = ['NOT_ASSESSED', 'NOT_ASSESSED'];
  const changes: [from: number, to: number, difference: number, direction: string, assessments: string[]][] = [
    [71, 72, 1, 'UP', ['IMPROVED', 'WORSENED', ...unassessed]],
    [72, 71, -1, 'DOWN', ['WORSENED', 'IMPROVED', ...unassessed]],
    [-2, 3, 5, 'UP', ['IMPROVED', 'WORSENED', ...unassessed]],
    [15, 15, 0, 'LEVEL', Array(4).fill('UNCHANGED')],
    // In binary fractions each of these leaves a remainder.
    [0.1, 0.3, 0.2, 'UP', ['IMPROVED', 'WORSENED', ...unassessed]],
    [1.1, 1, -0.1, 'DOWN', ['WORSENED', 'IMPROVED', ...unassessed]],
    [4.35, 100.1, 95.75, 'UP', ['IMPROVED', 'WORSENED', ...unassessed]],
    [0.3, 0.1 + 0.2, 0, 'LEVEL', Array(4).fill('UNCHANGED')],
    [0.1 + 0.2, 0.3, 0, 'LEVEL', Array(4).fill('UNCHANGED')],
    [28.000001, 28.000002, 0.000001, 'UP', ['IMPROVED', 'WORSENED', ...unassessed]],
  ];
  test.for(changes)('from %d to %d is %d: %s', ([from, to, difference, direction, assessments]) => {
    expect(polarities.map((polarity) => changeBetween(from, to, polarity))).toEqual(
      assessments.map((assessment) => ({ difference, direction, assessment })),
    );
  });

  test.for([
    [null, 3],
    [3, null],
    [null, null],
  ])('from %s to %s is none, whatever the polarity', ([from, to]) => {
    const none = { difference: null, direction: null, assessment: 'NO_VALUE' };
    expect(polarities.map((polarity) => changeBetween(from as number | null, to as number | null, polarity))).toEqual(
      polarities.map(() => none),
    );
  });
});

const month = (periodLabel: string, yearAndMonth: string, lastDay: number) => ({
  periodLabel,
  periodStart: `${yearAndMonth}-01`,
  periodEnd: `${yearAndMonth}-${lastDay}`,
});
const april = month('Apr-23', '2023-04', 30);
const may = month('May-23', '2023-05', 31);
const june = month('Jun-23', '2023-06', 30);
const quarter = { periodLabel: 'Q1 2023/24', periodStart: '2023-04-01', periodEnd: '2023-06-30' };

describe('a period', () => {
  test.for([
    ['Jun-23', june],
    ['jun-23', june],
    [' Jun-23 ', june],
    ['2023-06', june],
    ['2023-04', april],
    ['q1 2023/24', quarter],
    ['Jun-22', undefined],
    ['2022-06', undefined],
    ['2023', undefined],
    ['2023-0', undefined],
    ['June', undefined],
    ['', undefined],
  ] as const)('named “%s”', ([name, expected]) => {
    expect(findPeriod([quarter, april, may, june], name)).toBe(expected);
  });

  test('is listed once, oldest first and the shorter first', () => {
    expect(periodsOf([june, quarter, may, april, { ...june }])).toEqual([april, quarter, may, june]);
    expect(periodsOf([])).toEqual([]);
  });
});

describe('the two ends of a span', () => {
  const open = undefined;
  test.for([
    ['the two latest when both are open', open, open, may, june],
    ['the one before the end when the beginning is open', open, may, april, may],
    ['the latest when the end is open', april, open, april, june],
    ['as given', april, may, april, may],
    ['none before the first', open, april, open, open],
    ['none from the last', june, open, open, open],
    ['none backwards', june, april, open, open],
    ['none from a period to itself', may, may, open, open],
    ['none where the row lacks the beginning', quarter, june, open, open],
    ['none where the row lacks the end', april, quarter, open, open],
  ] as const)('are %s', ([, from, to, first, last]) => {
    expect(endsOf([april, may, june], { from, to })).toEqual(first && { from: first, to: last });
  });

  test.for([[[]], [[june]]])('are none in a row of fewer than two periods', ([observations]) => {
    expect(endsOf(observations as (typeof june)[], { from: open, to: open })).toBeUndefined();
  });
});

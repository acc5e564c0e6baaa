import { describe, expect, test } from 'vitest';
import {
  changeBetween,
  monthOf,
  numberIn,
  readCell,
  readDirection,
  readRag,
  readTarget,
} from '../../src/modules/performance/performance.rules.ts';

describe('a cell', () => {
  const cells: [cell: string, state: string, value: number | null][] = [
    ['28%', 'VALUE', 28],
    ['28.5%', 'VALUE', 28.5],
    ['0', 'VALUE', 0],
    ['72', 'VALUE', 72],
    ['80,850', 'VALUE', 80_850],
    ['1,234,567.25', 'VALUE', 1_234_567.25],
    ['-3%', 'VALUE', -3],
    [' 42 ', 'VALUE', 42],
    ['-', 'NOT_APPLICABLE', null],
    [' - ', 'NOT_APPLICABLE', null],
    ['n/a', 'NOT_APPLICABLE', null],
    ['<36%', 'NOT_APPLICABLE', null],
    ['1.2.3', 'NOT_APPLICABLE', null],
    ['12 of 30', 'NOT_APPLICABLE', null],
    [',', 'NOT_APPLICABLE', null],
    ['-,', 'NOT_APPLICABLE', null],
    ['%', 'NOT_APPLICABLE', null],
    ['', 'MISSING', null],
    ['  ', 'MISSING', null],
  ];
  test.for(cells)('“%s” is %s %s', ([cell, state, value]) => {
    expect(readCell(cell)).toEqual({ state, value });
    expect(numberIn(cell)).toBe(value);
  });
});

describe('a target', () => {
  const targets: [cell: string, operator: string, value: number][] = [
    ['95%', 'UNSTATED', 95],
    ['<36%', 'LESS_THAN', 36],
    ['< 36%', 'LESS_THAN', 36],
    ['>90', 'MORE_THAN', 90],
    ['<=5', 'AT_MOST', 5],
    ['≤5', 'AT_MOST', 5],
    ['>=1,000', 'AT_LEAST', 1000],
    ['≥ 99.5%', 'AT_LEAST', 99.5],
  ];
  test.for(targets)('“%s” is %s %s', ([cell, operator, value]) => {
    expect(readTarget(cell)).toEqual({ operator, value, valueAsPublished: cell });
  });

  test.for(['-', '', ' ', '<', 'n/a', '<n/a', '=5'])('“%s” is none', (cell) => {
    expect(readTarget(cell)).toBeNull();
  });
});

describe('symbols', () => {
  const ratings: [symbol: string, rating: string][] = [
    ['🟢', 'GREEN'],
    ['🟡', 'AMBER'],
    ['🟠', 'AMBER'],
    ['🔴', 'RED'],
    [' 🔴 ', 'RED'],
    ['-', 'NOT_SET'],
    ['', 'BLANK'],
    // Published, but the colour is lost: not guessed.
    ['●', 'UNKNOWN'],
    ['Green?', 'UNKNOWN'],
  ];
  test.for(ratings)('“%s” is the rating %s', ([symbol, rating]) => {
    expect(readRag(symbol)).toEqual({ value: rating, asPublished: symbol });
  });

  const arrows: [symbol: string, direction: string][] = [
    ['↑', 'UP'],
    ['↓', 'DOWN'],
    ['→', 'LEVEL'],
    [' ↑ ', 'UP'],
    ['-', 'NOT_SET'],
    ['', 'BLANK'],
  ];
  test.for(arrows)('“%s” is the arrow %s', ([symbol, direction]) => {
    expect(readDirection(symbol, 'Trend')).toEqual({ value: direction, asPublished: symbol, columnLabel: 'Trend' });
  });
});

describe('a month', () => {
  test.for([
    ['Jan-23', '2023-01-01', '2023-01-31'],
    ['Feb-23', '2023-02-01', '2023-02-28'],
    ['Feb-24', '2024-02-01', '2024-02-29'],
    ['Feb-00', '2000-02-01', '2000-02-29'],
    ['Mar-23', '2023-03-01', '2023-03-31'],
    ['Apr-23', '2023-04-01', '2023-04-30'],
    ['May-23', '2023-05-01', '2023-05-31'],
    ['Jun-22', '2022-06-01', '2022-06-30'],
    ['Jul-23', '2023-07-01', '2023-07-31'],
    ['Aug-23', '2023-08-01', '2023-08-31'],
    ['Sep-23', '2023-09-01', '2023-09-30'],
    ['Oct-23', '2023-10-01', '2023-10-31'],
    ['Nov-23', '2023-11-01', '2023-11-30'],
    ['Dec-23', '2023-12-01', '2023-12-31'],
  ] as const)('%s is from %s to %s', ([label, periodStart, periodEnd]) => {
    expect(monthOf(label)).toEqual({ periodStart, periodEnd });
  });

  test.for(['Sept-23', 'jun-23', 'Jun-2023', 'Jun 23', 'Q1-23', ''])('“%s” is none, and is not guessed', (label) => {
    expect(() => monthOf(label)).toThrow(`“${label}” is not a month printed like “Jun-23”`);
  });
});

describe('a change', () => {
  const polarities = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL', 'UNKNOWN'] as const;
  const unassessed = ['NOT_ASSESSED', 'NOT_ASSESSED'];
  const changes: [from: number, to: number, difference: number, direction: string, assessments: string[]][] = [
    [71, 72, 1, 'UP', ['IMPROVED', 'WORSENED', ...unassessed]],
    [72, 71, -1, 'DOWN', ['WORSENED', 'IMPROVED', ...unassessed]],
    [-2, 3, 5, 'UP', ['IMPROVED', 'WORSENED', ...unassessed]],
    [15, 15, 0, 'LEVEL', Array(4).fill('UNCHANGED')],
    // Each of these leaves a remainder in binary fractions.
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
});

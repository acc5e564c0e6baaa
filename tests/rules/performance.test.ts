import { describe, expect, test } from 'vitest';
import {
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
    ['N/A', 'NOT_APPLICABLE', null],
    ['*', 'NOT_A_NUMBER', null],
    ['<36%', 'NOT_A_NUMBER', null],
    ['1.2.3', 'NOT_A_NUMBER', null],
    ['12 of 30', 'NOT_A_NUMBER', null],
    [',', 'NOT_A_NUMBER', null],
    ['-,', 'NOT_A_NUMBER', null],
    ['%', 'NOT_A_NUMBER', null],
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

  test.for(['-', '', ' ', '<', 'n/a', '<n/a', '=5'])('“%s” is no target', (cell) => {
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
    // A rating is printed, but its colour is lost.
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
    ['↗', 'UNKNOWN'],
    ['better', 'UNKNOWN'],
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

  test.for(['Sept-23', 'jun-23', 'Jun-2023', 'Jun 23', 'Q1-23', ''])('“%s” is refused', (label) => {
    expect(() => monthOf(label)).toThrow(`“${label}” is not a month printed like “Jun-23”`);
  });
});

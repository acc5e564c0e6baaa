import { describe, expect, test } from 'vitest';
import { blockOf, type PlacedItem, placeItem, placeLast, renumber } from '../../src/modules/agendas/agenda-order.rules.ts';

const item = (id: string, parentId: string | null = null): PlacedItem => ({ id, parentId });

/** a, then heading H with h1 and h2 (which has h2a under it), then b. */
const agenda = [item('a'), item('H'), item('h1', 'H'), item('h2', 'H'), item('h2a', 'h2'), item('b')];

describe('an item is put behind another', () => {
  test.for<[moved: string, after: string | null, expected: string]>([
    ['b', null, 'b a H h1 h2 h2a'],
    ['b', 'a', 'a b H h1 h2 h2a'],
    // Behind a heading means behind all items under it.
    ['a', 'H', 'H h1 h2 h2a a b'],
    ['a', 'h2a', 'H h1 h2 h2a a b'],
    ['a', 'b', 'H h1 h2 h2a b a'],
    // The items under a heading move with it.
    ['H', null, 'H h1 h2 h2a a b'],
    ['H', 'b', 'a b H h1 h2 h2a'],
    ['h2', 'H', 'a H h2 h2a h1 b'],
    ['h2', null, 'a H h2 h2a h1 b'],
    ['h1', 'h2', 'a H h2 h2a h1 b'],
    ['h1', 'h2a', 'a H h2 h2a h1 b'],
    ['b', 'b', 'WITHIN_ITSELF'],
    ['H', 'h2a', 'WITHIN_ITSELF'],
    ['h1', 'a', 'OUTSIDE_HEADING'],
    ['h1', 'b', 'OUTSIDE_HEADING'],
    ['h2a', 'h1', 'OUTSIDE_HEADING'],
    ['b', 'h1', 'BETWEEN_OTHERS'],
    ['a', 'h2', 'BETWEEN_OTHERS'],
  ])('%s after %s: %s', ([moved, after, expected]) => {
    const result = placeItem(agenda, moved, after);
    expect('order' in result ? result.order.join(' ') : result.refusal).toBe(expected);
  });
});

test.for([
  ['a', 'H h1 h2 h2a b a'],
  ['h1', 'a H h2 h2a h1 b'],
  ['h2a', 'a H h1 h2 h2a b'],
] as const)('%s comes last under its heading, or last of all: %s', ([moved, expected]) => {
  expect(placeLast(agenda, moved).join(' ')).toBe(expected);
});

test('a block is an item with all items under it, even if the record has them in a circle', () => {
  expect(blockOf(agenda, 'H').map(({ id }) => id)).toEqual(['H', 'h1', 'h2', 'h2a']);
  expect(blockOf([item('x', 'y'), item('y', 'x')], 'x').map(({ id }) => id)).toEqual(['x', 'y']);
});

test('numbers are given again in the new order, and items without one stay without', () => {
  const before = [
    { id: 'a', agendaNumber: '9' },
    { id: 'b', agendaNumber: null },
    { id: 'c', agendaNumber: '10' },
    { id: 'd', agendaNumber: '11a' },
  ];
  expect(renumber(before, ['c', 'a', 'b', 'd'])).toEqual(
    new Map([
      ['c', '9'],
      ['a', '10'],
    ]),
  );
  expect(renumber(before, ['a', 'b', 'c', 'd'])).toEqual(new Map());
});

test('numbers that an earlier move left out of order rise again in the new order', () => {
  const numbered = (...numbers: string[]) => numbers.map((agendaNumber, index) => ({ id: 'abc'[index] as string, agendaNumber }));
  expect(renumber(numbered('10', '8', '9'), ['a', 'b', 'c'])).toEqual(
    new Map([
      ['a', '8'],
      ['b', '9'],
      ['c', '10'],
    ]),
  );
  // Letters and Roman numerals have no order that a rule could know.
  expect(renumber(numbered('ix', 'v', 'x'), ['b', 'a', 'c'])).toEqual(
    new Map([
      ['b', 'ix'],
      ['a', 'v'],
    ]),
  );
});

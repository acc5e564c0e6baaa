import { describe, expect, test } from 'vitest';
import { continuations, parentsOf, wrongDepths } from '../../src/modules/minutes/resolution-clauses.rules.ts';

test.for<[depths: number[], wrong: number[], parents: (number | null)[]]>([
  [[], [], []],
  [[0, 0, 0], [], [null, null, null]],
  [[0, 1, 2, 1, 0, 1], [], [null, 0, 1, 0, null, 4]],
  [[1, 2], [0], [null, 0]],
  [[0, 2, 3], [1], [null, null, 1]],
  [[0, -1], [1], [null, null]],
])('clauses at the levels %j', ([depths, wrong, parents]) => {
  expect([wrongDepths(depths), parentsOf(depths)]).toEqual([wrong, parents]);
});

describe('new clauses continue old ones', () => {
  test.for<[name: string, old: string, given: string, expected: (number | null)[]]>([
    ['with the same words', 'abc', 'abc', [0, 1, 2]],
    ['and add one at the end', 'ab', 'abc', [0, 1, null]],
    ['and add one between them', 'ab', 'axb', [0, null, 1]],
    ['and add one before them', 'ab', 'xab', [null, 0, 1]],
    ['and leave one out', 'abc', 'ac', [0, 2]],
    ['and correct one', 'abc', 'axc', [0, 1, 2]],
    ['and correct all', 'abc', 'xyz', [0, 1, 2]],
    ['and neither correct nor keep where the numbers differ', 'abc', 'axyc', [0, null, null, 2]],
    ['in another order', 'abc', 'cab', [2, 0, 1]],
    ['in another order, and add one in place of one', 'abc', 'cax', [2, 0, null]],
    ['with words that occur twice', 'aba', 'aab', [0, 2, 1]],
    ['from none', '', 'ab', [null, null]],
    ['to none', 'ab', '', []],
  ])('%s', ([, old, given, expected]) => {
    expect(continuations([...old], [...given])).toEqual(expected);
  });
});

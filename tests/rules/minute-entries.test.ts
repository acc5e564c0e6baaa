import { expect, test } from 'vitest';
import { type DepthProblem, depthProblem } from '../../src/modules/minutes/minute-entries.rules.ts';

test.for<[previous: number | null, depth: number, next: number | null, problem: DepthProblem | null]>([
  [null, 0, null, null],
  [null, 1, null, 'TOO_DEEP'],
  [0, 0, null, null],
  [0, 1, null, null],
  [0, 2, null, 'TOO_DEEP'],
  [3, 0, null, null],
  [0, 0, 1, null],
  [1, 0, 2, 'NEXT_TOO_DEEP'],
  [1, 1, 2, null],
  [9, 9, null, null],
  [9, 10, null, 'OUT_OF_RANGE'],
  [0, -1, null, 'OUT_OF_RANGE'],
])('after level %s, level %s before level %s: %s', ([previous, depth, next, problem]) => {
  expect(depthProblem(previous, depth, next)).toBe(problem);
});

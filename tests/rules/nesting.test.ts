import { expect, test } from 'vitest';
import { isNestedDeeper } from '../../src/transport/nesting.ts';

test.each([
  ['1', 0, false],
  ['[]', 0, true],
  ['{"a":[{}]}', 3, false],
  ['{"a":[{}]}', 2, true],
  ['[[],[],[]]', 2, false],
  ['["[[[[", "{\\"[[", "\\\\"]', 1, false],
  ['["\\\\",[[]]]', 2, true],
  [`${'['.repeat(30_000)}${']'.repeat(30_000)}`, 50, true],
])('%s has more than %i levels: %s', (json, levels, isDeeper) => {
  expect(isNestedDeeper(json, levels)).toBe(isDeeper);
});

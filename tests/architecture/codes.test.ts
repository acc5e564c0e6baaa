/** The closed lists of codes: none is without a test in which it comes. */
import { describe, expect, test } from 'vitest';
import { userErrorCodes } from '../../src/commands/user-error-codes.ts';
import { errorCodes } from '../../src/graphql/errors.ts';
import { readSources } from '../support/sources.ts';

const tests = readSources('tests/**/*.ts').filter(({ path }) => path !== 'tests/architecture/codes.test.ts');

describe.each([
  ['an error', errorCodes],
  ['a user error', userErrorCodes],
])('a code of %s is expected by a test', (_, codes) => {
  test.for(Object.keys(codes))('%s', (code) => {
    expect(tests.some(({ text }) => new RegExp(`\\b${code}\\b`).test(text))).toBe(true);
  });
});

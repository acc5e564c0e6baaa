/** Runs mutations whose result a test states. */
import { expect } from 'vitest';
import type { App } from '../../src/app.ts';
import { mutationOf, type Refused } from './ledger.ts';
import { read } from './read.ts';

type Input = Record<string, unknown>;

/** Runs a mutation that must succeed, and returns the fields asked for. */
export async function run(app: App, key: string, name: string, input: Input, fields = '__typename') {
  const data = await read(app, mutationOf(name, fields), { input }, key);
  const { userErrors, ...given } = data[name];
  expect([name, userErrors]).toEqual([name, []]);
  return given;
}

/** Runs a mutation that must be refused with a null result, and returns the reasons. `result` is a field of its payload. */
export async function refusals(app: App, key: string, name: string, input: Input, result: string): Promise<Refused[]> {
  const data = await read(app, mutationOf(name, `${result} { __typename }`), { input }, key);
  expect([name, data[name][result]]).toEqual([name, null]);
  expect(data[name].userErrors.length).toBeGreaterThan(0);
  return data[name].userErrors;
}

/** The code and the path of each reason. */
export function places(errors: readonly Refused[]): [string, string | undefined][] {
  return errors.map(({ code, field }) => [code, field?.join('.')]);
}

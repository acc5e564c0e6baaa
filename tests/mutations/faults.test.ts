/** Faulty inputs of every mutation: each is refused with its place or as bad input, never as our error, and nothing is written. */
import { describe, expect, test } from 'vitest';
import { type Answer, ask, sharedApp } from '../support/app.ts';
import { owner } from '../support/world.ts';
import { caseOf, cases, documentOf, type Input } from './cases.ts';
import { type Fault, faultsOf, withBlankTexts } from './input-faults.ts';
import { createScene } from './scene.ts';

const app = await sharedApp();

interface UserError {
  code: string;
  field: string[] | null;
}

/** What is amiss with the answer to a fault; null where it is refused as it should be. */
function amiss(name: string, { path, what, isOfType }: Fault, { data, errors }: Answer): unknown {
  const codes = errors?.map(({ extensions }) => extensions.code);
  if (isOfType) return codes?.length && codes.every((code) => code === 'BAD_USER_INPUT') ? null : (codes ?? data);
  if (codes) return codes;
  const told: UserError[] = data[name].userErrors;
  const isAtPlace = ({ field }: UserError) => field !== null && path.every((step, index) => field[index] === step);
  const isTold = told.some((error) => isAtPlace(error) && (!what.startsWith('a list') || error.code === 'TOO_LONG'));
  return isTold ? null : told.slice(0, 3).map(({ code, field }) => [code, field?.join('.')]);
}

/** The number of the council's events: every command that writes announces one. */
async function eventsOf(councilId: number): Promise<unknown> {
  return [...(await owner().execute(`select staff_head from council_feed where council_id = ${councilId}`))];
}

describe('faulty inputs of', { timeout: 120_000 }, () => {
  test.for(Object.keys(cases).sort())('%s', async (name) => {
    const { state, input } = caseOf(name);
    const { world, ids } = await createScene(state);
    const key = await world.key();
    const run = (given: Input) => ask(app, documentOf(name), { input: given }, key);
    const before = await eventsOf(world.councilId);
    const found: unknown[] = [];
    for (const fault of faultsOf(name, input(ids))) {
      const wrong = amiss(name, fault, await run(fault.input));
      if (wrong) found.push([fault.path.join('.'), fault.what, wrong]);
    }
    expect(found).toEqual([]);
    expect(await eventsOf(world.councilId)).toEqual(before);
    expect((await run(withBlankTexts(name, input(ids)))).errors).toBeUndefined();
  });
});

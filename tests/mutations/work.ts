/** All that staff can do, in the order of the cases. */
import type { App } from '../../src/app.ts';
import { ask } from '../support/app.ts';
import { caseOf, cases, documentOf } from './cases.ts';
import type { Scene } from './scene.ts';

/** Runs every mutation once; those that the state of the council does not allow are refused. Gives the names of those done. */
export async function work(app: App, { world, ids }: Scene, from: number, to: number): Promise<string[]> {
  const key = await world.key();
  const done: string[] = [];
  for (const name of Object.keys(cases).slice(from, to)) {
    const { data } = await ask(app, documentOf(name), { input: caseOf(name).input(ids) }, key);
    if (data?.[name]?.userErrors.length === 0) done.push(name);
  }
  return done;
}

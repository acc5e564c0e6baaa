/** Every pair of mutations, raced on the same records from several connections: one order or the other, never an internal error. */
import { describe, expect, test } from 'vitest';
import { ask, startApp } from '../support/app.ts';
import { createCouncil } from '../support/world.ts';
import { caseOf, cases, documentOf } from './cases.ts';
import { createScene } from './scene.ts';

const app = await startApp({ connectionsMax: 20 });
const names = Object.keys(cases).sort();

describe('raced with every other mutation', () => {
  test.for(names.map((name) => [name] as const))('%s', { timeout: 90_000 }, async ([first]) => {
    const world = await createCouncil();
    const key = await world.key();
    for (const second of names) {
      const { ids } = await createScene(caseOf(first).state, world);
      const run = (name: string) => ask(app, documentOf(name), { input: caseOf(name).input(ids) }, key);
      const answers = await Promise.all([run(first), run(second), run(second), run(first)]);
      expect([second, answers.flatMap(({ errors }) => errors ?? [])]).toEqual([second, []]);
    }
  });
});

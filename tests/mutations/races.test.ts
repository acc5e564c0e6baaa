/** Mutations raced on the same records from several connections: one order or another, never an internal error. */
import { describe, expect, test } from 'vitest';
import { ask, startApp } from '../support/app.ts';
import { createCouncil } from '../support/world.ts';
import { caseOf, cases, documentOf } from './cases.ts';
import { createScene } from './scene.ts';

const app = await startApp({ connectionsMax: 20 });
const names = Object.keys(cases).sort();
/** As many as run at once, so that each is raced with every other in reasonable time. */
const groupSize = 42;

/** Itself and the mutations after it, in groups: so each pair is raced once. */
function groupsFrom(first: string): string[][] {
  const others = names.slice(names.indexOf(first));
  return Array.from({ length: Math.ceil(others.length / groupSize) }, (_, index) =>
    others.slice(index * groupSize, (index + 1) * groupSize),
  );
}

describe('raced with every mutation', () => {
  test.for(names.map((name) => [name] as const))('%s', { timeout: 90_000 }, async ([first]) => {
    const world = await createCouncil();
    const key = await world.key();
    for (const group of groupsFrom(first)) {
      const { ids } = await createScene(caseOf(first).state, world);
      const run = (name: string) => ask(app, documentOf(name), { input: caseOf(name).input(ids) }, key);
      const answers = await Promise.all([first, ...group, first].map(run));
      expect([group, answers.flatMap(({ errors }) => errors ?? [])]).toEqual([group, []]);
    }
  });
});

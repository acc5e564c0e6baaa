/** Mutations raced on the same records from several connections: one order or another, never an internal error. A run takes some of the pairs. */
import { describe, expect, test } from 'vitest';
import { ask, sharedApp } from '../support/app.ts';
import { createCouncil } from '../support/world.ts';
import { Random } from '../torture/random.ts';
import { caseOf, cases, documentOf } from './cases.ts';
import { createScene } from './scene.ts';

const app = await sharedApp();
const names = Object.keys(cases).sort();
/** The choices of a run; a failure names it. To repeat a run, write the number here. */
const seed = Date.now() % 100_000;
/** All run at once. Every pair is raced in some twenty runs. */
const othersMax = 5;

function othersFor(random: Random): string[] {
  const others = [...names];
  return Array.from({ length: othersMax }, () => others.splice(random.below(others.length), 1)[0] as string);
}

describe(`raced with itself and others, seed ${seed}`, () => {
  test.for(names.map((name) => [name] as const))('%s', { timeout: 90_000 }, async ([first]) => {
    const world = await createCouncil();
    const key = await world.key();
    const others = othersFor(new Random(seed + names.indexOf(first)));
    const { ids } = await createScene(caseOf(first).state, world);
    const run = (name: string) => ask(app, documentOf(name), { input: caseOf(name).input(ids) }, key);
    const answers = await Promise.all([first, ...others, first].map(run));
    expect([others, answers.flatMap(({ errors }) => errors ?? [])]).toEqual([others, []]);
  });
});

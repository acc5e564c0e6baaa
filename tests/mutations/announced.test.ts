/** Every mutation that changes what the public reads has its events in the public feed, for each record by its id. */
import { expect, test } from 'vitest';
import { declaredMutations } from '../../src/graphql/mutation.ts';
import { ask, sharedApp } from '../support/app.ts';
import { publicEvents, publicRows, unannounced } from '../support/public-rows.ts';
import { caseOf, documentOf } from './cases.ts';
import { createScene } from './scene.ts';

const app = await sharedApp();

test.for([...declaredMutations().keys()])('%s', async (name) => {
  const { state, input } = caseOf(name);
  const { world, ids } = await createScene(state);
  const before = await publicRows(world.councilId);
  const answer = await ask(app, documentOf(name), { input: input(ids) }, await world.key());
  expect(answer.data[name].userErrors).toEqual([]);
  const after = await publicRows(world.councilId);
  expect(unannounced(before, after, await publicEvents(world.councilId, 0))).toEqual([]);
});

/** Each kind of record that a scene has, withdrawn: it is gone, and the history has its tombstone; or other records refuse it. */
import { expect, test } from 'vitest';
import { announcedKinds } from '../../src/modules/feed/announced-kinds.commands.ts';
import { withdrawables } from '../../src/modules/withdrawal/withdrawable-kinds.commands.ts';
import { documentOf } from '../mutations/cases.ts';
import { createScene, type SceneIds, sceneTypes } from '../mutations/scene.ts';
import { ask, sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

/** The first record of each kind. */
const named = withdrawables.flatMap(({ kind }) => {
  const event = announcedKinds.get(kind.table)?.event;
  const found = Object.entries(sceneTypes).find(([, type]) => type === kind.type);
  return found ? [{ type: kind.type, event, name: found[0] as keyof SceneIds }] : [];
});

/** The meetings of the panel, the seat of a member and the rows of a report name these. */
const needed = ['Panel', 'Indicator'];

test('the scene has most kinds', () => {
  expect(named.length).toBeGreaterThan(15);
});

test.for(named)('$type', async ({ type, event, name }) => {
  const { world, ids } = await createScene();
  const key = await world.key();
  const input = { id: ids[name], reason: 'Entered twice' };
  const answer = await ask(app, documentOf('withdrawRecord'), { input }, key);
  const { userErrors } = answer.data.withdrawRecord;
  const document = `query Q($slug: String!, $id: ID!) {
    node(id: $id) { id }
    council(slug: $slug) { history(filter: { subject: $id }) { nodes { type operation reason subject { id } } } }
  }`;
  const { node, council } = await read(app, document, { slug: world.slug, id: input.id }, key);
  if (needed.includes(type)) {
    expect(userErrors).toMatchObject([{ code: 'INVALID_TRANSITION', field: ['id'] }]);
    expect([node, council.history.nodes]).toEqual([{ id: input.id }, []]);
  } else {
    expect([userErrors, node]).toEqual([[], null]);
    expect(council.history.nodes).toEqual([{ type: event, operation: 'WITHDRAWN', reason: 'Entered twice', subject: null }]);
  }
});

/** Reasons of changes, once the record that they are about is hidden. */
import { expect, test } from 'vitest';
import { succeed } from '../support/agendas.ts';
import { sharedApp } from '../support/app.ts';
import { eventsOf } from '../support/mutate.ts';
import { createWordedItem } from '../support/worded-item.ts';

const app = await sharedApp();

const reasonsOf = async (slug: string, type: string, key?: string) =>
  (await eventsOf(app, slug, key)).filter((event) => event.type === type).map(({ operation, reason }) => [operation, reason]);

test('a reason is hidden with its record, and shown again with it', async () => {
  const { world, clerk, stranger, recommended, restrict, release } = await createWordedItem(app);
  await succeed(
    app,
    'withdrawRecommendation',
    { recommendation: recommended.globalId, reason: 'The bidder Ash is bankrupt' },
    clerk,
  );
  const type = 'RECOMMENDATION_CHANGED';
  const told = [['UPDATED', 'The bidder Ash is bankrupt']];
  expect(await reasonsOf(world.slug, type)).toEqual(told);
  await restrict();
  const tombstone = ['WITHDRAWN', 'Paragraph 3'];
  for (const key of [undefined, stranger, await world.key('OFFICER')])
    expect(await reasonsOf(world.slug, type, key)).toEqual([['UPDATED', null], tombstone]);
  expect(await reasonsOf(world.slug, type, clerk)).toEqual([...told, tombstone]);
  await release();
  expect(await reasonsOf(world.slug, type)).toEqual([...told, tombstone, ['CREATED', null]]);
});

test('of a withdrawn record only the reason of its withdrawal is read', async () => {
  const { world, clerk, recommended } = await createWordedItem(app);
  await succeed(app, 'withdrawRecommendation', { recommendation: recommended.globalId, reason: 'Names a child' }, clerk);
  await succeed(app, 'withdrawRecord', { id: recommended.globalId, reason: 'Published in error' }, clerk);
  for (const key of [undefined, clerk])
    expect(await reasonsOf(world.slug, 'RECOMMENDATION_CHANGED', key)).toEqual([
      ['UPDATED', null],
      ['WITHDRAWN', 'Published in error'],
    ]);
});

import { expect, test } from 'vitest';
import { excludedItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { createCouncil, owner } from '../support/world.ts';

const app = await sharedApp();

test('an exclusion motion lists its items in the order of business, whatever the order in which they were recorded', async () => {
  const world = await createCouncil();
  const { councilId } = world;
  const meeting = await world.createMeeting(await world.createPanel());
  // The last item created is the first in the order of business.
  const positions = [9, 8, 7, 6, 5, 4, 3, 2].map((position) => ({ position, agendaNumber: String(position) }));
  const [motion, ...items] = await world.createAgenda(meeting, [{ kind: 'EXCLUSION_MOTION' }, ...positions]);
  for (const item of items)
    await owner()
      .insert(excludedItem)
      .values({ councilId, motionId: motion?.id as string, agendaItemId: item.id });
  const data = await read(app, 'query Q($id: ID!) { node(id: $id) { ... on AgendaItem { excludesItems { displayNumber } } } }', {
    id: motion?.globalId,
  });
  expect(data.node.excludesItems).toEqual(['2', '3', '4', '5', '6', '7', '8', '9'].map((displayNumber) => ({ displayNumber })));
});

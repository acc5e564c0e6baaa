/** Notices of a council with standing notices and several agenda packs. */
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { publicNotice } from '../../src/modules/notices/notices.table.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { createCouncil, owner } from '../support/world.ts';

const app = await sharedApp();

async function createNotices() {
  const world = await createCouncil();
  const [families, health] = [await world.createPanel({ name: 'Families' }), await world.createPanel({ name: 'Health' })];
  const may = await world.createMeeting(families, { date: '2026-05-11' });
  const june = await world.createMeeting(families, { date: '2026-06-08' });
  // Its agenda pack prints none.
  await world.createMeeting(families, { date: '2026-07-13' });
  const april = await world.createMeeting(health, { date: '2026-04-20' });
  const put = (title: string, details: Partial<typeof publicNotice.$inferInsert>) =>
    owner()
      .insert(publicNotice)
      .values({
        councilId: world.councilId,
        id: uuidv7(),
        kind: 'OTHER',
        position: 1,
        title,
        text: title,
        html: title,
        ...details,
      });
  await put('all panels', { position: 1 });
  await put('all panels, since 2020', { position: 2, effectiveFrom: '2020-01-01' });
  await put('all panels, until 2020', { position: 3, effectiveTo: '2020-01-01' });
  await put('all panels, from 2999', { position: 4, effectiveFrom: '2999-01-01' });
  await put('families, standing', { position: 5, panelId: families.id });
  await put('families, May', { position: 6, panelId: families.id, meetingId: may.id });
  await put('families, June', { position: 7, panelId: families.id, meetingId: june.id });
  await put('families, June, second', { position: 8, panelId: families.id, meetingId: june.id });
  await put('health, April', { position: 9, panelId: health.id, meetingId: april.id });
  return { ...world, families, health, may };
}

test('a panel has the notices of its latest pack that prints any, the standing ones and those of the council', async () => {
  const { slug, families, health, may } = await createNotices();
  const { council, nodes } = await read(
    app,
    `query Q($slug: String!, $ids: [ID!]!) {
      council(slug: $slug) { publicNotices { title } }
      nodes(ids: $ids) { ... on Panel { publicNotices { title } } ... on Meeting { publicNotices { title } } }
    }`,
    { slug, ids: [families.globalId, health.globalId, may.globalId] },
  );
  const titles = (holder: { publicNotices: { title: string }[] }) => holder.publicNotices.map(({ title }) => title);
  const ofCouncil = ['all panels', 'all panels, since 2020'];
  const ofFamilies = ['families, standing', 'families, June', 'families, June, second'];
  expect(titles(council)).toEqual([...ofCouncil, ...ofFamilies, 'health, April']);
  expect(nodes.map(titles)).toEqual([[...ofCouncil, ...ofFamilies], [...ofCouncil, 'health, April'], ['families, May']]);
});

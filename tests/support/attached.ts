/** A published agenda to attach documents to. */
import type { App } from '../../src/app.ts';
import { createBuilding, succeed } from './agendas.ts';
import { read } from './read.ts';

const query = `query Q($id: ID!) { node(id: $id) { ... on Document {
  title kind role position url mediaType byteSize pageCount sha256 publishedAt version meeting { id } agendaItem { id }
  supersedes { title } supersededBy { title } access { level restriction { groundAsRecorded } }
} } }`;

export const url = 'https://example.org/figures.pdf';

/** A published agenda with one item, and a way to attach documents. */
export async function createPublished(app: App) {
  const building = await createBuilding();
  const [item] = await building.world.createAgenda(building.meeting);
  if (!item) throw new Error('the agenda has an item');
  const given = (owner: object, more: object = {}) => ({ owner, url, title: 'Figures', kind: 'REPORT', ...more });
  return {
    ...building,
    item,
    given,
    attach: async (owner: object, more: object = {}, key = building.clerk) =>
      (await succeed(app, 'attachDocument', given(owner, more), key)).document?.id as string,
    seen: async (id: string, key?: string) => (await read(app, query, { id }, key)).node,
  };
}

/** Documents of a draft agenda. */
import { expect, test } from 'vitest';
import { document, documentFile } from '../../src/modules/documents/documents.table.ts';
import { addItem, createBuilding, succeed } from '../support/agendas.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { addPart, addRecord } from '../support/rows.ts';

const app = await sharedApp();

test('a document that is a draft of the agenda has no file for the public before', async () => {
  const building = await createBuilding();
  const id = await addRecord(building.world, 'Document', document, {
    ...{ visibility: 'DRAFT', meetingId: building.meeting.id, title: 'Front', kind: 'AGENDA_FRONT', position: 1 },
  });
  await addPart(building.world, documentFile, { visibility: 'DRAFT', documentId: id.id, url: 'https://example.org/front.pdf' });
  await addItem(app, building, 'Performance');
  const seen = async (key?: string) =>
    (await read(app, 'query Q($id: ID!) { node(id: $id) { ... on Document { title url } } }', { id: id.globalId }, key)).node;
  expect([await seen(), await seen(building.stranger)]).toEqual([null, null]);
  await succeed(app, 'publishAgenda', { meeting: building.meeting.globalId }, building.clerk);
  const published = { title: 'Front', url: 'https://example.org/front.pdf' };
  expect([await seen(), await seen(building.stranger)]).toEqual([published, published]);
});

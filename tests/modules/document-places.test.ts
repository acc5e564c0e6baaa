/** The places of documents among those of their meeting. */
import { expect, test } from 'vitest';
import { createBuilding, succeed } from '../support/agendas.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

test('a place tells nothing of hidden documents', async () => {
  const { world, meeting, clerk } = await createBuilding();
  await world.createAgenda(meeting);
  const attach = async (kind: string) => {
    const given = { owner: { meeting: meeting.globalId }, url: 'https://example.org/a.pdf', title: 'Figures', kind };
    return (await succeed(app, 'attachDocument', given, clerk)).document?.id as string;
  };
  const seen = async (id: string, key?: string) =>
    (await read(app, 'query Q($id: ID!) { node(id: $id) { ... on Document { position } } }', { id }, key)).node;
  const [draft, open] = [await attach('MINUTES'), await attach('REPORT')];
  expect(await seen(draft)).toBeNull();
  expect(await seen(draft, clerk)).toEqual({ position: 1 });
  expect(await seen(open)).toEqual({ position: 1 });
});

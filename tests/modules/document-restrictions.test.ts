/** Restricting and releasing documents by command. */
import { describe, expect, test } from 'vitest';
import { document, documentFile } from '../../src/modules/documents/documents.table.ts';
import { recordSource, sourceDocument, valueBasis } from '../../src/modules/sources/sources.table.ts';
import { createBuilding, eventsOf, refused, succeed } from '../support/agendas.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { found, inventedWord } from '../support/search.ts';
import { restriction } from '../support/worded-item.ts';

const app = await sharedApp();

const query = `query Q($id: ID!) { node(id: $id) { ... on Document {
  title url plainText version access { level isTitleWithheld restriction { groundAsRecorded releasedAt } } sources { paragraph } basis { field }
} } }`;

/** A public document of an item, with a word in its title and its text, a source and two bases. */
async function createDocument() {
  const building = await createBuilding();
  const { world, meeting, clerk } = building;
  const [item] = await world.createAgenda(meeting);
  if (!item) throw new Error('the agenda has an item');
  const word = inventedWord();
  const made = await addRecord(world, 'Document', document, {
    ...{ meetingId: meeting.id, agendaItemId: item.id, title: `${word} figures`, kind: 'REPORT', position: 1 },
  });
  await addPart(world, documentFile, { documentId: made.id, url: 'https://example.org/a.pdf', plainText: `${word} text` });
  const source = await addRecord(world, 'SourceDocument', sourceDocument, { title: 'Pack' });
  await addPart(world, recordSource, {
    recordId: made.id,
    position: 1,
    sourceDocumentId: source.id,
    paragraph: `${word} figures`,
  });
  for (const field of ['title', 'mediaType'])
    await addPart(world, valueBasis, { recordId: made.id, field, basis: 'DERIVED', explanation: word });
  const subject = { document: made.globalId };
  return {
    ...{ ...building, item, word, made },
    seen: async (key?: string) => (await read(app, query, { id: made.globalId }, key)).node,
    hits: () => found(app, { query: word }),
    restrict: (more: object = {}) =>
      succeed(app, 'restrictDocument', { ...subject, restriction: { ...restriction, ...more } }, clerk),
    release: () => succeed(app, 'releaseDocument', { ...subject, reason: 'Signed' }, clerk),
    restrictItem: () => succeed(app, 'restrictAgendaItem', { agendaItem: item.globalId, restriction }, clerk),
    releaseItem: () => succeed(app, 'releaseAgendaItem', { agendaItem: item.globalId }, clerk),
  };
}

describe('restricting a document', () => {
  test('hides its file, and the basis of what the file tells, from all who may not read it', async () => {
    const { word, seen, restrict, clerk, stranger, world, hits, made } = await createDocument();
    await restrict();
    const ground = { groundAsRecorded: 'Paragraph 3', releasedAt: null };
    const access = { level: 'EXEMPT', isTitleWithheld: false, restriction: ground };
    const source = [{ paragraph: `${word} figures` }];
    for (const key of [undefined, stranger]) {
      expect(await seen(key)).toEqual({
        title: `${word} figures`,
        url: null,
        plainText: null,
        version: 2,
        access,
        sources: source,
        basis: [{ field: 'title' }],
      });
    }
    const file = { url: 'https://example.org/a.pdf', plainText: `${word} text` };
    expect(await seen(clerk)).toMatchObject({ ...file, basis: [{ field: 'mediaType' }, { field: 'title' }] });
    expect(await hits()).toEqual([made.globalId]);
    await restrict({ withholdTitle: true, groundAsRecorded: 'Paragraph 3, again' });
    expect(await seen()).toEqual({
      ...{ title: null, url: null, plainText: null, version: 3, sources: [], basis: [] },
      access: {
        level: 'EXEMPT',
        isTitleWithheld: true,
        restriction: { groundAsRecorded: 'Paragraph 3, again', releasedAt: null },
      },
    });
    expect(await hits()).toEqual([]);
    expect(await eventsOf(world)).toEqual(
      Array(2).fill(['DOCUMENT_CHANGED UPDATED both feeds', 'AGENDA_CHANGED UPDATED ITEM_DOCUMENTS_CHANGED both feeds']).flat(),
    );
  });

  test('works for one that is known by its title alone', async () => {
    const { world, clerk } = await createBuilding();
    const made = await addRecord(world, 'Document', document, { title: 'Letter', kind: 'LETTER', position: 1 });
    const subject = { document: made.globalId };
    const title = async (key?: string) => (await read(app, query, { id: made.globalId }, key)).node.title;
    await succeed(app, 'restrictDocument', { ...subject, restriction: { ...restriction, withholdTitle: true } }, clerk);
    expect([await title(), await title(clerk)]).toEqual([null, 'Letter']);
    await succeed(app, 'releaseDocument', subject, clerk);
    expect(await title()).toBe('Letter');
    expect(await eventsOf(world)).toEqual(Array(2).fill('DOCUMENT_CHANGED UPDATED both feeds'));
  });
});

describe('releasing a document', () => {
  test('brings back its file and its words', async () => {
    const { seen, restrict, release, clerk, stranger, hits } = await createDocument();
    const [before, found] = [await seen(), await hits()];
    await restrict({ withholdTitle: true });
    await release();
    const access = {
      level: 'OPEN',
      isTitleWithheld: false,
      restriction: { groundAsRecorded: 'Paragraph 3', releasedAt: expect.any(String) },
    };
    for (const key of [undefined, clerk, stranger]) expect(await seen(key)).toEqual({ ...before, version: 3, access });
    expect(await hits()).toEqual(found);
  });

  test('leaves it restricted with its item, and the item leaves it restricted by its own', async () => {
    const { seen, restrict, release, restrictItem, releaseItem } = await createDocument();
    const isHidden = async () => (await seen()).url === null;
    await restrict();
    await restrictItem();
    await releaseItem();
    expect(await isHidden()).toBe(true);
    await restrictItem();
    await release();
    expect(await isHidden()).toBe(true);
    expect(await seen()).toMatchObject({ access: { level: 'EXEMPT', restriction: { releasedAt: null } } });
    await releaseItem();
    expect(await isHidden()).toBe(false);
  });

  test('is refused without a restriction of its own', async () => {
    const { made, clerk, stranger, restrictItem, seen } = await createDocument();
    const subject = { document: made.globalId };
    expect(await refused(app, 'releaseDocument', subject, clerk)).toEqual([['NOT_RESTRICTED', 'document']]);
    await restrictItem();
    expect(await refused(app, 'releaseDocument', subject, clerk)).toEqual([['NOT_RESTRICTED', 'document']]);
    expect(await refused(app, 'releaseDocument', subject, stranger)).toEqual([['NOT_FOUND', 'document']]);
    expect(await refused(app, 'restrictDocument', { ...subject, restriction }, stranger)).toEqual([['NOT_FOUND', 'document']]);
    expect(await seen()).toMatchObject({ url: null });
  });

  test('raced with restricting its item ends restricted', async () => {
    for (let round = 0; round < 5; round++) {
      const { restrict, release, restrictItem, seen } = await createDocument();
      await restrict();
      await Promise.all([release(), restrictItem()]);
      expect(await seen()).toMatchObject({ url: null, access: { level: 'EXEMPT' } });
    }
  });
});

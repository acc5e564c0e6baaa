/** Restricting and releasing items by command, with what has a restriction of its own or is a draft. */
import { describe, expect, test } from 'vitest';
import type { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { declaration, declarationText } from '../../src/modules/attendance/attendance.table.ts';
import { document, documentFile } from '../../src/modules/documents/documents.table.ts';
import { resolutionClause } from '../../src/modules/minutes/resolutions.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { report } from '../../src/modules/reports/reports.table.ts';
import { workProgrammeItem } from '../../src/modules/work-programme/work-programme.table.ts';
import { addItem, createBuilding, eventsOf, refused, succeed } from '../support/agendas.ts';
import { ask, startApp } from '../support/app.ts';
import { addEntry, addMinutes, addResolution, addRestriction } from '../support/minuted.ts';
import { read } from '../support/read.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { found, inventedWord } from '../support/search.ts';

const app = await startApp({ connectionsMax: 10 });
const restriction = { level: 'EXEMPT', scheme: 'SCHEDULE_12A_ENGLAND', paragraphs: ['3'], groundAsRecorded: 'Paragraph 3' };

const query = `query Q($item: ID!, $recommendations: [ID!]!) {
  item: node(id: $item) { ... on AgendaItem {
    title summary packPages { from to } references { text } urgency { reason } access { level isTitleWithheld restriction { groundAsRecorded paragraphs releasedAt } }
    documents { title url access { level } } report { subject } minuteEntries { text } resolutions { textAsRecorded clauses { text } }
    declarations: meeting { declarations { text } }
  } }
  nodes(ids: $recommendations) { ... on Recommendation { title } ... on WorkProgrammeItem { title } }
}`;

/** A published item whose every text has one word. */
async function createItem(details: Partial<typeof agendaItem.$inferInsert> = {}) {
  const building = await createBuilding();
  const { world, meeting, panel } = building;
  const word = inventedWord();
  const printed = { title: `${word} title`, summary: `${word} summary`, packPages: { from: 5, to: 9 } };
  const [item] = await world.createAgenda(meeting, [{ ...printed, references: [{ text: `${word} rule` }], ...details }]);
  if (!item) throw new Error('the agenda has an item');
  const paper = { meetingId: meeting.id, agendaItemId: item.id, kind: 'REPORT' } as const;
  const [open, own] = await Promise.all(
    [1, 2].map((position) => addRecord(world, 'Document', document, { ...paper, title: `${word} paper ${position}`, position })),
  );
  for (const made of [open, own]) {
    const file = { documentId: made?.id as string, url: 'https://example.org/a.pdf', plainText: `${word} text` };
    await addPart(world, documentFile, { ...file, visibility: made === own ? 'RESTRICTED' : 'PUBLIC' });
  }
  await addRestriction(world, { documentId: own?.id as string });
  await addRecord(world, 'Report', report, { agendaItemId: item.id, subject: `${word} report`, briefSummary: word });
  await addMinutes(world, meeting, 'DRAFT_PUBLISHED');
  await addEntry(world, item, 1, `${word} entry`);
  const closed = await addEntry(world, item, 2, `${word} closed entry`, { words: 'RESTRICTED' });
  await addRestriction(world, { minuteEntryId: closed.id });
  const made = await addResolution(world, item, 1, [`${word} clause`]);
  const clauseId = made.clauses[0]?.id as string;
  const sensitive = { meetingId: meeting.id, agendaItemId: item.id, kind: 'OTHER_INTEREST', isNil: false } as const;
  for (const isSensitive of [false, true]) {
    const { id } = await addRecord(world, 'Declaration', declaration, { ...sensitive, isSensitive });
    const text = {
      declarationId: id,
      text: isSensitive ? 'sensitive' : 'plain',
      visibility: isSensitive ? 'RESTRICTED' : 'PUBLIC',
    } as const;
    await addPart(world, declarationText, text);
  }
  const asked = {
    panelId: panel.id,
    title: `${word} asked`,
    text: word,
    kind: 'TO_EXECUTIVE',
    status: 'MADE',
    clauseId,
  } as const;
  const recommended = await addRecord(world, 'Recommendation', recommendation, { ...asked, reference: word });
  const planned = { panelId: panel.id, title: `${word} planned`, status: 'PLANNED', clauseId } as const;
  const work = await addRecord(world, 'WorkProgrammeItem', workProgrammeItem, planned);
  const ids = { item: item.globalId, recommendations: [recommended.globalId, work.globalId] };
  return {
    ...building,
    ...{ item, word, own: own as { id: string; globalId: string }, clauseId },
    seen: async (key?: string) => read(app, query, ids, key),
    hits: async () => (await found(app, { query: word })).map((id) => id.split('_')[0]).sort(),
    restrict: (more: object = {}) =>
      succeed(app, 'restrictAgendaItem', { agendaItem: item.globalId, restriction: { ...restriction, ...more } }, building.clerk),
    release: (reason?: string) => succeed(app, 'releaseAgendaItem', { agendaItem: item.globalId, reason }, building.clerk),
  };
}

describe('restricting an item', () => {
  test('leaves what the agenda prints, for everyone who may not read what is restricted', async () => {
    const { word, seen, restrict, clerk, stranger, world } = await createItem();
    const before = await seen(clerk);
    await restrict();
    const access = {
      level: 'EXEMPT',
      isTitleWithheld: false,
      restriction: { groundAsRecorded: 'Paragraph 3', paragraphs: ['3'], releasedAt: null },
    };
    for (const key of [undefined, stranger, await world.key('OFFICER')]) {
      expect(await seen(key)).toEqual({
        item: {
          ...{
            title: `${word} title`,
            summary: `${word} summary`,
            packPages: { from: 5, to: 9 },
            references: [],
            urgency: null,
            access,
          },
          documents: [1, 2].map((number) => ({ title: `${word} paper ${number}`, url: null, access: { level: 'EXEMPT' } })),
          ...{ report: null, minuteEntries: [], resolutions: [] },
          declarations: { declarations: [{ text: null }, { text: null }] },
        },
        nodes: [null, null],
      });
    }
    const after = await seen(clerk);
    expect({ ...after, item: { ...after.item, access: before.item.access, documents: before.item.documents } }).toEqual(before);
  });

  test('announces it to the public with the documents, since the item itself stays public', async () => {
    const { restrict, release, world } = await createItem();
    await restrict();
    const announced = (change: string) => [
      ...Array(2).fill('DOCUMENT_CHANGED UPDATED both feeds'),
      `AGENDA_CHANGED UPDATED ${change} both feeds`,
    ];
    expect(await eventsOf(world)).toEqual(announced('ITEM_RESTRICTED'));
    await release();
    expect(await eventsOf(world)).toEqual([...announced('ITEM_RESTRICTED'), ...announced('ITEM_RELEASED')]);
  });

  test('takes its words out of search until it is released', async () => {
    const { restrict, release, hits } = await createItem();
    const before = await hits();
    expect(before).toEqual([
      'AgendaItem',
      'Document',
      'Document',
      'MinuteEntry',
      'Recommendation',
      'Resolution',
      'WorkProgrammeItem',
    ]);
    await restrict();
    // The titles that the agenda prints.
    expect(await hits()).toEqual(['AgendaItem', 'Document', 'Document']);
    await restrict({ withholdTitle: true });
    expect(await hits()).toEqual([]);
    await release();
    expect(await hits()).toEqual(before);
  });

  test('withholds the titles where it says so, and shows them again with another ground', async () => {
    const { word, seen, restrict, clerk, stranger } = await createItem();
    await restrict({ withholdTitle: true });
    for (const key of [undefined, stranger]) {
      const { item } = await seen(key);
      expect(item).toMatchObject({
        title: null,
        summary: null,
        packPages: null,
        references: [],
        access: { isTitleWithheld: true },
      });
      expect(item.documents.map(({ title }: { title: string }) => title)).toEqual([null, null]);
    }
    expect((await seen(clerk)).item).toMatchObject({
      title: `${word} title`,
      packPages: { from: 5, to: 9 },
      references: [{ text: `${word} rule` }],
    });
    await restrict({ paragraphs: ['1', '2'], groundAsRecorded: 'Paragraphs 1 and 2' });
    const { item } = await seen();
    const newGround = { groundAsRecorded: 'Paragraphs 1 and 2', paragraphs: ['1', '2'], releasedAt: null };
    expect(item).toMatchObject({ title: `${word} title`, report: null, access: { level: 'EXEMPT', restriction: newGround } });
  });

  test('is refused without a ground of the scheme, and then nothing changes', async () => {
    const { item, clerk, stranger, world, seen } = await createItem();
    const before = await seen();
    const restrict = (given: object, key = clerk) =>
      refused(app, 'restrictAgendaItem', { agendaItem: item.globalId, restriction: { ...restriction, ...given } }, key);
    expect(await restrict({ paragraphs: ['8'], groundAsRecorded: ' ' })).toEqual([
      ['RESTRICTION_GROUND_REQUIRED', 'restriction.paragraphs'],
      ['RESTRICTION_GROUND_REQUIRED', 'restriction.groundAsRecorded'],
    ]);
    expect(await restrict({ level: 'CONFIDENTIAL' })).toEqual([['RESTRICTION_GROUND_REQUIRED', 'restriction.level']]);
    expect(await restrict({}, stranger)).toEqual([['NOT_FOUND', 'agendaItem']]);
    const answer = await ask(
      app,
      'mutation M($input: RestrictAgendaItemInput!) { restrictAgendaItem(input: $input) { userErrors { code } } }',
      { input: { agendaItem: item.globalId, restriction } },
      await world.key('OFFICER'),
    );
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(await seen()).toEqual(before);
    expect(await eventsOf(world)).toEqual([]);
  });
});

describe('releasing an item', () => {
  test('brings back all but what has a restriction of its own, and sensitive declarations', async () => {
    const { word, seen, restrict, release, clerk, stranger, world } = await createItem();
    const before = { public: await seen(), clerk: await seen(clerk) };
    await restrict({ withholdTitle: true });
    await release('Contract signed');
    const access = {
      level: 'OPEN',
      isTitleWithheld: false,
      restriction: { groundAsRecorded: 'Paragraph 3', paragraphs: ['3'], releasedAt: expect.any(String) },
    };
    for (const key of [undefined, stranger]) {
      expect(await seen(key)).toEqual({ ...before.public, item: { ...before.public.item, access } });
    }
    expect(await seen(clerk)).toEqual({ ...before.clerk, item: { ...before.clerk.item, access } });
    const { item } = before.public;
    expect(item.documents).toMatchObject([{ url: 'https://example.org/a.pdf' }, { url: null, access: { level: 'EXEMPT' } }]);
    expect(item.minuteEntries).toEqual([{ text: `${word} entry` }, { text: null }]);
    expect(item.declarations.declarations).toEqual([{ text: 'plain' }, { text: null }]);
    const history = await read(
      app,
      'query Q($slug: String!) { council(slug: $slug) { history(first: 1) { nodes { type reason } } } }',
      { slug: world.slug },
    );
    expect(history.council.history.nodes).toEqual([{ type: 'AGENDA_CHANGED', reason: 'Contract signed' }]);
  });

  test('leaves draft minutes drafts, with what came from them', async () => {
    const building = await createBuilding();
    const { world, meeting, panel, clerk } = building;
    const [item] = await world.createAgenda(meeting);
    if (!item) throw new Error('the agenda has an item');
    await addMinutes(world, meeting, 'DRAFT');
    const entry = await addEntry(world, item, 1, 'Drafted', { visibility: 'DRAFT' });
    const resolved = await addResolution(world, item, 1, [], { words: 'DRAFT' });
    const draft = { visibility: 'DRAFT', resolutionId: resolved.made.id, position: 1, text: 'That it be drafted' } as const;
    const clause = await addRecord(world, 'ResolutionClause', resolutionClause, draft);
    const asked = {
      panelId: panel.id,
      title: 'Asked',
      text: 'x',
      kind: 'TO_EXECUTIVE',
      status: 'MADE',
      reference: 'R1',
    } as const;
    const made = await addRecord(world, 'Recommendation', recommendation, { ...asked, clauseId: clause.id, visibility: 'DRAFT' });
    const subject = { agendaItem: item.globalId };
    await succeed(app, 'restrictAgendaItem', { ...subject, restriction }, clerk);
    const ids = [entry, clause, made].map(({ globalId }) => globalId);
    const readers = async () =>
      Promise.all(
        [undefined, 'OFFICER', 'MEMBER', 'CLERK'].map(async (role) => {
          const key = role && (await world.key(role as 'OFFICER'));
          return (await read(app, 'query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }, key)).nodes.filter(Boolean)
            .length;
        }),
      );
    // An officer reads drafts, a member what is restricted.
    expect(await readers()).toEqual([0, 0, 3, 3]);
    await succeed(app, 'releaseAgendaItem', subject, clerk);
    expect(await readers()).toEqual([0, 3, 0, 3]);
  });

  test('of a draft agenda leaves it a draft, and an item restricted from the start opens on release', async () => {
    const building = await createBuilding();
    const { meeting, clerk, world } = building;
    const details = { summary: 'Report of the director', references: [{ text: 'Rule 4.3' }] };
    const withheld = { restriction: { ...restriction, withholdTitle: true }, details, urgencyReason: 'Came today' };
    const id = await addItem(app, building, 'Site of the home', withheld);
    const itemQuery = `query Q($id: ID!) { node(id: $id) { ... on AgendaItem { title summary references { text } urgency { reason } } } }`;
    const seen = async (key?: string) => (await read(app, itemQuery, { id }, key)).node;
    const nothing = { title: null, summary: null, references: [], urgency: null };
    const everything = { title: 'Site of the home', ...details, urgency: { reason: 'Came today' } };
    const officer = await world.key('OFFICER');
    expect([await seen(), await seen(officer), await seen(clerk)]).toEqual([null, nothing, everything]);
    await succeed(app, 'publishAgenda', { meeting: meeting.globalId }, clerk);
    expect([await seen(), await seen(officer), await seen(clerk)]).toEqual([nothing, nothing, everything]);
    await succeed(app, 'updateAgendaItem', { id, patch: { title: 'Site of the new home', references: [] } }, clerk);
    expect([await seen(), await seen(clerk)]).toEqual([
      nothing,
      { ...everything, title: 'Site of the new home', references: [] },
    ]);
    await succeed(app, 'releaseAgendaItem', { agendaItem: id }, clerk);
    expect(await seen()).toEqual({ ...everything, title: 'Site of the new home', references: [] });
  });

  test('is refused where nothing is restricted', async () => {
    const { item, clerk, stranger, release, restrict } = await createItem();
    const subject = { agendaItem: item.globalId };
    expect(await refused(app, 'releaseAgendaItem', subject, clerk)).toEqual([['NOT_RESTRICTED', 'agendaItem']]);
    await restrict();
    await release();
    expect(await refused(app, 'releaseAgendaItem', subject, clerk)).toEqual([['NOT_RESTRICTED', 'agendaItem']]);
    expect(await refused(app, 'releaseAgendaItem', subject, stranger)).toEqual([['NOT_FOUND', 'agendaItem']]);
  });
});

/** Releasing items by command: what has a restriction of its own stays restricted, and drafts stay drafts. */
import { describe, expect, test } from 'vitest';
import { resolutionClause } from '../../src/modules/minutes/resolutions.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { addItem, createBuilding, refused, succeed } from '../support/agendas.ts';
import { sharedApp } from '../support/app.ts';
import { memberOfEveryPanel } from '../support/members.ts';
import { addEntry, addMinutes, addResolution } from '../support/minuted.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { createWordedItem, restriction } from '../support/worded-item.ts';

const app = await sharedApp();

describe('releasing an item', () => {
  test('brings back all but what has a restriction of its own, and sensitive declarations', async () => {
    const { word, seen, restrict, release, clerk, stranger, world } = await createWordedItem(app);
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
      'query Q($slug: String!) { council(slug: $slug) { history(first: 1, filter: { types: [AGENDA_CHANGED] }) { nodes { type reason } } } }',
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
          const key = role === 'MEMBER' ? await memberOfEveryPanel(world) : role && (await world.key(role as 'OFFICER'));
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
    const { item, clerk, stranger, release, restrict } = await createWordedItem(app);
    const subject = { agendaItem: item.globalId };
    expect(await refused(app, 'releaseAgendaItem', subject, clerk)).toEqual([['NOT_RESTRICTED', 'agendaItem']]);
    await restrict();
    await release();
    expect(await refused(app, 'releaseAgendaItem', subject, clerk)).toEqual([['NOT_RESTRICTED', 'agendaItem']]);
    expect(await refused(app, 'releaseAgendaItem', subject, stranger)).toEqual([['NOT_FOUND', 'agendaItem']]);
  });
});

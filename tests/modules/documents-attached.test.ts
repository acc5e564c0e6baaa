/** Attaching documents: each is as visible as its owner. */
import { describe, expect, test } from 'vitest';
import { appearance } from '../../src/modules/appearances/appearances.table.ts';
import { addItem, eventsOf, refused, succeed } from '../support/agendas.ts';
import { ask, sharedApp } from '../support/app.ts';
import { createPublished, url } from '../support/attached.ts';
import { addMinutes } from '../support/minuted.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { restriction } from '../support/worded-item.ts';

const app = await sharedApp();

describe('a document', () => {
  test('of a published item is public at once, with every detail', async () => {
    const { item, meeting, clerk, stranger, world, attach, seen } = await createPublished(app);
    const details = {
      mediaType: ' application/pdf ',
      byteSize: 270_000,
      pageCount: 22,
      sha256: 'AB'.repeat(32),
      role: 'APPENDIX',
    };
    await attach({ agendaItem: item.globalId });
    const id = await attach({ agendaItem: item.globalId }, { ...details, title: ' Tables ' });
    for (const key of [undefined, clerk, stranger]) {
      expect(await seen(id, key)).toEqual({
        ...{ title: 'Tables', kind: 'REPORT', role: 'APPENDIX', position: 2, url, mediaType: 'application/pdf' },
        ...{ byteSize: 270_000, pageCount: 22, sha256: 'ab'.repeat(32), publishedAt: expect.any(String), version: 1 },
        ...{ meeting: { id: meeting.globalId }, agendaItem: { id: item.globalId }, supersedes: null, supersededBy: null },
        access: { level: 'OPEN', restriction: null },
      });
    }
    expect((await eventsOf(world)).slice(2)).toEqual([
      'DOCUMENT_CHANGED CREATED both feeds',
      'AGENDA_CHANGED UPDATED ITEM_DOCUMENTS_CHANGED both feeds',
    ]);
  });

  test('of a draft item is a draft', async () => {
    const { clerk, stranger, world, panel, attach, seen } = await createPublished(app);
    const meeting = await world.createMeeting(panel);
    const agendaItem = await addItem(app, { world, panel, meeting, clerk, stranger }, 'Performance');
    const id = await attach({ agendaItem });
    expect([await seen(id), await seen(id, stranger)]).toEqual([null, null]);
    expect(await seen(id, clerk)).toMatchObject({ title: 'Figures', url, publishedAt: null });
    expect(await eventsOf(world)).toEqual(
      ['AGENDA_CHANGED CREATED ITEM_ADDED', 'DOCUMENT_CHANGED CREATED', 'AGENDA_CHANGED UPDATED ITEM_DOCUMENTS_CHANGED'].map(
        (line) => `${line} staff feed`,
      ),
    );
  });

  test('that is restricted from the start shows its title and ground', async () => {
    const { item, clerk, stranger, attach, seen } = await createPublished(app);
    const shown = await attach({ agendaItem: item.globalId }, { restriction });
    const hidden = await attach({ agendaItem: item.globalId }, { restriction: { ...restriction, withholdTitle: true } });
    const access = { level: 'EXEMPT', restriction: { groundAsRecorded: 'Paragraph 3' } };
    for (const key of [undefined, stranger]) {
      expect(await seen(shown, key)).toMatchObject({ title: 'Figures', url: null, publishedAt: null, access });
      expect(await seen(hidden, key)).toMatchObject({ title: null, url: null, access });
    }
    expect(await seen(hidden, clerk)).toMatchObject({ title: 'Figures', url, publishedAt: null, access });
  });

  test('of a restricted item is restricted with it, its title too where that of the item is withheld', async () => {
    const { item, clerk, attach, seen } = await createPublished(app);
    const restrict = (more: object = {}) =>
      succeed(app, 'restrictAgendaItem', { agendaItem: item.globalId, restriction: { ...restriction, ...more } }, clerk);
    await restrict();
    const shown = await attach({ agendaItem: item.globalId });
    await restrict({ withholdTitle: true });
    const hidden = await attach({ agendaItem: item.globalId });
    expect([await seen(shown), await seen(hidden)]).toMatchObject(
      Array(2).fill({ title: null, url: null, access: { level: 'EXEMPT' } }),
    );
    await succeed(app, 'releaseAgendaItem', { agendaItem: item.globalId }, clerk);
    expect([await seen(shown), await seen(hidden)]).toMatchObject(
      Array(2).fill({ title: 'Figures', url, publishedAt: expect.any(String) }),
    );
  });

  test('of a meeting waits for the agenda, one of its minutes for the minutes', async () => {
    const { clerk, world, panel, attach, seen, ...building } = await createPublished(app);
    const meeting = await world.createMeeting(panel);
    const owner = { meeting: meeting.globalId };
    const [pack, draft] = [await attach(owner, { kind: 'AGENDA_PACK' }), await attach(owner, { kind: 'MINUTES_DRAFT' })];
    expect([await seen(pack), await seen(draft)]).toEqual([null, null]);
    await addMinutes(world, meeting, 'DRAFT_PUBLISHED');
    expect(await seen(await attach(owner, { kind: 'MINUTES_APPROVED' }))).toMatchObject({ url, agendaItem: null });
    expect(await seen(await attach({ meeting: building.meeting.globalId }, { kind: 'AGENDA_PACK' }))).toMatchObject({ url });
    expect(await seen(pack)).toBeNull();
    const before = (await eventsOf(world)).length;
    await succeed(app, 'publishDraftMinutes', owner, clerk);
    expect([await seen(pack), await seen(draft)]).toEqual([
      null,
      expect.objectContaining({ url, publishedAt: expect.any(String) }),
    ]);
    expect((await eventsOf(world)).slice(before)).toContain('DOCUMENT_CHANGED CREATED both feeds');
  });

  test('of a guest speaker is listed with the speaker, and under their item', async () => {
    const { item, meeting, panel, world, attach, seen } = await createPublished(app);
    const guest = {
      meetingId: meeting.id,
      panelId: panel.id,
      capacity: 'GUEST_SPEAKER',
      status: 'INVITED',
      position: 1,
    } as const;
    const [ofItem, ofMeeting] = [
      await addRecord(world, 'Appearance', appearance, { ...guest, agendaItemId: item.id, nameAsRecorded: 'A' }),
      await addRecord(world, 'Appearance', appearance, { ...guest, nameAsRecorded: 'B' }),
    ];
    const slides = await attach({ appearance: ofItem.globalId }, { title: 'Slides', kind: 'PRESENTATION' });
    await attach({ appearance: ofMeeting.globalId }, { title: 'Notes', kind: 'PRESENTATION' });
    expect(await seen(slides)).toMatchObject({ agendaItem: { id: item.globalId }, url });
    const lists = `query Q($meeting: ID!) { node(id: $meeting) { ... on Meeting {
      documents { title } guestSpeakers { displayName documents { title } } agenda { items { documents { title } } }
    } } }`;
    expect((await read(app, lists, { meeting: meeting.globalId })).node).toEqual({
      documents: [],
      guestSpeakers: [
        { displayName: 'B', documents: [{ title: 'Notes' }] },
        { displayName: 'A', documents: [{ title: 'Slides' }] },
      ],
      agenda: { items: [{ documents: [{ title: 'Slides' }] }] },
    });
  });

  test('replaces another once', async () => {
    const { item, clerk, given, attach, seen, world } = await createPublished(app);
    const owner = { agendaItem: item.globalId };
    const first = await attach(owner);
    const second = await attach(owner, { title: 'Corrected figures', supersedes: first });
    expect([await seen(first), await seen(second)]).toMatchObject([
      { supersededBy: { title: 'Corrected figures' }, supersedes: null },
      { supersededBy: null, supersedes: { title: 'Figures' } },
    ]);
    expect((await eventsOf(world)).slice(2)).toEqual([
      'DOCUMENT_CHANGED CREATED both feeds',
      'DOCUMENT_CHANGED UPDATED both feeds',
      'AGENDA_CHANGED UPDATED ITEM_DOCUMENTS_CHANGED both feeds',
    ]);
    expect(await refused(app, 'attachDocument', given(owner, { supersedes: first }), clerk)).toEqual([
      ['ALREADY_EXISTS', 'supersedes'],
    ]);
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((title) =>
        ask(
          app,
          'mutation M($input: AttachDocumentInput!) { attachDocument(input: $input) { userErrors { code } } }',
          { input: given(owner, { title, supersedes: second }) },
          clerk,
        ),
      ),
    );
    const codes = answers.map(({ data }) => data.attachDocument.userErrors.map(({ code }: { code: string }) => code).join());
    expect(codes.sort()).toEqual(['', 'ALREADY_EXISTS', 'ALREADY_EXISTS']);
  });

  test('that is restricted does not show that it replaces another', async () => {
    const { item, attach, seen, world } = await createPublished(app);
    const first = await attach({ agendaItem: item.globalId });
    const before = (await eventsOf(world)).length;
    const second = await attach({ agendaItem: item.globalId }, { supersedes: first, restriction });
    expect([await seen(first), await seen(second)]).toMatchObject([{ supersededBy: null }, { supersedes: null }]);
    expect((await eventsOf(world)).slice(before)).toEqual([
      'DOCUMENT_CHANGED CREATED both feeds',
      'DOCUMENT_CHANGED UPDATED staff feed',
      'AGENDA_CHANGED UPDATED ITEM_DOCUMENTS_CHANGED both feeds',
    ]);
  });
});

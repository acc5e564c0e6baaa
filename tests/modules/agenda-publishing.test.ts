/** Publishing an agenda makes it public with all that is under it; what is restricted stays restricted. */
import { describe, expect, test } from 'vitest';
import { appearance, invitationNote } from '../../src/modules/appearances/appearances.table.ts';
import { minuteEntry, minuteEntryText } from '../../src/modules/minutes/minute-entries.table.ts';
import { publicNotice } from '../../src/modules/notices/notices.table.ts';
import { recordSource, sourceDocument } from '../../src/modules/sources/sources.table.ts';
import { todayInCouncilTime } from '../../src/time/council-time.ts';
import { addItem, createBuilding, eventsOf, refused, succeed, titlesSeen } from '../support/agendas.ts';
import { ask, sharedApp } from '../support/app.ts';
import { day } from '../support/ledger.ts';
import { read } from '../support/read.ts';
import { addPart, addRecord } from '../support/rows.ts';

const app = await sharedApp();
const restriction = { level: 'EXEMPT', scheme: 'SCHEDULE_12A_ENGLAND', paragraphs: ['3'], groundAsRecorded: 'Paragraph 3' };
const idFrom = (globalId: string) => Buffer.from(globalId.split('_').slice(1).join('_'), 'base64url').subarray(4).toString('hex');

const query = `query Q($id: ID!) { node(id: $id) { ... on Meeting {
  agenda { status publishedOn signatoryTitle isComplete clearDaysNotice items {
    title access { level } urgency { reason } report { subject appendices { title } backgroundPapers { title } } sources { paragraph }
    documents { title url publishedAt access { level } } guestSpeakers { displayName invitation { note } }
    minuteEntries { text }
  } }
  documents { title url } publicNotices { title } guestSpeakers { displayName } complianceNotes { code }
} } }`;

/** A draft agenda: an open item with a report, a paper and a speaker; a restricted item with a paper; a pack and a notice. */
async function createDraft(details: Parameters<typeof createBuilding>[0] = {}) {
  const building = await createBuilding(details);
  const { world, meeting, panel, clerk } = building;
  const open = await addItem(app, building, 'Performance', { urgencyReason: 'New figures' });
  const closed = await addItem(app, building, 'Placements', { after: open, restriction });
  await succeed(
    app,
    'publishReport',
    {
      agendaItem: open,
      subject: 'Figures',
      appendices: [{ number: '1', title: 'Tables' }],
      backgroundPapers: [{ title: 'Act' }],
    },
    clerk,
  );
  await succeed(app, 'publishReport', { agendaItem: closed, subject: 'Costs of placements' }, clerk);
  const attach = (owner: object, title: string, kind = 'REPORT', more: object = {}) =>
    succeed(app, 'attachDocument', { owner, title, kind, url: 'https://example.org/a.pdf', ...more }, clerk);
  await attach({ agendaItem: open }, 'Figures');
  await attach({ agendaItem: open }, 'Names', 'APPENDIX', { restriction });
  await attach({ agendaItem: closed }, 'Costs');
  await attach({ meeting: meeting.globalId }, 'Pack', 'AGENDA_PACK');
  await attach({ meeting: meeting.globalId }, 'Draft minutes', 'MINUTES_DRAFT');
  const draft = { visibility: 'DRAFT' as const, meetingId: meeting.id };
  const guest = {
    ...draft,
    panelId: panel.id,
    capacity: 'GUEST_SPEAKER',
    status: 'INVITED',
    position: 1,
    isInvited: true,
  } as const;
  const itemId = idFrom(open).replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
  const speaker = await addRecord(world, 'Appearance', appearance, {
    ...guest,
    agendaItemId: itemId,
    nameAsRecorded: 'C O’Neill',
  });
  await addPart(world, invitationNote, { visibility: 'DRAFT', appearanceId: speaker.id, note: 'Parking booked' });
  await addRecord(world, 'Appearance', appearance, { ...guest, nameAsRecorded: 'D Shah' });
  await addRecord(world, 'PublicNotice', publicNotice, {
    ...draft,
    kind: 'ACCESS',
    position: 1,
    title: 'Access',
    text: 'Ramps',
    html: '<p>Ramps</p>',
  });
  const source = await addRecord(world, 'SourceDocument', sourceDocument, { title: 'Pack' });
  await addPart(world, recordSource, {
    visibility: 'DRAFT',
    recordId: itemId,
    position: 1,
    sourceDocumentId: source.id,
    paragraph: 'Item 1',
  });
  const entry = await addRecord(world, 'MinuteEntry', minuteEntry, {
    visibility: 'DRAFT',
    agendaItemId: itemId,
    position: 1,
    kind: 'NARRATIVE',
  });
  await addPart(world, minuteEntryText, { visibility: 'DRAFT', minuteEntryId: entry.id, text: 'Noted', html: '<p>Noted</p>' });
  const seen = async (key?: string) => (await read(app, query, { id: meeting.globalId }, key)).node;
  return { ...building, open, closed, seen };
}

const nothing = {
  agenda: { status: 'NONE', publishedOn: null, signatoryTitle: null, isComplete: null, clearDaysNotice: null, items: [] },
  documents: [],
  publicNotices: [],
  guestSpeakers: [],
  complianceNotes: [],
};

describe('publishing an agenda', () => {
  test('is one act, which makes all that is under it public; what is restricted and the minutes stay hidden', async () => {
    const draft = await createDraft();
    const { meeting, clerk, stranger, seen } = draft;
    for (const key of [undefined, stranger]) expect(await seen(key)).toEqual(nothing);
    const before = (await eventsOf(draft.world)).length;
    const today = todayInCouncilTime();
    await succeed(app, 'publishAgenda', { meeting: meeting.globalId, signatoryTitle: 'Director of Governance' }, clerk);
    const at = expect.stringContaining(today);
    const publicView = {
      agenda: {
        status: 'PUBLISHED',
        publishedOn: today,
        signatoryTitle: 'Director of Governance',
        isComplete: true,
        clearDaysNotice: expect.any(Number),
        items: [
          {
            title: 'Performance',
            access: { level: 'OPEN' },
            urgency: { reason: 'New figures' },
            report: { subject: 'Figures', appendices: [{ title: 'Tables' }], backgroundPapers: [{ title: 'Act' }] },
            sources: [{ paragraph: 'Item 1' }],
            documents: [
              { title: 'Figures', url: 'https://example.org/a.pdf', publishedAt: at, access: { level: 'OPEN' } },
              { title: 'Names', url: null, publishedAt: null, access: { level: 'EXEMPT' } },
            ],
            guestSpeakers: [{ displayName: 'C O’Neill', invitation: { note: null } }],
            minuteEntries: [],
          },
          {
            title: 'Placements',
            access: { level: 'EXEMPT' },
            urgency: null,
            report: null,
            sources: [],
            documents: [{ title: 'Costs', url: null, publishedAt: null, access: { level: 'EXEMPT' } }],
            guestSpeakers: [],
            minuteEntries: [],
          },
        ],
      },
      documents: [{ title: 'Pack', url: 'https://example.org/a.pdf' }],
      publicNotices: [{ title: 'Access' }],
      guestSpeakers: [{ displayName: 'C O’Neill' }, { displayName: 'D Shah' }],
      complianceNotes: [],
    };
    const sorted = async (key?: string) => {
      const view = await seen(key);
      view.guestSpeakers.sort((a: { displayName: string }, b: { displayName: string }) =>
        a.displayName < b.displayName ? -1 : 1,
      );
      return view;
    };
    for (const key of [undefined, stranger]) expect(await sorted(key)).toEqual(publicView);
    // The staff of the council see the restricted parts and the drafts too.
    const own = await sorted(clerk);
    const [first, second] = own.agenda.items;
    expect(first.guestSpeakers).toEqual([{ displayName: 'C O’Neill', invitation: { note: 'Parking booked' } }]);
    expect(first.documents[1]).toMatchObject({ url: 'https://example.org/a.pdf', publishedAt: null });
    expect(first.minuteEntries).toEqual([{ text: 'Noted' }]);
    expect(second.report).toMatchObject({ subject: 'Costs of placements' });
    expect(own.documents.map(({ title }: { title: string }) => title)).toEqual(['Pack', 'Draft minutes']);
    const [published, ...appeared] = (await eventsOf(draft.world)).slice(before);
    expect(published).toBe('AGENDA_CHANGED UPDATED AGENDA_PUBLISHED both feeds');
    expect(appeared.sort()).toEqual([
      ...Array(2).fill('AGENDA_CHANGED CREATED AGENDA_PUBLISHED both feeds'),
      ...Array(2).fill('APPEARANCE_CHANGED CREATED both feeds'),
      'COUNCIL_CHANGED CREATED both feeds',
      // With a report.
      ...Array(5).fill('DOCUMENT_CHANGED CREATED both feeds'),
    ]);
  });

  test('says on which day it was, and notes short notice without refusing it', async () => {
    const draft = await createDraft({ date: day(1) });
    await succeed(app, 'publishAgenda', { meeting: draft.meeting.globalId, publishedOn: day(-1) }, draft.clerk);
    const seen = await draft.seen();
    expect(seen.agenda).toMatchObject({ status: 'PUBLISHED', publishedOn: day(-1) });
    expect(seen.complianceNotes).toEqual([{ code: 'SHORT_NOTICE' }]);
    // A file of an earlier day became public at a time that is not known.
    expect(seen.agenda.items[0].documents[0]).toMatchObject({ url: 'https://example.org/a.pdf', publishedAt: null });
  });

  test('of a meeting that is not public makes it as visible as the meeting', async () => {
    const draft = await createDraft({ visibility: 'STAFF' });
    await succeed(app, 'publishAgenda', { meeting: draft.meeting.globalId }, draft.clerk);
    expect(await draft.seen()).toBeNull();
    expect((await draft.seen(draft.clerk)).agenda).toMatchObject({ status: 'PUBLISHED' });
    expect((await draft.seen(await draft.world.key('MEMBER'))).agenda.items).toHaveLength(2);
  });

  test('is refused without an agenda, for a day to come, and with a supplement before there is an agenda', async () => {
    const building = await createBuilding();
    const publish = (input: object = {}) =>
      refused(app, 'publishAgenda', { meeting: building.meeting.globalId, ...input }, building.clerk);
    expect(await publish()).toEqual([['INVALID_TRANSITION', 'meeting']]);
    await addItem(app, building, 'Performance');
    expect(await publish({ publishedOn: day(1), supplementReason: 'Late papers', signatoryTitle: 'x'.repeat(301) })).toEqual([
      ['INVALID', 'publishedOn'],
      ['TOO_LONG', 'signatoryTitle'],
      ['INVALID', 'supplementReason'],
    ]);
    expect(await titlesSeen(app, building)).toMatchObject({ public: [], stranger: [] });
    const [foreign, document] = [
      building.stranger,
      'mutation M($input: PublishAgendaInput!) { publishAgenda(input: $input) { userErrors { code } } }',
    ];
    const input = { meeting: building.meeting.globalId };
    expect((await ask(app, document, { input }, foreign)).data.publishAgenda.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    const forbidden = await ask(app, document, { input }, await building.world.key('OFFICER'));
    expect(forbidden.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});

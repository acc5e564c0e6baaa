/** A public meeting with a draft agenda: for viewers without READ_DRAFTS it has no agenda. */
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { globalId } from '../../src/graphql/ids.ts';
import { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { agenda } from '../../src/modules/agendas/agendas.table.ts';
import { appearance } from '../../src/modules/appearances/appearances.table.ts';
import { document, documentFile } from '../../src/modules/documents/documents.table.ts';
import { type Answer, ask, sharedApp } from '../support/app.ts';
import { createCouncil, owner } from '../support/world.ts';
import { wordsIn } from './canaries.ts';

const app = await sharedApp();

const query = `query Q($council: String!, $meeting: ID!, $item: ID!, $guest: ID!, $paper: ID!) {
  node(id: $meeting) { ... on Meeting {
    version updatedAt
    agenda { status publishedOn signatoryTitle clearDaysNotice meetsNoticePeriod items { id title } supplements { reason } }
    currentAgendaItem { id } documents { id title } appearances { displayName } guestSpeakers { displayName }
    complianceNotes { code } statusHistory { status }
  } }
  nodes(ids: [$item, $guest, $paper]) { id }
  ${['NONE', 'DRAFT', 'PUBLISHED'].map((status) => `${status}: meetings(councils: [$council], filter: { agendaStatuses: [${status}] }) { totalCount }`).join(' ')}
  withSpeakers: meetings(councils: [$council], filter: { hasGuestSpeakers: true }) { totalCount nodes { id } }
  council(slug: $council) { feed { sequence } }
}`;

async function meetingWithoutAgenda() {
  const council = await createCouncil();
  const { councilId } = council;
  const panel = await council.createPanel();
  const meeting = await council.createMeeting(panel, { date: '2026-01-15' });
  const [item, guest, paper] = [uuidv7(), uuidv7(), uuidv7()];
  const draft = { councilId, visibility: 'DRAFT' } as const;
  const word = (table: string, column: string) => `canary.DRAFT.${councilId}.1.${table}.${column}`;
  const ids = {
    council: council.slug,
    meeting: meeting.globalId,
    item: globalId('AgendaItem', { councilId, id: item }),
    guest: globalId('Appearance', { councilId, id: guest }),
    paper: globalId('Document', { councilId, id: paper }),
  };
  return {
    ...council,
    ids,
    word,
    answerFor: async (key?: string): Promise<Answer> => ask(app, query, ids, key),
    /** Adds a draft agenda with a draft item, appearance and document. */
    draftAgenda: async () => {
      await owner()
        .insert(agenda)
        .values({
          ...draft,
          meetingId: meeting.id,
          status: 'DRAFT',
          publishedOn: '2026-01-14',
          signatoryTitle: word('agenda', 'signatoryTitle'),
          supplements: [{ number: 1, publishedOn: '2026-01-14', reason: word('agenda', 'supplements') }],
        });
      await owner()
        .insert(agendaItem)
        .values({
          ...draft,
          id: item,
          meetingId: meeting.id,
          position: 1,
          kind: 'GUEST_SPEAKER',
          title: word('agenda_item', 'title'),
        });
      await owner()
        .insert(appearance)
        .values({
          ...draft,
          id: guest,
          meetingId: meeting.id,
          panelId: panel.id,
          agendaItemId: item,
          capacity: 'GUEST_SPEAKER',
          status: 'INVITED',
          nameAsRecorded: word('appearance', 'nameAsRecorded'),
          position: 1,
        });
      await owner()
        .insert(document)
        .values({
          ...draft,
          id: paper,
          meetingId: meeting.id,
          title: word('document', 'title'),
          kind: 'AGENDA_PACK',
          position: 1,
        });
      await owner()
        .insert(documentFile)
        .values({ ...draft, documentId: paper, plainText: word('document_file', 'plainText') });
    },
  };
}

describe('a draft agenda', () => {
  test('does not exist for those who may not read drafts: their answers are the same as before it was added', async () => {
    const meeting = await meetingWithoutAgenda();
    const keys = [undefined, await (await createCouncil()).key(), await meeting.key('MEMBER')];
    const before = [];
    for (const key of keys) before.push(await meeting.answerFor(key));
    expect(before[0]?.data).toMatchObject({
      node: { agenda: { status: 'NONE', items: [] } },
      nodes: [null, null, null],
      NONE: { totalCount: 1 },
      DRAFT: { totalCount: 0 },
    });
    await meeting.draftAgenda();
    const after = [];
    for (const key of keys) after.push(await meeting.answerFor(key));
    expect(after).toEqual(before);
    expect(wordsIn(after)).toEqual(new Set());
  });

  test('is visible to those who may read drafts', async () => {
    const meeting = await meetingWithoutAgenda();
    await meeting.draftAgenda();
    const { ids, word } = meeting;
    for (const role of ['OFFICER', 'CLERK'] as const) {
      expect(await meeting.answerFor(await meeting.key(role))).toEqual({
        data: {
          node: {
            version: 1,
            updatedAt: expect.any(String),
            agenda: {
              status: 'DRAFT',
              publishedOn: '2026-01-14',
              signatoryTitle: word('agenda', 'signatoryTitle'),
              clearDaysNotice: 0,
              meetsNoticePeriod: false,
              items: [{ id: ids.item, title: word('agenda_item', 'title') }],
              supplements: [{ reason: word('agenda', 'supplements') }],
            },
            currentAgendaItem: null,
            documents: [{ id: ids.paper, title: word('document', 'title') }],
            appearances: [{ displayName: word('appearance', 'nameAsRecorded') }],
            guestSpeakers: [{ displayName: word('appearance', 'nameAsRecorded') }],
            complianceNotes: expect.arrayContaining([{ code: 'SHORT_NOTICE' }]),
            statusHistory: [],
          },
          nodes: [{ id: ids.item }, { id: ids.guest }, { id: ids.paper }],
          NONE: { totalCount: 0 },
          DRAFT: { totalCount: 1 },
          PUBLISHED: { totalCount: 0 },
          withSpeakers: { totalCount: 1, nodes: [{ id: ids.meeting }] },
          council: { feed: { sequence: 0 } },
        },
      });
    }
  });
});

/** A published item whose every text has one word: what belongs to it, of each kind, and what has a restriction of its own. */
import type { App } from '../../src/app.ts';
import type { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { declaration, declarationText } from '../../src/modules/attendance/attendance.table.ts';
import { document, documentFile } from '../../src/modules/documents/documents.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { report } from '../../src/modules/reports/reports.table.ts';
import { workProgrammeItem } from '../../src/modules/work-programme/work-programme.table.ts';
import { createBuilding, succeed } from './agendas.ts';
import { addEntry, addMinutes, addResolution, addRestriction } from './minuted.ts';
import { read } from './read.ts';
import { addPart, addRecord } from './rows.ts';
import { found, inventedWord } from './search.ts';

export const restriction = {
  level: 'EXEMPT',
  scheme: 'SCHEDULE_12A_ENGLAND',
  paragraphs: ['3'],
  groundAsRecorded: 'Paragraph 3',
};

const query = `query Q($item: ID!, $recommendations: [ID!]!) {
  item: node(id: $item) { ... on AgendaItem {
    title summary packPages { from to } references { text } urgency { reason } access { level isTitleWithheld restriction { groundAsRecorded paragraphs releasedAt } }
    documents { title url access { level } } report { subject } minuteEntries { text } resolutions { textAsRecorded clauses { text } }
    declarations: meeting { declarations { text } }
  } }
  nodes(ids: $recommendations) { ... on Recommendation { title } ... on WorkProgrammeItem { title } }
}`;

export async function createWordedItem(app: App, details: Partial<typeof agendaItem.$inferInsert> = {}) {
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
    ...{ item, word, own: own as { id: string; globalId: string }, clauseId, recommended, work },
    seen: async (key?: string) => read(app, query, ids, key),
    hits: async () => (await found(app, { query: word })).map((id) => id.split('_')[0]).sort(),
    restrict: (more: object = {}) =>
      succeed(app, 'restrictAgendaItem', { agendaItem: item.globalId, restriction: { ...restriction, ...more } }, building.clerk),
    release: (reason?: string) => succeed(app, 'releaseAgendaItem', { agendaItem: item.globalId, reason }, building.clerk),
  };
}

/** Records of every kind that search can find, each with a word in what may be known of it. */
import type { PgTable } from 'drizzle-orm/pg-core';
import { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { appearance } from '../../src/modules/appearances/appearances.table.ts';
import { document, documentFile } from '../../src/modules/documents/documents.table.ts';
import { glossaryTerm } from '../../src/modules/glossary/glossary.table.ts';
import { improvementPlan, planUpdate } from '../../src/modules/improvement/plans.table.ts';
import { review } from '../../src/modules/improvement/reviews.table.ts';
import { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { minuteEntry, minuteEntryText } from '../../src/modules/minutes/minute-entries.table.ts';
import { resolution, resolutionDetail } from '../../src/modules/minutes/resolutions.table.ts';
import { panel } from '../../src/modules/panels/panels.table.ts';
import { termsOfReference } from '../../src/modules/panels/terms-of-reference.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { indicator } from '../../src/modules/performance/indicators.table.ts';
import { recommendationProgress } from '../../src/modules/recommendations/follow-up.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { report } from '../../src/modules/reports/reports.table.ts';
import type { SearchTypeValue } from '../../src/modules/search/search.queries.ts';
import { issue, issueItem } from '../../src/modules/work-programme/issues.table.ts';
import { addPart, addRecord } from './rows.ts';
import { createCouncil, type Made, type World } from './world.ts';

/** Where a searchable record stands. */
export interface Place {
  world: World;
  panel: Made;
  meeting: Made;
  item: Made;
}

export async function createPlace(): Promise<Place> {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const meeting = await world.createMeeting(panel, { date: '2023-07-20' });
  const [item] = await world.createAgenda(meeting);
  if (!item) throw new Error('the agenda has no item');
  return { world, panel, meeting, item };
}

/** One kind of record: its table, its type in the API, and how to make one whose own row has a word. */
export interface Kind {
  typename: string;
  table: PgTable;
  add: (place: Place, word: string) => Promise<Made>;
}

/** A part that a record's words are taken from: its table, and the property that names the record. */
export interface Part {
  type: SearchTypeValue;
  table: PgTable;
  key: string;
  add: (place: Place, made: Made, word: string) => Promise<unknown>;
}

const underItem = ({ item }: Place) => ({ agendaItemId: item.id, position: 1 });

export const kinds: Record<SearchTypeValue, Kind> = {
  PANEL: { typename: 'Panel', table: panel, add: ({ world }, name) => world.createPanel({ name }) },
  PERSON: {
    typename: 'Person',
    table: person,
    add: ({ world }, word) => addRecord(world, 'Person', person, { displayName: word, sortName: word }),
  },
  MEETING: {
    typename: 'Meeting',
    table: meeting,
    add: ({ world, panel: of }, word) => world.createMeeting(of, { venue: { name: word } }),
  },
  AGENDA_ITEM: {
    typename: 'AgendaItem',
    table: agendaItem,
    add: ({ world, meeting: of }, summary) =>
      addRecord(world, 'AgendaItem', agendaItem, { meetingId: of.id, position: 2, kind: 'REPORT', title: 'Report', summary }),
  },
  DOCUMENT: {
    typename: 'Document',
    table: document,
    add: ({ world }, title) => addRecord(world, 'Document', document, { title, kind: 'REPORT', position: 1 }),
  },
  // What these two say is in a part of its own.
  MINUTE_ENTRY: {
    typename: 'MinuteEntry',
    table: minuteEntry,
    add: async (place, word) => {
      const made = await addRecord(place.world, 'MinuteEntry', minuteEntry, { ...underItem(place), kind: 'NARRATIVE' });
      await addPart(place.world, minuteEntryText, { minuteEntryId: made.id, text: word, html: word });
      return made;
    },
  },
  RESOLUTION: {
    typename: 'Resolution',
    table: resolution,
    add: async (place, word) => {
      const made = await addRecord(place.world, 'Resolution', resolution, { ...underItem(place), kind: 'RESOLVED' });
      await addPart(place.world, resolutionDetail, { resolutionId: made.id, textAsRecorded: word });
      return made;
    },
  },
  APPEARANCE: {
    typename: 'Appearance',
    table: appearance,
    add: (place, topic) =>
      addRecord(place.world, 'Appearance', appearance, {
        ...{ ...underItem(place), meetingId: place.meeting.id, panelId: place.panel.id, topic },
        ...{ capacity: 'GUEST_SPEAKER', status: 'ATTENDED', nameAsRecorded: 'The adviser' },
      }),
  },
  RECOMMENDATION: {
    typename: 'Recommendation',
    table: recommendation,
    add: ({ world, panel: of }, title) =>
      addRecord(world, 'Recommendation', recommendation, {
        ...{ panelId: of.id, reference: title, title, text: 'That it be done.' },
        ...{ kind: 'INFORMATION_REQUEST', status: 'MADE' },
      }),
  },
  ISSUE: { typename: 'Issue', table: issue, add: ({ world }, title) => addRecord(world, 'Issue', issue, { title }) },
  IMPROVEMENT_PLAN: {
    typename: 'ImprovementPlan',
    table: improvementPlan,
    add: ({ world }, title) => addRecord(world, 'ImprovementPlan', improvementPlan, { title, status: 'IN_PROGRESS' }),
  },
  REVIEW: {
    typename: 'Review',
    table: review,
    add: ({ world }, text) =>
      addRecord(world, 'Review', review, { title: 'Visit', kind: 'OTHER', findings: [{ kind: 'STRENGTH', text, depth: 0 }] }),
  },
  INDICATOR: {
    typename: 'Indicator',
    table: indicator,
    add: ({ world }, code) =>
      addRecord(world, 'Indicator', indicator, { name: 'Rate', code, unit: 'PERCENT', polarity: 'UNKNOWN' }),
  },
  GLOSSARY_TERM: {
    typename: 'GlossaryTerm',
    table: glossaryTerm,
    add: ({ world }, expansion) => addRecord(world, 'GlossaryTerm', glossaryTerm, { term: 'CP', expansion }),
  },
};

export const parts: Part[] = [
  {
    ...{ type: 'PANEL', table: termsOfReference, key: 'panelId' },
    add: ({ world }, { id }, text) =>
      addRecord(world, 'TermsOfReference', termsOfReference, {
        panelId: id,
        edition: 1,
        recordedOn: '2023-07-20',
        clauses: [{ text }],
      }),
  },
  {
    ...{ type: 'AGENDA_ITEM', table: report, key: 'agendaItemId' },
    add: ({ world }, { id }, text) => {
      const sections = [{ kind: 'DETAIL' as const, heading: 'Detail', paragraphs: [{ text }] }];
      return addRecord(world, 'Report', report, { agendaItemId: id, subject: 'Report', sections });
    },
  },
  {
    ...{ type: 'DOCUMENT', table: documentFile, key: 'documentId' },
    add: ({ world }, { id }, plainText) => addPart(world, documentFile, { documentId: id, plainText }),
  },
  {
    ...{ type: 'RECOMMENDATION', table: recommendationProgress, key: 'recommendationId' },
    add: ({ world }, { id }, actionTaken) => {
      const details = { recommendationId: id, actionTaken, claim: 'COMPLETE' as const };
      return addRecord(world, 'RecommendationProgress', recommendationProgress, details);
    },
  },
  {
    ...{ type: 'ISSUE', table: issueItem, key: 'issueId' },
    add: async (place, { id }, title) => {
      const details = { meetingId: place.meeting.id, position: 3, kind: 'REPORT' as const, title };
      const item = await addRecord(place.world, 'AgendaItem', agendaItem, details);
      return addPart(place.world, issueItem, { issueId: id, agendaItemId: item.id });
    },
  },
  {
    ...{ type: 'IMPROVEMENT_PLAN', table: planUpdate, key: 'planId' },
    add: ({ world }, { id }, summary) => addRecord(world, 'ImprovementPlanUpdate', planUpdate, { planId: id, summary }),
  },
  { type: 'MINUTE_ENTRY', table: minuteEntryText, key: 'minuteEntryId', add: async () => {} },
  { type: 'RESOLUTION', table: resolutionDetail, key: 'resolutionId', add: async () => {} },
];

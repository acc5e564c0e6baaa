/** Parts of searchable records: rows of another table, each with its own visibility. */
import type { PgTable } from 'drizzle-orm/pg-core';
import { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { documentFile } from '../../src/modules/documents/documents.table.ts';
import { planUpdate } from '../../src/modules/improvement/plans.table.ts';
import { reviewProgress } from '../../src/modules/improvement/reviews.table.ts';
import { minuteEntryText } from '../../src/modules/minutes/minute-entries.table.ts';
import { resolutionDetail } from '../../src/modules/minutes/resolutions.table.ts';
import { membership } from '../../src/modules/panels/seats.table.ts';
import { termsOfReference } from '../../src/modules/panels/terms-of-reference.table.ts';
import { indicatorSection } from '../../src/modules/performance/indicator-sets.table.ts';
import { recommendationProgress, recommendationResponse } from '../../src/modules/recommendations/follow-up.table.ts';
import { report } from '../../src/modules/reports/reports.table.ts';
import type { SearchTypeValue } from '../../src/modules/search/search.table.ts';
import { issueItem } from '../../src/modules/work-programme/issues.table.ts';
import { addPart, addRecord } from './rows.ts';
import { kinds, type Place } from './searchable.ts';
import type { Made } from './world.ts';

/** A part of a record: its table, and the property that refers to the record. */
export interface Part {
  type: SearchTypeValue;
  table: PgTable;
  key: string;
  add: (place: Place, made: Made, word: string) => Promise<unknown>;
}

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
  {
    ...{ type: 'SEAT', table: membership, key: 'seatId' },
    add: async (place, { id }, word) => {
      const holder = await kinds.PERSON.add(place, word);
      const details = {
        seatId: id,
        panelId: place.panel.id,
        personId: holder.id,
        role: 'MEMBER' as const,
        recordedOn: '2023-07-20',
      };
      return addRecord(place.world, 'Membership', membership, details);
    },
  },
  {
    ...{ type: 'INDICATOR_SET', table: indicatorSection, key: 'indicatorSetId' },
    add: ({ world }, { id }, word) =>
      addPart(world, indicatorSection, { indicatorSetId: id, position: 1, title: 'Section', commentary: [word] }),
  },
  {
    ...{ type: 'RECOMMENDATION', table: recommendationResponse, key: 'recommendationId' },
    add: ({ world }, { id }, text) => {
      const details = {
        recommendationId: id,
        text,
        decision: 'NOTED' as const,
        respondedOn: '2023-09-01',
        respondent: 'Cabinet',
      };
      return addRecord(world, 'RecommendationResponse', recommendationResponse, details);
    },
  },
  {
    ...{ type: 'REVIEW', table: reviewProgress, key: 'reviewId' },
    add: ({ world, item }, { id }, text) =>
      addPart(world, reviewProgress, { reviewId: id, number: '1', position: 1, text, agendaItemId: item.id }),
  },
  { type: 'MINUTE_ENTRY', table: minuteEntryText, key: 'minuteEntryId', add: async () => {} },
  { type: 'RESOLUTION', table: resolutionDetail, key: 'resolutionId', add: async () => {} },
];

/** Inspections, monitoring visits, case reviews and audits by others, with what they found. */
import { date, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { partColumns, recordColumns, recordKey, tenantKey, within } from '../../db/columns.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { council } from '../councils/councils.table.ts';
import { document } from '../documents/documents.table.ts';
import { organisation } from '../organisations/organisations.table.ts';

export const reviewKind = pgEnum('review_kind', [
  'INSPECTION',
  'MONITORING_VISIT',
  'JOINT_INSPECTION',
  'CASE_REVIEW',
  'THEMATIC_AUDIT',
  'PEER_REVIEW',
  'OTHER',
]);

export interface FindingValue {
  kind: 'STRENGTH' | 'AREA_FOR_DEVELOPMENT' | 'OBSERVATION';
  text: string;
  comment?: string | null;
  depth: number;
}

export interface ReviewRecommendationValue {
  number: string;
  text?: string | null;
}

export const review = pgTable(
  'review',
  {
    ...recordColumns(),
    title: text().notNull(),
    kind: reviewKind().notNull(),
    conductedById: uuid(),
    startedOn: date(),
    endedOn: date(),
    reviewerCount: integer(),
    publishedOn: date(),
    judgement: text(),
    focusAreas: text().array().notNull().default([]),
    precededById: uuid(),
    findings: jsonb().$type<FindingValue[]>().notNull().default([]),
    recommendations: jsonb().$type<ReviewRecommendationValue[]>().notNull().default([]),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.conductedById, organisation),
    within(t, t.precededById, t),
    // Council.reviews, latest published first
    index('review_by_published').on(t.councilId, t.publishedOn.desc().nullsLast(), t.id.desc()),
  ],
);

/** Items under which panels considered a review. */
export const reviewItem = pgTable(
  'review_item',
  { ...partColumns(), reviewId: uuid().notNull(), agendaItemId: uuid().notNull() },
  (t) => [
    primaryKey({ columns: [t.councilId, t.reviewId, t.agendaItemId] }),
    tenantKey(t, council),
    within(t, t.reviewId, review),
    within(t, t.agendaItemId, agendaItem),
    // AgendaItem.reviews
    index('review_item_by_agenda_item').on(t.councilId, t.agendaItemId),
  ],
);

/** Letters and reports of a review. */
export const reviewDocument = pgTable(
  'review_document',
  { ...partColumns(), reviewId: uuid().notNull(), documentId: uuid().notNull() },
  (t) => [
    primaryKey({ columns: [t.councilId, t.reviewId, t.documentId] }),
    tenantKey(t, council),
    within(t, t.reviewId, review),
    within(t, t.documentId, document),
  ],
);

/** What a panel was told of progress on one numbered recommendation of a review. */
export const reviewProgress = pgTable(
  'review_progress',
  {
    ...partColumns(),
    reviewId: uuid().notNull(),
    number: text().notNull(),
    position: integer().notNull(),
    text: text().notNull(),
    agendaItemId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.reviewId, t.number, t.position] }),
    tenantKey(t, council),
    within(t, t.reviewId, review),
    within(t, t.agendaItemId, agendaItem),
  ],
);

export type ReviewRow = typeof review.$inferSelect;
export type ReviewProgressRow = typeof reviewProgress.$inferSelect;

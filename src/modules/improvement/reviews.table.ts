/** Inspections, monitoring visits, case reviews and audits, with their findings and recommendations. */
import { date, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { partColumns, recordColumns, recordKey, tenantKey, within } from '../../db/columns.ts';
import { nullsLast } from '../../db/nulls-last.ts';
import { recordKind } from '../../db/record-kind.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { council } from '../councils/councils.table.ts';
import { document } from '../documents/documents.table.ts';
import { minuteEntry } from '../minutes/minute-entries.table.ts';
import { organisation } from '../organisations/organisations.table.ts';

export const reviewKind = pgEnum('review_kind', [
  'INSPECTION',
  'MONITORING_VISIT',
  'JOINT_INSPECTION',
  'CASE_REVIEW',
  'THEMATIC_AUDIT',
  'PEER_REVIEW',
  'OTHER',
  'NOT_STATED',
]);

/** How exactly a record dates an event. */
export const datePrecision = pgEnum('date_precision', ['DAY', 'MONTH', 'YEAR']);

export const findingKinds = ['STRENGTH', 'AREA_FOR_DEVELOPMENT', 'OBSERVATION'] as const;

export interface FindingValue {
  kind: (typeof findingKinds)[number];
  text: string;
  comment?: string | null;
  depth: number;
  isTruncated?: boolean;
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
    /** First and last day that the recorded dates can mean: 1 and 30 June 2023, with precision MONTH, for "June 2023". */
    startedOn: date(),
    endedOn: date(),
    datesPrecision: datePrecision().notNull().default('DAY'),
    datesAsRecorded: text(),
    durationAsRecorded: text(),
    reviewerCount: integer(),
    /** First day that the recorded date can mean. */
    publishedOn: date(),
    publishedPrecision: datePrecision().notNull().default('DAY'),
    publishedAsRecorded: text(),
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
    index('review_by_published').on(t.councilId, nullsLast(t.publishedOn, 'date', 'DESC'), t.id),
  ],
);

export const reviewRecord = recordKind('Review', review);

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

/**
 * Where a finding is recorded; `position` is its place in `findings`, from 1. A finding that only a restricted item records must not be
 * among the findings of a public review: this row alone would be hidden.
 */
export const reviewFindingSource = pgTable(
  'review_finding_source',
  {
    ...partColumns(),
    reviewId: uuid().notNull(),
    position: integer().notNull(),
    agendaItemId: uuid().notNull(),
    minuteEntryId: uuid(),
    documentId: uuid(),
    placeAsRecorded: text(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.reviewId, t.position] }),
    tenantKey(t, council),
    within(t, t.reviewId, review),
    within(t, t.agendaItemId, agendaItem),
    within(t, t.minuteEntryId, minuteEntry),
    within(t, t.documentId, document),
  ],
);

/** What a panel was told about progress on one numbered recommendation of a review. */
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
export type ReviewFindingSourceRow = typeof reviewFindingSource.$inferSelect;

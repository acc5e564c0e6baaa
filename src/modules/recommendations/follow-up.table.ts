/** What became of a recommendation: responses, reports of progress, the panel's reviews of completion, and changes of status. */
import { boolean, date, index, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, partColumns, recordColumns, recordKey, tenantKey, within } from '../../db/columns.ts';
import { council } from '../councils/councils.table.ts';
import { document } from '../documents/documents.table.ts';
import { meeting } from '../meetings/meetings.table.ts';
import { resolution } from '../minutes/resolutions.table.ts';
import { recommendation, recommendationStatus } from './recommendations.table.ts';

export const responseDecision = pgEnum('response_decision', ['ACCEPTED', 'PARTIALLY_ACCEPTED', 'REJECTED', 'NOTED']);
export const progressClaim = pgEnum('progress_claim', ['IN_PROGRESS', 'COMPLETE', 'OUTSTANDING']);

export const recommendationResponse = pgTable(
  'recommendation_response',
  {
    ...recordColumns(),
    recommendationId: uuid().notNull(),
    decision: responseDecision().notNull(),
    text: text(),
    respondedOn: date().notNull(),
    respondent: text().notNull(),
    documentId: uuid(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.recommendationId, recommendation),
    within(t, t.documentId, document),
    index('recommendation_response_by_recommendation').on(t.councilId, t.recommendationId, t.respondedOn),
  ],
);

export const recommendationProgress = pgTable(
  'recommendation_progress',
  {
    ...recordColumns(),
    recommendationId: uuid().notNull(),
    actionTaken: text().notNull(),
    actedOn: date(),
    claim: progressClaim().notNull(),
    reportedToMeetingId: uuid(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.recommendationId, recommendation),
    within(t, t.reportedToMeetingId, meeting),
    index('recommendation_progress_by_recommendation').on(t.councilId, t.recommendationId, t.id),
  ],
);

/** Documents that show the progress. */
export const progressDocument = pgTable(
  'recommendation_progress_document',
  { ...partColumns(), progressId: uuid().notNull(), documentId: uuid().notNull() },
  (t) => [
    primaryKey({ columns: [t.councilId, t.progressId, t.documentId] }),
    tenantKey(t, council),
    within(t, t.progressId, recommendationProgress),
    within(t, t.documentId, document),
  ],
);

export const completionReview = pgTable(
  'completion_review',
  {
    ...partColumns(),
    id: uuid().notNull(),
    recommendationId: uuid().notNull(),
    isAccepted: boolean().notNull(),
    meetingId: uuid().notNull(),
    resolutionId: uuid(),
    reason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.id] }),
    tenantKey(t, council),
    within(t, t.recommendationId, recommendation),
    within(t, t.meetingId, meeting),
    within(t, t.resolutionId, resolution),
    index('completion_review_by_recommendation').on(t.councilId, t.recommendationId, t.id),
  ],
);

export const recommendationStatusChange = pgTable(
  'recommendation_status_change',
  {
    ...partColumns(),
    id: uuid().notNull(),
    recommendationId: uuid().notNull(),
    previousStatus: recommendationStatus(),
    status: recommendationStatus().notNull(),
    changedAt: instant().notNull(),
    meetingId: uuid(),
    reason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.id] }),
    tenantKey(t, council),
    within(t, t.recommendationId, recommendation),
    within(t, t.meetingId, meeting),
    index('recommendation_status_change_by_recommendation').on(t.councilId, t.recommendationId, t.id),
  ],
);

export type ResponseRow = typeof recommendationResponse.$inferSelect;
export type ProgressRow = typeof recommendationProgress.$inferSelect;
export type CompletionReviewRow = typeof completionReview.$inferSelect;
export type RecommendationStatusChangeRow = typeof recommendationStatusChange.$inferSelect;

import { asc, sql } from 'drizzle-orm';
import { manyBy, oneById, rowsOf } from '../../db/loader.ts';
import {
  completionReview,
  progressDocument,
  recommendationProgress,
  recommendationResponse,
  recommendationStatusChange,
} from './follow-up.table.ts';
import { recommendation } from './recommendations.table.ts';

export const recommendationById = oneById('recommendationById', recommendation, rowsOf(recommendation));

const oldestFirst = rowsOf(recommendation, sql`${recommendation.madeOn} asc nulls last`, asc(recommendation.reference));

export const recommendationsByItem = manyBy('recommendationsByItem', recommendation, recommendation.agendaItemId, oldestFirst);

export const recommendationsByIssue = manyBy('recommendationsByIssue', recommendation, recommendation.issueId, oldestFirst);

export const responseById = oneById('responseById', recommendationResponse, rowsOf(recommendationResponse));

/** Oldest first. */
export const responsesByRecommendation = manyBy(
  'responsesByRecommendation',
  recommendationResponse,
  recommendationResponse.recommendationId,
  rowsOf(recommendationResponse, recommendationResponse.respondedOn, recommendationResponse.id),
);

export const progressById = oneById('progressById', recommendationProgress, rowsOf(recommendationProgress));

/** Oldest first. */
export const progressByRecommendation = manyBy(
  'progressByRecommendation',
  recommendationProgress,
  recommendationProgress.recommendationId,
  rowsOf(recommendationProgress, sql`${recommendationProgress.actedOn} asc nulls last`, recommendationProgress.id),
);

export const evidenceByProgress = manyBy(
  'evidenceByProgress',
  progressDocument,
  progressDocument.progressId,
  rowsOf(progressDocument, progressDocument.documentId),
);

/** Oldest first. */
export const completionReviewsByRecommendation = manyBy(
  'completionReviewsByRecommendation',
  completionReview,
  completionReview.recommendationId,
  rowsOf(completionReview, completionReview.id),
);

/** Oldest first. */
export const statusChangesByRecommendation = manyBy(
  'statusChangesByRecommendation',
  recommendationStatusChange,
  recommendationStatusChange.recommendationId,
  rowsOf(recommendationStatusChange, recommendationStatusChange.changedAt, recommendationStatusChange.id),
);

import { asc, desc, getTableColumns, sql } from 'drizzle-orm';
import { manyBy, oneById, rowsOf, type Select } from '../../db/loader.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { meeting } from '../meetings/meetings.table.ts';
import { improvementPlan, planUpdate, planUpdateDocument, successMeasure } from './plans.table.ts';
import { type ReviewRow, review, reviewDocument, reviewFindingSource, reviewItem, reviewProgress } from './reviews.table.ts';

export const planById = oneById('planById', improvementPlan, rowsOf(improvementPlan));

const updatesNewestFirst = rowsOf(planUpdate, sql`${planUpdate.reportedOn} desc nulls last`, desc(planUpdate.id));

export const planUpdateById = oneById('planUpdateById', planUpdate, updatesNewestFirst);

export const planUpdatesByItem = manyBy('planUpdatesByItem', planUpdate, planUpdate.agendaItemId, updatesNewestFirst);

export const reviewById = oneById('reviewById', review, rowsOf(review));

const selectReviewsOfItems: Select<ReviewRow & { agendaItemId: string }> = (from, where) =>
  from
    .select({ ...getTableColumns(review), agendaItemId: reviewItem.agendaItemId })
    .from(reviewItem)
    .innerJoin(review, sql`${review.councilId} = ${reviewItem.councilId} and ${review.id} = ${reviewItem.reviewId}`)
    .where(where)
    .orderBy(asc(review.title), asc(review.id));

export const reviewsByItem = manyBy('reviewsByItem', reviewItem, reviewItem.agendaItemId, selectReviewsOfItems);

const selectItemsOfReviews: Select<typeof reviewItem.$inferSelect> = (from, where) =>
  from
    .select(getTableColumns(reviewItem))
    .from(reviewItem)
    .innerJoin(
      agendaItem,
      sql`${agendaItem.councilId} = ${reviewItem.councilId} and ${agendaItem.id} = ${reviewItem.agendaItemId}`,
    )
    .innerJoin(meeting, sql`${meeting.councilId} = ${agendaItem.councilId} and ${meeting.id} = ${agendaItem.meetingId}`)
    .where(where)
    .orderBy(sql`${meeting.ordersAt} desc nulls last`, asc(agendaItem.position));

/** Newest meeting first. */
export const itemsByReview = manyBy('itemsByReview', reviewItem, reviewItem.reviewId, selectItemsOfReviews);

/** Oldest first. */
export const progressByReview = manyBy(
  'progressByReview',
  reviewProgress,
  reviewProgress.reviewId,
  rowsOf(reviewProgress, reviewProgress.position),
);

/** In the order of the findings. */
export const findingSourcesByReview = manyBy(
  'findingSourcesByReview',
  reviewFindingSource,
  reviewFindingSource.reviewId,
  rowsOf(reviewFindingSource, reviewFindingSource.position),
);

/** In order. */
export const measuresByPlan = manyBy(
  'measuresByPlan',
  successMeasure,
  successMeasure.planId,
  rowsOf(successMeasure, successMeasure.position),
);

export const documentsByUpdate = manyBy(
  'documentsByUpdate',
  planUpdateDocument,
  planUpdateDocument.updateId,
  rowsOf(planUpdateDocument, planUpdateDocument.documentId),
);

export const documentsByReview = manyBy(
  'documentsByReview',
  reviewDocument,
  reviewDocument.reviewId,
  rowsOf(reviewDocument, reviewDocument.documentId),
);

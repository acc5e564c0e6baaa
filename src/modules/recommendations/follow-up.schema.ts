/** What became of recommendations: responses, reports of progress, the panel's reviews of completion, and changes of status. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { documentById } from '../documents/documents.loaders.ts';
import { Document } from '../documents/documents.schema.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import { resolutionById } from '../minutes/minutes.loaders.ts';
import { Resolution } from '../minutes/resolutions.schema.ts';
import type { CompletionReviewRow, ProgressRow, RecommendationStatusChangeRow, ResponseRow } from './follow-up.table.ts';
import {
  completionReviewsByRecommendation,
  evidenceByProgress,
  progressById,
  progressByRecommendation,
  recommendationById,
  responseById,
  responsesByRecommendation,
  statusChangesByRecommendation,
} from './recommendations.loaders.ts';
import { Recommendation, RecommendationStatus } from './recommendations.schema.ts';

export const ResponseDecision = builder.enumType('ResponseDecision', {
  description: 'Decision of a response on a recommendation.',
  values: {
    ACCEPTED: { description: 'To act on it.' },
    PARTIALLY_ACCEPTED: { description: 'To act on part of it.' },
    REJECTED: { description: 'Not to act on it.' },
    NOTED: { description: 'Neither. The status stays as it is, except that OUTCOME_NOT_RECORDED becomes MADE.' },
  },
});

export const ProgressClaim = builder.enumType('ProgressClaim', {
  description: 'Progress according to a report.',
  values: {
    IN_PROGRESS: { description: 'Action is under way.' },
    COMPLETE: { description: 'Action is complete; the panel decides whether to accept that.' },
    OUTSTANDING: { description: 'Action is outstanding.' },
  },
});

export const RecommendationResponse = builder.objectRef<ResponseRow>('RecommendationResponse');

builder.node(RecommendationResponse, {
  ...nodeOf('RecommendationResponse', responseById),
  interfaces: [CouncilRecord],
  description: 'A response to a recommendation.',
  fields: (t) => ({
    recommendation: t.field({
      type: Recommendation,
      description: 'The recommendation.',
      resolve: (row, _, ctx) => ctx.required(recommendationById, row, row.recommendationId),
    }),
    decision: t.expose('decision', { type: ResponseDecision, description: 'Decision of the response.' }),
    text: t.exposeString('text', { nullable: true, description: 'Text of the response.' }),
    respondedOn: t.expose('respondedOn', { type: 'Date', description: 'Day of the response.' }),
    respondent: t.exposeString('respondent', { description: 'Person or body that responded, e.g. “Cabinet”.' }),
    document: t.field({
      type: Document,
      nullable: true,
      description: 'Document that publishes the response.',
      resolve: (row, _, ctx) => ctx.related(documentById, row, row.documentId),
    }),
  }),
});

export const RecommendationProgress = builder.objectRef<ProgressRow>('RecommendationProgress');

builder.node(RecommendationProgress, {
  ...nodeOf('RecommendationProgress', progressById),
  interfaces: [CouncilRecord],
  description: 'A report of what was done about a recommendation.',
  fields: (t) => ({
    recommendation: t.field({
      type: Recommendation,
      description: 'The recommendation.',
      resolve: (row, _, ctx) => ctx.required(recommendationById, row, row.recommendationId),
    }),
    actionTaken: t.exposeString('actionTaken', { description: 'Action taken, e.g. “Presentation circulated to the Panel”.' }),
    actedOn: t.expose('actedOn', {
      type: 'Date',
      nullable: true,
      description: 'Day of the action, e.g. 2023-07-11; null when not recorded.',
    }),
    claim: t.expose('claim', { type: ProgressClaim, description: 'State of the action, as the report says.' }),
    reportedTo: t.field({
      type: Meeting,
      nullable: true,
      description: 'Meeting that it was reported to; null when not recorded.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, row.reportedToMeetingId),
    }),
    documents: t.field({
      type: [Document],
      description: 'Documents that show the action.',
      resolve: async (row, _, ctx) => {
        const evidence = await ctx.load(evidenceByProgress, row);
        const documents = await Promise.all(evidence.map(({ documentId }) => ctx.related(documentById, row, documentId)));
        return documents.filter((document) => document !== null);
      },
    }),
  }),
});

export const CompletionReview = builder.objectRef<CompletionReviewRow>('CompletionReview');

builder.objectType(CompletionReview, {
  description: "The panel's decision on a report of completion.",
  fields: (t) => ({
    isAccepted: t.exposeBoolean('isAccepted', { description: 'Whether the panel accepted the recommendation as complete.' }),
    meeting: t.field({
      type: Meeting,
      description: 'Meeting that made the decision.',
      resolve: (row, _, ctx) => ctx.required(meetingById, row, row.meetingId),
    }),
    resolution: t.field({
      type: Resolution,
      nullable: true,
      description: 'Resolution that records the decision, if any.',
      resolve: (row, _, ctx) => ctx.related(resolutionById, row, row.resolutionId),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Reason for not accepting it.' }),
  }),
});

export const RecommendationStatusChange = builder.objectRef<RecommendationStatusChangeRow>('RecommendationStatusChange');

builder.objectType(RecommendationStatusChange, {
  description: "One change of a recommendation's status.",
  fields: (t) => ({
    previousStatus: t.expose('previousStatus', {
      type: RecommendationStatus,
      nullable: true,
      description: 'Status before; null for the first status.',
    }),
    status: t.expose('status', { type: RecommendationStatus, description: 'Status after.' }),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'Time of the change.' }),
    meeting: t.field({
      type: Meeting,
      nullable: true,
      description: 'Meeting that made the change, if any.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, row.meetingId),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Reason for the change, if any.' }),
  }),
});

builder.objectFields(Recommendation, (t) => ({
  responses: t.field({
    type: [RecommendationResponse],
    description: 'Responses, oldest first.',
    resolve: (row, _, ctx) => ctx.load(responsesByRecommendation, row),
  }),
  progress: t.field({
    type: [RecommendationProgress],
    description: 'Reports of progress, oldest first.',
    resolve: (row, _, ctx) => ctx.load(progressByRecommendation, row),
  }),
  completionReviews: t.field({
    type: [CompletionReview],
    description: "The panel's decisions on reports of completion, oldest first.",
    resolve: (row, _, ctx) => ctx.load(completionReviewsByRecommendation, row),
  }),
  statusHistory: t.field({
    type: [RecommendationStatusChange],
    description: 'Changes of status that were recorded in this system, oldest first; empty for a record taken from a document.',
    resolve: (row, _, ctx) => ctx.load(statusChangesByRecommendation, row),
  }),
}));

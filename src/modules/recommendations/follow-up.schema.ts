/** What became of recommendations: responses, progress, what the panel made of it, and their history. */
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
  description: 'What a response decides.',
  values: {
    ACCEPTED: { description: 'To do it.' },
    PARTIALLY_ACCEPTED: { description: 'To do part of it.' },
    REJECTED: { description: 'Not to do it.' },
    NOTED: { description: 'Neither; the status stays as it is.' },
  },
});

export const ProgressClaim = builder.enumType('ProgressClaim', {
  description: 'What a report of progress claims.',
  values: {
    IN_PROGRESS: { description: 'Under way.' },
    COMPLETE: { description: 'Done; the panel is to say whether it agrees.' },
    OUTSTANDING: { description: 'Not done.' },
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
    decision: t.expose('decision', { type: ResponseDecision, description: 'What was decided.' }),
    text: t.exposeString('text', { nullable: true, description: 'The response.' }),
    respondedOn: t.expose('respondedOn', { type: 'Date', description: 'Day of the response.' }),
    respondent: t.exposeString('respondent', { description: 'Who responded, e.g. “Cabinet”.' }),
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The published response.',
      resolve: (row, _, ctx) => ctx.related(documentById, row, row.documentId),
    }),
  }),
});

export const RecommendationProgress = builder.objectRef<ProgressRow>('RecommendationProgress');

builder.node(RecommendationProgress, {
  ...nodeOf('RecommendationProgress', progressById),
  interfaces: [CouncilRecord],
  description: 'A report of what has been done.',
  fields: (t) => ({
    recommendation: t.field({
      type: Recommendation,
      description: 'The recommendation.',
      resolve: (row, _, ctx) => ctx.required(recommendationById, row, row.recommendationId),
    }),
    actionTaken: t.exposeString('actionTaken', { description: 'What was done, e.g. “Presentation circulated to the Panel”.' }),
    actedOn: t.expose('actedOn', { type: 'Date', nullable: true, description: 'When it was done, e.g. 2023-07-11.' }),
    claim: t.expose('claim', { type: ProgressClaim, description: 'What the reporter claims.' }),
    reportedTo: t.field({
      type: Meeting,
      nullable: true,
      description: 'Meeting it is reported to; null until known.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, row.reportedToMeetingId),
    }),
    documents: t.field({
      type: [Document],
      description: 'Evidence.',
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
  description: 'What the panel made of a report of completion.',
  fields: (t) => ({
    isAccepted: t.exposeBoolean('isAccepted', { description: 'Whether it accepted the matter as complete.' }),
    meeting: t.field({
      type: Meeting,
      description: 'Meeting that decided.',
      resolve: (row, _, ctx) => ctx.required(meetingById, row, row.meetingId),
    }),
    resolution: t.field({
      type: Resolution,
      nullable: true,
      description: 'Resolution that says so, if any.',
      resolve: (row, _, ctx) => ctx.related(resolutionById, row, row.resolutionId),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was not accepted.' }),
  }),
});

export const RecommendationStatusChange = builder.objectRef<RecommendationStatusChangeRow>('RecommendationStatusChange');

builder.objectType(RecommendationStatusChange, {
  description: "One change in a recommendation's status.",
  fields: (t) => ({
    previousStatus: t.expose('previousStatus', {
      type: RecommendationStatus,
      nullable: true,
      description: 'Status before; null for the first.',
    }),
    status: t.expose('status', { type: RecommendationStatus, description: 'Status after.' }),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When.' }),
    meeting: t.field({
      type: Meeting,
      nullable: true,
      description: 'Meeting that brought it about, if any.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, row.meetingId),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Reason, if any.' }),
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
    description: 'What the panel made of reports of completion, oldest first.',
    resolve: (row, _, ctx) => ctx.load(completionReviewsByRecommendation, row),
  }),
  statusHistory: t.field({
    type: [RecommendationStatusChange],
    description: 'Every change of status, oldest first.',
    resolve: (row, _, ctx) => ctx.load(statusChangesByRecommendation, row),
  }),
}));

/** The mutations of the ledger. */
import type { Outcome } from '../../events/command.ts';
import { builder } from '../../graphql/builder.ts';
import { lockAndRetry, MutationPayload } from '../../graphql/mutation.ts';
import { ProgressClaim, RecommendationProgress, RecommendationResponse, ResponseDecision } from './follow-up.schema.ts';
import {
  acceptRecommendationCompletion,
  recordRecommendationResponse,
  rejectRecommendationCompletion,
  removeRejectedRecommendation,
  reportRecommendationProgress,
  serveResponseNotice,
  withdrawRecommendation,
} from './ledger.commands.ts';
import type { LedgerAnswer } from './ledger-step.commands.ts';
import { progressById, recommendationById, responseById } from './recommendations.loaders.ts';
import { Recommendation } from './recommendations.schema.ts';

const ServeResponseNoticeInput = builder.inputType('ServeResponseNoticeInput', {
  description: 'Input of `serveResponseNotice`.',
  fields: (t) => ({
    recommendation: t.id({ required: true, description: 'The recommendation.' }),
    servedOn: t.field({ type: 'Date', required: true, description: 'Day of the notice.' }),
    reportReceivedOn: t.field({ type: 'Date', required: true, description: 'Day the report was received.' }),
    ...lockAndRetry(t, 'recommendation'),
  }),
});

const RecordRecommendationResponseInput = builder.inputType('RecordRecommendationResponseInput', {
  description: 'Input of `recordRecommendationResponse`.',
  fields: (t) => ({
    recommendation: t.id({ required: true, description: 'The recommendation.' }),
    decision: t.field({ type: ResponseDecision, required: true, description: 'What was decided.' }),
    text: t.string({ description: 'The response.' }),
    respondedOn: t.field({ type: 'Date', required: true, description: 'Day of the response.' }),
    respondent: t.string({ required: true, description: 'Who responds.' }),
    document: t.id({ description: 'The published response.' }),
    ...lockAndRetry(t, 'recommendation'),
  }),
});

const ReportRecommendationProgressInput = builder.inputType('ReportRecommendationProgressInput', {
  description: 'Input of `reportRecommendationProgress`.',
  fields: (t) => ({
    recommendation: t.id({ required: true, description: 'The recommendation.' }),
    claim: t.field({ type: ProgressClaim, required: true, description: 'In progress, complete or outstanding.' }),
    actionTaken: t.string({ required: true, description: 'What was done.' }),
    actedOn: t.field({ type: 'Date', description: 'When it was done.' }),
    reportedTo: t.id({ description: 'Meeting it is reported to.' }),
    statusAsPublished: t.string({ description: 'Status as printed.' }),
    documents: t.idList({ description: 'Evidence.' }),
    ...lockAndRetry(t, 'recommendation'),
  }),
});

const AcceptRecommendationCompletionInput = builder.inputType('AcceptRecommendationCompletionInput', {
  description: 'Input of `acceptRecommendationCompletion`.',
  fields: (t) => ({
    recommendation: t.id({ required: true, description: 'The recommendation; it must be REPORTED_COMPLETE.' }),
    meeting: t.id({ required: true, description: 'Meeting that accepted.' }),
    resolution: t.id({ description: 'Its resolution.' }),
    ...lockAndRetry(t, 'recommendation'),
  }),
});

const RejectRecommendationCompletionInput = builder.inputType('RejectRecommendationCompletionInput', {
  description: 'Input of `rejectRecommendationCompletion`.',
  fields: (t) => ({
    recommendation: t.id({ required: true, description: 'The recommendation; it must be REPORTED_COMPLETE.' }),
    meeting: t.id({ required: true, description: 'Meeting that decided.' }),
    resolution: t.id({ description: 'Its resolution.' }),
    reason: t.string({ required: true, description: 'Why not.' }),
    nextReportTo: t.id({ description: "Meeting it returns to; null for the panel's next." }),
    ...lockAndRetry(t, 'recommendation'),
  }),
});

const RemoveRejectedRecommendationInput = builder.inputType('RemoveRejectedRecommendationInput', {
  description: 'Input of `removeRejectedRecommendation`.',
  fields: (t) => ({
    recommendation: t.id({ required: true, description: 'The recommendation; it must be REJECTED.' }),
    reportedTo: t.id({ required: true, description: 'Meeting it was reported to.' }),
    ...lockAndRetry(t, 'recommendation'),
  }),
});

const WithdrawRecommendationInput = builder.inputType('WithdrawRecommendationInput', {
  description: 'Input of `withdrawRecommendation`.',
  fields: (t) => ({
    recommendation: t.id({ required: true, description: 'The recommendation.' }),
    supersededBy: t.id({ description: 'What replaces it; null for a plain withdrawal.' }),
    reason: t.string({ required: true, description: 'Public reason.' }),
    ...lockAndRetry(t, 'recommendation'),
  }),
});

const ServeResponseNoticePayload = ledgerPayload('ServeResponseNotice', 'The recommendation, awaiting response.');
const RecordRecommendationResponsePayload = ledgerPayload('RecordRecommendationResponse', 'The recommendation.');

builder.objectField(RecordRecommendationResponsePayload, 'response', (t) =>
  t.field({
    type: RecommendationResponse,
    nullable: true,
    description: 'The new response.',
    resolve: ({ result }, _, ctx) => (result?.added ? ctx.load(responseById, result.added) : null),
  }),
);
const ReportRecommendationProgressPayload = ledgerPayload('ReportRecommendationProgress', 'The recommendation.');

builder.objectField(ReportRecommendationProgressPayload, 'progress', (t) =>
  t.field({
    type: RecommendationProgress,
    nullable: true,
    description: 'The new report.',
    resolve: ({ result }, _, ctx) => (result?.added ? ctx.load(progressById, result.added) : null),
  }),
);
const AcceptRecommendationCompletionPayload = ledgerPayload('AcceptRecommendationCompletion', 'The recommendation, closed.');
const RejectRecommendationCompletionPayload = ledgerPayload('RejectRecommendationCompletion', 'The recommendation, outstanding.');
const RemoveRejectedRecommendationPayload = ledgerPayload('RemoveRejectedRecommendation', 'The recommendation, removed.');
const WithdrawRecommendationPayload = ledgerPayload('WithdrawRecommendation', 'The recommendation, withdrawn or superseded.');

const whatToDo = 'What to do.';

builder.mutationFields((t) => ({
  serveResponseNotice: t.field({
    type: ServeResponseNoticePayload,
    nullable: true,
    description:
      'Records notice requiring a response, which starts the two months of LGA 2000 s.9FE. Needs MANAGE_RECOMMENDATIONS.',
    args: { input: t.arg({ type: ServeResponseNoticeInput, required: true, description: whatToDo }) },
    resolve: (_, { input }, ctx) => ctx.command('MANAGE_RECOMMENDATIONS', serveResponseNotice(input)),
  }),
  recordRecommendationResponse: t.field({
    type: RecordRecommendationResponsePayload,
    nullable: true,
    description: 'Records a response. Needs RESPOND_TO_RECOMMENDATIONS.',
    args: { input: t.arg({ type: RecordRecommendationResponseInput, required: true, description: whatToDo }) },
    resolve: (_, { input }, ctx) => ctx.command('RESPOND_TO_RECOMMENDATIONS', recordRecommendationResponse(input)),
  }),
  reportRecommendationProgress: t.field({
    type: ReportRecommendationProgressPayload,
    nullable: true,
    description: 'Reports what has been done. Needs RESPOND_TO_RECOMMENDATIONS.',
    args: { input: t.arg({ type: ReportRecommendationProgressInput, required: true, description: whatToDo }) },
    resolve: (_, { input }, ctx) => ctx.command('RESPOND_TO_RECOMMENDATIONS', reportRecommendationProgress(input)),
  }),
  acceptRecommendationCompletion: t.field({
    type: AcceptRecommendationCompletionPayload,
    nullable: true,
    description: 'Records that the panel accepts a matter as complete; it leaves the list. Needs MANAGE_RECOMMENDATIONS.',
    args: { input: t.arg({ type: AcceptRecommendationCompletionInput, required: true, description: whatToDo }) },
    resolve: (_, { input }, ctx) => ctx.command('MANAGE_RECOMMENDATIONS', acceptRecommendationCompletion(input)),
  }),
  rejectRecommendationCompletion: t.field({
    type: RejectRecommendationCompletionPayload,
    nullable: true,
    description:
      'Records that the panel does not accept a matter as complete; it comes back to the next meeting. Needs MANAGE_RECOMMENDATIONS.',
    args: { input: t.arg({ type: RejectRecommendationCompletionInput, required: true, description: whatToDo }) },
    resolve: (_, { input }, ctx) => ctx.command('MANAGE_RECOMMENDATIONS', rejectRecommendationCompletion(input)),
  }),
  removeRejectedRecommendation: t.field({
    type: RemoveRejectedRecommendationPayload,
    nullable: true,
    description: 'Takes a rejected recommendation off the list, once reported to the panel. Needs MANAGE_RECOMMENDATIONS.',
    args: { input: t.arg({ type: RemoveRejectedRecommendationInput, required: true, description: whatToDo }) },
    resolve: (_, { input }, ctx) => ctx.command('MANAGE_RECOMMENDATIONS', removeRejectedRecommendation(input)),
  }),
  withdrawRecommendation: t.field({
    type: WithdrawRecommendationPayload,
    nullable: true,
    description: 'Withdraws a recommendation, or replaces it by another. Needs MANAGE_RECOMMENDATIONS.',
    args: { input: t.arg({ type: WithdrawRecommendationInput, required: true, description: whatToDo }) },
    resolve: (_, { input }, ctx) => ctx.command('MANAGE_RECOMMENDATIONS', withdrawRecommendation(input)),
  }),
}));

function ledgerPayload(name: string, description: string) {
  const mutation = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return builder.objectRef<Outcome<LedgerAnswer>>(`${name}Payload`).implement({
    interfaces: [MutationPayload],
    description: `Result of \`${mutation}\`.`,
    fields: (t) => ({
      recommendation: t.field({
        type: Recommendation,
        nullable: true,
        description,
        resolve: ({ result }, _, ctx) => (result ? ctx.load(recommendationById, result.recommendation) : null),
      }),
    }),
  });
}

/** The mutations of the recommendation ledger. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
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
import { progressById, recommendationById, responseById } from './recommendations.loaders.ts';
import { Recommendation } from './recommendations.schema.ts';
import { recommendationRecord } from './recommendations.table.ts';

const target = { record: recommendationRecord, field: 'recommendation', description: 'The recommendation.' } as const;

export const noticeInput = inputFields((t) => ({
  servedOn: t.field({ type: 'Date', required: true, description: 'Day of the notice.' }),
  reportReceivedOn: t.field({ type: 'Date', required: true, description: 'Day the report was received.' }),
}));

mutation({
  name: 'serveResponseNotice',
  description: 'Records notice requiring a response, which starts the two months of LGA 2000 s.9FE.',
  permission: 'MANAGE_RECOMMENDATIONS',
  target,
  input: noticeInput,
  payload: { recommendation: gives(Recommendation, recommendationById, 'The recommendation, awaiting response.') },
  command: serveResponseNotice,
});

export const responseInput = inputFields((t) => ({
  decision: t.field({ type: ResponseDecision, required: true, description: 'What was decided.' }),
  text: t.string({ description: 'The response.' }),
  respondedOn: t.field({ type: 'Date', required: true, description: 'Day of the response.' }),
  respondent: t.string({ required: true, description: 'Who responds.' }),
  document: t.id({ description: 'The published response.' }),
}));

mutation({
  name: 'recordRecommendationResponse',
  description: 'Records a response.',
  permission: 'RESPOND_TO_RECOMMENDATIONS',
  target,
  input: responseInput,
  payload: {
    recommendation: gives(Recommendation, recommendationById, 'The recommendation.'),
    response: gives(RecommendationResponse, responseById, 'The new response.'),
  },
  command: recordRecommendationResponse,
});

export const progressInput = inputFields((t) => ({
  claim: t.field({ type: ProgressClaim, required: true, description: 'In progress, complete or outstanding.' }),
  actionTaken: t.string({ required: true, description: 'What was done.' }),
  actedOn: t.field({ type: 'Date', description: 'When it was done.' }),
  reportedTo: t.id({ description: 'Meeting it is reported to.' }),
  statusAsPublished: t.string({ description: 'Status as printed.' }),
  documents: t.idList({ description: 'Evidence.' }),
}));

mutation({
  name: 'reportRecommendationProgress',
  description: 'Reports what has been done.',
  permission: 'RESPOND_TO_RECOMMENDATIONS',
  target,
  input: progressInput,
  payload: {
    recommendation: gives(Recommendation, recommendationById, 'The recommendation.'),
    progress: gives(RecommendationProgress, progressById, 'The new report.'),
  },
  command: reportRecommendationProgress,
});

const reportedComplete = { ...target, description: 'The recommendation; it must be REPORTED_COMPLETE.' } as const;

export const acceptanceInput = inputFields((t) => ({
  meeting: t.id({ required: true, description: 'Meeting that accepted.' }),
  resolution: t.id({ description: 'Its resolution.' }),
}));

mutation({
  name: 'acceptRecommendationCompletion',
  description: 'Records that the panel accepts a matter as complete; it leaves the list.',
  permission: 'MANAGE_RECOMMENDATIONS',
  target: reportedComplete,
  input: acceptanceInput,
  payload: { recommendation: gives(Recommendation, recommendationById, 'The recommendation, closed.') },
  command: acceptRecommendationCompletion,
});

export const rejectionInput = inputFields((t) => ({
  meeting: t.id({ required: true, description: 'Meeting that decided.' }),
  resolution: t.id({ description: 'Its resolution.' }),
  reason: t.string({ required: true, description: 'Why not.' }),
  nextReportTo: t.id({ description: "Meeting it returns to; null for the panel's next." }),
}));

mutation({
  name: 'rejectRecommendationCompletion',
  description: 'Records that the panel does not accept a matter as complete; it comes back to the next meeting.',
  permission: 'MANAGE_RECOMMENDATIONS',
  target: reportedComplete,
  input: rejectionInput,
  payload: { recommendation: gives(Recommendation, recommendationById, 'The recommendation, outstanding.') },
  command: rejectRecommendationCompletion,
});

export const removalInput = inputFields((t) => ({
  reportedTo: t.id({ required: true, description: 'Meeting it was reported to.' }),
}));

mutation({
  name: 'removeRejectedRecommendation',
  description: 'Takes a rejected recommendation off the list, once reported to the panel.',
  permission: 'MANAGE_RECOMMENDATIONS',
  target: { ...target, description: 'The recommendation; it must be REJECTED.' },
  input: removalInput,
  payload: { recommendation: gives(Recommendation, recommendationById, 'The recommendation, removed.') },
  command: removeRejectedRecommendation,
});

export const withdrawalInput = inputFields((t) => ({
  supersededBy: t.id({ description: 'What replaces it; null for a plain withdrawal.' }),
  reason: t.string({ required: true, description: 'Public reason.' }),
}));

mutation({
  name: 'withdrawRecommendation',
  description: 'Withdraws a recommendation, or replaces it by another.',
  permission: 'MANAGE_RECOMMENDATIONS',
  // Its successor is locked, too: two recommendations that replaced each other would both be lost.
  target: { ...target, alsoLocks: 'supersededBy' },
  input: withdrawalInput,
  payload: { recommendation: gives(Recommendation, recommendationById, 'The recommendation, withdrawn or superseded.') },
  command: withdrawRecommendation,
});

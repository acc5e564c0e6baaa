import type { MutationCases } from './cases.ts';

const reportedComplete = { meeting: { liveStatus: 'CLOSED' }, recommendation: { status: 'REPORTED_COMPLETE' } } as const;

export const cases: MutationCases = {
  makeRecommendation: {
    input: ({ panel, clause, person, organisation, chair, issue, meeting }) => ({
      panel,
      title: 'Figures',
      text: 'That the figures be reported.',
      kind: 'TO_EXECUTIVE',
      madeOn: '2026-01-15',
      clause,
      addressee: { name: 'Cabinet', person, organisation },
      responsibleOfficer: chair,
      issue,
      nextReportTo: meeting,
    }),
  },
  serveResponseNotice: {
    input: ({ recommendation }) => ({ recommendation, servedOn: '2026-01-15', reportReceivedOn: '2026-01-15' }),
  },
  recordRecommendationResponse: {
    input: ({ recommendation, document }) => ({
      recommendation,
      decision: 'ACCEPTED',
      respondedOn: '2026-01-15',
      respondent: 'Cabinet',
      document,
    }),
  },
  reportRecommendationProgress: {
    input: ({ recommendation, meeting, document }) => ({
      recommendation,
      claim: 'IN_PROGRESS',
      actionTaken: 'Done',
      reportedTo: meeting,
      documents: [document],
    }),
  },
  acceptRecommendationCompletion: {
    state: reportedComplete,
    input: ({ recommendation, meeting, resolution }) => ({ recommendation, meeting, resolution }),
  },
  rejectRecommendationCompletion: {
    state: reportedComplete,
    input: ({ recommendation, meeting, resolution }) => ({
      recommendation,
      meeting,
      resolution,
      reason: 'Too soon',
      nextReportTo: meeting,
    }),
  },
  removeRejectedRecommendation: {
    state: { meeting: { liveStatus: 'CLOSED' }, recommendation: { status: 'REJECTED' } },
    input: ({ recommendation, meeting }) => ({ recommendation, reportedTo: meeting }),
  },
  withdrawRecommendation: {
    input: ({ recommendation, successor }) => ({ recommendation, reason: 'Overtaken', supersededBy: successor }),
  },
};

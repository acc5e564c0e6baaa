import type { MutationCases } from './cases.ts';

export const cases: MutationCases = {
  createImprovementPlan: {
    input: ({ council, panel, review, issue, indicator }) => ({
      council,
      details: {
        title: 'Improvement Plan',
        panel,
        promptedBy: review,
        issue,
        successMeasures: [{ text: 'Fewer agency staff', indicator }],
      },
    }),
  },
  updateImprovementPlan: {
    input: ({ plan, panel, review, issue, indicator }) => ({
      id: plan,
      patch: {
        owner: 'Director',
        panel,
        promptedBy: review,
        issue,
        successMeasures: [{ text: 'Fewer agency staff', indicator }],
      },
    }),
  },
  publishImprovementPlanUpdate: {
    input: ({ plan, agendaItem, review, document }) => ({
      plan,
      summary: 'Good progress',
      reportedOn: '2026-01-15',
      agendaItem,
      review,
      documents: [document],
    }),
  },
};

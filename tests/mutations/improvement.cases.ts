import type { MutationCases } from './cases.ts';
import type { SceneIds } from './scene.ts';

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
  recordReview: {
    input: ({ council, ...ids }) => ({
      council,
      details: { title: 'Inspection', kind: 'INSPECTION', precededBy: ids.review, ...linked(ids) },
    }),
  },
  updateReview: { input: (ids) => ({ id: ids.review, patch: { judgement: 'Good', ...linked(ids) } }) },
};

function linked({ agendaItem, document }: Omit<SceneIds, 'council'>) {
  return {
    conductedBy: 'Ofsted',
    findings: [{ kind: 'STRENGTH', text: 'Leaders know their service', source: { agendaItem, document } }],
    recommendations: [{ number: '1', progress: [{ text: 'Begun', agendaItem }] }],
    documents: [document],
    agendaItems: [agendaItem],
  };
}

/** The improvement plan of item 21/50, agenda and minutes of 21 March 2022. */
import type { CouncilSeed } from '../format.ts';

export const improvementPlans: CouncilSeed['improvementPlans'] = [
  {
    key: 'childrens-services-improvement-plan',
    sources: [{ document: 'minutes-2022-03-21', paragraph: '21/50' }],
    title: 'Children’s Services Improvement Plan',
    alsoKnownAs: ["Children's Services Improvement Programme", 'Children’s Services Improvement Programme'],
    panel: 'childrens-social-care-and-services',
    status: 'NOT_STATED',
    basis: {
      alsoKnownAs: {
        assumed:
          'The title and the summary of the item call it the Programme, with two kinds of apostrophe; its minutes call it the Plan.',
      },
      panel: { derived: 'The panel that received the update.' },
    },
    updates: [
      {
        agendaItem: '2022-03-21#21/50',
        reportedOn: '2022-03-21',
        summary:
          'The Executive Director of Children’s Services provided the Panel with update on progress on the Children’s Services Improvement Plan in the context of the most recent Ofsted monitoring visit to Children’s Services in December 2021.',
        review: 'monitoring-visit-2021-12',
        basis: {
          reportedOn: { derived: 'The date of the meeting.' },
          summary: { derived: 'The first paragraph of the minutes of the item.' },
        },
      },
    ],
  },
];

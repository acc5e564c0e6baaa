/** The improvement plan of item 21/50, agenda and minutes of 21 March 2022. */
import type { CouncilSeed } from '../format.ts';

export const improvementPlans = [
  {
    key: 'childrens-services-improvement-plan',
    title: 'Children’s Services Improvement Plan',
    // The item's title and its summary, which differ in the apostrophe.
    alsoKnownAs: ["Children's Services Improvement Programme", 'Children’s Services Improvement Programme'],
    panel: 'childrens-social-care-and-services',
    owner: 'Executive Director of Children’s Services',
    status: 'IN_PROGRESS',
    updates: [
      {
        agendaItem: '2022-03-21#21/50',
        reportedOn: '2022-03-21',
        summary:
          'The Executive Director of Children’s Services provided the Panel with update on progress on the Children’s Services Improvement Plan in the context of the most recent Ofsted monitoring visit to Children’s Services in December 2021.',
        review: 'monitoring-visit-2021-12',
      },
    ],
  },
] satisfies CouncilSeed['improvementPlans'];

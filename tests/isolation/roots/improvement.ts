import type { Cases } from '../questions.ts';
import { everythingOf } from '../whole-schema.ts';

export const subscriptions: Cases = {
  improvementPlanUpdated: ({ council, hidden }) => [
    {
      document: `subscription S($council: String!, $plan: ID!) {
        improvementPlanUpdated(council: $council, plan: $plan, snapshot: true) { ${everythingOf('ImprovementPlanUpdatedEvent')} }
      }`,
      variables: { council: council.slug, plan: hidden.globalId('ImprovementPlan') },
    },
  ],
};

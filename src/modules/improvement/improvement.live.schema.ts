/** Events of improvement plans, their updates and reviews. */
import type { EventFacts } from '../../events/catalogue.ts';
import { builder } from '../../graphql/builder.ts';
import { Event } from '../feed/events.schema.ts';
import type { EventView } from '../feed/follow.ts';
import { planById, planUpdateById, reviewById } from './improvement.loaders.ts';
import { ImprovementPlan, ImprovementPlanUpdate } from './plans.schema.ts';
import { Review } from './reviews.schema.ts';

export const ImprovementPlanUpdatedEvent = builder.objectRef<EventView>('ImprovementPlanUpdatedEvent');

builder.objectType(ImprovementPlanUpdatedEvent, {
  interfaces: [Event],
  description: 'An improvement plan, an update on it or a review changed.',
  fields: (t) => ({
    plan: t.field({
      type: ImprovementPlan,
      nullable: true,
      description: 'The plan; null when it is no longer visible, and for a review that prompted none.',
      resolve: (row, _, ctx) => ctx.related(planById, row, factsOf(row).planId),
    }),
    update: t.field({
      type: ImprovementPlanUpdate,
      nullable: true,
      description: 'The update that was published; null for any other change.',
      resolve: (row, _, ctx) => ctx.related(planUpdateById, row, factsOf(row).updateId),
    }),
    review: t.field({
      type: Review,
      nullable: true,
      description: 'The review that was recorded or changed; null for any other change.',
      resolve: (row, _, ctx) => ctx.related(reviewById, row, factsOf(row).reviewId),
    }),
  }),
});

function factsOf(row: EventView) {
  return row.facts as EventFacts['IMPROVEMENT_PLAN_UPDATED'];
}

/** Events of improvement plans, their updates and reviews. */
import { type EventFacts, factsOf } from '../../events/catalogue.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { keyFromId } from '../../graphql/ids.ts';
import { councilNamed } from '../councils/named-councils.ts';
import { Event } from '../feed/events.schema.ts';
import { type EventView, followFeed, type SnapshotEvent } from '../feed/follow.ts';
import { planById, planUpdateById, reviewById } from './improvement.loaders.ts';
import { followedPlans } from './improvement.queries.ts';
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
      resolve: (row, _, ctx) => ctx.related(planById, row, factsOf(row, 'IMPROVEMENT_PLAN_UPDATED').planId),
    }),
    update: t.field({
      type: ImprovementPlanUpdate,
      nullable: true,
      description: 'The update that was published; null for any other change.',
      resolve: (row, _, ctx) => ctx.related(planUpdateById, row, factsOf(row, 'IMPROVEMENT_PLAN_UPDATED').updateId),
    }),
    review: t.field({
      type: Review,
      nullable: true,
      description: 'The review that was recorded or changed; null for any other change.',
      resolve: (row, _, ctx) => ctx.related(reviewById, row, factsOf(row, 'IMPROVEMENT_PLAN_UPDATED').reviewId),
    }),
  }),
});

builder.subscriptionField('improvementPlanUpdated', (t) =>
  t.field({
    type: ImprovementPlanUpdatedEvent,
    nullable: true,
    description:
      "Each change to a council's improvement plans, the updates on them and its reviews. A snapshot gives every plan in progress, at most 100, or the given `plan`.",
    args: {
      council: t.arg({ type: 'String', required: true, description: "The council's slug." }),
      plan: t.arg({ type: 'ID', description: 'Only this plan, its updates, and the reviews that prompted it.' }),
      after: t.arg({ type: 'EventCursor', description: 'Last cursor you processed; null to start now.' }),
      snapshot: t.arg({ type: 'Boolean', defaultValue: false, description: 'Whether to send the current state first.' }),
    },
    subscribe: async (_, { council: slug, plan, after, snapshot }, ctx) => {
      const council = await councilNamed(ctx, slug);
      const planId = plan == null ? undefined : await planIdOf(ctx, council.id, plan);
      return followFeed(ctx, {
        councilId: council.id,
        types: ['IMPROVEMENT_PLAN_UPDATED'],
        after,
        matches: ({ facts }) => planId === undefined || facts.planId === planId,
        ...(snapshot && { snapshot: () => currentPlans(ctx, council.id, planId) }),
      });
    },
    resolve: (event) => event,
  }),
);

async function planIdOf(ctx: Context, councilId: number, id: string): Promise<string> {
  const key = keyFromId('ImprovementPlan', id);
  const plan = key?.councilId === councilId ? await ctx.load(planById, key) : null;
  if (!plan) throw badUserInput('There is no such plan in this council. Ids come from `id` fields of improvement plans.');
  return plan.id;
}

async function currentPlans(ctx: Context, councilId: number, planId: string | undefined): Promise<SnapshotEvent[]> {
  const followed = await followedPlans(await ctx.read(), councilId, planId);
  return followed.map(({ id }) => ({
    type: 'IMPROVEMENT_PLAN_UPDATED',
    operation: 'UPDATED',
    subjectType: 'ImprovementPlan',
    subjectId: id,
    facts: { planId: id, updateId: null, reviewId: null } satisfies EventFacts['IMPROVEMENT_PLAN_UPDATED'],
    reason: null,
  }));
}

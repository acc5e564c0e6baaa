/** Subscription to changes of recommendations. */
import { type EventFacts, factsOf } from '../../events/catalogue.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { keyFromId } from '../../graphql/ids.ts';
import { councilNamed } from '../councils/named-councils.ts';
import { Event } from '../feed/events.schema.ts';
import { type EventView, followFeed, type SnapshotEvent } from '../feed/follow.ts';
import { panelById } from '../panels/panels.loaders.ts';
import { recommendationById } from './recommendations.loaders.ts';
import { followedRecommendations } from './recommendations.queries.ts';
import { Recommendation, RecommendationStatus } from './recommendations.schema.ts';

export const RecommendationChangedEvent = builder.objectRef<EventView>('RecommendationChangedEvent');

builder.objectType(RecommendationChangedEvent, {
  interfaces: [Event],
  description: 'The status of a recommendation changed, or something was recorded about it.',
  fields: (t) => ({
    recommendation: t.field({
      type: Recommendation,
      nullable: true,
      description: 'The recommendation; null when it is no longer visible.',
      resolve: (row, _, ctx) => ctx.related(recommendationById, row, factsOf(row, 'RECOMMENDATION_CHANGED').recommendationId),
    }),
    previousStatus: t.field({
      type: RecommendationStatus,
      nullable: true,
      description: 'Status before; null in a snapshot and for a new recommendation.',
      resolve: (row) => factsOf(row, 'RECOMMENDATION_CHANGED').previousStatus,
    }),
    status: t.field({
      type: RecommendationStatus,
      description: 'Status after the change.',
      resolve: (row) => factsOf(row, 'RECOMMENDATION_CHANGED').status,
    }),
  }),
});

builder.subscriptionField('recommendationChanged', (t) =>
  t.field({
    type: RecommendationChangedEvent,
    nullable: true,
    description:
      "Each change to a council's recommendations. A snapshot gives the recommendations on the monitoring list, at most 100.",
    args: {
      council: t.arg({ type: 'String', required: true, description: "The council's slug." }),
      panel: t.arg({ type: 'ID', description: 'Only recommendations of this panel.' }),
      after: t.arg({ type: 'EventCursor', description: 'Last cursor you processed; null to start now.' }),
      snapshot: t.arg({ type: 'Boolean', defaultValue: false, description: 'Whether to send the current state first.' }),
    },
    subscribe: async (_, { council: slug, panel, after, snapshot }, ctx) => {
      const council = await councilNamed(ctx, slug);
      const panelId = panel == null ? undefined : await panelIdOf(ctx, council.id, panel);
      return followFeed(ctx, {
        councilId: council.id,
        types: ['RECOMMENDATION_CHANGED'],
        after,
        matches: ({ facts }) => panelId === undefined || facts.panelId === panelId,
        ...(snapshot && { snapshot: () => currentStatuses(ctx, council.id, panelId) }),
      });
    },
    resolve: (event) => event,
  }),
);

async function panelIdOf(ctx: Context, councilId: number, id: string): Promise<string> {
  const key = keyFromId('Panel', id);
  const panel = key?.councilId === councilId ? await ctx.load(panelById, key) : null;
  if (!panel) throw badUserInput('There is no such panel in this council. Ids come from `id` fields of panels.');
  return panel.id;
}

async function currentStatuses(ctx: Context, councilId: number, panelId: string | undefined): Promise<SnapshotEvent[]> {
  const followed = await followedRecommendations(await ctx.read(), councilId, panelId);
  return followed.map((row) => ({
    type: 'RECOMMENDATION_CHANGED',
    operation: 'UPDATED',
    subjectType: 'Recommendation',
    subjectId: row.id,
    facts: {
      recommendationId: row.id,
      panelId: row.panelId,
      previousStatus: null,
      status: row.status,
    } satisfies EventFacts['RECOMMENDATION_CHANGED'],
    reason: null,
  }));
}

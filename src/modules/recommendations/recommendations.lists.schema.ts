/** Lists of recommendations: of a panel, of a council and across councils. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { charges } from '../../graphql/cost-weights.ts';
import { keyGiven } from '../../graphql/known.ts';
import { orderInput } from '../../graphql/ordering.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { connectAcross } from '../councils/across-councils.ts';
import { Council } from '../councils/councils.schema.ts';
import { councilsNamed } from '../councils/named-councils.ts';
import { panelsNamed } from '../panels/named-panels.ts';
import { Panel } from '../panels/panels.schema.ts';
import { panelRecommendationListing, type RecommendationFilterValue, recommendationListing } from './recommendations.queries.ts';
import { Recommendation, RecommendationKind, RecommendationStatus } from './recommendations.schema.ts';

export const RecommendationEdge = builder.edgeObject({
  type: Recommendation,
  name: 'RecommendationEdge',
  description: 'Edge in a list of recommendations.',
});
export const RecommendationConnection = builder.connectionObject(
  { type: Recommendation, name: 'RecommendationConnection', description: 'A page of recommendations.' },
  RecommendationEdge,
);

export const RecommendationOrderField = builder.enumType('RecommendationOrderField', {
  description: 'Properties that recommendations can be ordered by.',
  values: {
    MADE_ON: { description: 'Day made; recommendations without a day come last.' },
    RESPONSE_DUE_ON: { description: 'Day the response is due; recommendations without such a day come last.' },
    UPDATED_AT: { description: 'Time of the last change.' },
  },
});

export const RecommendationOrder = orderInput('RecommendationOrder', 'recommendations', RecommendationOrderField);

export const RecommendationFilter = builder.inputType('RecommendationFilter', {
  description: 'Filter for recommendations.',
  fields: (t) => ({
    query: t.string({ description: 'Words in title or text.' }),
    panels: t.idList({ description: 'Made by these panels, by id or slug.' }),
    meeting: t.id({ description: 'Made at this meeting.' }),
    issue: t.id({ description: 'About this issue.' }),
    kinds: t.field({ type: [RecommendationKind], description: 'Of these kinds.' }),
    statuses: t.field({ type: [RecommendationStatus], description: 'With these statuses.' }),
    isOnMonitoringList: t.boolean({ description: 'Whether open, that is, still followed by the panel.' }),
    isOverdue: t.boolean({ description: 'Whether the response is overdue today; neither value matches without a due date.' }),
    addressee: t.string({ description: 'Words in the addressee.' }),
    madeFrom: t.field({ type: 'Date', description: 'Made on or after this day.' }),
    madeTo: t.field({ type: 'Date', description: 'Made on or before this day.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Last changed at this time or later.' }),
  }),
});

builder.objectFields(Panel, (t) => ({
  recommendations: t.connection(
    {
      type: Recommendation,
      description: 'Its recommendations, newest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: RecommendationFilter, description: 'Filter for recommendations.' }),
        orderBy: t.arg({
          type: RecommendationOrder,
          defaultValue: { field: 'MADE_ON', direction: 'DESC' },
          description: 'Order.',
        }),
      },
      resolve: async (row, args, ctx) => {
        const filter = await filterValue(ctx, args.filter, [row.councilId]);
        return connect(ctx, args, panelRecommendationListing(filter, args.orderBy ?? newestFirst, todayInCouncilTime()), row);
      },
    },
    RecommendationConnection,
    RecommendationEdge,
  ),
}));

builder.objectFields(Council, (t) => ({
  recommendations: t.connection(
    {
      type: Recommendation,
      description: 'Recommendations of all panels, newest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: RecommendationFilter, description: 'Filter for recommendations.' }),
        orderBy: t.arg({
          type: RecommendationOrder,
          defaultValue: { field: 'MADE_ON', direction: 'DESC' },
          description: 'Order.',
        }),
      },
      resolve: async (row, args, ctx) => {
        const filter = await filterValue(ctx, args.filter, [row.id]);
        const listing = recommendationListing(filter, args.orderBy ?? newestFirst, todayInCouncilTime());
        return connect(ctx, args, listing, { councilId: row.id });
      },
    },
    RecommendationConnection,
    RecommendationEdge,
  ),
}));

builder.queryFields((t) => ({
  recommendations: t.connection(
    {
      type: Recommendation,
      extensions: { cost: charges.acrossCouncils },
      nullable: true,
      description: 'Recommendations across councils, newest first unless ordered otherwise.',
      args: {
        councils: t.arg({ type: ['String'], description: 'Slugs to stay within; null for all.' }),
        filter: t.arg({ type: RecommendationFilter, description: 'Filter for recommendations.' }),
        orderBy: t.arg({
          type: RecommendationOrder,
          defaultValue: { field: 'MADE_ON', direction: 'DESC' },
          description: 'Order.',
        }),
      },
      resolve: async (_, args, ctx) => {
        const filter = await filterValue(ctx, args.filter, await councilsNamed(ctx, args.councils));
        const orderBy = args.orderBy ?? newestFirst;
        return connectAcross(ctx, { ...args, orderBy }, recommendationListing(filter, orderBy, todayInCouncilTime()));
      },
    },
    RecommendationConnection,
    RecommendationEdge,
  ),
}));

const newestFirst = { field: 'MADE_ON', direction: 'DESC' } as const;

/** `councilIds` are the councils that the list is of; null for all. Errors: BAD_USER_INPUT. */
async function filterValue(
  ctx: Context,
  filter: typeof RecommendationFilter.$inferInput | null | undefined,
  councilIds: readonly number[] | null,
): Promise<RecommendationFilterValue> {
  if (!filter) return {};
  const { panels, meeting, issue, ...plain } = filter;
  return {
    ...plain,
    panels: await panelsNamed(ctx, panels, councilIds),
    meeting: meeting == null ? null : keyGiven('Meeting', meeting),
    issue: issue == null ? null : keyGiven('Issue', issue),
  };
}

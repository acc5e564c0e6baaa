/** Lists of improvement plans, and of the updates on a plan. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordOrder } from '../../graphql/updates.ts';
import { Council } from '../councils/councils.schema.ts';
import type { CouncilRow } from '../councils/councils.table.ts';
import { panelKey } from '../panels/named-panels.ts';
import { type PlanFilterValue, planListing, planUpdateListing } from './improvement.queries.ts';
import { ImprovementPlan, ImprovementPlanStatus, ImprovementPlanUpdate } from './plans.schema.ts';

export const ImprovementPlanUpdateEdge = builder.edgeObject({
  type: ImprovementPlanUpdate,
  name: 'ImprovementPlanUpdateEdge',
  description: 'Edge in a list of improvement plan updates.',
});
export const ImprovementPlanUpdateConnection = builder.connectionObject(
  { type: ImprovementPlanUpdate, name: 'ImprovementPlanUpdateConnection', description: 'A page of improvement plan updates.' },
  ImprovementPlanUpdateEdge,
);

export const ImprovementPlanEdge = builder.edgeObject({
  type: ImprovementPlan,
  name: 'ImprovementPlanEdge',
  description: 'Edge in a list of improvement plans.',
});
export const ImprovementPlanConnection = builder.connectionObject(
  { type: ImprovementPlan, name: 'ImprovementPlanConnection', description: 'A page of improvement plans.' },
  ImprovementPlanEdge,
);

export const ImprovementPlanFilter = builder.inputType('ImprovementPlanFilter', {
  description: 'Filter for improvement plans.',
  fields: (t) => ({
    query: t.string({ description: 'Words in any of its titles.' }),
    panel: t.id({ description: 'Panel that receives updates on the plan; its id or slug.' }),
    statuses: t.field({ type: [ImprovementPlanStatus], description: 'With these statuses.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Last changed at this time or later.' }),
  }),
});

builder.objectFields(Council, (t) => ({
  improvementPlans: t.connection(
    {
      type: ImprovementPlan,
      description: 'Improvement plans, most recently updated first.',
      args: {
        filter: t.arg({ type: ImprovementPlanFilter, description: 'Filter for plans.' }),
        orderBy: t.arg({ type: RecordOrder, description: 'Order, instead of that of the list.' }),
      },
      resolve: async (row, args, ctx) =>
        connect(ctx, args, planListing(await filterValue(ctx, row, args.filter)), { councilId: row.id }),
    },
    ImprovementPlanConnection,
    ImprovementPlanEdge,
  ),
}));

builder.objectFields(ImprovementPlan, (t) => ({
  updates: t.connection(
    {
      type: ImprovementPlanUpdate,
      description: 'Updates to the panel, newest first.',
      resolve: (row, args, ctx) => connect(ctx, args, planUpdateListing, row),
    },
    ImprovementPlanUpdateConnection,
    ImprovementPlanUpdateEdge,
  ),
}));

/** Errors: BAD_USER_INPUT. */
async function filterValue(
  ctx: Context,
  { id: councilId }: CouncilRow,
  filter: typeof ImprovementPlanFilter.$inferInput | null | undefined,
): Promise<PlanFilterValue> {
  if (!filter) return {};
  return { ...filter, panel: await panelKey(ctx, filter.panel, councilId) };
}

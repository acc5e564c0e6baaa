/** The list of a council's reviews. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordOrder } from '../../graphql/updates.ts';
import { Council } from '../councils/councils.schema.ts';
import type { CouncilRow } from '../councils/councils.table.ts';
import { panelKey } from '../panels/named-panels.ts';
import { type ReviewFilterValue, reviewListing } from './improvement.queries.ts';
import { Review, ReviewKind } from './reviews.schema.ts';

export const ReviewEdge = builder.edgeObject({ type: Review, name: 'ReviewEdge', description: 'Edge in a list of reviews.' });
export const ReviewConnection = builder.connectionObject(
  { type: Review, name: 'ReviewConnection', description: 'A page of reviews.' },
  ReviewEdge,
);

export const ReviewFilter = builder.inputType('ReviewFilter', {
  description: 'Filter for reviews.',
  fields: (t) => ({
    query: t.string({ description: 'Words in title or findings.' }),
    kinds: t.field({ type: [ReviewKind], description: 'Of these kinds.' }),
    panel: t.id({ description: 'Considered by this panel; its id or slug.' }),
    conductedBy: t.string({ description: 'Words in the name of the body that carried it out, e.g. “Ofsted”.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Last changed at this time or later.' }),
  }),
});

builder.objectFields(Council, (t) => ({
  reviews: t.connection(
    {
      type: Review,
      description: 'Inspections, monitoring visits, case reviews and audits, latest published first.',
      args: {
        filter: t.arg({ type: ReviewFilter, description: 'Filter for reviews.' }),
        orderBy: t.arg({ type: RecordOrder, description: 'Order, instead of that of the list.' }),
      },
      resolve: async (row, args, ctx) =>
        connect(ctx, args, reviewListing(await filterValue(ctx, row, args.filter)), { councilId: row.id }),
    },
    ReviewConnection,
    ReviewEdge,
  ),
}));

/** Errors: BAD_USER_INPUT. */
async function filterValue(
  ctx: Context,
  { id: councilId }: CouncilRow,
  filter: typeof ReviewFilter.$inferInput | null | undefined,
): Promise<ReviewFilterValue> {
  if (!filter) return {};
  return { ...filter, panel: await panelKey(ctx, filter.panel, councilId) };
}

/** The list of performance reports published for a panel. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import { RecordOrder } from '../../graphql/updates.ts';
import { Panel } from '../panels/panels.schema.ts';
import { IndicatorSet } from './indicators.schema.ts';
import { indicatorSetListing } from './performance.queries.ts';

export const IndicatorSetEdge = builder.edgeObject({
  type: IndicatorSet,
  name: 'IndicatorSetEdge',
  description: 'Edge in a list of performance reports.',
});
export const IndicatorSetConnection = builder.connectionObject(
  { type: IndicatorSet, name: 'IndicatorSetConnection', description: 'A page of performance reports.' },
  IndicatorSetEdge,
);

export const IndicatorSetFilter = builder.inputType('IndicatorSetFilter', {
  description: 'Filter for performance reports.',
  fields: (t) => ({
    query: t.string({ description: 'Words in the title.' }),
    from: t.field({ type: 'Date', description: '`asAt` on this day or later.' }),
    to: t.field({ type: 'Date', description: '`asAt` on this day or earlier.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Last changed at this time or later.' }),
  }),
});

builder.objectFields(Panel, (t) => ({
  indicatorSets: t.connection(
    {
      type: IndicatorSet,
      description: 'Performance reports published under its agendas, latest first.',
      args: {
        filter: t.arg({ type: IndicatorSetFilter, description: 'Filter for reports.' }),
        orderBy: t.arg({ type: RecordOrder, description: 'Order, instead of that of the list.' }),
      },
      resolve: (row, args, ctx) => connect(ctx, args, indicatorSetListing(args.filter ?? {}), row),
    },
    IndicatorSetConnection,
    IndicatorSetEdge,
  ),
}));

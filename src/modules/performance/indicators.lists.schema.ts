/** Lists of indicators and of the values of one indicator. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import { RecordOrder } from '../../graphql/updates.ts';
import { Council } from '../councils/councils.schema.ts';
import { Indicator, Observation } from './indicators.schema.ts';
import { indicatorListing, observationListing } from './performance.queries.ts';

export const ObservationFilter = builder.inputType('ObservationFilter', {
  description: 'Filter for observations.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'Periods beginning on or after this day.' }),
    to: t.field({ type: 'Date', description: 'Periods ending on or before this day.' }),
  }),
});

export const ObservationEdge = builder.edgeObject({
  type: Observation,
  name: 'ObservationEdge',
  description: 'Edge in a list of observations.',
});
export const ObservationConnection = builder.connectionObject(
  { type: Observation, name: 'ObservationConnection', description: 'A page of observations.' },
  ObservationEdge,
);

export const IndicatorEdge = builder.edgeObject({
  type: Indicator,
  name: 'IndicatorEdge',
  description: 'Edge in a list of indicators.',
});
export const IndicatorConnection = builder.connectionObject(
  { type: Indicator, name: 'IndicatorConnection', description: 'A page of indicators.' },
  IndicatorEdge,
);

export const IndicatorFilter = builder.inputType('IndicatorFilter', {
  description: 'Filter for indicators.',
  fields: (t) => ({
    query: t.string({ description: 'Words in any of the names.' }),
    codes: t.stringList({ description: 'With these codes.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Last changed at this time or later.' }),
  }),
});

builder.objectFields(Council, (t) => ({
  indicators: t.connection(
    {
      type: Indicator,
      description: 'Performance indicators, by name.',
      args: {
        filter: t.arg({ type: IndicatorFilter, description: 'Filter for indicators.' }),
        orderBy: t.arg({ type: RecordOrder, description: 'Order, instead of that of the list.' }),
      },
      resolve: (row, args, ctx) => connect(ctx, args, indicatorListing(args.filter ?? {}), { councilId: row.id }),
    },
    IndicatorConnection,
    IndicatorEdge,
  ),
}));

builder.objectFields(Indicator, (t) => ({
  observations: t.connection(
    {
      type: Observation,
      description: 'Values, one for each period as last published, oldest first.',
      args: {
        filter: t.arg({ type: ObservationFilter, description: 'Filter for periods.' }),
      },
      resolve: (row, args, ctx) => connect(ctx, args, observationListing(args.filter ?? {}), row),
    },
    ObservationConnection,
    ObservationEdge,
  ),
}));

/** Events of indicators and performance reports. */
import { factsOf } from '../../events/catalogue.ts';
import { builder } from '../../graphql/builder.ts';
import { Event } from '../feed/events.schema.ts';
import type { EventView } from '../feed/follow.ts';
import { IndicatorSet } from './indicators.schema.ts';
import { indicatorSetById } from './performance.loaders.ts';

export const IndicatorsChangedEvent = builder.objectRef<EventView>('IndicatorsChangedEvent');

builder.objectType(IndicatorsChangedEvent, {
  interfaces: [Event],
  description: 'Indicators were defined or changed, or reports or values of them published or corrected.',
  fields: (t) => ({
    indicatorSet: t.field({
      type: IndicatorSet,
      nullable: true,
      description: 'The report; null when it is no longer visible, and when an indicator alone changed.',
      resolve: (row, _, ctx) => ctx.related(indicatorSetById, row, factsOf(row, 'INDICATORS_CHANGED').indicatorSetId),
    }),
  }),
});

/** The mutation that records the values of a performance report. */
import { builder } from '../../graphql/builder.ts';
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives, givesCount } from '../../graphql/payload.ts';
import { indicatorSetRecord } from './indicator-sets.table.ts';
import { IndicatorSet, ObservationState } from './indicators.schema.ts';
import { recordObservations } from './observations.commands.ts';
import { indicatorSetById } from './performance.loaders.ts';

export const ObservationInput = builder.inputType('ObservationInput', {
  description: 'One value.',
  fields: (t) => ({
    indicator: t.id({ required: true, description: 'The indicator; it must have a row in the report.' }),
    periodStart: t.field({ type: 'Date', required: true, description: 'First day of the period.' }),
    periodEnd: t.field({ type: 'Date', required: true, description: 'Last day of the period.' }),
    periodLabel: t.string({ required: true, description: 'Period as printed, e.g. “Jun-23”.' }),
    state: t.field({ type: ObservationState, required: true, description: 'Kind of `valueAsPublished`.' }),
    value: t.float({ description: 'The number in `valueAsPublished`; required for VALUE, refused otherwise.' }),
    valueAsPublished: t.string({ required: true, description: 'Value as printed, e.g. “28%”, “-” or empty.' }),
  }),
});

export const observationsInput = inputFields((t) => ({
  observations: t.field({ type: [ObservationInput], required: true, description: 'The values; at most 1,000.' }),
}));

mutation({
  name: 'recordObservations',
  description: 'Records values of many indicators in one report, all or none; a value given again is a correction.',
  permission: 'MANAGE_IMPROVEMENT',
  target: { record: indicatorSetRecord, field: 'indicatorSet', description: 'The report that publishes them.' },
  input: observationsInput,
  payload: {
    indicatorSet: gives(IndicatorSet, indicatorSetById, 'The report with its values.'),
    recordedCount: givesCount('Number of values that are new or corrected.'),
  },
  command: recordObservations,
});

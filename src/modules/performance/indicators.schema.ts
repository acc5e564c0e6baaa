/** Indicators and their values through all reports. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import type { IndicatorSetRow, ObservationRow } from './indicator-sets.table.ts';
import type { IndicatorRow as IndicatorRecord } from './indicators.table.ts';
import { indicatorById, indicatorSetById } from './performance.loaders.ts';

export const IndicatorSet = builder.objectRef<IndicatorSetRow>('IndicatorSet');
export const Indicator = builder.objectRef<IndicatorRecord>('Indicator');

export const IndicatorUnit = builder.enumType('IndicatorUnit', {
  description: 'What values count.',
  values: {
    COUNT: { description: 'A number of things.' },
    PERCENT: { description: 'Per cent; 28 means 28%.' },
    RATE_PER_10000: { description: 'Per 10,000 of the population concerned.' },
    OTHER: { description: 'Anything else; see the definition.' },
  },
});

export const Polarity = builder.enumType('Polarity', {
  description: 'Which way is better.',
  values: {
    HIGHER_IS_BETTER: { description: 'Up is good.' },
    LOWER_IS_BETTER: { description: 'Down is good.' },
    NEUTRAL: { description: 'Neither.' },
    UNKNOWN: { description: 'Not said by the council.' },
  },
});

export const ObservationState = builder.enumType('ObservationState', {
  description: 'Whether there is a value.',
  values: {
    VALUE: { description: 'There is.' },
    NOT_APPLICABLE: { description: 'Printed “-”.' },
    MISSING: { description: 'Left blank.' },
    SUPPRESSED: { description: 'Withheld, e.g. to protect individuals.' },
  },
});

export const Observation = builder.objectRef<ObservationRow>('Observation');

builder.objectType(Observation, {
  description: 'One value of one indicator for one period.',
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'The indicator.',
      resolve: (row, _, ctx) => ctx.required(indicatorById, row, row.indicatorId),
    }),
    indicatorSet: t.field({
      type: IndicatorSet,
      description: 'Report that published it; a later report may restate it.',
      resolve: (row, _, ctx) => ctx.required(indicatorSetById, row, row.indicatorSetId),
    }),
    periodStart: t.expose('periodStart', { type: 'Date', description: 'First day of the period.' }),
    periodEnd: t.expose('periodEnd', { type: 'Date', description: 'Last day of the period.' }),
    periodLabel: t.exposeString('periodLabel', { description: 'As printed, e.g. “Jun-23”.' }),
    state: t.expose('state', { type: ObservationState, description: 'Whether there is a value.' }),
    value: t.exposeFloat('value', { nullable: true, description: 'The number; null unless `state` is VALUE.' }),
    valueAsPublished: t.exposeString('valueAsPublished', { description: 'As printed, e.g. “28%”, “-” or empty.' }),
  }),
});

builder.node(Indicator, {
  ...nodeOf('Indicator', indicatorById),
  interfaces: [CouncilRecord],
  description: 'A measure of performance, followed through all reports.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name, e.g. “Rate of children subject to CP plans”.' }),
    alsoKnownAs: t.exposeStringList('alsoKnownAs', { description: 'Other names in reports.' }),
    code: t.exposeString('code', { nullable: true, description: "The service's code, e.g. “CP8-QL”." }),
    unit: t.expose('unit', { type: IndicatorUnit, description: 'What its values count.' }),
    polarity: t.expose('polarity', { type: Polarity, description: 'Which way is better.' }),
    definition: t.exposeString('definition', { nullable: true, description: 'How it is measured.' }),
  }),
});

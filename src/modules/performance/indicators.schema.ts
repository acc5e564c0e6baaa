/** Indicators, and their values in all reports. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import type { IndicatorSetRow, ObservationRow } from './indicator-sets.table.ts';
import type { IndicatorRow as IndicatorRecord } from './indicators.table.ts';
import { indicatorById, indicatorSetById } from './performance.loaders.ts';

export const IndicatorSet = builder.objectRef<IndicatorSetRow>('IndicatorSet');
export const Indicator = builder.objectRef<IndicatorRecord>('Indicator');

export const IndicatorUnit = builder.enumType('IndicatorUnit', {
  description: 'Unit of the values.',
  values: {
    COUNT: { description: 'A number of things.' },
    PERCENT: { description: 'Per cent; 28 means 28%.' },
    RATE_PER_10000: { description: 'Per 10,000 of the population concerned.' },
    OTHER: { description: 'Another unit; see `definition`.' },
  },
});

export const Polarity = builder.enumType('Polarity', {
  description: 'Direction that counts as improvement.',
  values: {
    HIGHER_IS_BETTER: { description: 'A rise is an improvement.' },
    LOWER_IS_BETTER: { description: 'A fall is an improvement.' },
    NEUTRAL: { description: 'Neither is an improvement.' },
    UNKNOWN: { description: 'Neither stated in a source nor inferred from one.' },
  },
});

export const PolarityBasis = builder.enumType('PolarityBasis', {
  description: 'Source of the polarity.',
  values: {
    PRINTED: { description: 'The council says so, in a document or in its own records.' },
    INFERRED: { description: 'Inferred by us from words or figures of a document; `polarityInferredFrom` quotes them.' },
    UNKNOWN: { description: 'Not recorded; always so where `polarity` is UNKNOWN.' },
  },
});

export const ObservationState = builder.enumType('ObservationState', {
  description: 'Kind of printed value.',
  values: {
    VALUE: { description: 'A number is printed.' },
    NOT_APPLICABLE: { description: 'Printed “-” or “n/a”.' },
    NOT_A_NUMBER: { description: 'Printed as other text that is not one number; see `valueAsPublished`.' },
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
      description: 'Report that published the value; a later report may restate it.',
      resolve: (row, _, ctx) => ctx.required(indicatorSetById, row, row.indicatorSetId),
    }),
    periodStart: t.expose('periodStart', {
      type: 'Date',
      description: 'Derived: first day of the period that `periodLabel` names.',
    }),
    periodEnd: t.expose('periodEnd', { type: 'Date', description: 'Derived: last day of the period that `periodLabel` names.' }),
    periodLabel: t.exposeString('periodLabel', { description: 'Period as printed, e.g. “Jun-23”.' }),
    state: t.expose('state', { type: ObservationState, description: 'Derived: kind of `valueAsPublished`.' }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'Derived: the number in `valueAsPublished`; null unless `state` is VALUE.',
    }),
    valueAsPublished: t.exposeString('valueAsPublished', { description: 'Value as printed, e.g. “28%”, “-” or empty.' }),
  }),
});

builder.node(Indicator, {
  ...nodeOf('Indicator', indicatorById),
  interfaces: [CouncilRecord],
  description: 'A measure of performance, followed through all reports.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name, e.g. “Rate of children subject to CP plans”.' }),
    alsoKnownAs: t.exposeStringList('alsoKnownAs', { description: 'Other names that reports print.' }),
    code: t.exposeString('code', { nullable: true, description: "The service's code, e.g. “CP8-QL”." }),
    unit: t.expose('unit', { type: IndicatorUnit, description: 'Unit of the values.' }),
    polarity: t.expose('polarity', {
      type: Polarity,
      description: 'Direction that counts as improvement; `polarityBasis` gives its source.',
    }),
    polarityBasis: t.expose('polarityBasis', { type: PolarityBasis, description: 'Source of `polarity`.' }),
    polarityInferredFrom: t.exposeString('polarityInferredFrom', {
      nullable: true,
      description: 'Words and figures of the source that `polarity` is inferred from, in quotation marks; null unless INFERRED.',
    }),
    definition: t.exposeString('definition', {
      nullable: true,
      description: 'How the indicator is measured, as printed; null when not on record.',
    }),
  }),
});

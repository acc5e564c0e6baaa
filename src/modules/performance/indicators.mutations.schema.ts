/** The mutations that define and change indicators. */
import { builder } from '../../graphql/builder.ts';
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { inCouncil } from '../councils/councils.mutations.schema.ts';
import { defineIndicator, updateIndicator } from './indicators.commands.ts';
import { Indicator, IndicatorUnit, Polarity } from './indicators.schema.ts';
import { indicatorRecord } from './indicators.table.ts';
import { indicatorById } from './performance.loaders.ts';

export const IndicatorPatch = builder.inputType('IndicatorPatch', {
  description: 'Details of an indicator.',
  fields: (t) => ({
    name: t.string({ description: 'Name.' }),
    alsoKnownAs: t.stringList({ description: 'All other names that reports print.' }),
    code: t.string({ description: "The service's code, e.g. “CP8-QL”." }),
    unit: t.field({ type: IndicatorUnit, description: 'Unit of its values.' }),
    polarity: t.field({
      type: Polarity,
      description: 'Direction that counts as improvement, as the council itself says; UNKNOWN if it does not say.',
    }),
    definition: t.string({ description: 'How it is measured.' }),
  }),
});

export const indicatorInput = inputFields((t) => ({
  details: t.field({
    type: IndicatorPatch,
    required: true,
    description: 'The indicator; `name`, `unit` and `polarity` are required.',
  }),
}));

mutation({
  name: 'defineIndicator',
  description: 'Adds an indicator.',
  permission: 'MANAGE_IMPROVEMENT',
  target: inCouncil,
  input: indicatorInput,
  payload: { indicator: gives(Indicator, indicatorById, 'The new indicator.') },
  command: defineIndicator,
});

export const indicatorPatchInput = inputFields((t) => ({
  patch: t.field({ type: IndicatorPatch, required: true, description: 'What to change.' }),
}));

mutation({
  name: 'updateIndicator',
  description: 'Changes an indicator.',
  permission: 'MANAGE_IMPROVEMENT',
  target: { record: indicatorRecord, field: 'id', description: 'The indicator.' },
  input: indicatorPatchInput,
  payload: { indicator: gives(Indicator, indicatorById, 'The indicator.') },
  command: updateIndicator,
});

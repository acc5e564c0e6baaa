/** The mutation of council years. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { municipalYearById } from './councils.loaders.ts';
import { inCouncil } from './councils.mutations.schema.ts';
import { MunicipalYear } from './councils.schema.ts';
import { createMunicipalYear } from './municipal-years.commands.ts';

export const yearInput = inputFields((t) => ({
  label: t.string({ required: true, description: 'First year and last two digits of the second, e.g. “2023/24”.' }),
  startsOn: t.field({ type: 'Date', required: true, description: 'Day of its annual meeting.' }),
  endsOn: t.field({ type: 'Date', required: true, description: 'Day before the next annual meeting.' }),
}));

mutation({
  name: 'createMunicipalYear',
  description: 'Adds a council year.',
  permission: 'MANAGE_COUNCIL',
  target: inCouncil,
  input: yearInput,
  payload: { municipalYear: gives(MunicipalYear, municipalYearById, 'The new year.') },
  command: createMunicipalYear,
});

/** The mutation of corporate plans. */
import { builder } from '../../graphql/builder.ts';
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { adoptCorporatePlan } from './corporate-plans.commands.ts';
import { corporatePlanById } from './corporate-plans.loaders.ts';
import { CorporatePlan } from './corporate-plans.schema.ts';
import { inCouncil } from './councils.mutations.schema.ts';

export const CorporateGoalInput = builder.inputType('CorporateGoalInput', {
  description: 'A goal of a corporate plan.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'Title.' }),
    description: t.string({ description: 'Explanation of the goal in the plan.' }),
  }),
});

export const planInput = inputFields((t) => ({
  title: t.string({ required: true, description: 'Title.' }),
  startYear: t.int({ description: 'First year of the plan.' }),
  endYear: t.int({ description: 'Last year of the plan.' }),
  goals: t.field({ type: [CorporateGoalInput], required: true, description: 'Goals, in order.' }),
}));

mutation({
  name: 'adoptCorporatePlan',
  description: 'Adds a corporate plan with its goals.',
  permission: 'MANAGE_COUNCIL',
  target: inCouncil,
  input: planInput,
  payload: { corporatePlan: gives(CorporatePlan, corporatePlanById, 'The new plan.') },
  command: adoptCorporatePlan,
});

/** The mutations of improvement plans. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { inCouncil } from '../councils/councils.mutations.schema.ts';
import { planById, planUpdateById } from './improvement.loaders.ts';
import { createImprovementPlan, publishImprovementPlanUpdate, updateImprovementPlan } from './plans.commands.ts';
import { ImprovementPlanPatch, PlanActionInput } from './plans.inputs.schema.ts';
import { ImprovementPlan, ImprovementPlanUpdate } from './plans.schema.ts';
import { improvementPlanRecord } from './plans.table.ts';

export const planInput = inputFields((t) => ({
  details: t.field({ type: ImprovementPlanPatch, required: true, description: 'The plan; `title` is required.' }),
}));

mutation({
  name: 'createImprovementPlan',
  description: 'Adds an improvement plan.',
  permission: 'MANAGE_IMPROVEMENT',
  target: inCouncil,
  input: planInput,
  payload: { plan: gives(ImprovementPlan, planById, 'The new plan.') },
  command: createImprovementPlan,
});

export const planPatchInput = inputFields((t) => ({
  patch: t.field({ type: ImprovementPlanPatch, required: true, description: 'What to change.' }),
}));

mutation({
  name: 'updateImprovementPlan',
  description: 'Changes an improvement plan.',
  permission: 'MANAGE_IMPROVEMENT',
  target: { record: improvementPlanRecord, field: 'id', description: 'The plan.' },
  input: planPatchInput,
  payload: { plan: gives(ImprovementPlan, planById, 'The plan.') },
  command: updateImprovementPlan,
});

export const planUpdateInput = inputFields((t) => ({
  summary: t.string({ required: true, description: 'Content of the update.' }),
  reportedOn: t.field({ type: 'Date', required: true, description: 'Day on which it is reported.' }),
  periodEndsOn: t.field({ type: 'Date', description: 'Last day that it covers.' }),
  agendaItem: t.id({ description: 'Agenda item under which the panel receives it; the update is as restricted as the item.' }),
  review: t.id({ description: 'Review that it is reported in the context of.' }),
  actions: t.field({
    type: [PlanActionInput],
    description:
      'All actions of the plan as they now stand; null to leave them. The plan shows them to all who can read the plan.',
  }),
  documents: t.idList({ description: 'Documents of the update.' }),
}));

mutation({
  name: 'publishImprovementPlanUpdate',
  description: 'Publishes an update on a plan.',
  permission: 'MANAGE_IMPROVEMENT',
  target: { record: improvementPlanRecord, field: 'plan', description: 'The plan.' },
  input: planUpdateInput,
  payload: { update: gives(ImprovementPlanUpdate, planUpdateById, 'The new update.') },
  command: publishImprovementPlanUpdate,
});

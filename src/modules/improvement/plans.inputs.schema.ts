/** Inputs that describe improvement plans. */
import { builder } from '../../graphql/builder.ts';
import { RagValue } from '../performance/published.schema.ts';
import { ImprovementPlanStatus } from './plans.schema.ts';

export const PlanActionInput = builder.inputType('PlanActionInput', {
  description: 'An action of a plan.',
  fields: (t) => ({
    reference: t.string({ description: 'Number in the plan.' }),
    text: t.string({ required: true, description: 'Action to be taken.' }),
    owner: t.string({ description: 'Person or office that takes the action.' }),
    dueOn: t.field({ type: 'Date', description: 'Day on which it is due.' }),
    rag: t.field({ type: RagValue, description: 'Published rating.' }),
  }),
});

export const SuccessMeasureInput = builder.inputType('SuccessMeasureInput', {
  description: "A measure of a plan's success.",
  fields: (t) => ({
    text: t.string({ required: true, description: 'The measure.' }),
    indicator: t.id({ description: 'Indicator that measures it.' }),
  }),
});

export const ImprovementPlanPatch = builder.inputType('ImprovementPlanPatch', {
  description: 'Details of an improvement plan. A list replaces the whole list before.',
  fields: (t) => ({
    title: t.string({ description: 'Title.' }),
    alsoKnownAs: t.stringList({ description: 'All other titles.' }),
    panel: t.id({ description: 'Panel that receives updates on it.' }),
    owner: t.string({ description: 'Officer who is responsible for it.' }),
    status: t.field({ type: ImprovementPlanStatus, description: 'Status; null for NOT_STATED.' }),
    promptedBy: t.id({ description: 'Review that led to it.' }),
    issue: t.id({ description: 'Issue that it is about.' }),
    actions: t.field({ type: [PlanActionInput], description: 'All actions, in order.' }),
    successMeasures: t.field({ type: [SuccessMeasureInput], description: 'All measures of its success, in order.' }),
  }),
});

/** Corporate plans and their goals. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { corporateGoalById, corporatePlanById, corporatePlansByCouncil, goalsByPlan } from './corporate-plans.loaders.ts';
import type { CorporateGoalRow, CorporatePlanRow } from './corporate-plans.table.ts';
import { Council, CouncilRecord } from './councils.schema.ts';

export const CorporateGoal = builder.objectRef<CorporateGoalRow>('CorporateGoal');

export const CorporatePlan = builder.objectRef<CorporatePlanRow>('CorporatePlan');

builder.node(CorporatePlan, {
  ...nodeOf('CorporatePlan', corporatePlanById),
  interfaces: [CouncilRecord],
  description: "A council's corporate plan.",
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Title, e.g. “Southampton: Corporate Plan 2022-2030”.' }),
    startYear: t.exposeInt('startYear', { nullable: true, description: 'First year of the plan, e.g. 2022.' }),
    endYear: t.exposeInt('endYear', { nullable: true, description: 'Last year of the plan, e.g. 2030.' }),
    goals: t.field({
      type: [CorporateGoal],
      description: 'Goals of the plan, in order.',
      resolve: (row, _, ctx) => ctx.load(goalsByPlan, row),
    }),
  }),
});

builder.node(CorporateGoal, {
  ...nodeOf('CorporateGoal', corporateGoalById),
  interfaces: [CouncilRecord],
  description: 'One goal of a corporate plan.',
  fields: (t) => ({
    plan: t.field({
      type: CorporatePlan,
      description: 'The plan to which it belongs.',
      resolve: (row, _, ctx) => ctx.required(corporatePlanById, row, row.planId),
    }),
    title: t.exposeString('title', { description: 'Title, e.g. “Strong Foundations for Life”.' }),
    description: t.exposeString('description', { nullable: true, description: 'Explanation of the goal in the plan.' }),
    position: t.exposeInt('position', { description: 'Place among the goals, from 1.' }),
  }),
});

builder.objectFields(Council, (t) => ({
  corporatePlans: t.field({
    type: [CorporatePlan],
    description: 'Corporate plans with their goals, newest first.',
    resolve: (row, _, ctx) => ctx.load(corporatePlansByCouncil, row.id),
  }),
}));

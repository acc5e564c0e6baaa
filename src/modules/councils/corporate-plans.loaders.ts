import { desc, sql } from 'drizzle-orm';
import { manyBy, manyByCouncil, oneById, rowsOf } from '../../db/loader.ts';
import { corporateGoal, corporatePlan } from './corporate-plans.table.ts';

export const corporatePlanById = oneById('corporatePlanById', corporatePlan, rowsOf(corporatePlan));

/** Newest first. */
export const corporatePlansByCouncil = manyByCouncil(
  'corporatePlansByCouncil',
  corporatePlan,
  rowsOf(corporatePlan, sql`${corporatePlan.startYear} desc nulls last`, desc(corporatePlan.id)),
);

export const corporateGoalById = oneById('corporateGoalById', corporateGoal, rowsOf(corporateGoal));

export const goalsByPlan = manyBy(
  'goalsByPlan',
  corporateGoal,
  corporateGoal.planId,
  rowsOf(corporateGoal, corporateGoal.position),
);

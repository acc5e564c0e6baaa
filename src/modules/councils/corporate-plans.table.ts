/** Corporate plans and their goals; reports name the goals that they serve. A few rows per council and decade. */
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey, uniqueWhileKept, within } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { council } from './councils.table.ts';

export const corporatePlan = pgTable(
  'corporate_plan',
  { ...recordColumns(), title: text().notNull(), startYear: integer(), endYear: integer() },
  (t) => [...recordKey(t, council)],
);

export const corporatePlanRecord = recordKind('CorporatePlan', corporatePlan);

export const corporateGoal = pgTable(
  'corporate_goal',
  {
    ...recordColumns(),
    planId: uuid().notNull(),
    title: text().notNull(),
    description: text(),
    position: integer().notNull(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.planId, corporatePlan),
    uniqueWhileKept('corporate_goal_position', t, t.planId, t.position),
  ],
);

export const corporateGoalRecord = recordKind('CorporateGoal', corporateGoal, {
  kind: corporatePlanRecord,
  column: corporateGoal.planId,
});

export type CorporatePlanRow = typeof corporatePlan.$inferSelect;
export type CorporateGoalRow = typeof corporateGoal.$inferSelect;

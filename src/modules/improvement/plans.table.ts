/** Improvement plans and the updates that panels received on them. */
import { date, index, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey, within } from '../../db/columns.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { council } from '../councils/councils.table.ts';
import { panel } from '../panels/panels.table.ts';
import { review } from './reviews.table.ts';

export const planStatus = pgEnum('improvement_plan_status', ['IN_PROGRESS', 'COMPLETED', 'REPLACED']);

export const improvementPlan = pgTable(
  'improvement_plan',
  {
    ...recordColumns(),
    title: text().notNull(),
    alsoKnownAs: text().array().notNull().default([]),
    panelId: uuid(),
    owner: text(),
    status: planStatus().notNull(),
    promptedById: uuid(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.panelId, panel),
    within(t, t.promptedById, review),
    // Council.improvementPlans, most recently updated first
    index('improvement_plan_by_update').on(t.councilId, t.updatedAt.desc(), t.id.desc()),
  ],
);

export const planUpdate = pgTable(
  'improvement_plan_update',
  {
    ...recordColumns(),
    planId: uuid().notNull(),
    agendaItemId: uuid(),
    reportedOn: date(),
    periodEndsOn: date(),
    summary: text().notNull(),
    reviewId: uuid(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.planId, improvementPlan),
    within(t, t.agendaItemId, agendaItem),
    within(t, t.reviewId, review),
    // ImprovementPlan.updates, newest first
    index('improvement_plan_update_by_plan').on(t.councilId, t.planId, t.reportedOn.desc().nullsLast(), t.id.desc()),
    // AgendaItem.improvementPlanUpdates
    index('improvement_plan_update_by_agenda_item').on(t.councilId, t.agendaItemId),
  ],
);

export type ImprovementPlanRow = typeof improvementPlan.$inferSelect;
export type PlanUpdateRow = typeof planUpdate.$inferSelect;

/** Improvement plans and the updates that panels received on them. */
import { date, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { partColumns, recordColumns, recordKey, tenantKey, within } from '../../db/columns.ts';
import { nullsLast } from '../../db/nulls-last.ts';
import { recordKind } from '../../db/record-kind.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { council } from '../councils/councils.table.ts';
import { document } from '../documents/documents.table.ts';
import { panel } from '../panels/panels.table.ts';
import type { RagName } from '../performance/indicator-sets.table.ts';
import { indicator } from '../performance/indicators.table.ts';
import { issue } from '../work-programme/issues.table.ts';
import { review } from './reviews.table.ts';

export const planStatus = pgEnum('improvement_plan_status', ['IN_PROGRESS', 'COMPLETED', 'REPLACED', 'NOT_STATED']);

export interface PlanActionValue {
  reference?: string | null;
  text: string;
  owner?: string | null;
  dueOn?: string | null;
  rag?: RagName | null;
}

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
    issueId: uuid(),
    actions: jsonb().$type<PlanActionValue[]>().notNull().default([]),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.panelId, panel),
    within(t, t.promptedById, review),
    within(t, t.issueId, issue),
    // Council.improvementPlans, most recently updated first
    index('improvement_plan_by_update').on(t.councilId, t.updatedAt, t.id),
  ],
);

export const improvementPlanRecord = recordKind('ImprovementPlan', improvementPlan);

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
    index('improvement_plan_update_by_plan').on(t.councilId, t.planId, nullsLast(t.reportedOn, 'date', 'DESC'), t.id),
    // AgendaItem.improvementPlanUpdates
    index('improvement_plan_update_by_agenda_item').on(t.councilId, t.agendaItemId),
  ],
);

export const planUpdateRecord = recordKind('ImprovementPlanUpdate', planUpdate);

/** The measures of a plan's success, in order. */
export const successMeasure = pgTable(
  'success_measure',
  { ...partColumns(), planId: uuid().notNull(), position: integer().notNull(), text: text().notNull(), indicatorId: uuid() },
  (t) => [
    primaryKey({ columns: [t.councilId, t.planId, t.position] }),
    tenantKey(t, council),
    within(t, t.planId, improvementPlan),
    within(t, t.indicatorId, indicator),
  ],
);

/** Documents of an update. An update without any shows the documents of its agenda item. */
export const planUpdateDocument = pgTable(
  'improvement_plan_update_document',
  { ...partColumns(), updateId: uuid().notNull(), documentId: uuid().notNull() },
  (t) => [
    primaryKey({ columns: [t.councilId, t.updateId, t.documentId] }),
    tenantKey(t, council),
    within(t, t.updateId, planUpdate),
    within(t, t.documentId, document),
  ],
);

export type SuccessMeasureRow = typeof successMeasure.$inferSelect;
export type ImprovementPlanRow = typeof improvementPlan.$inferSelect;
export type PlanUpdateRow = typeof planUpdate.$inferSelect;

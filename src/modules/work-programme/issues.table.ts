/** Subjects followed across meetings and panels, under whatever titles. */
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { partColumns, recordColumns, recordKey, tenantKey, within } from '../../db/columns.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { council } from '../councils/councils.table.ts';

export const issue = pgTable(
  'issue',
  {
    ...recordColumns(),
    title: text().notNull(),
    description: text(),
  },
  (t) => [...recordKey(t, council)],
);

export const issueItem = pgTable(
  'issue_item',
  { ...partColumns(), issueId: uuid().notNull(), agendaItemId: uuid().notNull() },
  (t) => [
    primaryKey({ columns: [t.councilId, t.issueId, t.agendaItemId] }),
    tenantKey(t, council),
    within(t, t.issueId, issue),
    within(t, t.agendaItemId, agendaItem),
    // AgendaItem.issues
    index('issue_item_by_agenda_item').on(t.councilId, t.agendaItemId),
  ],
);

export type IssueRow = typeof issue.$inferSelect;

/** Subjects that come back at several meetings, whose agendas may title them differently. */
import { boolean, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { partColumns, recordColumns, recordKey, tenantKey, within } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
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

export const issueRecord = recordKind('Issue', issue);

export const issueItem = pgTable(
  'issue_item',
  {
    ...partColumns(),
    issueId: uuid().notNull(),
    agendaItemId: uuid().notNull(),
    /** Whether the council's own page of the issue lists the item; false where the two were joined here. */
    isListed: boolean().notNull().default(true),
  },
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

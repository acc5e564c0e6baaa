/** Scrutiny panels, committees and boards. Written by staff with MANAGE_PANELS; a handful of rows a council. */
import { date, integer, jsonb, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey, within } from '../../db/columns.ts';
import { type ContactValue, council } from '../councils/councils.table.ts';

export const panelKind = pgEnum('panel_kind', ['SCRUTINY_PANEL', 'OVERVIEW_COMMITTEE', 'TASK_AND_FINISH', 'JOINT', 'OTHER']);

export interface PanelNameValue {
  name: string;
  from?: string | null;
  to?: string | null;
}

export const panel = pgTable(
  'panel',
  {
    ...recordColumns(),
    slug: text().notNull(),
    name: text().notNull(),
    otherNames: jsonb().$type<PanelNameValue[]>().notNull().default([]),
    kind: panelKind().notNull(),
    parentId: uuid(),
    establishedOn: date(),
    disbandedOn: date(),
    roleStatement: text(),
    quorum: integer(),
    quorumAsRecorded: text(),
    contacts: jsonb().$type<ContactValue[]>().notNull().default([]),
  },
  (t) => [...recordKey(t, council), unique('panel_slug').on(t.councilId, t.slug), within(t, t.parentId, t)],
);

export type PanelRow = typeof panel.$inferSelect;

/** Scrutiny panels, committees and boards. A handful of rows for each council. */
import { date, integer, jsonb, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey, uniqueWhileKept, within } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
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
    /** Day of the latest document that names the panel; null where the council keeps the panel here itself. */
    recordedOn: date(),
    roleStatement: text(),
    quorum: integer(),
    quorumAsRecorded: text(),
    contacts: jsonb().$type<ContactValue[]>().notNull().default([]),
  },
  (t) => [...recordKey(t, council), uniqueWhileKept('panel_slug', t, t.slug), within(t, t.parentId, t)],
);

export const panelRecord = recordKind('Panel', panel);

export type PanelRow = typeof panel.$inferSelect;

/** The rows that each withdrawal hid, with the visibility that they had: from these an operator undoes it (`undo_withdrawal` in the migrations). */
import { sql } from 'drizzle-orm';
import { check, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { partColumns, tenantKey } from '../../db/columns.ts';
import { council } from '../councils/councils.table.ts';

export interface HiddenRow {
  table: string;
  /** The columns of its primary key beside the council. */
  key: Record<string, unknown>;
  visibility: string;
}

export const withdrawal = pgTable(
  'withdrawal',
  {
    ...partColumns(),
    /** The event that announced it. */
    eventId: uuid().notNull(),
    rows: jsonb().$type<HiddenRow[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.eventId] }),
    tenantKey(t, council),
    check('withdrawal_never_public', sql`${t.visibility} <> 'PUBLIC'`),
  ],
);

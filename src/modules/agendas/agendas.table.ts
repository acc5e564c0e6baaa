/** The agenda of a meeting, at most one. A DRAFT has visibility DRAFT, and so has every row under it. */
import { boolean, date, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { partColumns, tenantKey, within } from '../../db/columns.ts';
import { council } from '../councils/councils.table.ts';
import { meeting } from '../meetings/meetings.table.ts';

export const agendaStatus = pgEnum('agenda_status', ['NONE', 'DRAFT', 'PUBLISHED', 'REVISED']);

export interface SupplementValue {
  number: number;
  publishedOn: string;
  reason?: string | null;
}

export const agenda = pgTable(
  'agenda',
  {
    ...partColumns(),
    meetingId: uuid().notNull(),
    version: integer().notNull().default(1),
    status: agendaStatus().notNull(),
    /** Day of publication where a record states it. */
    publishedOn: date(),
    /** Date printed above the officer's signature. */
    signedOn: date(),
    signatoryTitle: text(),
    /** Whether every item of the agenda is on record; null where not known. */
    isComplete: boolean(),
    supplements: jsonb().$type<SupplementValue[]>().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.councilId, t.meetingId] }), tenantKey(t, council), within(t, t.meetingId, meeting)],
);

export type AgendaRow = typeof agenda.$inferSelect;

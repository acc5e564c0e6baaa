/**
 * Printed schedules of meetings: one row for each panel and municipal year whose dates a document lists. A year without a row has only the
 * meetings that other records mention.
 */
import { date, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { partColumns, tenantKey, within } from '../../db/columns.ts';
import { council } from '../councils/councils.table.ts';
import { municipalYear } from '../councils/municipal-years.table.ts';
import { panel } from '../panels/panels.table.ts';

export const meetingSchedule = pgTable(
  'meeting_schedule',
  {
    ...partColumns(),
    panelId: uuid().notNull(),
    municipalYearId: uuid().notNull(),
    /** Day of the document that lists the dates. */
    recordedOn: date().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.panelId, t.municipalYearId] }),
    tenantKey(t, council),
    within(t, t.panelId, panel),
    within(t, t.municipalYearId, municipalYear),
  ],
);

export type MeetingScheduleRow = typeof meetingSchedule.$inferSelect;

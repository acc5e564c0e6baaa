/** The minutes of a meeting, at most one set, and their approvals. A DRAFT has visibility DRAFT. */
import { date, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, partColumns, recordColumns, recordKey, tenantKey, within } from '../../db/columns.ts';
import { council } from '../councils/councils.table.ts';
import { meeting } from '../meetings/meetings.table.ts';
import { person } from '../people/people.table.ts';
import { resolution } from './resolutions.table.ts';

export const minutesStatus = pgEnum('minutes_status', [
  'NONE',
  'DRAFT',
  'DRAFT_PUBLISHED',
  'PUBLISHED',
  'APPROVED',
  'APPROVED_AS_AMENDED',
  'SIGNED',
]);

/** One approval may cover the minutes of several meetings. */
export const minutesApproval = pgTable(
  'minutes_approval',
  {
    ...recordColumns(),
    approvingMeetingId: uuid().notNull(),
    resolutionId: uuid(),
    amendments: text(),
    signedById: uuid(),
    signedOn: date(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.approvingMeetingId, meeting),
    within(t, t.resolutionId, resolution),
    within(t, t.signedById, person),
  ],
);

export const minutes = pgTable(
  'minutes',
  {
    ...partColumns(),
    meetingId: uuid().notNull(),
    status: minutesStatus().notNull(),
    publishedAt: instant(),
    approvalId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.meetingId] }),
    tenantKey(t, council),
    within(t, t.meetingId, meeting),
    within(t, t.approvalId, minutesApproval),
  ],
);

export type MinutesRow = typeof minutes.$inferSelect;
export type MinutesApprovalRow = typeof minutesApproval.$inferSelect;

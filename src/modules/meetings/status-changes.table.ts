/** Every change of a meeting's status, for the meeting's page and its minutes. Written together with its event; never changed afterwards. */
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, partColumns, tenantKey, within } from '../../db/columns.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { council } from '../councils/councils.table.ts';
import { meeting, meetingStatus } from './meetings.table.ts';

export const meetingStatusChange = pgTable(
  'meeting_status_change',
  {
    ...partColumns(),
    /** The event of this change. Not a foreign key: the feed may drop old events, this history keeps every change. */
    eventId: uuid().notNull(),
    meetingId: uuid().notNull(),
    previousStatus: meetingStatus(),
    status: meetingStatus().notNull(),
    changedAt: instant().notNull(),
    reason: text(),
    agendaItemId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.eventId] }),
    tenantKey(t, council),
    within(t, t.meetingId, meeting),
    within(t, t.agendaItemId, agendaItem),
    // Meeting.statusHistory
    index('meeting_status_change_by_meeting').on(t.councilId, t.meetingId, t.eventId),
  ],
);

export type MeetingStatusChangeRow = typeof meetingStatusChange.$inferSelect;

import { asc, getTableColumns, isNotNull, sql } from 'drizzle-orm';
import { manyBy, oneBy, oneById, rowsOf, type Select } from '../../db/loader.ts';
import { event } from '../../events/log.table.ts';
import { meeting } from './meetings.table.ts';
import { meetingSchedule } from './schedules.table.ts';
import { type MeetingStatusChangeRow, meetingStatusChange } from './status-changes.table.ts';

const earliestFirst = rowsOf(meeting, sql`${meeting.ordersAt} asc nulls last`, asc(meeting.id));

export const meetingById = oneById('meetingById', meeting, earliestFirst);

/** The meeting that was rescheduled to this one. */
export const meetingReplacedBy = oneBy('meetingReplacedBy', meeting, meeting.rescheduledToId, earliestFirst);

/** Dated meetings of a panel, earliest first. */
export const datedMeetingsByPanel = manyBy('datedMeetingsByPanel', meeting, meeting.panelId, (from, where) =>
  earliestFirst(from, sql`${where} and ${isNotNull(meeting.date)}`),
);

export const printedSchedulesByPanel = manyBy(
  'printedSchedulesByPanel',
  meetingSchedule,
  meetingSchedule.panelId,
  rowsOf(meetingSchedule),
);

export type StatusChangeWithEvent = MeetingStatusChangeRow & { sequence: number | null; publicSequence: number | null };

const selectStatusChanges: Select<StatusChangeWithEvent> = (from, where) =>
  from
    .select({ ...getTableColumns(meetingStatusChange), sequence: event.sequence, publicSequence: event.publicSequence })
    .from(meetingStatusChange)
    .leftJoin(event, sql`${event.councilId} = ${meetingStatusChange.councilId} and ${event.id} = ${meetingStatusChange.eventId}`)
    .where(where)
    .orderBy(asc(meetingStatusChange.eventId));

/** Oldest first. */
export const statusChangesByMeeting = manyBy(
  'statusChangesByMeeting',
  meetingStatusChange,
  meetingStatusChange.meetingId,
  selectStatusChanges,
);

import { asc, isNotNull, sql } from 'drizzle-orm';
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
export const datedMeetingsByPanel = manyBy('datedMeetingsByPanel', meeting, meeting.panelId, (db, where, name) =>
  earliestFirst(db, sql`${where} and ${isNotNull(meeting.date)}`, name),
);

export const printedSchedulesByPanel = manyBy(
  'printedSchedulesByPanel',
  meetingSchedule,
  meetingSchedule.panelId,
  rowsOf(meetingSchedule),
);

export type StatusChangeWithEvent = MeetingStatusChangeRow & { sequence: number | null; publicSequence: number | null };

const selectStatusChanges: Select<StatusChangeWithEvent> = async (db, where, name) => {
  const rows = await db
    .select({ change: meetingStatusChange, sequence: event.sequence, publicSequence: event.publicSequence })
    .from(meetingStatusChange)
    .leftJoin(event, sql`${event.councilId} = ${meetingStatusChange.councilId} and ${event.id} = ${meetingStatusChange.eventId}`)
    .where(where)
    .orderBy(asc(meetingStatusChange.eventId))
    .prepare(name)
    .execute();
  return rows.map(({ change, sequence, publicSequence }) => ({ ...change, sequence, publicSequence }));
};

/** Oldest first. */
export const statusChangesByMeeting = manyBy(
  'statusChangesByMeeting',
  meetingStatusChange,
  meetingStatusChange.meetingId,
  selectStatusChanges,
);

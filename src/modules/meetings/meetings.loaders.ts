import { asc, getTableColumns, isNotNull, sql } from 'drizzle-orm';
import { type Loader, manyBy, named, oneBy, oneById, rowsOf, type Select } from '../../db/loader.ts';
import { Statement } from '../../db/statement.ts';
import { event } from '../../events/log.table.ts';
import { type MeetingRow, meeting } from './meetings.table.ts';
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

const numbersOnDays = new Statement((from) => {
  const [councils, panels, days] = [sql.placeholder('councils'), sql.placeholder('panels'), sql.placeholder('days')];
  const asked = sql`(select * from unnest(${councils}::int[], ${panels}::uuid[], ${days}::text[]::date[]))`;
  const onDay = sql`(partition by ${meeting.councilId}, ${meeting.panelId}, ${meeting.date}`;
  return from
    .select({
      id: meeting.id,
      place: sql<number>`(row_number() over ${onDay} order by ${meeting.ordersAt}, ${meeting.id}))::int`,
      count: sql<number>`(count(*) over ${onDay}))::int`,
    })
    .from(meeting)
    .where(named('numberOnDay', sql`(${meeting.councilId}, ${meeting.panelId}, ${meeting.date}) in ${asked}`));
});

/** 1 for the first meeting of the panel on its day; null where there is only one, and for a meeting without a date. */
export const numberOnDay: Loader<Pick<MeetingRow, 'councilId' | 'id' | 'panelId' | 'date'>, number | null> = {
  name: 'numberOnDay',
  cacheKey: ({ councilId, id }) => `${councilId}:${id}`,
  batch: async (db, meetings) => {
    const rows = await numbersOnDays.run(db, {
      councils: meetings.map(({ councilId }) => councilId),
      panels: meetings.map(({ panelId }) => panelId),
      days: meetings.map(({ date }) => date),
    });
    const places = new Map(rows.map(({ id, place, count }) => [id, count > 1 ? place : null]));
    return meetings.map(({ id }) => places.get(id) ?? null);
  },
};

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

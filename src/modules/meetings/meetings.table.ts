/**
 * Meetings: planned, live and past. Staff write them with MANAGE_MEETINGS and RUN_MEETINGS; a busy council adds a few
 * hundred rows a year. The database computes `status` and `ordersAt`, so that lists can be filtered and ordered by them.
 */
import { sql } from 'drizzle-orm';
import { boolean, date, index, integer, jsonb, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, recordColumns, recordKey, within } from '../../db/columns.ts';
import { nullsLast } from '../../db/nulls-last.ts';
import { recordKind } from '../../db/record-kind.ts';
import { type ContactValue, council } from '../councils/councils.table.ts';
import { municipalYear } from '../councils/municipal-years.table.ts';
import { panel } from '../panels/panels.table.ts';
import { person } from '../people/people.table.ts';

export const meetingKind = pgEnum('meeting_kind', [
  'ORDINARY',
  'ADDITIONAL',
  'EXTRAORDINARY',
  'ANNUAL',
  'INFORMAL',
  'JOINT',
  'NOT_STATED',
]);

export const scheduleStatus = pgEnum('meeting_schedule_status', [
  'PROVISIONAL',
  'CONFIRMED',
  'POSTPONED',
  'RESCHEDULED',
  'CANCELLED',
  'NOT_STATED',
]);

export const liveStatus = pgEnum('meeting_live_status', [
  'NOT_STARTED',
  'IN_PUBLIC_SESSION',
  'IN_PRIVATE_SESSION',
  'ADJOURNED',
  'CLOSED',
  'ABANDONED_INQUORATE',
]);

export const meetingStatus = pgEnum('meeting_status', [
  'PROVISIONAL',
  'SCHEDULED',
  'POSTPONED',
  'RESCHEDULED',
  'CANCELLED',
  'IN_PUBLIC_SESSION',
  'IN_PRIVATE_SESSION',
  'ADJOURNED',
  'CONCLUDED',
  'INQUORATE',
]);

export const attendanceMode = pgEnum('attendance_mode', ['IN_PERSON', 'VIRTUAL', 'HYBRID', 'UNKNOWN']);

export interface VenueValue {
  /** The whole line as the source prints it. */
  asRecorded?: string | null;
  name: string;
  room?: string | null;
  address?: string | null;
  directionsUrl?: string | null;
}

export interface MeetingLinkValue {
  kind: 'JOIN' | 'WEBCAST' | 'RECORDING' | 'TRANSCRIPT';
  label?: string | null;
  url?: string | null;
}

export const meeting = pgTable(
  'meeting',
  {
    ...recordColumns(),
    panelId: uuid().notNull(),
    municipalYearId: uuid(),
    kind: meetingKind().notNull(),
    date: date(),
    startsAt: instant(),
    startsAtAsRecorded: text(),
    plannedFinishAt: instant(),
    startedAt: instant(),
    finishedAt: instant(),
    resumesAt: instant(),
    scheduleStatus: scheduleStatus().notNull(),
    liveStatus: liveStatus().notNull().default('NOT_STARTED'),
    /** For an adjourned meeting: the session in which it will resume. */
    adjournedFrom: liveStatus(),
    /** `statusOf` in `meetings.rules.ts` is the same rule, for events; a test compares the two. */
    status: meetingStatus()
      .notNull()
      .generatedAlwaysAs(
        sql`case live_status
              when 'CLOSED' then 'CONCLUDED'::meeting_status
              when 'ABANDONED_INQUORATE' then 'INQUORATE'::meeting_status
              when 'IN_PRIVATE_SESSION' then 'IN_PRIVATE_SESSION'::meeting_status
              when 'IN_PUBLIC_SESSION' then 'IN_PUBLIC_SESSION'::meeting_status
              when 'ADJOURNED' then 'ADJOURNED'::meeting_status
              else case schedule_status
                when 'CANCELLED' then 'CANCELLED'::meeting_status
                when 'RESCHEDULED' then 'RESCHEDULED'::meeting_status
                when 'POSTPONED' then 'POSTPONED'::meeting_status
                when 'PROVISIONAL' then 'PROVISIONAL'::meeting_status
                else 'SCHEDULED'::meeting_status
              end
            end`,
      ),
    /** Rises when a calendar must show the meeting otherwise, and not with the steps of the evening. The database raises it: see drizzle/0024_schedule_version.sql. */
    scheduleVersion: integer().notNull().default(0),
    statusReason: text(),
    rescheduledToId: uuid(),
    venue: jsonb().$type<VenueValue>(),
    attendanceMode: attendanceMode().notNull().default('UNKNOWN'),
    isOpenToPublic: boolean(),
    notice: text(),
    links: jsonb().$type<MeetingLinkValue[]>().notNull().default([]),
    contacts: jsonb().$type<ContactValue[]>().notNull().default([]),
    presidingPersonId: uuid(),
    presidingAsRecorded: text(),
    /** Lists are ordered by this: the start, or midnight of the day where no time is recorded. Every British council is in this time zone. */
    ordersAt: instant().generatedAlwaysAs(sql`coalesce(starts_at, (date::timestamp at time zone 'Europe/London'))`),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.panelId, panel),
    within(t, t.municipalYearId, municipalYear),
    within(t, t.rescheduledToId, t),
    within(t, t.presidingPersonId, person),
    // Panel.meetings, MeetingSchedule.meetings
    index('meeting_by_panel').on(t.councilId, t.panelId, nullsLast(t.ordersAt, 'timestamptz', 'DESC'), t.id),
    // Council.meetings
    index('meeting_by_council').on(t.councilId, nullsLast(t.ordersAt, 'timestamptz', 'DESC'), t.id),
    index('meeting_by_council_earliest_first').on(t.councilId, nullsLast(t.ordersAt, 'timestamptz', 'ASC'), t.id),
    // Query.meetings
    index('meeting_by_start').on(nullsLast(t.ordersAt, 'timestamptz', 'DESC'), t.id),
    index('meeting_by_start_earliest_first').on(nullsLast(t.ordersAt, 'timestamptz', 'ASC'), t.id),
    index('meeting_by_update').on(t.updatedAt, t.id),
    index('meeting_by_council_update').on(t.councilId, t.updatedAt, t.id),
  ],
);

export const meetingRecord = recordKind('Meeting', meeting);

export type MeetingRow = typeof meeting.$inferSelect;

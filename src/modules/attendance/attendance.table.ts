/** Attendance of members and their declarations. The clerk writes them; they are part of the meeting's record. */
import { boolean, index, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, partColumns, recordColumns, recordKey, tenantKey, within } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { council } from '../councils/councils.table.ts';
import { attendanceMode, meeting } from '../meetings/meetings.table.ts';
import { seat } from '../panels/seats.table.ts';
import { person } from '../people/people.table.ts';

export const attendanceStatus = pgEnum('attendance_status', [
  'EXPECTED',
  'PRESENT',
  'PRESENT_AS_SUBSTITUTE',
  'IN_ATTENDANCE',
  'APOLOGIES',
  'ABSENT',
]);

export const declarationKind = pgEnum('declaration_kind', [
  'DISCLOSABLE_PECUNIARY_INTEREST',
  'OTHER_INTEREST',
  'SCRUTINY_INTEREST',
  'PARTY_WHIP',
  'ANY_INTEREST',
]);

export const attendance = pgTable(
  'attendance',
  {
    ...partColumns(),
    meetingId: uuid().notNull(),
    personId: uuid().notNull(),
    seatId: uuid(),
    status: attendanceStatus().notNull(),
    statusAsRecorded: text(),
    mode: attendanceMode().notNull().default('UNKNOWN'),
    substitutesForId: uuid(),
    arrivedAt: instant(),
    leftAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.meetingId, t.personId] }),
    tenantKey(t, council),
    within(t, t.meetingId, meeting),
    within(t, t.personId, person),
    within(t, t.seatId, seat),
    within(t, t.substitutesForId, person),
  ],
);

export const declaration = pgTable(
  'declaration',
  {
    ...recordColumns(),
    meetingId: uuid().notNull(),
    agendaItemId: uuid(),
    kind: declarationKind().notNull(),
    isNil: boolean().notNull(),
    personId: uuid(),
    isSensitive: boolean().notNull().default(false),
    leftRoom: boolean(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.meetingId, meeting),
    within(t, t.agendaItemId, agendaItem),
    within(t, t.personId, person),
    // Meeting.declarations
    index('declaration_by_meeting').on(t.councilId, t.meetingId, t.id),
  ],
);

export const declarationRecord = recordKind('Declaration', declaration);

/** The text of a declaration, with visibility RESTRICTED where it concerns a restricted item or a sensitive interest. */
export const declarationText = pgTable(
  'declaration_text',
  { ...partColumns(), declarationId: uuid().notNull(), text: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.councilId, t.declarationId] }),
    tenantKey(t, council),
    within(t, t.declarationId, declaration),
  ],
);

export type AttendanceRow = typeof attendance.$inferSelect;

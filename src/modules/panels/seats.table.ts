/**
 * Seats of panels, who held them when, and which are vacant. A seat is vacant only where a record says so: a seat that no
 * membership covers on a day is not recorded for that day. Constraints in the migrations (`membership_…`) require a day of every
 * membership, and forbid two holders of one seat, and two chairs of one panel, on any day that both records state.
 */
import { sql } from 'drizzle-orm';
import { date, index, integer, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey, uniqueWhileKept, within } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { council } from '../councils/councils.table.ts';
import { person } from '../people/people.table.ts';
import { panel, panelRecord } from './panels.table.ts';

export const seatKind = pgEnum('seat_kind', ['COUNCILLOR', 'CHURCH_REPRESENTATIVE', 'PARENT_GOVERNOR', 'CO_OPTED', 'EX_OFFICIO']);
export const votingRights = pgEnum('voting_rights', ['FULL', 'EDUCATION_ONLY', 'NONE']);
export const membershipRole = pgEnum('membership_role', ['CHAIR', 'VICE_CHAIR', 'MEMBER']);

export const seat = pgTable(
  'seat',
  {
    ...recordColumns(),
    panelId: uuid().notNull(),
    kind: seatKind().notNull(),
    constituency: text(),
    /** Null where no record says and no law settles it. */
    votingRights: votingRights(),
    position: integer().notNull(),
    /** First day of the vacancy, where stated. */
    vacantSince: date(),
    /** Day of the document that prints the seat as vacant, or the day it was entered here as vacant. */
    vacancyRecordedOn: date(),
    /** Day of the document that prints the seat, or the day it was entered here; the seat is not claimed for days before. */
    recordedOn: date().notNull().default(sql`current_date`),
  },
  (t) => [...recordKey(t, council), uniqueWhileKept('seat_position', t, t.panelId, t.position), within(t, t.panelId, panel)],
);

export const seatRecord = recordKind('Seat', seat, { kind: panelRecord, column: seat.panelId });

export const membership = pgTable(
  'membership',
  {
    ...recordColumns(),
    seatId: uuid().notNull(),
    /** The seat's panel, repeated for the constraint that a panel has one chair at a time. */
    panelId: uuid().notNull(),
    personId: uuid().notNull(),
    role: membershipRole().notNull(),
    startsOn: date(),
    endsOn: date(),
    endReason: text(),
    /**
     * Day of the document that names the holder; null where the council keeps the membership here itself. A document states
     * nothing about later days: the membership is then in force only as last recorded.
     */
    recordedOn: date(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.seatId, seat),
    within(t, t.panelId, panel),
    within(t, t.personId, person),
    index('membership_by_seat').on(t.councilId, t.seatId),
    index('membership_by_person').on(t.councilId, t.personId),
  ],
);

export const membershipRecord = recordKind('Membership', membership, { kind: seatRecord, column: membership.seatId });

export type SeatRow = typeof seat.$inferSelect;
export type MembershipRow = typeof membership.$inferSelect;

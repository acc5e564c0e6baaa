/**
 * Seats of panels and who held them when. A seat without a membership on a day is vacant on that day.
 * An exclusion constraint (migration `membership_periods`) forbids two holders of one seat, and two chairs of one
 * panel, at a time.
 */
import { date, index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey, within } from '../../db/columns.ts';
import { council } from '../councils/councils.table.ts';
import { person } from '../people/people.table.ts';
import { panel } from './panels.table.ts';

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
    votingRights: votingRights().notNull(),
    position: integer().notNull(),
    vacantSince: date(),
    /** Day of the document that prints the seat; nothing is claimed of it for days before. */
    recordedOn: date(),
  },
  (t) => [...recordKey(t, council), unique('seat_position').on(t.councilId, t.panelId, t.position), within(t, t.panelId, panel)],
);

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
    /** Day of the document that names the holder. Where `startsOn` is unknown, nothing is claimed for days before it. */
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

export type SeatRow = typeof seat.$inferSelect;
export type MembershipRow = typeof membership.$inferSelect;

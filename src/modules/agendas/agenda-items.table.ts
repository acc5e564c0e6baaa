/**
 * Items of business. `agenda_item` holds the part that the public agenda prints of every item, restricted ones included.
 * `agenda_item_detail` holds the rest: its row has visibility RESTRICTED while the item is restricted, so the database itself hides it.
 */
import { sql } from 'drizzle-orm';
import { boolean, date, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, partColumns, recordColumns, recordKey, tenantKey, within } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { council } from '../councils/councils.table.ts';
import { meeting, meetingRecord } from '../meetings/meetings.table.ts';

export const agendaItemKind = pgEnum('agenda_item_kind', [
  'HEADING',
  'APOLOGIES',
  'MINUTES',
  'DECLARATION_OF_INTERESTS',
  'DECLARATION_OF_SCRUTINY_INTEREST',
  'DECLARATION_OF_PARTY_WHIP',
  'CHAIR_STATEMENT',
  'PUBLIC_REPRESENTATIONS',
  'REPORT',
  'GUEST_SPEAKER',
  'PERFORMANCE',
  'RECOMMENDATION_MONITORING',
  'IMPROVEMENT_PLAN',
  'EXCLUSION_MOTION',
  'BODY_UPDATE',
  'NEXT_MEETING',
  'OTHER',
]);

export const agendaItemLiveState = pgEnum('agenda_item_live_state', ['PENDING', 'OPEN', 'CLOSED', 'DEFERRED', 'WITHDRAWN']);

export interface ReferenceValue {
  text: string;
  url?: string | null;
}

export interface PageRangeValue {
  from: number;
  to: number;
}

export const agendaItem = pgTable(
  'agenda_item',
  {
    ...recordColumns(),
    meetingId: uuid().notNull(),
    parentId: uuid(),
    position: integer().notNull(),
    /** The number on the agenda and the number in the minutes, where the source says which of the two it prints. */
    agendaNumber: text(),
    minuteNumber: text(),
    /** The number as printed, where the source does not say what it counts. */
    printedNumber: text(),
    kind: agendaItemKind().notNull(),
    /** Null only while the title is withheld; then the detail has it. */
    title: text(),
    summary: text(),
    packPages: jsonb().$type<PageRangeValue>(),
    isEducationMatter: boolean(),
    liveState: agendaItemLiveState().notNull().default('PENDING'),
    openedAt: instant(),
    closedAt: instant(),
    deferredToMeetingId: uuid(),
    /** Why it was deferred or withdrawn, for the public. */
    stateReason: text(),
    /** The day on which it became part of an agenda that was published before; null for an item of the agenda as first published. */
    addedOn: date(),
    refersToMeetingId: uuid(),
    references: jsonb().$type<ReferenceValue[]>().notNull().default([]),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.meetingId, meeting),
    within(t, t.parentId, t),
    within(t, t.deferredToMeetingId, meeting),
    within(t, t.refersToMeetingId, meeting),
    // Agenda.items, in order
    index('agenda_item_by_meeting').on(t.councilId, t.meetingId, t.position),
    // At most one item is open at a time.
    uniqueIndex('agenda_item_open').on(t.councilId, t.meetingId).where(sql`live_state = 'OPEN'`),
  ],
);

/** Its commands lock the meeting first: whether an item can be opened depends on the meeting's state and its other items. */
export const agendaItemRecord = recordKind('AgendaItem', agendaItem, { kind: meetingRecord, column: agendaItem.meetingId });

export const agendaItemDetail = pgTable(
  'agenda_item_detail',
  {
    ...partColumns(),
    agendaItemId: uuid().notNull(),
    withheldTitle: text(),
    withheldSummary: text(),
    withheldPackPages: jsonb().$type<PageRangeValue>(),
    /** Citations of a restricted item; an unrestricted item has them in its own row. */
    references: jsonb().$type<ReferenceValue[]>(),
    urgencyReason: text(),
    urgencyAgreedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.councilId, t.agendaItemId] }), tenantKey(t, council), within(t, t.agendaItemId, agendaItem)],
);

/** For an exclusion motion: the items from which press and public are to be excluded. */
export const excludedItem = pgTable(
  'excluded_item',
  { ...partColumns(), motionId: uuid().notNull(), agendaItemId: uuid().notNull() },
  (t) => [
    primaryKey({ columns: [t.councilId, t.motionId, t.agendaItemId] }),
    tenantKey(t, council),
    within(t, t.motionId, agendaItem),
    within(t, t.agendaItemId, agendaItem),
  ],
);

/** A row of the table, without the detail that a restriction hides. */
export type AgendaItemTableRow = typeof agendaItem.$inferSelect;

/** Notices to the public, as agenda packs print them or as a council keeps them standing. Ten to twenty rows for each pack on record. */
import { date, index, integer, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey, within } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { council } from '../councils/councils.table.ts';
import { meeting } from '../meetings/meetings.table.ts';
import { panel } from '../panels/panels.table.ts';

export const publicNoticeKind = pgEnum('public_notice_kind', [
  'PUBLIC_REPRESENTATIONS',
  'ACCESS',
  'MOBILE_TELEPHONES',
  'BUSINESS',
  'RECORDING_AND_SOCIAL_MEDIA',
  'PROCEDURE_RULES',
  'SMOKING',
  'FIRE_PROCEDURE',
  'DISCLOSURE_OF_INTERESTS',
  'PRINCIPLES_OF_DECISION_MAKING',
  'OTHER',
]);

export const publicNotice = pgTable(
  'public_notice',
  {
    ...recordColumns(),
    kind: publicNoticeKind().notNull(),
    /** Place in the printed order. */
    position: integer().notNull(),
    /** Null for a notice of the whole council. */
    panelId: uuid(),
    /** Meeting whose agenda pack prints the notice; null for a standing notice. */
    meetingId: uuid(),
    title: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    effectiveFrom: date(),
    effectiveTo: date(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.panelId, panel),
    within(t, t.meetingId, meeting),
    index('public_notice_by_panel').on(t.councilId, t.panelId),
    // Meeting.publicNotices
    index('public_notice_by_meeting').on(t.councilId, t.meetingId),
  ],
);

export const publicNoticeRecord = recordKind('PublicNotice', publicNotice);

export type PublicNoticeRow = typeof publicNotice.$inferSelect;

/** Standing notices printed with every agenda. Written by administrators; grows by a few rows a council and decade. */
import { date, index, integer, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey, within } from '../../db/columns.ts';
import { council } from '../councils/councils.table.ts';
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
    /** The only panel it is for; null for all. */
    panelId: uuid(),
    title: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    effectiveFrom: date().notNull(),
    effectiveTo: date(),
  },
  (t) => [...recordKey(t, council), within(t, t.panelId, panel), index('public_notice_by_panel').on(t.councilId, t.panelId)],
);

export type PublicNoticeRow = typeof publicNotice.$inferSelect;

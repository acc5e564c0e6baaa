/**
 * Editions of panels' terms of reference. An edition is never changed, only followed by the next. A constraint in the migrations
 * (`terms_of_reference_has_a_day`) requires a day of every edition.
 */
import { date, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey, uniqueWhileKept, within } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { council } from '../councils/councils.table.ts';
import { meeting } from '../meetings/meetings.table.ts';
import { panel, panelRecord } from './panels.table.ts';

export interface ClauseValue {
  label?: string | null;
  text: string;
}

export const termsOfReference = pgTable(
  'terms_of_reference',
  {
    ...recordColumns(),
    panelId: uuid().notNull(),
    edition: integer().notNull(),
    preamble: text(),
    clauses: jsonb().$type<ClauseValue[]>().notNull(),
    effectiveFrom: date(),
    effectiveTo: date(),
    /** Day of the document that prints the edition; null where the council keeps it here itself. */
    recordedOn: date(),
    adoptedAtMeetingId: uuid(),
  },
  (t) => [
    ...recordKey(t, council),
    uniqueWhileKept('terms_of_reference_edition', t, t.panelId, t.edition),
    within(t, t.panelId, panel),
    within(t, t.adoptedAtMeetingId, meeting),
  ],
);

export const termsRecord = recordKind('TermsOfReference', termsOfReference, {
  kind: panelRecord,
  column: termsOfReference.panelId,
});

export type TermsOfReferenceRow = typeof termsOfReference.$inferSelect;

/**
 * The grounds on which items, documents, minute entries and resolutions are, or were, restricted. The ground itself is public.
 * A released restriction stays on record; the restriction in force is the one without `releasedAt`.
 */
import { sql } from 'drizzle-orm';
import { boolean, check, index, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, recordColumns, recordKey, within } from '../../db/columns.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { council } from '../councils/councils.table.ts';
import { document } from '../documents/documents.table.ts';
import { minuteEntry } from '../minutes/minute-entries.table.ts';
import { resolution } from '../minutes/resolutions.table.ts';

export const accessLevel = pgEnum('access_level', ['OPEN', 'EXEMPT', 'CONFIDENTIAL']);

export const restrictionScheme = pgEnum('restriction_scheme', [
  'SCHEDULE_12A_ENGLAND',
  'SCHEDULE_12A_WALES',
  'SECTION_100A_CONFIDENTIAL',
  'LOCAL_CONSTITUTION',
]);

export const restriction = pgTable(
  'restriction',
  {
    ...recordColumns(),
    agendaItemId: uuid(),
    documentId: uuid(),
    minuteEntryId: uuid(),
    resolutionId: uuid(),
    level: accessLevel().notNull(),
    /** Words in which the source restricts the subject; they may differ from those of the level. */
    levelAsRecorded: text(),
    /** Null where no ground is stated. */
    scheme: restrictionScheme(),
    paragraphs: text().array().notNull().default([]),
    groundAsRecorded: text(),
    publicInterestReason: text(),
    /** The resolution that excluded press and public; null where not recorded. */
    decidedById: uuid(),
    isTitleWithheld: boolean().notNull().default(false),
    appliesFrom: instant(),
    releasedAt: instant(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.agendaItemId, agendaItem),
    within(t, t.documentId, document),
    within(t, t.minuteEntryId, minuteEntry),
    within(t, t.resolutionId, resolution),
    within(t, t.decidedById, resolution),
    index('restriction_by_agenda_item').on(t.councilId, t.agendaItemId),
    index('restriction_by_document').on(t.councilId, t.documentId),
    index('restriction_by_minute_entry').on(t.councilId, t.minuteEntryId),
    index('restriction_by_resolution').on(t.councilId, t.resolutionId),
    check(
      'restriction_one_subject',
      sql`num_nonnulls(${t.agendaItemId}, ${t.documentId}, ${t.minuteEntryId}, ${t.resolutionId}) = 1`,
    ),
    check('restriction_scheme_of_ground', sql`(${t.scheme} is null) = (${t.groundAsRecorded} is null)`),
    check('restriction_closes', sql`${t.level} <> 'OPEN'`),
    check(
      'restriction_paragraphs',
      sql`case ${t.scheme}
            when 'SCHEDULE_12A_ENGLAND' then cardinality(${t.paragraphs}) > 0 and ${t.paragraphs} <@ array['1','2','3','4','5','6','7']
            when 'SCHEDULE_12A_WALES' then cardinality(${t.paragraphs}) > 0 and ${t.paragraphs} <@ array['12','13','14','15','16','17','18']
            else cardinality(${t.paragraphs}) = 0
          end`,
    ),
  ],
);

export type RestrictionRow = typeof restriction.$inferSelect;

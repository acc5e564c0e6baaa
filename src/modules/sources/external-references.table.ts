/**
 * Which records here stand for which records of another system, e.g. the council's ModernGov. The import writes and reads them; nobody else does,
 * and no API shows them. One row for each imported record, for as long as the record is imported.
 */
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, partColumns, tenantKey } from '../../db/columns.ts';
import { council } from '../councils/councils.table.ts';

/** SHA-256 of values, by field of the imported record. */
export type FieldHashes = Record<string, string>;

export const externalReference = pgTable(
  'external_reference',
  {
    ...partColumns(),
    /** The other system, e.g. "moderngov". */
    system: text().notNull(),
    /** The kind of record in that system, e.g. "meeting". */
    kind: text().notNull(),
    externalId: text().notNull(),
    /** The id there of the meeting that the record is a part of; null for one of no meeting. */
    within: text(),
    /** The id of the record here. Of any record table, and so without a foreign key. */
    recordId: uuid().notNull(),
    /** What the other system said when a field was last imported: as long as it says the same, nothing is written. */
    said: jsonb().$type<FieldHashes>().notNull(),
    /** What the record here held after that: if it holds something else now, a person has changed it. */
    held: jsonb().$type<FieldHashes>().notNull(),
    /** Number of complete runs in a row that did not find the record. */
    missedRuns: integer().notNull().default(0),
    importedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.system, t.kind, t.externalId] }),
    tenantKey(t, council),
    // The records of one meeting
    index('external_reference_by_meeting').on(t.councilId, t.system, t.within),
    check('external_reference_never_public', sql`${t.visibility} <> 'PUBLIC'`),
  ],
);

export type ExternalReferenceRow = typeof externalReference.$inferSelect;

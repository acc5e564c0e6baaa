/**
 * The documents from which records were taken, the places of each record in them, and the basis of its values that they do not print.
 * `record_id` is the id of a row of any record table, and so has no foreign key: ids are unique over all record tables. For the council
 * itself it is the nil UUID. Rows have the visibility of their record, or of the part of it that a restriction hides. The basis of a value goes when
 * the council gives the value anew.
 */
import { integer, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, partColumns, recordColumns, recordKey, tenantKey, within } from '../../db/columns.ts';
import { council } from '../councils/councils.table.ts';

export const basis = pgEnum('basis', ['DERIVED', 'ASSUMED']);

export const sourceDocument = pgTable(
  'source_document',
  {
    ...recordColumns(),
    title: text().notNull(),
    /** As headed, e.g. "Agenda and minutes". */
    pageKind: text(),
    /** The system that published the document. */
    system: text(),
    externalId: text(),
    url: text(),
    retrievedAt: instant(),
  },
  (t) => [...recordKey(t, council)],
);

export const recordSource = pgTable(
  'record_source',
  {
    ...partColumns(),
    recordId: uuid().notNull(),
    position: integer().notNull(),
    sourceDocumentId: uuid().notNull(),
    /** As printed, e.g. "1 - 22". */
    page: text(),
    /** As printed, e.g. "Item 7" or "paragraph 4". */
    paragraph: text(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.recordId, t.position] }),
    tenantKey(t, council),
    within(t, t.sourceDocumentId, sourceDocument),
  ],
);

export const valueBasis = pgTable(
  'value_basis',
  {
    ...partColumns(),
    recordId: uuid().notNull(),
    /** Field of the record's GraphQL type, or the path of a field of a part, e.g. "agenda.publishedOn". */
    field: text().notNull(),
    basis: basis().notNull(),
    /** The rule of a derived value, or the reason for an assumed one. */
    explanation: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.councilId, t.recordId, t.field] }), tenantKey(t, council)],
);

export type SourceDocumentRow = typeof sourceDocument.$inferSelect;
export type RecordSourceRow = typeof recordSource.$inferSelect & { document: SourceDocumentRow };
export type ValueBasisRow = typeof valueBasis.$inferSelect;

/**
 * The documents that records were taken from, the place of each record in them, and which of its values they do not print.
 * `record_id` is the id of a row in any record table (ids are unique over all of them), so it has no foreign key; of the council itself it is
 * the nil UUID. A row about a record has that record's visibility. Written with the record and not changed afterwards.
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
    /** The system that published it and its identifier there; null where the document does not show them. */
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
    /** The field of the record's GraphQL type; of a part of the record a path, e.g. "agenda.publishedOn". */
    field: text().notNull(),
    basis: basis().notNull(),
    /** The rule of a derived value, the reason of an assumed one. */
    explanation: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.councilId, t.recordId, t.field] }), tenantKey(t, council)],
);

export type SourceDocumentRow = typeof sourceDocument.$inferSelect;
export type RecordSourceRow = typeof recordSource.$inferSelect & { document: SourceDocumentRow };
export type ValueBasisRow = typeof valueBasis.$inferSelect;

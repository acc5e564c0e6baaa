/**
 * Documents that agendas list. `document` holds the part that is public of every document, restricted ones included;
 * `document_file` holds the rest, with visibility RESTRICTED while the document is restricted.
 */
import { index, integer, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, partColumns, recordColumns, recordKey, tenantKey, within } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { appearance } from '../appearances/appearances.table.ts';
import { council } from '../councils/councils.table.ts';
import { meeting } from '../meetings/meetings.table.ts';

export const documentKind = pgEnum('document_kind', [
  'AGENDA_FRONT',
  'AGENDA_PACK',
  'SUPPLEMENT',
  'REPORT',
  'APPENDIX',
  'PRESENTATION',
  'LETTER',
  'MINUTES',
  'MINUTES_DRAFT',
  'MINUTES_APPROVED',
  'RESPONSE',
  'BACKGROUND',
  'OTHER',
]);

export const documentRole = pgEnum('document_role', ['MAIN', 'APPENDIX', 'ADDITIONAL']);

export const document = pgTable(
  'document',
  {
    ...recordColumns(),
    meetingId: uuid(),
    agendaItemId: uuid(),
    appearanceId: uuid(),
    /** Null only while the title is withheld; then the file row has it. */
    title: text(),
    kind: documentKind().notNull(),
    role: documentRole().notNull().default('MAIN'),
    position: integer().notNull(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.meetingId, meeting),
    within(t, t.agendaItemId, agendaItem),
    within(t, t.appearanceId, appearance),
    // AgendaItem.documents
    index('document_by_agenda_item').on(t.councilId, t.agendaItemId, t.position),
    // Meeting.documents
    index('document_by_meeting').on(t.councilId, t.meetingId, t.position),
    // Appearance.documents
    index('document_by_appearance').on(t.councilId, t.appearanceId, t.position),
    index('document_by_update').on(t.updatedAt, t.id),
    index('document_by_council_update').on(t.councilId, t.updatedAt, t.id),
  ],
);

export const documentFile = pgTable(
  'document_file',
  {
    ...partColumns(),
    documentId: uuid().notNull(),
    withheldTitle: text(),
    url: text(),
    mediaType: text(),
    byteSize: integer(),
    sizeAsPublished: text(),
    pageCount: integer(),
    sha256: text(),
    plainText: text(),
    publishedAt: instant(),
    supersedesId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.documentId] }),
    tenantKey(t, council),
    within(t, t.documentId, document),
    within(t, t.supersedesId, document),
    // Document.supersededBy
    index('document_file_by_superseded').on(t.councilId, t.supersedesId),
  ],
);

export const documentRecord = recordKind('Document', document);

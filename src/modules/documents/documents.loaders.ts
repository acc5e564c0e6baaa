import { asc, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { manyBy, oneById, type Select } from '../../db/loader.ts';
import { document, documentFile } from './documents.table.ts';

type FileColumns = Omit<typeof documentFile.$inferSelect, 'councilId' | 'visibility' | 'documentId' | 'withheldTitle'>;

/** A document with its file, whose columns are null where the reader may not see it: the database leaves the row out. */
export type DocumentRow = typeof document.$inferSelect & { [Name in keyof FileColumns]: FileColumns[Name] | null };

const { title, ...documentColumns } = getTableColumns(document);
const { councilId, visibility, documentId, withheldTitle, ...fileColumns } = getTableColumns(documentFile);

const selectDocuments: Select<DocumentRow> = (from, where) =>
  from
    .select({ ...documentColumns, ...fileColumns, title: sql<string | null>`coalesce(${title}, ${withheldTitle})` })
    .from(document)
    .leftJoin(documentFile, sql`${councilId} = ${document.councilId} and ${documentId} = ${document.id}`)
    .where(where)
    .orderBy(sql`${document.role} asc`, asc(document.position), asc(document.id));

export const documentById = oneById('documentById', document, selectDocuments);

/** Main document first, then appendices and additions. */
export const documentsByItem = manyBy('documentsByItem', document, document.agendaItemId, selectDocuments);

/** Documents of the meeting as a whole, without those of its items and of those who appear at it. */
export const documentsByMeeting = manyBy('documentsByMeeting', document, document.meetingId, (from, where) =>
  selectDocuments(from, sql`${where} and ${document.agendaItemId} is null and ${document.appearanceId} is null`),
);

export const documentsByAppearance = manyBy('documentsByAppearance', document, document.appearanceId, selectDocuments);

/** Later versions of a document. A restricted document must not reveal that it has one, so only readers of its file get it. */
export const documentsSuperseding = manyBy('documentsSuperseding', documentFile, documentFile.supersedesId, (from, where) =>
  selectDocuments(from, sql`${where} and ${isReadable(documentFile.supersedesId)}`),
);

function isReadable(id: AnyPgColumn): SQL {
  return sql`exists (
    select from ${documentFile} as own_file where own_file.council_id = ${councilId} and own_file.document_id = ${id})`;
}

import { and, asc, eq, getTableColumns } from 'drizzle-orm';
import { manyBy, oneById, rowsOf, type Select } from '../../db/loader.ts';
import { type RecordSourceRow, recordSource, sourceDocument, valueBasis } from './sources.table.ts';

export const sourceDocumentById = oneById('sourceDocumentById', sourceDocument, rowsOf(sourceDocument));

/** Omits sources whose document the reader may not see. */
const selectSources: Select<RecordSourceRow> = (from, where) =>
  from
    .select({ ...getTableColumns(recordSource), document: getTableColumns(sourceDocument) })
    .from(recordSource)
    .innerJoin(
      sourceDocument,
      and(eq(sourceDocument.councilId, recordSource.councilId), eq(sourceDocument.id, recordSource.sourceDocumentId)),
    )
    .where(where)
    .orderBy(asc(recordSource.position));

export const sourcesByRecord = manyBy('sourcesByRecord', recordSource, recordSource.recordId, selectSources);

export const basisByRecord = manyBy('basisByRecord', valueBasis, valueBasis.recordId, rowsOf(valueBasis, asc(valueBasis.field)));

import { asc } from 'drizzle-orm';
import { manyBy, oneById, rowsOf } from '../../db/loader.ts';
import { sourcesWhere } from './sources.queries.ts';
import { recordSource, sourceDocument, valueBasis } from './sources.table.ts';

export const sourceDocumentById = oneById('sourceDocumentById', sourceDocument, rowsOf(sourceDocument));

export const sourcesByRecord = manyBy('sourcesByRecord', recordSource, recordSource.recordId, sourcesWhere);

export const basisByRecord = manyBy('basisByRecord', valueBasis, valueBasis.recordId, rowsOf(valueBasis, asc(valueBasis.field)));

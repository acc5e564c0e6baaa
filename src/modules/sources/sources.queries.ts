import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { Read } from '../../db/access.ts';
import { type RecordSourceRow, recordSource, sourceDocument } from './sources.table.ts';

/** Omits sources whose document the reader may not see. */
export async function sourcesWhere(db: Read, where: SQL, name: string): Promise<RecordSourceRow[]> {
  const rows = await db
    .select({ source: recordSource, document: sourceDocument })
    .from(recordSource)
    .innerJoin(
      sourceDocument,
      and(eq(sourceDocument.councilId, recordSource.councilId), eq(sourceDocument.id, recordSource.sourceDocumentId)),
    )
    .where(where)
    .orderBy(asc(recordSource.position))
    .prepare(name)
    .execute();
  return rows.map(({ source, document }) => ({ ...source, document }));
}

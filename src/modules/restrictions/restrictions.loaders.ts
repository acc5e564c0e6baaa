import { isNull, sql } from 'drizzle-orm';
import { manyBy, rowsOf } from '../../db/loader.ts';
import { restriction } from './restrictions.table.ts';

/** The restriction in force first, then the released ones, latest first. */
const currentFirst = rowsOf(
  restriction,
  sql`${isNull(restriction.releasedAt)} desc`,
  sql`${restriction.appliesFrom} desc nulls last`,
);

export const restrictionsByItem = manyBy('restrictionsByItem', restriction, restriction.agendaItemId, currentFirst);

export const restrictionsByDocument = manyBy('restrictionsByDocument', restriction, restriction.documentId, currentFirst);

export const restrictionsByEntry = manyBy('restrictionsByEntry', restriction, restriction.minuteEntryId, currentFirst);

export const restrictionsByResolution = manyBy('restrictionsByResolution', restriction, restriction.resolutionId, currentFirst);

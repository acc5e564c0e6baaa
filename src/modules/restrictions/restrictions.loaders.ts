import { isNull, sql } from 'drizzle-orm';
import { cacheKey, type Key, keyedRows, type Loader, manyBy, rowsOf } from '../../db/loader.ts';
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

const readableByOwnPanel = keyedRows('isOfOwnPanel', restriction.councilId, restriction.id, (from, where) =>
  from
    .select({ councilId: restriction.councilId, id: restriction.id })
    .from(restriction)
    .where(sql`${where} and is_of_panels(current_panels(), 'restriction', to_jsonb(${restriction}))`),
);

/** Whether a restriction is of a panel on which the reader sits today; PostgreSQL decides, as it does for the restricted rows themselves. */
export const isOfOwnPanel: Loader<Key, boolean> = {
  name: 'isOfOwnPanel',
  cacheKey,
  batch: async (db, keys) => {
    const readable = new Set((await readableByOwnPanel(db, keys)).map(cacheKey));
    return keys.map((key) => readable.has(cacheKey(key)));
  },
};

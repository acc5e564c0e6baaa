/** The terms for reuse that councils state. */
import { asc, isNotNull } from 'drizzle-orm';
import type { Read } from '../../db/access.ts';
import { named } from '../../db/loader.ts';
import { council, type LicenceValue } from './councils.table.ts';

export interface StatedLicence {
  councilName: string;
  licence: LicenceValue;
}

/** By the names of the councils; councils that state no terms are left out. */
export async function statedLicences(db: Read): Promise<StatedLicence[]> {
  const rows = await db
    .select({ councilName: council.name, licence: council.licence })
    .from(council)
    .where(named('statedLicences', isNotNull(council.licence)))
    .orderBy(asc(council.name));
  return rows as StatedLicence[];
}

/** The list of councils, their slugs, and all municipal years. */
import { and, asc, desc, inArray, sql } from 'drizzle-orm';
import type { Read } from '../../db/access.ts';
import { named } from '../../db/loader.ts';
import type { Listing } from '../../db/page.ts';
import { matchesWords } from '../../db/words.ts';
import { council, type councilKind, type nation } from './councils.table.ts';
import { type MunicipalYearRow, municipalYear } from './municipal-years.table.ts';

export interface CouncilFilterValue {
  query?: string | null;
  nations?: (typeof nation.enumValues)[number][] | null;
  kinds?: (typeof councilKind.enumValues)[number][] | null;
}

/** Councils by name. */
export function councilListing(filter: CouncilFilterValue): Listing<typeof council> {
  return {
    name: 'councils',
    table: council,
    idType: 'integer',
    order: { name: 'COUNCIL_NAME', by: sql`lower(${council.name})`, type: 'text', direction: 'ASC' },
    where: and(
      filter.query != null ? matchesWords(filter.query, council.name) : undefined,
      filter.nations ? inArray(council.nation, filter.nations) : undefined,
      filter.kinds ? inArray(council.kind, filter.kinds) : undefined,
    ),
  };
}

export async function councilSlugs(db: Read): Promise<string[]> {
  const rows = await db
    .select({ slug: council.slug })
    .from(council)
    .where(named('councilSlugs', sql`true`))
    .orderBy(asc(council.slug));
  return rows.map(({ slug }) => slug);
}

/** The municipal years of all councils, newest first. */
export function municipalYears(db: Read): Promise<MunicipalYearRow[]> {
  return db.select().from(municipalYear).where(named('municipalYears', sql`true`)).orderBy(desc(municipalYear.label));
}

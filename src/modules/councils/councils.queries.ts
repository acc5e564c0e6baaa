/** The list of councils, and the names of councils and of municipal years. */
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Read } from '../../db/access.ts';
import { type Key, named } from '../../db/loader.ts';
import type { Listing } from '../../db/page.ts';
import { matchesWords } from '../../db/words.ts';
import { council, type councilKind, type nation } from './councils.table.ts';
import { municipalYear } from './municipal-years.table.ts';

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

/** The municipal years with a label in any of the councils; `councilIds` null for all councils. */
export function yearsWithLabel(db: Read, label: string, councilIds: readonly number[] | null): Promise<Key[]> {
  return db
    .select({ councilId: municipalYear.councilId, id: municipalYear.id })
    .from(municipalYear)
    .where(named('yearsWithLabel', and(eq(municipalYear.label, label), ofCouncils(councilIds)) as SQL));
}

/** Newest first. */
export async function yearLabels(db: Read, councilIds: readonly number[] | null): Promise<string[]> {
  const rows = await db
    .selectDistinct({ label: municipalYear.label })
    .from(municipalYear)
    .where(named('yearLabels', ofCouncils(councilIds) ?? sql`true`))
    .orderBy(desc(municipalYear.label));
  return rows.map(({ label }) => label);
}

function ofCouncils(councilIds: readonly number[] | null): SQL | undefined {
  return councilIds ? inArray(municipalYear.councilId, [...councilIds]) : undefined;
}

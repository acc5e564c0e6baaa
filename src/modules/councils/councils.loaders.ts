import { sql } from 'drizzle-orm';
import { type Key, type Loader, manyByCouncil, named, oneById, rowsOf } from '../../db/loader.ts';
import { type CouncilRow, council } from './councils.table.ts';
import { municipalYear } from './municipal-years.table.ts';

export const councilByNumber: Loader<number, CouncilRow | null> = {
  name: 'councilByNumber',
  cacheKey: String,
  batch: async (db, councilIds) => {
    const where = named('councilByNumber', sql`${council.id} = any(${sql.param(councilIds)}::int[])`);
    const rows = await db.select().from(council).where(where).prepare('councilByNumber').execute();
    return councilIds.map((id) => rows.find((row) => row.id === id) ?? null);
  },
};

/** For `node`: a council's key is its number, with the nil UUID as id. */
export const councilByKey: Loader<Key, CouncilRow | null> = {
  name: 'councilByKey',
  cacheKey: (key) => String(key.councilId),
  batch: (db, keys) =>
    councilByNumber.batch(
      db,
      keys.map((key) => key.councilId),
    ),
};

export const councilBySlug: Loader<string, CouncilRow | null> = {
  name: 'councilBySlug',
  cacheKey: (slug) => slug,
  batch: async (db, slugs) => {
    const where = named('councilBySlug', sql`${council.slug} = any(${sql.param(slugs)}::text[])`);
    const rows = await db.select().from(council).where(where).prepare('councilBySlug').execute();
    return slugs.map((slug) => rows.find((row) => row.slug === slug) ?? null);
  },
};

export const municipalYearById = oneById('municipalYearById', municipalYear, rowsOf(municipalYear));

/** Newest first; labels like “2023/24” sort as years. */
export const municipalYearsByCouncil = manyByCouncil(
  'municipalYearsByCouncil',
  municipalYear,
  rowsOf(municipalYear, sql`${municipalYear.label} desc`),
);

import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { type Key, type Loader, manyByCouncil, named, oneById, opaque, rowsOf } from '../../db/loader.ts';
import { Statement } from '../../db/statement.ts';
import { type CouncilRow, council } from './councils.table.ts';
import { municipalYear } from './municipal-years.table.ts';

const councilsByNumber = new Statement((from) =>
  from
    .select()
    .from(council)
    .where(named('councilByNumber', isAnyOf(council.id, 'int'))),
);

const councilsBySlug = new Statement((from) =>
  from
    .select()
    .from(council)
    .where(named('councilBySlug', isAnyOf(council.slug, 'text'))),
);

function isAnyOf(column: AnyPgColumn, type: 'int' | 'text'): SQL {
  return sql`${column} = any(${opaque(sql.placeholder('values'), type)})`;
}

export const councilByNumber: Loader<number, CouncilRow | null> = {
  name: 'councilByNumber',
  cacheKey: String,
  batch: async (db, councilIds) => {
    const rows = await councilsByNumber.run(db, { values: councilIds });
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
    const rows = await councilsBySlug.run(db, { values: slugs });
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

/** Measures of performance, followed through all reports. */
import { sql } from 'drizzle-orm';
import { check, pgEnum, pgTable, text } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { council } from '../councils/councils.table.ts';

export const indicatorUnit = pgEnum('indicator_unit', ['COUNT', 'PERCENT', 'RATE_PER_10000', 'OTHER']);
export const polarity = pgEnum('polarity', ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL', 'UNKNOWN']);
export const polarityBasis = pgEnum('polarity_basis', ['PRINTED', 'INFERRED', 'UNKNOWN']);

export const indicator = pgTable(
  'indicator',
  {
    ...recordColumns(),
    name: text().notNull(),
    alsoKnownAs: text().array().notNull().default([]),
    code: text(),
    unit: indicatorUnit().notNull(),
    polarity: polarity().notNull(),
    polarityBasis: polarityBasis().notNull().default('UNKNOWN'),
    /** What the polarity is inferred from: the source's words and figures in quotation marks. */
    polarityInferredFrom: text(),
    definition: text(),
  },
  (t) => [
    ...recordKey(t, council),
    check('unknown_polarity_has_no_basis', sql`${t.polarity} <> 'UNKNOWN' or ${t.polarityBasis} = 'UNKNOWN'`),
    check('only_inferred_polarity_has_words', sql`${t.polarityBasis} = 'INFERRED' or ${t.polarityInferredFrom} is null`),
  ],
);

export const indicatorRecord = recordKind('Indicator', indicator);

export type IndicatorRow = typeof indicator.$inferSelect;

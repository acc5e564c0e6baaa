/** Measures of performance, followed through all reports. */
import { pgEnum, pgTable, text } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey } from '../../db/columns.ts';
import { council } from '../councils/councils.table.ts';

export const indicatorUnit = pgEnum('indicator_unit', ['COUNT', 'PERCENT', 'RATE_PER_10000', 'OTHER']);
export const polarity = pgEnum('polarity', ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL', 'UNKNOWN']);

export const indicator = pgTable(
  'indicator',
  {
    ...recordColumns(),
    name: text().notNull(),
    alsoKnownAs: text().array().notNull().default([]),
    code: text(),
    unit: indicatorUnit().notNull(),
    polarity: polarity().notNull(),
    definition: text(),
  },
  (t) => [...recordKey(t, council)],
);

export type IndicatorRow = typeof indicator.$inferSelect;

/** Council years, annual meeting to annual meeting. Written by administrators; one row a council and year. */
import { date, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey } from '../../db/columns.ts';
import { council } from './councils.table.ts';

export const municipalYear = pgTable(
  'municipal_year',
  { ...recordColumns(), label: text().notNull(), startsOn: date(), endsOn: date() },
  (t) => [...recordKey(t, council), unique('municipal_year_label').on(t.councilId, t.label)],
);

export type MunicipalYearRow = typeof municipalYear.$inferSelect;

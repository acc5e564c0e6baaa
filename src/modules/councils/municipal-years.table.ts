/** Council years, from annual meeting to annual meeting. One row for each council and year. */
import { date, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { council } from './councils.table.ts';

export const municipalYear = pgTable(
  'municipal_year',
  { ...recordColumns(), label: text().notNull(), labelAsRecorded: text(), startsOn: date(), endsOn: date() },
  (t) => [...recordKey(t, council), unique('municipal_year_label').on(t.councilId, t.label)],
);

export const municipalYearRecord = recordKind('MunicipalYear', municipalYear);

export type MunicipalYearRow = typeof municipalYear.$inferSelect;

/** Council years, from annual meeting to annual meeting. One row for each council and year. */
import { date, pgTable, text } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey, uniqueWhileKept } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { council } from './councils.table.ts';

export const municipalYear = pgTable(
  'municipal_year',
  { ...recordColumns(), label: text().notNull(), labelAsRecorded: text(), startsOn: date(), endsOn: date() },
  (t) => [...recordKey(t, council), uniqueWhileKept('municipal_year_label', t, t.label)],
);

export const municipalYearRecord = recordKind('MunicipalYear', municipalYear);

export type MunicipalYearRow = typeof municipalYear.$inferSelect;

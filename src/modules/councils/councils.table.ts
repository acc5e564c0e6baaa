/** Councils, the tenants. Written by the operator (setup, seeds) and by a council's administrators. */
import { boolean, doublePrecision, integer, jsonb, pgEnum, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../../db/columns.ts';
import { councilAsTarget } from '../../db/record-kind.ts';

export const nation = pgEnum('nation', ['ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND']);

export const councilKind = pgEnum('council_kind', [
  'UNITARY',
  'COUNTY',
  'DISTRICT',
  'METROPOLITAN_DISTRICT',
  'LONDON_BOROUGH',
  'COMBINED_AUTHORITY',
  'OTHER',
]);

/** An officer to ask, as printed. */
export interface ContactValue {
  title?: string | null;
  purpose: 'DEMOCRATIC_SUPPORT' | 'SCRUTINY' | 'AUTHOR' | 'RESPONSIBLE_DIRECTOR' | 'DATA' | 'OTHER';
  names: string[];
  phone?: string | null;
  email?: string | null;
}

/** Terms on which open data may be reused. */
export interface LicenceValue {
  name: string;
  url: string;
  attribution?: string | null;
}

export const council = pgTable('council', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  version: integer().notNull().default(1),
  createdAt: instant().notNull().defaultNow(),
  updatedAt: instant().notNull().defaultNow(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  nation: nation().notNull(),
  kind: councilKind().notNull(),
  gssCode: text(),
  websiteUrl: text(),
  timeZone: text().notNull().default('Europe/London'),
  licence: jsonb().$type<LicenceValue>(),
  clearDays: integer().notNull().default(5),
  countsWeekends: boolean().notNull().default(false),
  countsBankHolidays: boolean().notNull().default(false),
  /** The council's own rule for ratings: the largest distance from the target, in the indicator's unit, that is still amber. Null while it has set none. */
  ragAmberWithin: doublePrecision(),
  contacts: jsonb().$type<ContactValue[]>().notNull().default([]),
});

export const councilRecord = councilAsTarget(council);

/** More clear days than any law requires; a slip of the hand should not put every meeting on short notice. */
export const clearDaysMax = 30;

export type CouncilRow = typeof council.$inferSelect;

/** Organisations for which people speak. Each council keeps its own list, so that names stay as its own documents spell them. */
import { index, pgEnum, pgTable, text } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey, uniqueWhileKept } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { council } from '../councils/councils.table.ts';

export const organisationKind = pgEnum('organisation_kind', [
  'COUNCIL',
  'POLICE',
  'HEALTH',
  'INSPECTORATE',
  'PARTNERSHIP',
  'EDUCATION',
  'VOLUNTARY',
  'SECTOR_BODY',
  'OTHER',
  'NOT_STATED',
]);

export const organisation = pgTable(
  'organisation',
  {
    ...recordColumns(),
    name: text().notNull(),
    alsoKnownAs: text().array().notNull().default([]),
    kind: organisationKind().notNull(),
    websiteUrl: text(),
  },
  (t) => [
    ...recordKey(t, council),
    uniqueWhileKept('organisation_name', t, t.name),
    index('organisation_by_update').on(t.updatedAt, t.id),
  ],
);

export const organisationRecord = recordKind('Organisation', organisation);

export type OrganisationRow = typeof organisation.$inferSelect;

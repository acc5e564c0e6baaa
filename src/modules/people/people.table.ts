/** People in scrutiny, one list for each council. A person's post is on each appearance, because posts change. */
import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { council } from '../councils/councils.table.ts';

export interface CouncillorTermValue {
  ward?: string | null;
  party?: string | null;
  startsOn?: string | null;
  endsOn?: string | null;
}

export interface ExecutiveRoleValue {
  title: string;
  startsOn?: string | null;
  endsOn?: string | null;
  /** Words that say when, e.g. "previously". */
  periodAsRecorded?: string | null;
  /** Day of the latest document that names the post; null where that document is undated or the council keeps the post here itself. */
  recordedOn?: string | null;
}

export const person = pgTable(
  'person',
  {
    ...recordColumns(),
    displayName: text().notNull(),
    honorific: text(),
    givenName: text(),
    familyName: text(),
    alsoKnownAs: text().array().notNull().default([]),
    email: text(),
    phone: text(),
    photoUrl: text(),
    councillorTerms: jsonb().$type<CouncillorTermValue[]>().notNull().default([]),
    executiveRoles: jsonb().$type<ExecutiveRoleValue[]>().notNull().default([]),
    /** Surname, then given name: the order of lists of people. */
    sortName: text().notNull(),
  },
  (t) => [
    ...recordKey(t, council),
    // Council.people, by surname
    index('person_by_sort_name').on(t.councilId, t.sortName, t.id),
    index('person_by_update').on(t.updatedAt, t.id),
    index('person_by_council_update').on(t.councilId, t.updatedAt, t.id),
  ],
);

export const personRecord = recordKind('Person', person);

export type PersonRow = typeof person.$inferSelect;

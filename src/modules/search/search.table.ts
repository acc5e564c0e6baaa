/**
 * What search reads: one row for each record that the public may read, with its public words and nothing else, kept by triggers on the
 * tables of those records (migration `search`). A restricted word is not here, so it can neither match nor be ranked by. Only public rows
 * exist, so the policy lets everyone read them all, and the index serves a condition that a policy could not be pushed under.
 */
import { sql } from 'drizzle-orm';
import { customType, date, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { tenantKey } from '../../db/columns.ts';
import { council } from '../councils/councils.table.ts';

export const searchResultType = pgEnum('search_result_type', [
  'PANEL',
  'PERSON',
  'MEETING',
  'AGENDA_ITEM',
  'DOCUMENT',
  'MINUTE_ENTRY',
  'RESOLUTION',
  'APPEARANCE',
  'RECOMMENDATION',
  'ISSUE',
  'IMPROVEMENT_PLAN',
  'REVIEW',
  'INDICATOR',
  'GLOSSARY_TERM',
]);

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

export const searchEntry = pgTable(
  'search_entry',
  {
    councilId: integer().notNull(),
    type: searchResultType().notNull(),
    recordId: uuid().notNull(),
    /** Both as HTML without any markup: `&`, `<` and `>` are escaped. */
    title: text().notNull(),
    body: text().notNull(),
    /** Names of people and bodies, which may be misspelt in a search; lower case, without apostrophes. */
    names: text().notNull(),
    /** Day of the record, where it has one. */
    datedOn: date(),
    words: tsvector()
      .notNull()
      .generatedAlwaysAs(
        sql`setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('simple', names), 'A') || setweight(to_tsvector('english', body), 'B')`,
      ),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.type, t.recordId] }),
    tenantKey(t, council),
    index('search_entry_words').using('gin', t.words),
    index('search_entry_names').using('gin', sql`names gin_trgm_ops`),
  ],
);

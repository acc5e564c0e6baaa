/**
 * Search reads these two tables: an entry for each record that the public may read, with the public words of the record and no others, and
 * the vocabulary of those words. Triggers on the tables of the records keep both up to date (migration `search_records`). Neither contains a
 * restricted word, so no such word can match, change a rank or be suggested as a spelling. All rows are public, so the policy lets everyone
 * read all of them, and PostgreSQL can use the indexes: it pushes no full-text condition below a policy that depends on the row.
 */
import { sql } from 'drizzle-orm';
import { customType, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { tenantKey } from '../../db/columns.ts';
import { council } from '../councils/councils.table.ts';

/** A text column, not an enum: no transaction may use a value that it added to an enum, and all migrations run in one transaction. */
export const searchResultTypes = [
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
  'SEAT',
  'PUBLIC_NOTICE',
  'ORGANISATION',
  'WORK_PROGRAMME_ITEM',
  'INDICATOR_SET',
  'CORPORATE_GOAL',
] as const;

export type SearchTypeValue = (typeof searchResultTypes)[number];

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

export const searchEntry = pgTable(
  'search_entry',
  {
    councilId: integer().notNull(),
    type: text({ enum: searchResultTypes }).notNull(),
    recordId: uuid().notNull(),
    /** Kind, name and printed number of the record, e.g. `Agenda item 9 …`. Matched, never shown. */
    title: text().notNull(),
    /** Text that snippets are cut from. HTML without markup, like the title: `&`, `<` and `>` are escaped. */
    body: text().notNull(),
    /** Names of people and bodies, in lower case and without apostrophes. A query may misspell them. */
    names: text().notNull(),
    /** Of a record that explains acronyms: the acronyms in lower case, and the expansions as printed. Both are empty for other records. */
    acronyms: text().array().notNull().default([]),
    expansions: text().array().notNull().default([]),
    /** Day of the record, if it has one. */
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
    // With the council, so that a search of one council does not read the words of all.
    index('search_entry_words').using('gin', t.councilId, t.words),
    // Only where there are names: of entries without trigrams, PostgreSQL reads every one of a council.
    index('search_entry_names').using('gin', t.councilId, sql`names gin_trgm_ops`).where(sql`names <> ''`),
    // Finds another entry of the council with a word that an entry has lost.
    index('search_entry_spellings').using('gin', sql`search_spellings(council_id, title, names, body)`),
    // Finds an acronym of the query, and an expansion by its first two words.
    index('search_entry_acronyms').using('gin', t.acronyms).where(sql`acronyms <> '{}'`),
    index('search_entry_openings').using('gin', sql`search_openings(expansions)`).where(sql`acronyms <> '{}'`),
  ],
);

/** The words of a council's entries, unstemmed. Misspelt words of a query are corrected to these. */
export const searchWord = pgTable('search_word', { councilId: integer().notNull(), word: text().notNull() }, (t) => [
  primaryKey({ columns: [t.councilId, t.word] }),
  tenantKey(t, council),
  // Looks a word up in all councils.
  index('search_word_by_word').on(t.word),
  // Looks up words that share trigrams with a misspelt word.
  index('search_word_alike').using('gin', sql`word gin_trgm_ops`),
]);

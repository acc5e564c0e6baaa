/**
 * What search reads: a row for each record that the public may read, with its public words and nothing else, and the vocabulary of those
 * words. Triggers on the tables of the records keep both (migration `search_records`). A restricted word is in neither, so it can neither
 * match, nor count in a rank, nor be offered as a spelling. Only public rows exist, so the policy lets everyone read them all, and the
 * indexes serve conditions that could not be pushed under a policy.
 */
import { sql } from 'drizzle-orm';
import { customType, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { tenantKey } from '../../db/columns.ts';
import { council } from '../councils/councils.table.ts';

/** Text in the database, as PostgreSQL lets no transaction use a value that it added to an enum, and all migrations run in one. */
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
    /** What the record is, what it is called, and the number that it is printed under, e.g. `Agenda item 9 …`. Never shown. */
    title: text().notNull(),
    /** What passages are shown of, as HTML without any markup: `&`, `<` and `>` are escaped; so is the title. */
    body: text().notNull(),
    /** Names of people and bodies, which may be misspelt in a search; lower case, without apostrophes. */
    names: text().notNull(),
    /** For what explains an acronym: the acronyms in lower case, and what they stand for, as printed. Each is also read as the other. */
    acronyms: text().array().notNull().default([]),
    expansions: text().array().notNull().default([]),
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
    // Whether a word that left one record stands in another of the council.
    index('search_entry_spellings').using('gin', sql`search_spellings(council_id, title, names, body)`),
    // An acronym of the query, and the first two words of what one stands for.
    index('search_entry_acronyms').using('gin', t.acronyms).where(sql`acronyms <> '{}'`),
    index('search_entry_openings').using('gin', sql`search_openings(expansions)`).where(sql`acronyms <> '{}'`),
  ],
);

/** The words of a council's entries, as they are spelt there: what a misspelt word may have meant. */
export const searchWord = pgTable('search_word', { councilId: integer().notNull(), word: text().notNull() }, (t) => [
  primaryKey({ columns: [t.councilId, t.word] }),
  tenantKey(t, council),
  // The same over all councils.
  index('search_word_by_word').on(t.word),
  index('search_word_alike').using('gin', sql`word gin_trgm_ops`),
]);

/** Interprets a query: corrects misspelt words to the vocabulary of public records, and pairs acronyms with their expansions on record. */
import { and, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Read } from '../../db/access.ts';
import { named } from '../../db/loader.ts';
import { runQuery } from '../../db/statement.ts';
import { council } from '../councils/councils.table.ts';
import { searchEntry, searchWord } from './search.table.ts';
import { acronymsOf, expansionsOf, openingsIn } from './search-glossary.rules.ts';
import { type Candidate, isCorrectable, mayHaveTwoSlips, nearest, slipsOf } from './search-spelling.rules.ts';
import {
  type Concept,
  conceptsOf,
  type ParsedQuery,
  parseQuery,
  type TermFacts,
  termsOf,
  type WordReading,
} from './search-words.rules.ts';

/** A query, and its interpretation. */
export interface QueryReading {
  query: ParsedQuery;
  concepts: Concept[];
  readings: WordReading[];
}

/** Largest number of words of a query that are corrected; further ones are ignored. */
const correctedMax = 8;

/** A query, while it is interpreted. */
interface Search {
  query: ParsedQuery;
  facts: ReadonlyMap<string, TermFacts>;
  /** Unquoted words. */
  words: string[];
  /** Of the council that is searched; null for all councils. */
  slug: string | null;
}

/** Interprets a query by the records of one council, or of all. Uses the `readings` of an earlier page instead, if given. */
export async function readQuery(
  db: Read,
  text: string,
  slug: string | null,
  readings?: readonly WordReading[],
): Promise<QueryReading> {
  const query = parseQuery(text);
  const facts = await factsOf(db, termsOf(query), slug);
  const words = query.wanted.flat().flatMap((term) => (term.isQuoted || !facts.get(term.text)?.isWord ? [] : [term.text]));
  const found = readings ?? (await findReadings(db, { query, facts, words: [...new Set(words)], slug }));
  return { query, concepts: conceptsOf(query, facts, found), readings: [...found] };
}

async function findReadings(db: Read, search: Search): Promise<WordReading[]> {
  const unknown = search.words.filter((word) => !search.facts.get(word)?.isKnown);
  const spellings = search.query.isPlain ? await findSpellings(db, unknown, search.slug) : [];
  return [...spellings, ...(await findExpansions(db, search, spellings))];
}

/** Facts about each term, by term. */
async function factsOf(db: Read, terms: readonly string[], slug: string | null): Promise<Map<string, TermFacts>> {
  const known = sql`exists (
    select from ${searchEntry} where ${searchEntry.words} @@ search_term(term.text) and ${ofCouncil(searchEntry, slug)})`;
  const rows = await runQuery(db, (from) =>
    from
      .select({
        text: sql<string>`term.text`,
        stems: sql<string[]>`search_stems(term.text)`,
        isWord: sql<boolean>`numnode(search_term(term.text)) > 0`,
        isKnown: sql<boolean>`${known}`,
      })
      .from(sql`unnest(${sql.param(terms)}::text[]) as term(text)`)
      .where(named('searchTerms', sql`true`)),
  );
  return new Map(rows.map(({ text, ...facts }) => [text, facts]));
}

/** Corrections of words that no record has. */
async function findSpellings(db: Read, unknown: readonly string[], slug: string | null): Promise<WordReading[]> {
  const misspelt = unknown
    .map((word) => ({ word, plain: word.toLowerCase().replaceAll(/[’']/g, '') }))
    .filter(({ plain }) => isCorrectable(plain))
    .slice(0, correctedMax);
  if (misspelt.length === 0) return [];
  const slips = misspelt.flatMap(({ plain }) => slipsOf(plain));
  const oneAway = await wordsOnRecord(db, sql`${searchWord.word} = any (${sql.param(slips)}::text[])`, slug);
  // The search by trigrams takes longer, so it is left to words without a correction one slip away.
  const others = misspelt.filter(({ plain }) => mayHaveTwoSlips(plain) && nearest(plain, oneAway).length === 0);
  const plains = others.map(({ plain }) => plain);
  const alike =
    others.length > 0 ? await wordsOnRecord(db, sql`${searchWord.word} % any (${sql.param(plains)}::text[])`, slug) : [];
  return misspelt
    .map(({ word, plain }) => ({ word, basis: 'SPELLING' as const, readAs: nearest(plain, [...oneAway, ...alike]) }))
    .filter(({ readAs }) => readAs.length > 0);
}

async function wordsOnRecord(db: Read, isSought: SQL, slug: string | null): Promise<Candidate[]> {
  const isAcronym = sql<boolean>`exists (
    select from ${searchEntry} where ${searchEntry.acronyms} <> '{}' and ${searchEntry.acronyms} @> array[${searchWord.word}])`;
  return runQuery(db, (from) =>
    from
      .select({ word: searchWord.word, isAcronym })
      .from(searchWord)
      .where(named('searchSpellings', and(isSought, ofCouncil(searchWord, slug)) as SQL))
      .groupBy(searchWord.word),
  );
}

/** Expansions of the acronyms in a query, and acronyms of the expansions in it. */
async function findExpansions(
  db: Read,
  { query, facts, words, slug }: Search,
  spellings: readonly WordReading[],
): Promise<WordReading[]> {
  const corrected = spellings.flatMap(({ word, readAs }) => readAs.map((read): [string, string] => [read, word]));
  const mayBeAcronyms = new Map([...corrected, ...words.map((word): [string, string] => [word.toLowerCase(), word])]);
  const { acronyms, expansions } = searchEntry;
  const isAsked = or(
    sql`${acronyms} && ${sql.param([...mayBeAcronyms.keys()])}::text[]`,
    sql`search_openings(${expansions}) && ${sql.param(openingsIn(query, facts))}::text[]`,
  );
  const entries = await runQuery(db, (from) =>
    from
      .selectDistinct({
        acronyms,
        expansions,
        stems: sql<string[][]>`(select jsonb_agg(search_stems(plain)) from unnest(${expansions}) plain)`,
      })
      .from(searchEntry)
      .where(named('searchExpansions', and(sql`${acronyms} <> '{}'`, isAsked, ofCouncil(searchEntry, slug)) as SQL)),
  );
  return [...expansionsOf(mayBeAcronyms, entries), ...acronymsOf(query, facts, entries)];
}

/** Whether a row is of the council; true for every row if no council is named. */
export function ofCouncil({ councilId }: { councilId: AnyPgColumn }, slug: string | null): SQL {
  if (slug === null) return sql`true`;
  return sql`${councilId} = (select ${council.id} from ${council} where ${council.slug} = ${slug})`;
}

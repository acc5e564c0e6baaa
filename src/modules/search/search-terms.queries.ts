/** What a search asks of the words and names of a record, as SQL. */
import { type SQL, sql } from 'drizzle-orm';
import type { SearchBasis } from './search-basis.rules.ts';
import type { QueryReading } from './search-reading.queries.ts';
import { allOf, anyOf, atLeast, type Sought } from './search-words.rules.ts';

export interface QueryTerms {
  isPartial: boolean;
  /** Matches the words of a record; null if no record can match. */
  sought: SQL;
  /** Matches any concept that some record has as typed. */
  typed: SQL;
  /** Matches any concept of which records have only the corrected spelling. */
  corrected: SQL;
  /** The concepts as JSON. */
  concepts: SQL;
  /** The query, to compare with names; null if words are to be taken literally. */
  name: string | null;
  /** The words of `name`, each of which must be similar to a name. */
  nameWords: string[];
}

/** By a basis: all of the concepts, or the best part of them that some record has. */
export function queryTerms({ query, concepts }: QueryReading, { least, among }: SearchBasis): QueryTerms {
  const combined = among.flatMap((place) => concepts[place] ?? []);
  const isPossible = concepts.every(({ isKnown }) => isKnown) && concepts.length + query.unwanted.length > 0;
  const everything = isPossible ? allOf(concepts) : null;
  const sought = least === null ? everything : atLeast(least, combined);
  const mayBeName = least === null && query.isPlain && query.wanted.every(({ length }) => length === 1);
  const nameWords = concepts.flatMap(({ typed }) => typed.toLowerCase().replaceAll(/[’']/g, '').split(' '));
  return {
    isPartial: least !== null,
    sought: tsquery(sought, query.unwanted),
    typed: tsquery(anyOf(concepts.filter(({ isCorrected }) => !isCorrected))),
    corrected: tsquery(anyOf(concepts.filter(({ isCorrected }) => isCorrected))),
    concepts: sql`${JSON.stringify(concepts)}::jsonb`,
    name: mayBeName ? nameWords.join(' ') : null,
    nameWords: nameWords.filter(({ length }) => length > 2),
  };
}

/** A subquery, so that PostgreSQL computes the value once for a statement, not for each row. */
function tsquery(sought: Sought | null, unwanted: readonly string[] = []): SQL {
  const query = (value: unknown) => sql`search_query(${value === null ? null : JSON.stringify(value)}::jsonb)`;
  return sql`(select ${query(sought)} && !!${query(unwanted)})`;
}

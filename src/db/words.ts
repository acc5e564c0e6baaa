/** Matches words in names and titles, for the filters described as “Words in …”. */
import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

/**
 * The condition that every word of `query` occurs in one of the texts, ignoring case and the shape of quotation marks and dashes;
 * undefined for a query without words, which matches everything.
 */
export function matchesWords(query: string, ...texts: (AnyPgColumn | SQL)[]): SQL | undefined {
  // PostgreSQL neither stores this character nor accepts it in a parameter.
  if (query.includes('\0')) return sql`false`;
  const words = query.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const patterns = sql.param(words.map((word) => `%${escapeLike(word)}%`));
  const text = normalised(sql`concat_ws(' ', ${sql.join(texts, sql`, `)})`);
  // The text of the SQL does not depend on the number of words, so the statement is prepared once.
  return sql`${text} like all (select ${normalised(sql`word`)} from unnest(${patterns}::text[]) as word)`;
}

function normalised(text: SQL): SQL {
  return sql`translate(lower(${text}), '‘’“”–—', '''''""--')`;
}

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}

/** Matching of words in names and titles, for the filters that say “words in …”. */
import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

/** Every word of `query` occurs in one of the texts, ignoring case and the shape of apostrophes and dashes. No words match everything. */
export function matchesWords(query: string, ...texts: (AnyPgColumn | SQL)[]): SQL | undefined {
  // No text that PostgreSQL stores has this character, nor can it be asked about one.
  if (query.includes('\0')) return sql`false`;
  const words = query.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const patterns = sql.param(words.map((word) => `%${escapeLike(word)}%`));
  const text = plain(sql`concat_ws(' ', ${sql.join(texts, sql`, `)})`);
  // The same statement for one word and for a thousand.
  return sql`${text} like all (select ${plain(sql`word`)} from unnest(${patterns}::text[]) as word)`;
}

function plain(text: SQL): SQL {
  return sql`translate(lower(${text}), '‘’“”–—', '''''""--')`;
}

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}

/** Matching of words in names and titles, for the filters that say “words in …”. */
import { and, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

/** Every word of `query` occurs in one of the texts, ignoring case and the shape of apostrophes and dashes. No words match everything. */
export function matchesWords(query: string, ...texts: (AnyPgColumn | SQL)[]): SQL | undefined {
  const text = plain(sql`concat_ws(' ', ${sql.join(texts, sql`, `)})`);
  const words = query.trim().split(/\s+/).filter(Boolean);
  return and(...words.map((word) => sql`${text} like ${plain(sql`${`%${escapeLike(word)}%`}::text`)}`));
}

function plain(text: SQL): SQL {
  return sql`translate(lower(${text}), '‘’“”–—', '''''""--')`;
}

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}

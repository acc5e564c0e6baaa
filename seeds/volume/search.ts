/** The search entries of records that are loaded in bulk, without triggers. */
import type postgres from 'postgres';

/** The tables of the records that this load makes, and their types in search. */
const searched = [
  ['panel', 'PANEL'],
  ['seat', 'SEAT'],
  ['person', 'PERSON'],
  ['organisation', 'ORGANISATION'],
  ['meeting', 'MEETING'],
  ['agenda_item', 'AGENDA_ITEM'],
  ['document', 'DOCUMENT'],
  ['minute_entry', 'MINUTE_ENTRY'],
  ['resolution', 'RESOLUTION'],
  ['appearance', 'APPEARANCE'],
  ['recommendation', 'RECOMMENDATION'],
] as const;

/**
 * Makes the entries and the vocabulary of councils that have none. What the function `search_refresh` does for one record, in a fraction of the time; a
 * test compares the two.
 */
export async function fillSearch(tx: postgres.TransactionSql, councilIds: readonly number[]): Promise<void> {
  const councils = councilIds as number[];
  await tx`set local work_mem = '128MB'`;
  const [found] = await tx<{ source: string }[]>`select prosrc as source from pg_proc where proname = 'search_words'`;
  for (const [, type] of searched) {
    const words = tx.unsafe(wordsOfAll(found?.source ?? '', type));
    await tx`
      insert into search_entry (council_id, type, record_id, title, body, names, dated_on)
      select w.council_id, ${type}, w.record_id, search_text(coalesce(w.title, '')), search_text(coalesce(w.body, '')),
             translate(lower(coalesce(w.names, '')), '’''', ''), w.dated_on
        from (select ${councils}::int[] as councils) as asked
       cross join lateral (${words}) as w (council_id, record_id, title, body, names, acronyms, expansions, dated_on)`;
  }
  await tx`
    insert into search_word (council_id, word)
    select distinct e.council_id, w
      from (select distinct council_id, title, names, body from search_entry where council_id = any(${councils}::int[])) e,
           unnest(search_spellings(e.council_id, e.title, e.names, e.body)) w
     where search_is_spelling(w)`;
}

/**
 * The query of `search_words` for the records of all `asked.councils` instead of one record, with the key of each. Errors: the function is written in
 * another way than this expects.
 */
function wordsOfAll(source: string, type: string): string {
  const query = new RegExp(`when '${type}' then\\s+return query\\s+select ([^;]+);`).exec(source)?.[1];
  const [condition, record] = /\b(\w+)\.council_id = council and \1\.id = record\b/.exec(query ?? '') ?? [];
  if (!query || !condition) throw new Error(`search_words has no query for ${type} that can be asked of many records`);
  return `select ${record}.council_id, ${record}.id, ${query.replace(condition, `${record}.council_id = any(asked.councils)`)}`;
}

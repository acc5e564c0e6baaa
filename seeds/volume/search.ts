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
 * Makes the entries and the vocabulary of councils that have none. The statement does what the function `search_refresh` does for one record, in a third
 * of the time; a test compares the two.
 */
export async function fillSearch(tx: postgres.TransactionSql, councilIds: readonly number[]): Promise<void> {
  const councils = councilIds as number[];
  await tx`set local work_mem = '128MB'`;
  for (const [table, type] of searched) {
    await tx`
      insert into search_entry (council_id, type, record_id, title, body, names, dated_on)
      select r.council_id, ${type}, r.id, search_text(coalesce(w.title, '')), search_text(coalesce(w.body, '')),
             translate(lower(coalesce(w.names, '')), '’''', ''), w.dated_on
        from ${tx(table)} r cross join lateral search_words(${type}, r.council_id, r.id) w
       where r.council_id = any(${councils}::int[])`;
  }
  await tx`
    insert into search_word (council_id, word)
    select distinct e.council_id, w from search_entry e, unnest(search_spellings(e.council_id, e.title, e.names, e.body)) w
     where e.council_id = any(${councils}::int[]) and search_is_spelling(w)`;
}

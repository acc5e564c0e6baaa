/** Lists of terms. */
import { and, eq, sql } from 'drizzle-orm';
import type { Key } from '../../db/loader.ts';
import type { Listing } from '../../db/page.ts';
import { matchesWords } from '../../db/words.ts';
import { glossaryTerm } from './glossary.table.ts';

export interface GlossaryFilterValue {
  query?: string | null;
  term?: string | null;
  /** Only terms that the papers or minutes of this item explain. */
  agendaItem?: Key | null;
}

/** Terms alphabetically. */
export function glossaryListing(filter: GlossaryFilterValue): Listing<typeof glossaryTerm> {
  return {
    name: 'glossary',
    table: glossaryTerm,
    order: {
      name: 'TERM',
      by: sql`lower(${glossaryTerm.term})`,
      type: 'text',
      direction: 'ASC',
    },
    where: and(
      filter.query != null
        ? matchesWords(filter.query, glossaryTerm.term, glossaryTerm.expansion, glossaryTerm.definition)
        : undefined,
      filter.term != null ? sql`lower(${glossaryTerm.term}) = lower(${filter.term})` : undefined,
      filter.agendaItem
        ? and(eq(glossaryTerm.councilId, filter.agendaItem.councilId), eq(glossaryTerm.agendaItemId, filter.agendaItem.id))
        : undefined,
    ),
  };
}

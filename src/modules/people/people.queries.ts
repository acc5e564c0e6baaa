/** Lists of people. */
import { and, sql } from 'drizzle-orm';
import type { Listing } from '../../db/page.ts';
import { matchesWords } from '../../db/words.ts';
import { holdsSeatOn } from '../panels/panels.queries.ts';
import { person } from './people.table.ts';

export interface PersonFilterValue {
  query?: string | null;
  isSeated?: boolean | null;
}

/** People by surname; who holds a seat is answered for `today`. */
export function personListing(filter: PersonFilterValue, today: string): Listing<typeof person> {
  return {
    name: 'people',
    table: person,
    order: { name: 'SURNAME', by: person.sortName, type: 'text', direction: 'ASC' },
    where: and(
      filter.query != null
        ? matchesWords(filter.query, person.displayName, sql`array_to_string(${person.alsoKnownAs}, ' ')`)
        : undefined,
      filter.isSeated != null ? sql`(${holdsSeatOn(person, today)}) = ${filter.isSeated}` : undefined,
    ),
  };
}

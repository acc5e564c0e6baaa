/** Lists of people. */
import { and, sql } from 'drizzle-orm';
import type { Listing } from '../../db/page.ts';
import { matchesWords } from '../../db/words.ts';
import { membership } from '../panels/seats.table.ts';
import { person } from './people.table.ts';

export interface PersonFilterValue {
  query?: string | null;
  isSeated?: boolean | null;
}

/** People by surname. */
export function personListing(filter: PersonFilterValue, today: string): Listing<typeof person> {
  const isSeated = sql`exists (
    select from ${membership}
     where ${membership.councilId} = ${person.councilId} and ${membership.personId} = ${person.id}
       and coalesce(${membership.startsOn}, ${membership.recordedOn}, '-infinity') <= ${today}::date
       and coalesce(${membership.endsOn}, 'infinity') >= ${today}::date)`;
  return {
    name: 'people',
    table: person,
    order: { name: 'SURNAME', by: person.sortName, type: 'text', direction: 'ASC' },
    where: and(
      filter.query != null
        ? matchesWords(filter.query, person.displayName, sql`array_to_string(${person.alsoKnownAs}, ' ')`)
        : undefined,
      filter.isSeated != null ? sql`(${isSeated}) = ${filter.isSeated}` : undefined,
    ),
  };
}

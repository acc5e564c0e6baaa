/** Lists of organisations. */
import { and, inArray, sql } from 'drizzle-orm';
import type { Listing } from '../../db/page.ts';
import { matchesWords } from '../../db/words.ts';
import { organisation, type organisationKind } from './organisations.table.ts';

export interface OrganisationFilterValue {
  query?: string | null;
  kinds?: (typeof organisationKind.enumValues)[number][] | null;
}

/** Organisations by name. */
export function organisationListing(filter: OrganisationFilterValue): Listing<typeof organisation> {
  return {
    name: 'organisations',
    table: organisation,
    order: { name: 'NAME', by: sql`lower(${organisation.name})`, type: 'text', direction: 'ASC' },
    where: and(
      filter.query != null
        ? matchesWords(filter.query, organisation.name, sql`array_to_string(${organisation.alsoKnownAs}, ' ')`)
        : undefined,
      filter.kinds ? inArray(organisation.kind, filter.kinds) : undefined,
    ),
  };
}

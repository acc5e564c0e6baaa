/** The list of councils. */
import { and, inArray, sql } from 'drizzle-orm';
import type { Listing } from '../../db/page.ts';
import { matchesWords } from '../../db/words.ts';
import { council, type councilKind, type nation } from './councils.table.ts';

export interface CouncilFilterValue {
  query?: string | null;
  nations?: (typeof nation.enumValues)[number][] | null;
  kinds?: (typeof councilKind.enumValues)[number][] | null;
}

/** Councils by name. */
export function councilListing(filter: CouncilFilterValue): Listing<typeof council> {
  return {
    name: 'councils',
    table: council,
    idType: 'integer',
    order: { name: 'COUNCIL_NAME', by: sql`lower(${council.name})`, type: 'text', direction: 'ASC' },
    where: and(
      filter.query != null ? matchesWords(filter.query, council.name) : undefined,
      filter.nations ? inArray(council.nation, filter.nations) : undefined,
      filter.kinds ? inArray(council.kind, filter.kinds) : undefined,
    ),
  };
}

/** Lists of panels. */
import { and, inArray, type SQL, sql } from 'drizzle-orm';
import type { Listing } from '../../db/page.ts';
import { matchesWords } from '../../db/words.ts';
import { panel, type panelKind } from './panels.table.ts';
import { membership, seat } from './seats.table.ts';

export interface PanelFilterValue {
  query?: string | null;
  kinds?: (typeof panelKind.enumValues)[number][] | null;
  isActive?: boolean | null;
  hasVacancy?: boolean | null;
}

/** Panels by name; `today` decides who is active and which seat is vacant. */
export function panelListing(filter: PanelFilterValue, today: string): Listing<typeof panel> {
  return {
    name: 'panels',
    table: panel,
    order: { name: 'NAME', by: sql`lower(${panel.name})`, type: 'text', direction: 'ASC' },
    where: and(
      filter.query != null ? matchesWords(filter.query, panel.name, otherNames) : undefined,
      filter.kinds ? inArray(panel.kind, filter.kinds) : undefined,
      filter.isActive != null ? sql`(${isActive(today)}) = ${filter.isActive}` : undefined,
      filter.hasVacancy != null ? sql`(${hasVacancy(today)}) = ${filter.hasVacancy}` : undefined,
    ),
  };
}

const otherNames = sql`(select string_agg(other ->> 'name', ' ') from jsonb_array_elements(${panel.otherNames}) as other)`;

function isActive(today: string): SQL {
  return sql`${panel.disbandedOn} is null or ${panel.disbandedOn} > ${today}::date`;
}

function hasVacancy(today: string): SQL {
  return sql`exists (
    select from ${seat} where ${seat.councilId} = ${panel.councilId} and ${seat.panelId} = ${panel.id} and not exists (
      select from ${membership}
       where ${membership.councilId} = ${seat.councilId} and ${membership.seatId} = ${seat.id}
         and coalesce(${membership.startsOn}, ${membership.recordedOn}, '-infinity') <= ${today}::date
         and coalesce(${membership.endsOn}, 'infinity') >= ${today}::date))`;
}

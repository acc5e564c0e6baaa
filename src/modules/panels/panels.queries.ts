/** Lists of panels, their slugs, and conditions on seats as SQL. */
import { and, asc, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Read } from '../../db/access.ts';
import { named } from '../../db/loader.ts';
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

/** Panels by name; `isActive` and `hasVacancy` are evaluated for `today`. */
export function panelListing(filter: PanelFilterValue, today: string): Listing<typeof panel> {
  return {
    name: 'panels',
    table: panel,
    order: { name: 'NAME', by: sql`lower(${panel.name})`, type: 'text', direction: 'ASC' },
    where: and(
      filter.query != null ? matchesWords(filter.query, panel.name, otherNames) : undefined,
      filter.kinds ? inArray(panel.kind, filter.kinds) : undefined,
      filter.isActive != null ? sql`(${sits(today)}) = ${filter.isActive}` : undefined,
      filter.hasVacancy != null ? sql`(${hasVacancy(today)}) = ${filter.hasVacancy}` : undefined,
    ),
  };
}

/** The slugs of the panels of some councils; `councilIds` null for all councils. */
export async function panelSlugs(db: Read, councilIds: readonly number[] | null): Promise<string[]> {
  const ofCouncils = councilIds ? inArray(panel.councilId, [...councilIds]) : sql`true`;
  const rows = await db
    .selectDistinct({ slug: panel.slug })
    .from(panel)
    .where(named('panelSlugs', ofCouncils))
    .orderBy(asc(panel.slug));
  return rows.map(({ slug }) => slug);
}

const otherNames = sql`(select string_agg(other ->> 'name', ' ') from jsonb_array_elements(${panel.otherNames}) as other)`;

/** SQL form of `sitsOn`: null where not recorded. */
function sits(day: string): SQL {
  return sql`case
    when ${panel.disbandedOn} is not null then ${panel.disbandedOn} > ${day}::date
    when ${panel.recordedOn} is null or ${panel.recordedOn} = ${day}::date then true end`;
}

/** True where a seat is vacant; false where all are held; null where no seat is vacant but some seat is not recorded. */
function hasVacancy(day: string): SQL {
  const isHeld = sql`exists (select from ${membership} as held where held.council_id = seat.council_id and held.seat_id = seat.id
    and ${isHolderOn(day)})`;
  const isVacant = sql`${vacantFrom('seat')} <= ${day}::date and not exists (
    select from ${membership} as newer where newer.council_id = seat.council_id and newer.seat_id = seat.id
       and ${coversFrom('newer')} >= ${vacantFrom('seat')} and ${coversFrom('newer')} <= ${day}::date)`;
  return sql`(select case when bool_or(${isVacant}) then true when bool_and(${isHeld}) then false end
    from ${seat} where seat.council_id = ${panel.councilId} and seat.panel_id = ${panel.id})`;
}

/** Whether a person holds a seat, as last recorded on or before a day. Not by `exists`, for which PostgreSQL may read the seats of all councils. */
export function holdsSeatOn(person: { councilId: PgColumn; id: PgColumn }, day: string): SQL {
  return sql`coalesce((
    select true from ${membership} as held where held.council_id = ${person.councilId} and held.person_id = ${person.id}
       and ${isHolderOn(day)} limit 1), false)`;
}

/** SQL form of `seatOn`; the membership is aliased `held`. */
function isHolderOn(day: string): SQL {
  return sql`${coversFrom('held')} <= ${day}::date and coalesce(held.ends_on, 'infinity') >= ${day}::date
    and not exists (select from ${membership} as newer
      where newer.council_id = held.council_id and newer.seat_id = held.seat_id
        and ${coversFrom('newer')} > ${coversFrom('held')} and ${coversFrom('newer')} <= ${day}::date)
    and not exists (select from ${seat} as vacated
      where vacated.council_id = held.council_id and vacated.id = held.seat_id
        and ${vacantFrom('vacated')} > ${coversFrom('held')} and ${vacantFrom('vacated')} <= ${day}::date)`;
}

function coversFrom(of: 'held' | 'newer'): SQL {
  return sql.raw(`coalesce(${of}.starts_on, least(${of}.recorded_on, ${of}.ends_on))`);
}

function vacantFrom(of: 'seat' | 'vacated'): SQL {
  return sql.raw(`coalesce(${of}.vacant_since, ${of}.vacancy_recorded_on)`);
}

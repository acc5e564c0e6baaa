/** Lists of appearances: a panel's guest speakers, a person's appearances. */
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Key } from '../../db/loader.ts';
import { nullsLast } from '../../db/nulls-last.ts';
import type { Direction, Listing, Order } from '../../db/page.ts';
import { matchesWords } from '../../db/words.ts';
import { meeting } from '../meetings/meetings.table.ts';
import { person } from '../people/people.table.ts';
import { appearance, type appearanceStatus } from './appearances.table.ts';

export interface AppearanceFilterValue {
  query?: string | null;
  from?: string | null;
  to?: string | null;
  statuses?: (typeof appearanceStatus.enumValues)[number][] | null;
  organisation?: Key | null;
}

export interface AppearanceOrderValue {
  /** UPDATED_AT is an order of every list, which `connect` gives it. */
  field: 'MEETING_DATE' | 'NAME' | 'UPDATED_AT';
  direction: Direction;
}

const newestFirst = { field: 'MEETING_DATE', direction: 'DESC' } as const;

/** Appearances; latest meeting first unless ordered otherwise. */
export function appearanceListing(
  filter: AppearanceFilterValue,
  { field, direction }: AppearanceOrderValue = newestFirst,
): Listing<typeof appearance> {
  const name = `${field} ${direction}`;
  const order: Order =
    field === 'NAME'
      ? { name, by: sql`lower(${appearance.displayName})`, type: 'text', direction }
      : { name, by: nullsLast(ofMeeting(sql`${meeting.ordersAt}`), 'timestamptz', direction), type: 'timestamptz', direction };
  return { name: 'appearances', table: appearance, order, where: matches(filter) };
}

/** A panel's guest speakers. */
export function guestSpeakerListing(filter: AppearanceFilterValue, order?: AppearanceOrderValue): Listing<typeof appearance> {
  const { where, ...listing } = appearanceListing(filter, order);
  return {
    ...listing,
    name: 'guestSpeakersByPanel',
    parentColumn: appearance.panelId,
    where: and(eq(appearance.capacity, 'GUEST_SPEAKER'), where) as SQL,
  };
}

/** A person's appearances. */
export function personAppearanceListing(filter: AppearanceFilterValue, order?: AppearanceOrderValue): Listing<typeof appearance> {
  return { ...appearanceListing(filter, order), name: 'appearancesByPerson', parentColumn: appearance.personId };
}

function matches(filter: AppearanceFilterValue): SQL | undefined {
  const { query, organisation } = filter;
  const names = sql`(select concat_ws(' ', ${person.displayName}, array_to_string(${person.alsoKnownAs}, ' ')) from ${person}
    where ${person.councilId} = ${appearance.councilId} and ${person.id} = ${appearance.personId})`;
  return and(
    query != null
      ? matchesWords(
          query,
          appearance.nameAsRecorded,
          appearance.roleAsRecorded,
          appearance.organisationAsRecorded,
          appearance.topic,
          names,
        )
      : undefined,
    filter.from != null ? sql`${ofMeeting(sql`${meeting.date}`)} >= ${filter.from}` : undefined,
    filter.to != null ? sql`${ofMeeting(sql`${meeting.date}`)} <= ${filter.to}` : undefined,
    filter.statuses ? inArray(appearance.status, filter.statuses) : undefined,
    organisation
      ? and(eq(appearance.councilId, organisation.councilId), eq(appearance.organisationId, organisation.id))
      : undefined,
  );
}

function ofMeeting(expression: SQL): SQL {
  return sql`(select ${expression} from ${meeting}
    where ${meeting.councilId} = ${appearance.councilId} and ${meeting.id} = ${appearance.meetingId})`;
}

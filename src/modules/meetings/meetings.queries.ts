/** Lists of meetings. */
import { and, eq, gte, inArray, lte, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { Read } from '../../db/access.ts';
import { type Key, keyIn, named } from '../../db/loader.ts';
import { nullsLast } from '../../db/nulls-last.ts';
import type { Direction, Listing, Order } from '../../db/page.ts';
import { agenda, type agendaStatus } from '../agendas/agendas.table.ts';
import { appearance } from '../appearances/appearances.table.ts';
import { minutes, type minutesStatus } from '../minutes/minutes.table.ts';
import { outcomes } from './meetings.rules.ts';
import { type MeetingRow, meeting, type meetingKind, type meetingStatus } from './meetings.table.ts';

export interface MeetingFilterValue {
  from?: string | null;
  to?: string | null;
  panels?: Key[] | null;
  municipalYears?: Key[] | null;
  kinds?: (typeof meetingKind.enumValues)[number][] | null;
  statuses?: (typeof meetingStatus.enumValues)[number][] | null;
  agendaStatuses?: (typeof agendaStatus.enumValues)[number][] | null;
  minutesStatuses?: (typeof minutesStatus.enumValues)[number][] | null;
  hasGuestSpeakers?: boolean | null;
  isOutcomeRecorded?: boolean | null;
}

export interface MeetingOrderValue {
  /** UPDATED_AT is an order of every list, which `connect` gives it. */
  field: 'STARTS_AT' | 'UPDATED_AT';
  direction: Direction;
}

/** Meetings of one council, or of all councils. */
export function meetingListing(filter: MeetingFilterValue, given: MeetingOrderValue): Listing<typeof meeting> {
  const order = byStart(given.direction);
  const where = and(matches(filter), given.field === 'STARTS_AT' ? near(order.by, filter) : undefined);
  return { name: 'meetings', table: meeting, order, where };
}

/** Meetings of a panel. */
export function panelMeetingListing(filter: MeetingFilterValue, order: MeetingOrderValue): Listing<typeof meeting> {
  return { ...meetingListing(filter, order), name: 'meetingsByPanel', parentColumn: meeting.panelId };
}

function byStart(direction: Direction): Order {
  return {
    name: `STARTS_AT ${direction}`,
    by: nullsLast(meeting.ordersAt, 'timestamptz', direction),
    type: 'timestamptz',
    direction,
  };
}

/** The dates of the filter, a day wider, as a condition on the order: so PostgreSQL enters the index where they begin. */
function near(by: Order['by'], { from, to }: MeetingFilterValue): SQL | undefined {
  return and(
    from != null ? sql`${by} >= (${from}::date - 1)::timestamp at time zone 'UTC'` : undefined,
    to != null ? sql`${by} < (${to}::date + 2)::timestamp at time zone 'UTC'` : undefined,
  );
}

function matches(filter: MeetingFilterValue): SQL | undefined {
  const { panels, municipalYears } = filter;
  return and(
    filter.from != null ? gte(meeting.date, filter.from) : undefined,
    filter.to != null ? lte(meeting.date, filter.to) : undefined,
    panels ? keyIn(meeting.councilId, meeting.panelId, panels) : undefined,
    municipalYears ? keyIn(meeting.councilId, meeting.municipalYearId, municipalYears) : undefined,
    filter.kinds ? inArray(meeting.kind, filter.kinds) : undefined,
    filter.statuses ? inArray(meeting.status, filter.statuses) : undefined,
    filter.agendaStatuses ? inArray(statusOf(agenda), filter.agendaStatuses) : undefined,
    filter.minutesStatuses ? inArray(statusOf(minutes), filter.minutesStatuses) : undefined,
    filter.isOutcomeRecorded != null
      ? (filter.isOutcomeRecorded ? inArray : notInArray)(meeting.status, [...outcomes])
      : undefined,
    filter.hasGuestSpeakers != null ? sql`${hasGuestSpeakers()} = ${filter.hasGuestSpeakers}` : undefined,
  );
}

/** NONE also for a draft that the reader may not see: the database hides its row. */
function statusOf(part: typeof agenda | typeof minutes): SQL {
  return sql`coalesce((select ${part.status} from ${part}
    where ${part.councilId} = ${meeting.councilId} and ${part.meetingId} = ${meeting.id}), 'NONE')`;
}

/** Not by `exists`, for which PostgreSQL may read the appearances at all meetings. */
function hasGuestSpeakers(): SQL {
  return sql`coalesce((select true from ${appearance}
    where ${appearance.councilId} = ${meeting.councilId} and ${appearance.meetingId} = ${meeting.id} and ${eq(appearance.capacity, 'GUEST_SPEAKER')}
    limit 1), false)`;
}

/** Meetings of a council; of one of its panels, or one meeting, where named. */
export interface StatusScope {
  councilId: number;
  panelId?: string;
  meetingId?: string;
}

const snapshotMax = 100;

/** Meetings dated `today` or in session, at most 100, earliest first. A meeting named in `scope` is given whatever its date. */
export function meetingsOfToday(db: Read, scope: StatusScope, today: string): Promise<MeetingRow[]> {
  const isCurrent = or(
    eq(meeting.date, today),
    inArray(meeting.liveStatus, ['IN_PUBLIC_SESSION', 'IN_PRIVATE_SESSION', 'ADJOURNED']),
  );
  const inScope = and(
    eq(meeting.councilId, scope.councilId),
    scope.panelId ? eq(meeting.panelId, scope.panelId) : undefined,
    scope.meetingId ? eq(meeting.id, scope.meetingId) : isCurrent,
  );
  return db
    .select()
    .from(meeting)
    .where(named('meetingsOfToday', inScope as SQL))
    .orderBy(meeting.ordersAt, meeting.id)
    .limit(snapshotMax)
    .prepare('meetingsOfToday')
    .execute();
}

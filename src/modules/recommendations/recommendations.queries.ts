/** Lists of recommendations: of a panel, of a council and across councils. */
import { and, eq, gte, inArray, isNotNull, lte, not, notInArray, type SQL, sql } from 'drizzle-orm';
import type { Read } from '../../db/access.ts';
import { type Key, keyIn, named } from '../../db/loader.ts';
import { nullsLast } from '../../db/nulls-last.ts';
import type { Direction, Listing, Order } from '../../db/page.ts';
import { matchesWords } from '../../db/words.ts';
import { recommendationResponse } from './follow-up.table.ts';
import { offMonitoringList } from './ledger.rules.ts';
import {
  type RecommendationRow,
  recommendation,
  type recommendationKind,
  type recommendationStatus,
} from './recommendations.table.ts';

export interface RecommendationFilterValue {
  query?: string | null;
  panels?: Key[] | null;
  meeting?: Key | null;
  issue?: Key | null;
  kinds?: (typeof recommendationKind.enumValues)[number][] | null;
  statuses?: (typeof recommendationStatus.enumValues)[number][] | null;
  isOnMonitoringList?: boolean | null;
  isOverdue?: boolean | null;
  addressee?: string | null;
  madeFrom?: string | null;
  madeTo?: string | null;
}

export interface RecommendationOrderValue {
  /** UPDATED_AT is an order of every list, which `connect` gives it. */
  field: 'MADE_ON' | 'RESPONSE_DUE_ON' | 'UPDATED_AT';
  direction: Direction;
}

/** `today` is the civil date in the council's zone that overdue responses are judged by. */
export function recommendationListing(
  filter: RecommendationFilterValue,
  given: RecommendationOrderValue,
  today: string,
): Listing<typeof recommendation> {
  const order = orderOf(given);
  const where = and(matches(filter, today), given.field === 'MADE_ON' ? near(order.by, filter) : undefined);
  return { name: 'recommendations', table: recommendation, order, where };
}

/** The recommendations of one panel. */
export function panelRecommendationListing(
  filter: RecommendationFilterValue,
  order: RecommendationOrderValue,
  today: string,
): Listing<typeof recommendation> {
  return { ...recommendationListing(filter, order, today), name: 'recommendationsByPanel', parentColumn: recommendation.panelId };
}

function orderOf({ field, direction }: RecommendationOrderValue): Order {
  const name = `${field} ${direction}`;
  const day = field === 'RESPONSE_DUE_ON' ? recommendation.responseDueOn : recommendation.madeOn;
  return { name, by: nullsLast(day, 'date', direction), type: 'date', direction };
}

/** The dates of the filter as a condition on the order: so PostgreSQL enters the index where they begin. */
function near(by: Order['by'], { madeFrom, madeTo }: RecommendationFilterValue): SQL | undefined {
  return and(
    madeFrom != null ? sql`${by} >= ${madeFrom}::date` : undefined,
    madeTo != null ? sql`${by} <= ${madeTo}::date` : undefined,
  );
}

function matches(filter: RecommendationFilterValue, today: string): SQL | undefined {
  const { query, panels, meeting, issue, addressee } = filter;
  return and(
    query != null ? matchesWords(query, recommendation.title, recommendation.text) : undefined,
    panels ? keyIn(recommendation.councilId, recommendation.panelId, panels) : undefined,
    meeting ? keyIn(recommendation.councilId, recommendation.meetingId, [meeting]) : undefined,
    issue ? keyIn(recommendation.councilId, recommendation.issueId, [issue]) : undefined,
    filter.kinds ? inArray(recommendation.kind, filter.kinds) : undefined,
    filter.statuses ? inArray(recommendation.status, filter.statuses) : undefined,
    filter.isOnMonitoringList === true ? notInArray(recommendation.status, [...offMonitoringList]) : undefined,
    filter.isOnMonitoringList === false ? inArray(recommendation.status, [...offMonitoringList]) : undefined,
    // `true` gives the bare condition, which the partial index on AWAITING_RESPONSE can serve. Neither value matches without a due date.
    filter.isOverdue === true ? isOverdue(today) : undefined,
    filter.isOverdue === false ? and(isNotNull(recommendation.responseDueOn), not(isOverdue(today))) : undefined,
    addressee != null ? matchesWords(addressee, recommendation.addresseeName) : undefined,
    filter.madeFrom != null ? gte(recommendation.madeOn, filter.madeFrom) : undefined,
    filter.madeTo != null ? lte(recommendation.madeOn, filter.madeTo) : undefined,
  );
}

/** The same rule as `isOverdue` of `ledger.rules.ts`. */
function isOverdue(today: string): SQL {
  const { councilId, recommendationId } = recommendationResponse;
  return sql`(${recommendation.status} = 'AWAITING_RESPONSE' and ${recommendation.responseDueOn} < ${today}::date
    and not exists (select from ${recommendationResponse}
      where ${councilId} = ${recommendation.councilId} and ${recommendationId} = ${recommendation.id}))`;
}

const snapshotMax = 100;

/** Recommendations on the monitoring lists of a council, or of one of its panels, oldest first, at most 100. */
export function followedRecommendations(db: Read, councilId: number, panelId: string | undefined): Promise<RecommendationRow[]> {
  const inScope = and(
    eq(recommendation.councilId, councilId),
    panelId === undefined ? undefined : eq(recommendation.panelId, panelId),
    notInArray(recommendation.status, [...offMonitoringList]),
  );
  return db
    .select()
    .from(recommendation)
    .where(named('followedRecommendations', inScope as SQL))
    .orderBy(sql`${recommendation.madeOn} asc nulls last`, recommendation.id)
    .limit(snapshotMax)
    .prepare('followedRecommendations')
    .execute();
}

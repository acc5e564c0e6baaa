/** Lists of recommendations: of a panel, of a council, across councils. */
import { and, eq, gte, inArray, lte, notInArray, type SQL, sql } from 'drizzle-orm';
import type { Read } from '../../db/access.ts';
import { type Key, keyIn, named } from '../../db/loader.ts';
import type { Direction, Listing, Order } from '../../db/page.ts';
import { matchesWords } from '../../db/words.ts';
import { council } from '../councils/councils.table.ts';
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
  /** Slugs; for the list across councils. */
  councils?: string[] | null;
}

export interface RecommendationOrderValue {
  field: 'MADE_ON' | 'RESPONSE_DUE_ON' | 'UPDATED_AT';
  direction: Direction;
}

/** `today` decides what is overdue. */
export function recommendationListing(
  filter: RecommendationFilterValue,
  order: RecommendationOrderValue,
  today: string,
): Listing<typeof recommendation> {
  return { name: 'recommendations', table: recommendation, order: orderOf(order), where: matches(filter, today) };
}

/** Those of a panel. */
export function panelRecommendationListing(
  filter: RecommendationFilterValue,
  order: RecommendationOrderValue,
  today: string,
): Listing<typeof recommendation> {
  return { ...recommendationListing(filter, order, today), name: 'recommendationsByPanel', parentColumn: recommendation.panelId };
}

function orderOf({ field, direction }: RecommendationOrderValue): Order {
  const name = `${field} ${direction}`;
  switch (field) {
    case 'MADE_ON':
      return { name, by: recommendation.madeOn, type: 'date', direction };
    case 'RESPONSE_DUE_ON':
      return { name, by: recommendation.responseDueOn, type: 'date', direction };
    case 'UPDATED_AT':
      return { name, by: recommendation.updatedAt, type: 'timestamptz', direction };
  }
}

function matches(filter: RecommendationFilterValue, today: string): SQL | undefined {
  const { query, panels, meeting, issue, addressee } = filter;
  const overdue = sql`(${recommendation.status} = 'AWAITING_RESPONSE' and ${recommendation.responseDueOn} < ${today}::date)`;
  const followed = sql`${recommendation.status} not in ('CLOSED', 'REMOVED', 'SUPERSEDED', 'WITHDRAWN')`;
  return and(
    query != null ? matchesWords(query, recommendation.title, recommendation.text) : undefined,
    panels ? keyIn(recommendation.councilId, recommendation.panelId, panels) : undefined,
    meeting ? keyIn(recommendation.councilId, recommendation.meetingId, [meeting]) : undefined,
    issue ? keyIn(recommendation.councilId, recommendation.issueId, [issue]) : undefined,
    filter.kinds ? inArray(recommendation.kind, filter.kinds) : undefined,
    filter.statuses ? inArray(recommendation.status, filter.statuses) : undefined,
    filter.isOnMonitoringList != null ? sql`(${followed}) = ${filter.isOnMonitoringList}` : undefined,
    // The condition stands alone when asked for, so that its partial index can serve it; its opposite includes what has no due date.
    filter.isOverdue === true ? overdue : undefined,
    filter.isOverdue === false ? sql`${overdue} is not true` : undefined,
    addressee != null ? matchesWords(addressee, recommendation.addresseeName) : undefined,
    filter.madeFrom != null ? gte(recommendation.madeOn, filter.madeFrom) : undefined,
    filter.madeTo != null ? lte(recommendation.madeOn, filter.madeTo) : undefined,
    filter.councils
      ? sql`${recommendation.councilId} in (select ${council.id} from ${council} where ${inArray(council.slug, filter.councils)})`
      : undefined,
  );
}

const snapshotMax = 100;

/** Those that panels still follow, of a council or of one panel of it, oldest first, at most 100. */
export function followedRecommendations(db: Read, councilId: number, panelId: string | undefined): Promise<RecommendationRow[]> {
  const inScope = and(
    eq(recommendation.councilId, councilId),
    panelId === undefined ? undefined : eq(recommendation.panelId, panelId),
    notInArray(recommendation.status, ['CLOSED', 'REMOVED', 'SUPERSEDED', 'WITHDRAWN']),
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

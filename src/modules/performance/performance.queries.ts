/** Lists of indicators, their values, and performance reports. */
import { and, gte, inArray, lte, sql } from 'drizzle-orm';
import type { Listing } from '../../db/page.ts';
import { matchesWords } from '../../db/words.ts';
import { indicatorSet, observation } from './indicator-sets.table.ts';
import { indicator } from './indicators.table.ts';

export interface IndicatorFilterValue {
  query?: string | null;
  codes?: string[] | null;
}

/** Indicators by name. */
export function indicatorListing(filter: IndicatorFilterValue): Listing<typeof indicator> {
  return {
    name: 'indicators',
    table: indicator,
    order: { name: 'NAME', by: sql`lower(${indicator.name})`, type: 'text', direction: 'ASC' },
    where: and(
      filter.query != null
        ? matchesWords(filter.query, indicator.name, sql`array_to_string(${indicator.alsoKnownAs}, ' ')`)
        : undefined,
      filter.codes ? inArray(indicator.code, filter.codes) : undefined,
    ),
  };
}

export interface IndicatorSetFilterValue {
  query?: string | null;
  from?: string | null;
  to?: string | null;
}

/** Performance reports of a panel, latest first. */
export function indicatorSetListing(filter: IndicatorSetFilterValue): Listing<typeof indicatorSet> {
  return {
    name: 'indicatorSetsByPanel',
    table: indicatorSet,
    parentColumn: indicatorSet.panelId,
    order: { name: 'AS_AT DESC', by: indicatorSet.asAt, type: 'date', direction: 'DESC' },
    where: and(
      filter.query != null ? matchesWords(filter.query, indicatorSet.title) : undefined,
      filter.from != null ? gte(indicatorSet.asAt, filter.from) : undefined,
      filter.to != null ? lte(indicatorSet.asAt, filter.to) : undefined,
    ),
  };
}

export interface ObservationFilterValue {
  from?: string | null;
  to?: string | null;
}

/** Values of an indicator, one for each period as last published, oldest first. */
export function observationListing(filter: ObservationFilterValue): Listing<typeof observation> {
  const isRestated = sql`exists (
    select from observation as restated
      join ${indicatorSet} as later_set on later_set.council_id = restated.council_id and later_set.id = restated.indicator_set_id
      join ${indicatorSet} as own_set on own_set.council_id = ${observation.councilId} and own_set.id = ${observation.indicatorSetId}
     where restated.council_id = ${observation.councilId} and restated.indicator_id = ${observation.indicatorId}
       and restated.period_start = ${observation.periodStart} and (later_set.as_at, later_set.id) > (own_set.as_at, own_set.id))`;
  return {
    name: 'observationsByIndicator',
    table: observation,
    parentColumn: observation.indicatorId,
    order: { name: 'PERIOD ASC', by: observation.periodStart, type: 'date', direction: 'ASC' },
    where: and(
      sql`not ${isRestated}`,
      filter.from != null ? gte(observation.periodStart, filter.from) : undefined,
      filter.to != null ? lte(observation.periodEnd, filter.to) : undefined,
    ),
  };
}

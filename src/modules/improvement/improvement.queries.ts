/** Lists of improvement plans, of their updates and of reviews. */
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Read } from '../../db/access.ts';
import { type Key, named } from '../../db/loader.ts';
import { nullsLast } from '../../db/nulls-last.ts';
import type { Listing } from '../../db/page.ts';
import { matchesWords } from '../../db/words.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { meeting } from '../meetings/meetings.table.ts';
import { organisation } from '../organisations/organisations.table.ts';
import { type ImprovementPlanRow, improvementPlan, type planStatus, planUpdate } from './plans.table.ts';
import { review, reviewItem, type reviewKind } from './reviews.table.ts';

export interface PlanFilterValue {
  query?: string | null;
  /** Plans that this panel follows. */
  panel?: Key | null;
  statuses?: (typeof planStatus.enumValues)[number][] | null;
}

/** Plans, most recently updated first. */
export function planListing(filter: PlanFilterValue): Listing<typeof improvementPlan> {
  const { panel } = filter;
  return {
    name: 'improvementPlans',
    table: improvementPlan,
    order: { name: 'UPDATED_AT DESC', by: improvementPlan.updatedAt, type: 'timestamptz', direction: 'DESC' },
    where: and(
      filter.query != null
        ? matchesWords(filter.query, improvementPlan.title, sql`array_to_string(${improvementPlan.alsoKnownAs}, ' ')`)
        : undefined,
      panel ? and(eq(improvementPlan.councilId, panel.councilId), eq(improvementPlan.panelId, panel.id)) : undefined,
      filter.statuses ? inArray(improvementPlan.status, filter.statuses) : undefined,
    ),
  };
}

const snapshotMax = 100;

/** The plans of a council that are in progress, by title, at most 100; or the plan with the given id, whatever its status. */
export function followedPlans(db: Read, councilId: number, planId: string | undefined): Promise<ImprovementPlanRow[]> {
  const inScope = and(
    eq(improvementPlan.councilId, councilId),
    planId === undefined ? eq(improvementPlan.status, 'IN_PROGRESS') : eq(improvementPlan.id, planId),
  );
  return db
    .select()
    .from(improvementPlan)
    .where(named('followedPlans', inScope as SQL))
    .orderBy(improvementPlan.title, improvementPlan.id)
    .limit(snapshotMax)
    .prepare('followedPlans')
    .execute();
}

/** A plan's updates, newest first; updates without a date come last. */
export const planUpdateListing: Listing<typeof planUpdate> = {
  name: 'planUpdatesByPlan',
  table: planUpdate,
  parentColumn: planUpdate.planId,
  order: { name: 'REPORTED_ON DESC', by: nullsLast(planUpdate.reportedOn, 'date', 'DESC'), type: 'date', direction: 'DESC' },
};

export interface ReviewFilterValue {
  query?: string | null;
  kinds?: (typeof reviewKind.enumValues)[number][] | null;
  /** Reviews that this panel considered. */
  panel?: Key | null;
  /** Words in the name of the body that carried it out. */
  conductedBy?: string | null;
}

/** Reviews, latest published first. */
export function reviewListing(filter: ReviewFilterValue): Listing<typeof review> {
  const { panel } = filter;
  return {
    name: 'reviews',
    table: review,
    order: { name: 'PUBLISHED_ON DESC', by: nullsLast(review.publishedOn, 'date', 'DESC'), type: 'date', direction: 'DESC' },
    where: and(
      filter.query != null ? matchesWords(filter.query, review.title, findings) : undefined,
      filter.kinds ? inArray(review.kind, filter.kinds) : undefined,
      panel ? consideredBy(panel) : undefined,
      filter.conductedBy != null ? conductedBy(filter.conductedBy) : undefined,
    ),
  };
}

const findings = sql`(
  select string_agg(concat_ws(' ', finding ->> 'text', finding ->> 'comment'), ' ')
    from jsonb_array_elements(${review.findings}) as finding)`;

function consideredBy(panel: Key) {
  return sql`exists (
    select from ${reviewItem}
      join ${agendaItem} on ${agendaItem.councilId} = ${reviewItem.councilId} and ${agendaItem.id} = ${reviewItem.agendaItemId}
      join ${meeting} on ${meeting.councilId} = ${agendaItem.councilId} and ${meeting.id} = ${agendaItem.meetingId}
     where ${reviewItem.councilId} = ${review.councilId} and ${reviewItem.reviewId} = ${review.id}
       and ${meeting.councilId} = ${panel.councilId} and ${meeting.panelId} = ${panel.id})`;
}

function conductedBy(words: string) {
  return sql`exists (
    select from ${organisation}
     where ${organisation.councilId} = ${review.councilId} and ${organisation.id} = ${review.conductedById}
       and ${matchesWords(words, organisation.name, sql`array_to_string(${organisation.alsoKnownAs}, ' ')`)})`;
}

/** Reads of the event log, by the feed that tails it. */
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Read } from '../db/access.ts';
import type { Audience, FeedHead } from './feed.ts';
import { councilFeed, type EventRow, event } from './log.table.ts';

/** How many events one read brings. */
export const eventPageSize = 200;

/** The events of a feed behind `after`, in order, at most a page of them. */
export async function readEvents(db: Read, audience: Audience, councilId: number, after: number): Promise<EventRow[]> {
  const sequence = audience === 'STAFF' ? event.sequence : event.publicSequence;
  return db
    .select()
    .from(event)
    .where(sql`/* feedEvents */ ${and(eq(event.councilId, councilId), gt(sequence, after))}`)
    .orderBy(asc(sequence))
    .limit(eventPageSize)
    .prepare('feedEvents')
    .execute();
}

/** Where the feeds of councils stand, in the order asked; null for a council that does not exist. */
export async function readHeads(db: Read, audience: Audience, councilIds: readonly number[]): Promise<(FeedHead | null)[]> {
  const rows = await db
    .select({
      councilId: councilFeed.councilId,
      epoch: councilFeed.epoch,
      sequence: audience === 'STAFF' ? councilFeed.staffHead : councilFeed.publicHead,
      since: councilFeed.since,
    })
    .from(councilFeed)
    .where(sql`/* feedHeads */ ${councilFeed.councilId} = any(${sql.param(councilIds)}::int[])`)
    .prepare('feedHeads')
    .execute();
  return councilIds.map((councilId) => rows.find((row) => row.councilId === councilId) ?? null);
}

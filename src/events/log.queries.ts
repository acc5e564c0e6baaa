/** Reads of the event log for the feed. */
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Read } from '../db/access.ts';
import type { Pool } from '../db/client.ts';
import type { Audience, FeedHead } from './feed.ts';
import { councilFeed, type EventRow, event } from './log.table.ts';

/** Largest number of events in one read. */
export const eventPageSize = 200;

/** The events of a feed after the sequence `after`, in order, at most `eventPageSize`. */
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

/** The heads of the councils' feeds, in the order of the ids; null for an unknown council. */
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

/** The heads of both feeds of a council. */
export interface CouncilHeads {
  epoch: string;
  since: Date;
  sequences: Record<Audience, number>;
}

/** The heads of councils by council number, whoever the viewer is: for the feed itself. `pool` is the pool of the staff role. */
export async function readCouncilHeads(pool: Pool, councilIds: readonly number[]): Promise<Map<number, CouncilHeads>> {
  const rows = await pool.sql<{ councilId: number; epoch: string; staff: string; public: string; since: Date }[]>`
    /* councilHeads */
    select council_id as "councilId", epoch, staff_head as "staff", public_head as "public", since
      from council_heads(${councilIds as number[]}::int[])`;
  return new Map(
    rows.map(({ councilId, epoch, since, ...heads }) => [
      councilId,
      { epoch, since, sequences: { STAFF: Number(heads.staff), PUBLIC: Number(heads.public) } },
    ]),
  );
}

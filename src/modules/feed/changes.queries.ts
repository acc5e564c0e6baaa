/**
 * A council's feed in pages. The statements of one page need no transaction: a feed has no gaps and its events are never deleted, so once the latest
 * number has been read, all events up to that number exist.
 */
import { and, asc, eq, gt, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { Read } from '../../db/access.ts';
import { named } from '../../db/loader.ts';
import type { Audience } from '../../events/feed.ts';
import { type EventRow, event } from '../../events/log.table.ts';

export interface ChangesRequest {
  audience: Audience;
  councilId: number;
  /** Absent for all types. */
  types?: readonly string[] | undefined;
  /** The sequence after which the page begins. */
  after: number;
  /** 1 to 100. */
  size: number;
}

export interface ChangesPage {
  /** Oldest first. */
  events: EventRow[];
  hasMore: boolean;
  /** The number up to which the feed has been examined: the next page begins after it. */
  examined: number;
}

export async function changesPage(db: Read, request: ChangesRequest): Promise<ChangesPage> {
  const { audience, after, size } = request;
  const sequence = sequenceColumn(audience);
  const latest = await latestSequence(db, request);
  const rows = await db
    .select()
    .from(event)
    .where(named('changes', and(matching(request), gt(sequence, after), lte(sequence, latest)) as SQL))
    .orderBy(asc(sequence))
    .limit(size + 1)
    .prepare('changes')
    .execute();
  const events = rows.slice(0, size);
  const last = events.at(-1);
  const hasMore = rows.length > size;
  const lastNumber = (audience === 'STAFF' ? last?.sequence : last?.publicSequence) ?? after;
  return { events, hasMore, examined: hasMore ? lastNumber : Math.max(after, latest) };
}

/** The number of events of the feed, before and after the position. */
export async function changesCount(db: Read, request: ChangesRequest): Promise<number> {
  const [row] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(event)
    .where(named('changesCount', and(matching(request), gt(sequenceColumn(request.audience), 0)) as SQL))
    .prepare('changesCount')
    .execute();
  return row?.total ?? 0;
}

async function latestSequence(db: Read, { audience, councilId }: ChangesRequest): Promise<number> {
  const sequence = sequenceColumn(audience);
  const [row] = await db
    .select({ latest: sql<number>`coalesce(max(${sequence}), 0)::float8` })
    .from(event)
    .where(named('changesLatest', eq(event.councilId, councilId)))
    .prepare('changesLatest')
    .execute();
  return row?.latest ?? 0;
}

function matching({ councilId, types }: ChangesRequest): SQL | undefined {
  return and(eq(event.councilId, councilId), types ? inArray(event.type, [...types]) : undefined);
}

function sequenceColumn(audience: Audience) {
  return audience === 'STAFF' ? event.sequence : event.publicSequence;
}

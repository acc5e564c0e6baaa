import { type Loader, oneBy, rowsOf } from '../../db/loader.ts';
import type { Found } from '../../db/loader-scope.ts';
import type { Audience, EventFeed, FeedHead } from '../../events/feed.ts';
import { readHeads } from '../../events/log.queries.ts';
import { eventActor } from '../../events/log.table.ts';
import type { Context } from '../../graphql/context.ts';

/** The actor of an event; null for all but the council's own staff. */
export const actorByEvent = oneBy('actorByEvent', eventActor, eventActor.eventId, rowsOf(eventActor));

/** Heads of the feeds that the reader follows, read in the reader's own snapshot, so that a head matches the data read beside it. */
export const ownFeedHeads: Record<Audience, Loader<number, FeedHead | null>> = {
  STAFF: { name: 'staffFeedHeads', cacheKey: String, batch: (db, councilIds) => readHeads(db, 'STAFF', councilIds) },
  PUBLIC: { name: 'publicFeedHeads', cacheKey: String, batch: (db, councilIds) => readHeads(db, 'PUBLIC', councilIds) },
};

/**
 * Heads of other councils' public feeds. The staff role sees only its own council's, so for staff they are read as the public. Whoever reads as
 * the public sees them in their own snapshot: a second connection of the same pool could exhaust it.
 */
export function foreignFeedHeads(feed: EventFeed): Loader<number, FeedHead | null> {
  return {
    name: 'foreignFeedHeads',
    cacheKey: String,
    batch: (db, councilIds) => ('councilId' in db ? feed.publicHeads(councilIds) : readHeads(db, 'PUBLIC', councilIds)),
  };
}

/** Head of the feed that the viewer follows of a council; null for a council that does not exist. */
export function feedHeadOf(ctx: Context, councilId: number): Found<FeedHead | null> {
  const { viewer } = ctx;
  const isForeign = viewer.councilId !== null && viewer.councilId !== councilId;
  return ctx.load(isForeign ? foreignFeedHeads(ctx.feed) : ownFeedHeads[ctx.audienceOf(councilId)], councilId);
}

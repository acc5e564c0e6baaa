import { type Loader, oneBy, rowsOf } from '../../db/loader.ts';
import type { Audience, EventFeed, FeedHead } from '../../events/feed.ts';
import { readHeads } from '../../events/log.queries.ts';
import { eventActor } from '../../events/log.table.ts';
import type { Context } from '../../graphql/context.ts';

/** The actor of an event; null for all but the council's own staff. */
export const actorByEvent = oneBy('actorByEvent', eventActor, eventActor.eventId, rowsOf(eventActor));

/** Where the feeds that the reader follows stand, as of the reader's own snapshot: the head goes with the data that is read beside it. */
export const ownFeedHeads: Record<Audience, Loader<number, FeedHead | null>> = {
  STAFF: { name: 'staffFeedHeads', cacheKey: String, batch: (db, councilIds) => readHeads(db, 'STAFF', councilIds) },
  PUBLIC: { name: 'publicFeedHeads', cacheKey: String, batch: (db, councilIds) => readHeads(db, 'PUBLIC', councilIds) },
};

/** Where other councils' public feeds stand, for a council's staff: its role sees no feed but its own, so the feed is asked as the public. */
export function foreignFeedHeads(feed: EventFeed): Loader<number, FeedHead | null> {
  return { name: 'foreignFeedHeads', cacheKey: String, batch: (_, councilIds) => feed.heads('PUBLIC', councilIds) };
}

/** Where the feed of a council that the viewer follows stands; null for a council that does not exist. */
export function feedHeadOf(ctx: Context, councilId: number): Promise<FeedHead | null> {
  const { viewer } = ctx;
  const isForeign = viewer.councilId !== null && viewer.councilId !== councilId;
  return ctx.load(isForeign ? foreignFeedHeads(ctx.feed) : ownFeedHeads[ctx.audienceOf(councilId)], councilId);
}

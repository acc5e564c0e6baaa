import { type Loader, oneBy, rowsOf } from '../../db/loader.ts';
import type { Audience, EventFeed, FeedHead } from '../../events/feed.ts';
import { eventActor } from '../../events/log.table.ts';

/** The actor of an event; null for all but the council's own staff. */
export const actorByEvent = oneBy('actorByEvent', eventActor, eventActor.eventId, rowsOf(eventActor));

/** Where councils' feeds stand. The feed has its own way to the table, as the public head of any council is for everyone. */
export function feedHeads(feed: EventFeed, audience: Audience): Loader<number, FeedHead | null> {
  return { name: `feedHeads ${audience}`, cacheKey: String, batch: (_, councilIds) => feed.heads(audience, councilIds) };
}

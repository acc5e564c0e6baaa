/** The feed that a subscription follows, as its resolver describes it. The transport delivers it: see src/transport/live. */
import type { Audience, FeedHead } from '../events/feed.ts';
import type { EventRow } from '../events/log.table.ts';

/** The value of a subscription's field for one event. */
export interface Followed {
  sequence: number;
}

export interface FollowedFeedOptions<Event extends Followed> {
  councilId: number;
  audience: Audience;
  /** The cursor to resume after; null to start now. */
  after: string | null;
  /** The subscription's value for an event of the log; null for an event that the subscription does not include. */
  viewOf: (event: EventRow, epoch: string) => Event | null;
  /** The sequence of a cursor. Errors: the error for the client, if the cursor cannot be used. */
  resume: (cursor: string, head: FeedHead) => number;
  cursorOf: (event: Event) => string;
  /** Reads the current state in the form of events; null if the client did not request it. */
  snapshot: ((head: FeedHead) => Promise<Event[]>) | null;
}

export class FollowedFeed<Event extends Followed = Followed> {
  readonly options: FollowedFeedOptions<Event>;

  constructor(options: FollowedFeedOptions<Event>) {
    this.options = options;
  }

  /** Only marks this object as the source of a subscription, which must be an async iterable. The transport never iterates over it. */
  [Symbol.asyncIterator](): AsyncIterator<Event> {
    throw new Error('A followed feed is delivered by the transport.');
  }
}

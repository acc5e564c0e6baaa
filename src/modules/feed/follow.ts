/** Subscriptions to a council's feed, starting now, after a cursor, or with the current state. */
import type { EventType } from '../../events/catalogue.ts';
import type { Audience } from '../../events/feed.ts';
import { sequenceOf } from '../../events/feed.ts';
import type { EventRow } from '../../events/log.table.ts';
import type { Context } from '../../graphql/context.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { feedHeadOf } from './feed.loaders.ts';
import { resumeFrom } from './position.ts';

/** An event as one viewer reads it: an event of the log, or current state in the form of an event. */
export interface EventView extends Omit<EventRow, 'sequence' | 'publicSequence' | 'visibility'> {
  audience: Audience;
  epoch: string;
  /** Number in the viewer's feed. */
  sequence: number;
  isSnapshot: boolean;
}

/** Current state in the form of an event. */
export type SnapshotEvent = Pick<EventView, 'type' | 'operation' | 'subjectType' | 'subjectId' | 'facts' | 'reason'>;

export interface FollowRequest {
  councilId: number;
  /** The types of events that the subscription includes; absent for all. */
  types?: readonly EventType[] | undefined;
  after?: string | null;
  /** Whether the subscription includes an event of these types; absent for all. */
  matches?: (event: EventRow) => boolean;
  /** Reads the current state; absent where the client did not ask for it. */
  snapshot?: () => Promise<SnapshotEvent[]>;
}

/**
 * Follows a council's feed for the viewer. Errors: BAD_USER_INPUT for a cursor of another feed, and for `after` together with a snapshot;
 * CURSOR_EXPIRED for a cursor from before the feed was renumbered.
 */
export async function followFeed(ctx: Context, request: FollowRequest): Promise<AsyncIterableIterator<EventView>> {
  const { councilId, after, snapshot } = request;
  const types: ReadonlySet<string> | undefined = request.types && new Set(request.types);
  const matches = (event: EventRow) => (!types || types.has(event.type)) && (!request.matches || request.matches(event));
  if (after != null && snapshot)
    throw badUserInput('Give either `after`, to resume, or `snapshot: true`, to begin with the current state; not both.');
  const audience = ctx.audienceOf(councilId);
  // Read the head before the state: a change between the two is then sent twice rather than lost.
  const head = await feedHeadOf(ctx, councilId);
  if (!head) throw badUserInput('There is no such council.');
  const position = after == null ? head.sequence : resumeFrom(after, audience, councilId, head);
  const view = { audience, epoch: head.epoch };
  const live = ctx.feed.follow(audience, councilId, position, (event): EventView | undefined =>
    matches(event) ? { ...event, ...view, sequence: sequenceOf(event, audience), isSnapshot: false } : undefined,
  );
  if (!snapshot) return live;
  const state = await snapshot();
  const occurredAt = new Date();
  const first = state.map(
    (event): EventView => ({
      ...event,
      ...view,
      councilId,
      id: event.subjectId,
      sequence: position,
      occurredAt,
      isSnapshot: true,
    }),
  );
  return concatenated(first, live);
}

function concatenated<T>(first: T[], rest: AsyncIterableIterator<T>): AsyncIterableIterator<T> {
  return {
    next: async () => {
      const value = first.shift();
      return value === undefined ? rest.next() : { done: false, value };
    },
    return: async () => {
      first.length = 0;
      return (await rest.return?.()) ?? { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

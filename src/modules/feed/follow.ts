/** Subscriptions to a council's feed, starting now, after a cursor, or with the current state. */
import type { EventType } from '../../events/catalogue.ts';
import { sequenceOf } from '../../events/channel.ts';
import { encodeCursor } from '../../events/cursor.ts';
import type { Audience } from '../../events/feed.ts';
import type { EventRow } from '../../events/log.table.ts';
import type { Context } from '../../graphql/context.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { FollowedFeed } from '../../graphql/followed-feed.ts';
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
  after?: string | null | undefined;
  /** Whether the subscription includes an event of these types; absent for all. */
  matches?: (event: EventRow) => boolean;
  /** Reads the current state; absent where the client did not ask for it. */
  snapshot?: () => Promise<SnapshotEvent[]>;
}

/**
 * Follows a council's feed for the viewer. Errors: BAD_USER_INPUT for a cursor of another feed, and for `after` together with a snapshot;
 * CURSOR_EXPIRED for a cursor from before the feed was renumbered.
 */
export function followFeed(ctx: Context, request: FollowRequest): FollowedFeed<EventView> {
  const { councilId, after = null, matches, snapshot } = request;
  if (after !== null && snapshot)
    throw badUserInput('Give either `after`, to resume, or `snapshot: true`, to begin with the current state; not both.');
  const audience = ctx.audienceOf(councilId);
  const types: ReadonlySet<string> | undefined = request.types && new Set(request.types);
  return new FollowedFeed<EventView>({
    councilId,
    audience,
    after,
    resume: (cursor, head) => resumeFrom(cursor, audience, councilId, head),
    cursorOf: encodeCursor,
    viewOf: (event, epoch) => {
      if ((types && !types.has(event.type)) || (matches && !matches(event))) return null;
      return viewOf(event, audience, epoch);
    },
    snapshot:
      snapshot === undefined
        ? null
        : async ({ epoch, sequence }) => {
            const occurredAt = new Date();
            const state = { audience, councilId, epoch, sequence, occurredAt, isSnapshot: true };
            return (await snapshot()).map((event): EventView => ({ ...event, ...state, id: event.subjectId }));
          },
  });
}

/** An event of the log as the readers of a feed see it. */
export function viewOf(event: EventRow, audience: Audience, epoch: string): EventView {
  return { ...event, audience, epoch, sequence: sequenceOf(event, audience), isSnapshot: false };
}

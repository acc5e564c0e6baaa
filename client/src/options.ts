/** What a page asks of `follow`, and what it gets. */
import type { GraphQLFault } from './line.ts';
import type { FollowError } from './loss.ts';
import type { FollowedEvent, Gap } from './place.ts';

/**
 * connecting: no line yet. live: the line works, and all events until now have come or are coming. reconnecting: the line was lost a moment ago.
 * stale: nothing has come for `timing.staleMs`, so the page may show old facts; the client goes on trying. ended: closed, or refused for good.
 */
export type FollowState = 'connecting' | 'live' | 'reconnecting' | 'stale' | 'ended';

/** Where a page stands that was loaded anew: `council.feed.cursor`, or `council.feed` with its sequence. */
export type FeedPosition = string | { cursor: string; sequence?: number };

export interface FollowOptions<E extends FollowedEvent = FollowedEvent> {
  /** Address of the API, for both transports, e.g. `https://scrutiny.example/graphql`. */
  url: string;
  /** `websocket` unless given. */
  transport?: 'websocket' | 'sse';
  /**
   * One subscription. It takes `$after: EventCursor`, passes it as `after`, and selects `cursor`; with `sequence`, duplicates are told by number.
   * If it also takes `$snapshot: Boolean` and selects `isSnapshot`, a fresh start is made with `snapshot: true`, unless there is `loadAfresh`.
   */
  query: string;
  /** Variables of the subscription, without `after` and `snapshot`, which the client sets. */
  variables?: Record<string, unknown>;
  /** `Bearer …`. A function is asked before each connection; if the server refuses the answer, it must give another one, or following ends. */
  authorization?: string | (() => string | undefined | Promise<string | undefined>);
  /** The cursor to resume from, e.g. one that the page has stored. Absent: a fresh start. */
  after?: string;
  /** Loads what the page shows, and returns `council.feed.cursor` of the same query. Called at each fresh start. */
  loadAfresh?(signal: AbortSignal): Promise<FeedPosition>;
  /** Each event once and in order. `errors` are of fields within it that failed. */
  onEvent(event: E, errors?: readonly GraphQLFault[]): void;
  /** Each change of the state; with the error that caused it, if one did. */
  onState?(state: FollowState, error?: FollowError): void;
  /** A fresh start: what follows replaces what the page shows. Called before `loadAfresh`, and before the events of a snapshot. */
  onFresh?(): void;
  /** The subscription is `events` without `types`, which shows every number of the feed: a missing one is then reported to `onGap`. */
  isWholeFeed?: boolean;
  /** Numbers that did not arrive, before the event that shows it. The server promises none; only with `isWholeFeed`. */
  onGap?(gap: Gap): void;
  timing?: Partial<Timing>;
}

/** Milliseconds. */
export interface Timing {
  /** Within this, the server accepts a connection: 10,000. */
  connectMs: number;
  /** WebSocket: after this silence the client sends a ping: 10,000. */
  pingMs: number;
  /** WebSocket: within this, the server answers the ping, or the line is dead: 5,000. */
  pongMs: number;
  /** Server-sent events: after this silence the line is dead: 30,000. The server sends a comment every 12 seconds. */
  silentMs: number;
  /** Without a line, the page is stale when nothing has come for this long: 30,000. */
  staleMs: number;
  /** After this long without anything from the server, the client starts afresh instead of resuming: an hour. */
  afreshMs: number;
  /** The first wait between attempts is at most this, and each one after it at most twice the one before: 1,000. */
  retryMs: number;
  /** The longest wait between attempts: 30,000. */
  retryMsMax: number;
  /** How often the client looks at the clock: 1,000. */
  tickMs: number;
  /** A look at the clock that comes later than this was delayed by a sleep: 5,000. */
  sleepMs: number;
}

export interface Following {
  readonly state: FollowState;
  /** Looks at once whether the line works, for platforms that tell in their own way that the app was away, e.g. React Native's AppState. */
  wake(): void;
  close(): void;
}

export const defaultTiming: Timing = {
  connectMs: 10_000,
  pingMs: 10_000,
  pongMs: 5_000,
  silentMs: 30_000,
  staleMs: 30_000,
  afreshMs: 3_600_000,
  retryMs: 1_000,
  retryMsMax: 30_000,
  tickMs: 1_000,
  sleepMs: 5_000,
};

/** The options and the result of `follow`. */
import type { GraphQLFault } from './line.ts';
import type { FollowError } from './loss.ts';
import type { FollowedEvent, Gap } from './place.ts';

/**
 * connecting: not connected yet. live: connected; events up to now have arrived or are arriving. reconnecting: the connection was lost less than
 * `timing.staleMs` ago. stale: not connected, and nothing received for `timing.staleMs`, so the page may be out of date; the client keeps trying.
 * ended: closed by the page, or by an error that another attempt would repeat.
 */
export type FollowState = 'connecting' | 'live' | 'reconnecting' | 'stale' | 'ended';

/** The position in the feed at which a page was loaded: `council.feed.cursor`, or `council.feed` with its sequence. */
export type FeedPosition = string | { cursor: string; sequence?: number };

export interface FollowOptions<E extends FollowedEvent = FollowedEvent> {
  /** Address of the API, for both transports, e.g. `https://scrutiny.example/graphql`. */
  url: string;
  /** `websocket` unless given. */
  transport?: 'websocket' | 'sse';
  /**
   * One subscription. It takes `$after: EventCursor`, passes it as `after`, and selects `cursor`; if it selects `sequence`, duplicates are recognised by number.
   * If it also takes `$snapshot: Boolean` and selects `isSnapshot`, a fresh start is made with `snapshot: true`, unless there is `loadAfresh`.
   */
  query: string;
  /** Variables of the subscription, without `after` and `snapshot`, which the client sets. */
  variables?: Record<string, unknown>;
  /** `Bearer …`. A function is called before each connection; after a refusal it must return another credential, or the client ends. */
  authorization?: string | (() => string | undefined | Promise<string | undefined>);
  /** The cursor to resume from, e.g. one that the page has stored. Absent: a fresh start. */
  after?: string;
  /** Loads what the page shows, and returns `council.feed.cursor` of the same query. Called at each fresh start. */
  loadAfresh?(signal: AbortSignal): Promise<FeedPosition>;
  /** Each event once and in order. `errors`: the fields of the event that failed. */
  onEvent(event: E, errors?: readonly GraphQLFault[]): void;
  /** Each change of the state, with the error that caused it, if any. */
  onState?(state: FollowState, error?: FollowError): void;
  /** A fresh start: clear the page, because the whole state follows. Called before `loadAfresh`, and before the events of a snapshot. */
  onFresh?(): void;
  /** The subscription is `events` without `types`, which has every number of the feed: the client reports missing numbers to `onGap`. */
  isWholeFeed?: boolean;
  /** Missing numbers, reported before the next event. The server never leaves one out. Only with `isWholeFeed`. */
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
  /** Longest wait before the first new attempt; it doubles with each further attempt: 1,000. */
  retryMs: number;
  /** The longest wait between attempts: 30,000. */
  retryMsMax: number;
  /** Interval at which the client checks the clock: 1,000. */
  tickMs: number;
  /** If the clock check is later than this, the device has slept: 5,000. */
  sleepMs: number;
}

export interface Following {
  readonly state: FollowState;
  /** Checks the connection at once. Call it when the platform reports that the app is active again, e.g. from React Native's AppState. */
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

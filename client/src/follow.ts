/**
 * Follows a subscription of Open Scrutiny and resumes by itself: one connection at a time, each after the last event that arrived. The guide
 * is README.md of this package.
 */
import type { GraphQLResult, Line, LineListener, OpenLine } from './line.ts';
import { FollowError, type Loss, lineLost, lossOfErrors } from './loss.ts';
import { defaultTiming, type Following, type FollowOptions, type FollowState, type Timing } from './options.ts';
import { type FollowedEvent, Place } from './place.ts';
import { openSseLine } from './sse-line.ts';
import { type News, platform, type Surroundings } from './surroundings.ts';
import { openWebSocketLine } from './websocket-line.ts';

export { FollowError } from './loss.ts';
export type { FeedPosition, Following, FollowOptions, FollowState, Timing } from './options.ts';
export type { FollowedEvent, Gap } from './place.ts';
export type { News, Surroundings } from './surroundings.ts';

/** Errors: TypeError for options that could lose events, e.g. a query without `$after`. Errors of the server and the network go to `onState`. */
export function follow<E extends FollowedEvent = FollowedEvent>(
  options: FollowOptions<E>,
  surroundings: Surroundings = platform(),
): Following {
  if (!/\$after\b/.test(options.query))
    throw new TypeError(
      'The subscription must take `$after: EventCursor` and pass it as `after`, so that the client can resume.',
    );
  if (options.after === undefined && !options.loadAfresh && !takesSnapshot(options))
    throw new TypeError(
      'Give `after` or `loadAfresh`, or let the subscription take `$snapshot: Boolean`: without a start, events could be lost.',
    );
  if (options.transport !== 'sse' && !surroundings.WebSocket)
    throw new TypeError("There is no WebSocket here. Give `transport: 'sse'`, or use Node.js 22 or newer.");
  return new Follower(options, surroundings);
}

const takesSnapshot = ({ query }: Pick<FollowOptions, 'query'>) => /\$snapshot\b/.test(query);
class Follower<E extends FollowedEvent> implements Following {
  readonly #options: FollowOptions<E>;
  readonly #surroundings: Surroundings;
  readonly #timing: Timing;
  readonly #open: OpenLine;
  readonly #canStartAfresh: boolean;
  readonly #closing = new AbortController();
  readonly #stopWaking: () => void;
  #stopTicking = () => {};
  #stopWaiting: (() => void) | undefined;
  #state: FollowState | undefined;
  #line: Line | undefined;
  /** Rises with each attempt, so that results of earlier attempts are ignored. */
  #attempt = 0;
  #failures = 0;
  #place: Place | undefined;
  #refused: string | undefined;
  #lastError: FollowError | undefined;
  #hasBeenLive = false;
  #heardAt: number;
  #openedAt: number | undefined;
  #tickedAt: number;

  constructor(options: FollowOptions<E>, surroundings: Surroundings) {
    this.#options = options;
    this.#surroundings = surroundings;
    this.#timing = { ...defaultTiming, ...options.timing };
    this.#open = options.transport === 'sse' ? openSseLine : openWebSocketLine;
    this.#canStartAfresh = options.loadAfresh !== undefined || takesSnapshot(options);
    if (options.after !== undefined) this.#place = new Place(options.after);
    this.#heardAt = this.#tickedAt = surroundings.now();
    this.#stopWaking = surroundings.onWake((news) => this.#wake(news));
    this.#tickLater();
    this.#enter('connecting');
    void this.#connect();
  }

  get state(): FollowState {
    return this.#state ?? 'connecting';
  }

  wake(): void {
    this.#wake('AWAKE');
  }

  close(): void {
    this.#end();
  }

  async #connect(): Promise<void> {
    const attempt = ++this.#attempt;
    const isOver = () => attempt !== this.#attempt;
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    try {
      const { authorization, url, query } = this.#options;
      const credential = typeof authorization === 'function' ? await authorization() : authorization;
      if (isOver()) return;
      if (credential !== undefined && credential === this.#refused)
        return this.#end(new FollowError('The server refused the credential.', 'UNAUTHENTICATED'));
      const hasSleptLong = this.#surroundings.now() - this.#heardAt > this.#timing.afreshMs;
      if (hasSleptLong && this.#canStartAfresh) this.#place = undefined;
      if (this.#place?.cursor == null) this.#place = await this.#startAfresh();
      if (isOver()) return;
      const after = this.#place.cursor;
      const variables = { ...this.#options.variables, after, ...(takesSnapshot(this.#options) && { snapshot: after === null }) };
      const request = {
        url,
        query,
        variables,
        authorization: credential,
        timing: this.#timing,
        surroundings: this.#surroundings,
      };
      this.#openedAt = undefined;
      this.#line = this.#open(request, this.#listener(isOver, credential));
    } catch (error) {
      if (!isOver()) this.#lost(lineLost(`Could not start: ${error instanceof Error ? error.message : error}`));
    }
  }

  async #startAfresh(): Promise<Place> {
    const { onFresh, loadAfresh } = this.#options;
    if (onFresh) this.#tell(onFresh);
    if (!loadAfresh) return new Place(null);
    const signal = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(3 * this.#timing.connectMs)]);
    const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const position = await Promise.race([loadAfresh(signal), late]);
    this.#heardAt = this.#surroundings.now();
    return typeof position === 'string' ? new Place(position) : new Place(position.cursor, position.sequence);
  }

  #listener(isOver: () => boolean, credential: string | undefined): LineListener {
    const heard = () => {
      this.#heardAt = this.#surroundings.now();
    };
    return {
      opened: () => {
        if (isOver()) return;
        heard();
        this.#openedAt = this.#heardAt;
        this.#hasBeenLive = true;
        this.#enter('live');
      },
      heard: () => {
        if (!isOver()) heard();
      },
      result: (result) => {
        if (!isOver()) this.#receive(result, credential);
      },
      lost: (loss) => {
        if (!isOver()) this.#lost(loss, credential);
      },
    };
  }

  #receive({ data, errors }: GraphQLResult, credential: string | undefined): void {
    const event = Object.values(data ?? {})[0] as E | null | undefined;
    const fault = event == null ? undefined : this.#place?.faultOf(event, this.#options.isWholeFeed);
    // After an event that failed on the server, the client resumes from the event before it.
    if (event == null) this.#lost(lossOfErrors(errors ?? []), credential);
    else if (fault) this.#end(new FollowError(fault));
    else this.#deliver(event, errors);
  }

  #deliver(event: E, errors: GraphQLResult['errors']): void {
    const { isWholeFeed, onGap, onEvent } = this.#options;
    const gap = isWholeFeed && onGap && this.#place?.gapBefore(event);
    if (!this.#place?.accept(event)) return;
    this.#failures = 0;
    this.#refused = undefined;
    if (gap) this.#tell(() => onGap(gap));
    this.#tell(() => onEvent(event, errors));
  }

  #lost({ error, next, waitMs = 0 }: Loss, credential?: string): void {
    const now = this.#surroundings.now();
    this.#lastError = error;
    this.#attempt++;
    this.#line?.close();
    this.#line = undefined;
    const canAuthorise = typeof this.#options.authorization === 'function' && credential !== undefined;
    if (next === 'END' || (next === 'AFRESH' && !this.#canStartAfresh) || (next === 'AUTHORISE' && !canAuthorise)) {
      this.#end(error);
      return;
    }
    if (next === 'AFRESH') this.#place = undefined;
    if (next === 'AUTHORISE') this.#refused = credential;
    // A connection that lasted for a while does not count as a failed attempt.
    if (this.#openedAt !== undefined && now - this.#openedAt > this.#timing.connectMs) this.#failures = 0;
    this.#openedAt = undefined;
    this.#enter(this.#stateWithoutLine(now), error);
    if (this.#state === 'ended') return;
    const longest = Math.min(this.#timing.retryMsMax, this.#timing.retryMs * 2 ** this.#failures++);
    const delay = Math.max(waitMs, this.#surroundings.random() * longest);
    const stop = this.#surroundings.after(delay, () => void this.#connect());
    this.#stopWaiting = stop;
  }

  #stateWithoutLine(now: number): FollowState {
    if (now - this.#heardAt >= this.#timing.staleMs) return 'stale';
    return this.#hasBeenLive ? 'reconnecting' : 'connecting';
  }

  #wake(news: News): void {
    if (this.#line) this.#line.check(this.#surroundings.now(), news);
    else if (this.#stopWaiting && news !== 'OFFLINE') void this.#connect();
  }

  #tickLater(): void {
    this.#stopTicking = this.#surroundings.after(this.#timing.tickMs, () => {
      this.#tickLater();
      this.#tick(this.#surroundings.now());
    });
  }

  #tick(now: number): void {
    const late = now - this.#tickedAt - this.#timing.tickMs;
    this.#tickedAt = now;
    if (late > this.#timing.sleepMs) this.#wake('AWAKE');
    else this.#line?.tick(now);
    if (this.#state !== 'live' && this.#state !== 'ended') this.#enter(this.#stateWithoutLine(now), this.#lastError);
  }

  #end(error?: FollowError): void {
    if (this.#state === 'ended') return;
    this.#attempt++;
    this.#line?.close();
    this.#line = undefined;
    this.#stopWaiting?.();
    this.#stopTicking();
    this.#stopWaking();
    this.#closing.abort();
    this.#enter('ended', error);
  }

  #enter(state: FollowState, error?: FollowError): void {
    if (state === this.#state || this.#state === 'ended') return;
    this.#state = state;
    const { onState } = this.#options;
    if (onState) this.#tell(() => onState(state, error));
  }

  /** Calls a callback of the page. An error in it is reported as uncaught and does not affect the client. */
  #tell(call: () => void): void {
    try {
      call();
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}

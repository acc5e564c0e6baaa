/**
 * Posts the events of the public feeds to webhooks. It reads the log from the position that the database keeps for each webhook, posts one
 * message at a time to each, and moves the position when the receiver has accepted: so each event arrives at least once, and in order. Every process runs a
 * deliverer; the one with the lease posts.
 */
import type { Logger } from 'pino';
import { createReadScope } from '../context/context.ts';
import { anonymous } from '../context/session.ts';
import type { Access } from '../db/access.ts';
import { readEvents } from '../events/log.queries.ts';
import type { Notice } from '../events/notifier.ts';
import type { RecordReader } from '../graphql/node.ts';
import { type Resolve, resolveByName } from '../outbound/addresses.ts';
import { type DueWebhook, dueWebhooks, recordAccepted, recordFailure, recordSkipped, recordTest } from './delivery-state.ts';
import { Lease } from './lease.ts';
import { eventMessage, type Message, signedHeaders, testMessage } from './message.ts';
import { type Outcome, post } from './post.ts';
import { type RetryOptions, retryDefaults, waitAfter } from './retry.ts';

export interface WebhookOptions {
  /** Whether receivers may be on private networks, and without TLS. */
  allowsPrivateAddresses: boolean;
  /** Milliseconds between looks at what is due, and between attempts to take over from another process. */
  pollMs?: number;
  /** Milliseconds for one attempt. */
  timeoutMs?: number;
  retry?: RetryOptions;
  resolve?: Resolve;
}

interface DelivererServices {
  access: Access;
  logger: Logger;
  /** A council has new events. */
  announce: (notice: Notice) => void;
}

/** Milliseconds after which a webhook that has more to post is looked up again, with its present address and types. */
const turnMs = 2000;
/** Milliseconds that deliveries under way have to end when the process stops. */
const graceMs = 2000;
/** Shortest time between two looks, in milliseconds. */
const gatherMs = 20;

export class WebhookDeliverer {
  readonly #services: DelivererServices;
  readonly #options: Required<WebhookOptions>;
  readonly #lease: Lease;
  /** By webhook id: what is being posted. */
  readonly #turns = new Map<string, Promise<void>>();
  readonly #running: Promise<void>;
  /** Ends the deliveries under way. Replaced each time the lease is lost. */
  #stop = new AbortController();
  #isClosed = false;
  #isFailing = false;
  #isLeader = false;
  #isWoken = false;
  #wakeUp = () => {};

  /** Begins at once. */
  constructor(services: DelivererServices, options: WebhookOptions) {
    this.#services = services;
    this.#options = { pollMs: 1000, timeoutMs: 10_000, retry: retryDefaults, resolve: resolveByName, ...options };
    this.#lease = new Lease(services.access, () => this.#interrupt());
    this.#running = this.#run();
  }

  /** There may be something to post: looks at once, if this process has the lease. */
  wake(): void {
    if (this.#isLeader) this.#rouse();
  }

  /** Lets the deliveries under way end for a moment, and then gives the lease to another process. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#rouse();
    const late = setTimeout(() => {
      this.#interrupt();
      void this.#lease.release();
    }, graceMs);
    await this.#running;
    await Promise.all(this.#turns.values());
    clearTimeout(late);
    await this.#lease.release();
  }

  async #run(): Promise<void> {
    while (!this.#isClosed) {
      this.#isWoken = false;
      try {
        // Taken before the lease, so that its loss from here on ends what is started.
        const { signal } = this.#stop;
        this.#isLeader = await this.#lease.take();
        if (this.#isLeader) await this.#startTurns(signal);
        this.#isFailing = false;
      } catch (error) {
        this.#report(error);
      }
      await this.#pause(gatherMs);
      if (!this.#isWoken) await this.#pause(this.#options.pollMs);
    }
  }

  async #startTurns(stop: AbortSignal): Promise<void> {
    // What is read of a webhook whose turn ends meanwhile may be of before its last delivery.
    const busy = new Set(this.#turns.keys());
    for (const due of await dueWebhooks(this.#services.access)) {
      if (busy.has(due.webhookId) || this.#isClosed) continue;
      const turn = this.#turn(due, stop)
        .then(() => this.wake())
        .catch((error: unknown) => this.#report(error))
        .finally(() => this.#turns.delete(due.webhookId));
      this.#turns.set(due.webhookId, turn);
    }
  }

  /** Posts a test, then events until one fails, none is left or the turn is over. */
  async #turn(due: DueWebhook, stop: AbortSignal): Promise<void> {
    const { access } = this.#services;
    const until = performance.now() + turnMs;
    if (due.testRequestedAt) {
      const outcome = await this.#post(due, testMessage(due, due.testRequestedAt), stop);
      await recordTest(access, due, outcome);
    }
    if (!due.hasEvents) return;
    const at = { ...due };
    const events = await readEvents(access.public, 'PUBLIC', due.councilId, due.position);
    let seen = at.position;
    for (const event of events) {
      seen = event.publicSequence ?? seen;
      if (due.types.length > 0 && !due.types.includes(event.type)) continue;
      const outcome = await this.#post(due, await eventMessage(due, event, this.#reader()), stop);
      if (outcome.failure !== null) {
        const waitMs = waitAfter(at.failures + 1, this.#options.retry);
        if (await recordFailure(access, at, outcome, waitMs))
          this.#services.announce({ councilId: due.councilId, publicHead: null });
        return;
      }
      if (!(await recordAccepted(access, at, seen, outcome))) return;
      at.position = seen;
      at.failures = 0;
      if (performance.now() > until || this.#isClosed) return;
    }
    if (seen > at.position) await recordSkipped(access, at, seen);
  }

  /** Reads as the public does, afresh for each event: a record may be restricted between two. */
  #reader(): RecordReader {
    const { load } = createReadScope(this.#services.access, anonymous.viewer);
    return { load, may: () => false };
  }

  #post(due: DueWebhook, message: Message, stop: AbortSignal): Promise<Outcome> {
    const headers = signedHeaders(message, due.secret);
    return post(due.url, { headers, body: message.body }, this.#options, stop);
  }

  /** Ends what is under way without an outcome: whoever has the lease next posts it again. */
  #interrupt(): void {
    this.#stop.abort(new Interrupted());
    this.#stop = new AbortController();
  }

  /** Logs the first of a row of errors. The database may be away, and every look would report it. */
  #report(error: unknown): void {
    if (error instanceof Interrupted) return;
    if (!this.#isFailing) this.#services.logger.warn({ err: error }, 'webhooks cannot be delivered; trying again');
    this.#isFailing = true;
  }

  #rouse(): void {
    this.#isWoken = true;
    this.#wakeUp();
  }

  async #pause(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    if (ms > gatherMs) this.#wakeUp = resolve;
    await promise;
    this.#wakeUp = () => {};
    clearTimeout(timer);
  }
}

class Interrupted extends Error {
  override name = 'Interrupted';
}

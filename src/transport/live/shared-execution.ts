/**
 * One operation that any number of subscribers share: it is executed and serialised once for each event. A subscriber that resumes first receives
 * the events that it missed, whose results are shared too, and joins when it has reached the position of the others.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import type { Channel } from '../../events/channel.ts';
import type { FeedHead } from '../../events/feed.ts';
import type { EventRow } from '../../events/log.table.ts';
import type { Followed, FollowedFeedOptions } from '../../graphql/followed-feed.ts';
import type { Message } from './message.ts';
import type { Subscriber } from './subscriber.ts';

/** Milliseconds for which a result is kept: records can change without an event, e.g. by the date. */
const keptMs = 2000;
/** Messages sent before the event loop may do other work. */
const sentInOneGo = 1000;
/** Milliseconds between attempts while the database is unreachable. */
export const retryMs = 500;

/** Executes the operation for events and returns one result for each. Errors: the database cannot be reached. */
export type ExecuteAll = (events: Followed[]) => Promise<Message[]>;

/** The result for an event of the log; null if the subscription does not include the event. */
export interface Step {
  sequence: number;
  message: Message | null;
}

export interface SharedExecutionOptions {
  channel: Channel;
  followed: FollowedFeedOptions<Followed>;
  execute: ExecuteAll;
  /** Called when the last subscriber has left. */
  onClose: () => void;
}

export class SharedExecution {
  readonly channel: Channel;
  /** Number of the last event that was sent to the live subscribers. */
  position: number;
  /** All subscribers, live or still catching up. */
  readonly #subscribers = new Set<Subscriber>();
  readonly #onClose: () => void;
  /** True once the last subscriber has left: new subscribers need another execution. */
  isClosed = false;
  readonly #followed: FollowedFeedOptions<Followed>;
  readonly #execute: ExecuteAll;
  readonly #live = new Set<Subscriber>();
  readonly #kept = new Map<number, Promise<Message>>();
  #keptHead = -1;
  #forgetting: NodeJS.Timeout | undefined;
  #snapshot: { head: number; messages: Promise<Message[]> } | undefined;
  #isDelivering = false;

  constructor({ channel, followed, execute, onClose }: SharedExecutionOptions) {
    this.channel = channel;
    this.position = channel.head;
    this.#followed = followed;
    this.#execute = execute;
    this.#onClose = onClose;
  }

  add(subscriber: Subscriber): void {
    this.#subscribers.add(subscriber);
  }

  /** Makes a subscriber live: it receives each event from now on. It must have received all events up to `position`. */
  join(subscriber: Subscriber): void {
    this.#live.add(subscriber);
  }

  leave(subscriber: Subscriber): void {
    this.#live.delete(subscriber);
    this.#subscribers.delete(subscriber);
    if (this.#subscribers.size > 0 || this.isClosed) return;
    this.isClosed = true;
    this.#onClose();
  }

  /** Ends all subscribers with a last result that gives the reason. */
  end(last: ExecutionResult): void {
    for (const subscriber of [...this.#subscribers]) subscriber.end(last);
  }

  /** Sends the new events of the channel to the live subscribers. */
  async deliver(): Promise<void> {
    if (this.#isDelivering) return;
    this.#isDelivering = true;
    while (this.position < this.channel.head && this.#live.size > 0) {
      // While the database is unreachable, the live subscribers wait.
      const steps = await this.after(this.position).catch(() => setTimeout(retryMs, []));
      for (const { sequence, message } of steps) {
        this.position = sequence;
        if (message) await this.#send(message);
      }
    }
    // Without live subscribers nothing need be sent: the next one to join has read up to the head.
    if (this.#live.size === 0) this.position = this.channel.head;
    this.#isDelivering = false;
  }

  /** The events after a position with their results, in order: all of them or only the first; none at the head. */
  async after(position: number): Promise<Step[]> {
    const events = await this.channel.after(position);
    return this.#resultsOf(events);
  }

  /** The current state. `read` must start after `head` was read. Subscribers with the same head share the result. */
  snapshot(head: FeedHead, read: () => Promise<Followed[]>): Promise<Message[]> {
    this.#forgetOtherHeads();
    if (this.#snapshot?.head !== head.sequence) {
      const messages = this.#snapshotOf(read);
      this.#snapshot = { head: head.sequence, messages };
      messages.catch(() => this.#forget());
    }
    return this.#snapshot.messages;
  }

  async #snapshotOf(read: () => Promise<Followed[]>): Promise<Message[]> {
    const messages = await this.#execute(await read());
    for (const message of messages.slice(0, -1)) message.canResume = false;
    return messages;
  }

  async #send(message: Message): Promise<void> {
    let sent = 0;
    for (const subscriber of this.#live) {
      subscriber.send(message);
      if (++sent % sentInOneGo === 0) await setImmediate();
    }
  }

  async #resultsOf(events: readonly EventRow[]): Promise<Step[]> {
    this.#forgetOtherHeads();
    const kept = this.#kept;
    const views = events.map((event) => this.#followed.viewOf(event, this.channel.epoch));
    const missing = views.filter((view) => view !== null && !kept.has(view.sequence)) as Followed[];
    if (missing.length > 0) {
      const results = this.#execute(missing);
      results.catch(() => this.#forget());
      for (const [index, { sequence }] of missing.entries()) {
        const result = results.then((messages) => messages[index] as Message);
        result.catch(() => {});
        kept.set(sequence, result);
      }
    }
    return Promise.all(
      views.map(async (view, index) => ({
        sequence: this.channel.sequenceOf(events[index] as EventRow),
        message: view && ((await kept.get(view.sequence)) ?? null),
      })),
    );
  }

  /** Forgets kept results after each new event, because a result shows objects as they are now. */
  #forgetOtherHeads(): void {
    if (this.#keptHead !== this.channel.head) this.#forget();
    this.#keptHead = this.channel.head;
    this.#forgetting ??= globalThis.setTimeout(() => this.#forget(), keptMs).unref();
  }

  #forget(): void {
    clearTimeout(this.#forgetting);
    this.#forgetting = undefined;
    this.#kept.clear();
    this.#snapshot = undefined;
  }
}

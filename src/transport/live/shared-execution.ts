/**
 * One operation that any number of subscribers share: it is executed once for each event, and its result is written once. Subscribers that
 * resume catch up by themselves, with results that are shared too, and join at the position that the others have reached.
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
/** Messages that are sent in one go. Between two goes, the process does its other work. */
const sentInOneGo = 1000;
/** Milliseconds between attempts while the database is away. */
export const retryMs = 500;

/** Executes the operation for events and returns one result for each. Errors: the database cannot be reached. */
export type ExecuteAll = (events: Followed[]) => Promise<Message[]>;

/** An event of the log with its result; without one where the subscription does not include it. */
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
  /** Number of the last event that was sent to those who are live. */
  position: number;
  /** All subscribers, live or still catching up. */
  readonly #subscribers = new Set<Subscriber>();
  readonly #onClose: () => void;
  /** True once the last subscriber has left: it takes no new ones. */
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

  /** From now on the subscriber receives each event. It must have received everything up to the present position. */
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

  /** Ends all subscribers, with a last result that says why. */
  end(last: ExecutionResult): void {
    for (const subscriber of [...this.#subscribers]) subscriber.end(last);
  }

  /** Sends what the channel has read to those who are live. */
  async deliver(): Promise<void> {
    if (this.#isDelivering) return;
    this.#isDelivering = true;
    while (this.position < this.channel.head && this.#live.size > 0) {
      // While the database is away, those who are live wait.
      const steps = await this.after(this.position).catch(() => setTimeout(retryMs, []));
      for (const { sequence, message } of steps) {
        this.position = sequence;
        if (message) await this.#send(message);
      }
    }
    // Whoever joins next has caught up to here.
    if (this.#live.size === 0) this.position = this.channel.head;
    this.#isDelivering = false;
  }

  /** The events after a position with their results, in order: all or the first of them; none at the head. */
  async after(position: number): Promise<Step[]> {
    const events = await this.channel.after(position);
    return this.#resultsOf(events);
  }

  /** The current state, which `read` reads after the head. Subscribers that ask at the same time share it. */
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
    for (const message of messages.slice(0, -1)) message.isPlace = false;
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

  /** A result shows objects as they are now, so it stands only while no event follows. */
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

/**
 * Delivers the event log to subscriptions. Each process reads the logs of the councils that its clients follow. NOTIFY only wakes it: events
 * are read from the table, and a short poll covers a lost notice. A follower holds only its position, so a client that stops reading costs no
 * memory: the follower continues at its own pace, from the recent events kept here or from the table.
 */
import type { Access, Read } from '../db/access.ts';
import { eventPageSize, readEvents, readHeads } from './log.queries.ts';
import type { EventRow } from './log.table.ts';
import { Notifier } from './notifier.ts';

/** The staff feed numbers all events of a council, the public feed those that the public may see. */
export type Audience = 'STAFF' | 'PUBLIC';

export interface FeedOptions {
  /** Milliseconds between reads of the followed logs, independent of notices. */
  pollMs?: number;
  /** Number of the newest events kept in memory for each followed feed. */
  recentMax?: number;
}

export interface FeedHead {
  epoch: string;
  sequence: number;
  since: Date;
}

export class EventFeed {
  readonly #access: Access;
  readonly #notifier: Notifier;
  readonly #channels = new Map<string, Channel>();
  readonly #recentMax: number;
  readonly #poll: NodeJS.Timeout;
  #isClosed = false;

  constructor(access: Access, options: FeedOptions = {}) {
    this.#access = access;
    this.#recentMax = options.recentMax ?? 1000;
    this.#notifier = new Notifier(access, (councilIds) => this.#wake(councilIds));
    this.#poll = setInterval(() => this.#wake('all'), options.pollMs ?? 1000);
    this.#poll.unref();
  }

  /** Starts listening for notices of other processes. Reconnects by itself. */
  async start(): Promise<void> {
    await this.#notifier.listen();
  }

  /** A council has new events: wakes this process at once and the others by a notice. */
  announce(councilId: number): void {
    this.#wake([councilId]);
    this.#notifier.notify(councilId);
  }

  /** The present heads of feeds, from the table; null for an unknown council. STAFF takes one council, because its feed is read as that council's staff. */
  async heads(audience: Audience, councilIds: readonly number[]): Promise<(FeedHead | null)[]> {
    const [councilId] = councilIds;
    if (councilId === undefined) return [];
    return this.#read(audience, councilId, (db) => readHeads(db, audience, councilIds));
  }

  /**
   * The events of a feed after the sequence `after`, in order, without end: first the stored ones, then each one when it is committed. `pick`
   * turns an event into the follower's value, or returns undefined to skip it. Ends when the feed closes or the reader returns.
   */
  follow<T>(
    audience: Audience,
    councilId: number,
    after: number,
    pick: (event: EventRow) => T | undefined,
  ): AsyncIterableIterator<T> {
    const channel = this.#watch(audience, councilId, after);
    const pending: T[] = [];
    let position = after;
    let hasEnded = false;
    let wakeUp = () => {};
    const end = () => {
      if (hasEnded) return;
      hasEnded = true;
      this.#unwatch(channel);
      wakeUp();
    };
    const finished = { done: true as const, value: undefined };
    return {
      next: async () => {
        for (;;) {
          const ready = pending.shift();
          if (ready !== undefined) return { done: false, value: ready };
          if (hasEnded || this.#isClosed) {
            end();
            return finished;
          }
          const events =
            channel.recentAfter(position) ??
            (await this.#read(audience, councilId, (db) => readEvents(db, audience, councilId, position)));
          for (const row of events) {
            position = sequenceOf(row, audience);
            const picked = pick(row);
            if (picked !== undefined) pending.push(picked);
          }
          if (events.length > 0 || hasEnded || this.#isClosed) continue;
          const moved = Promise.withResolvers<void>();
          wakeUp = moved.resolve;
          channel.wakeBeyond(position, wakeUp);
          await moved.promise;
          channel.forget(wakeUp);
        }
      },
      return: async () => {
        end();
        return finished;
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#poll);
    for (const channel of this.#channels.values()) channel.wakeAll();
    await this.#notifier.close();
  }

  #watch(audience: Audience, councilId: number, after: number): Channel {
    const key = `${audience} ${councilId}`;
    let channel = this.#channels.get(key);
    if (!channel) {
      channel = new Channel(audience, councilId, after, this.#recentMax);
      this.#channels.set(key, channel);
      void this.#pull(channel);
    }
    channel.followers++;
    return channel;
  }

  #unwatch(channel: Channel): void {
    if (--channel.followers === 0) this.#channels.delete(`${channel.audience} ${channel.councilId}`);
  }

  #wake(councilIds: readonly number[] | 'all'): void {
    for (const channel of this.#channels.values()) {
      if (councilIds === 'all' || councilIds.includes(channel.councilId)) void this.#pull(channel);
    }
  }

  /** Reads a channel up to its head. A wake-up during the read causes another read, so that no event waits for the next wake-up. */
  async #pull(channel: Channel): Promise<void> {
    channel.isBehind = true;
    if (channel.isPulling) return;
    channel.isPulling = true;
    try {
      while (channel.isBehind && !this.#isClosed) {
        channel.isBehind = false;
        const { audience, councilId } = channel;
        const events = await this.#read(audience, councilId, (db) => readEvents(db, audience, councilId, channel.head));
        channel.push(events);
        if (events.length === eventPageSize) channel.isBehind = true;
      }
    } catch {
      // The database is unreachable. Followers wait, and the poll tries again.
    } finally {
      channel.isPulling = false;
    }
  }

  async #read<T>(audience: Audience, councilId: number, query: (db: Read) => Promise<T>): Promise<T> {
    if (audience === 'PUBLIC') return query(this.#access.public);
    const snapshot = this.#access.snapshot({ councilId, reads: ['PUBLIC', 'STAFF', 'DRAFT', 'RESTRICTED'] });
    try {
      return await query(await snapshot.tx);
    } finally {
      await snapshot.close();
    }
  }
}

/** The newest events of one feed and its waiting followers, shared by all followers in this process. */
class Channel {
  readonly audience: Audience;
  readonly councilId: number;
  followers = 0;
  isBehind = false;
  isPulling = false;
  head: number;
  readonly #recentMax: number;
  #recent: EventRow[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(audience: Audience, councilId: number, head: number, recentMax: number) {
    this.audience = audience;
    this.councilId = councilId;
    this.head = head;
    this.#recentMax = recentMax;
  }

  push(events: EventRow[]): void {
    const last = events.at(-1);
    if (!last) return;
    this.#recent = [...this.#recent, ...events].slice(-this.#recentMax);
    this.head = sequenceOf(last, this.audience);
    this.wakeAll();
  }

  /** The events after `position`; undefined when the events kept here begin later. */
  recentAfter(position: number): EventRow[] | undefined {
    if (position >= this.head) return [];
    const first = this.#recent[0];
    if (!first || sequenceOf(first, this.audience) > position + 1) return undefined;
    return this.#recent.slice(position + 1 - sequenceOf(first, this.audience));
  }

  wakeBeyond(position: number, wakeUp: () => void): void {
    if (position < this.head) wakeUp();
    else this.#waiting.add(wakeUp);
  }

  forget(wakeUp: () => void): void {
    this.#waiting.delete(wakeUp);
  }

  wakeAll(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wakeUp of waiting) wakeUp();
  }
}

/** An event's number in a feed. */
export function sequenceOf(row: EventRow, audience: Audience): number {
  return audience === 'STAFF' ? row.sequence : (row.publicSequence ?? Number.NaN);
}

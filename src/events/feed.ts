/**
 * Follows the event logs of the councils that this process's clients watch. NOTIFY only wakes it: events are read from the table, and a regular
 * poll of all watched heads, in one statement, replaces lost notices. While the database is unreachable, its watchers wait.
 */
import type { Access } from '../db/access.ts';
import { Channel } from './channel.ts';
import { Freshness } from './freshness.ts';
import { Heads } from './heads.ts';
import { readEvents, readHeads } from './log.queries.ts';
import type { EventRow } from './log.table.ts';
import { type Notice, Notifier } from './notifier.ts';

/** The staff feed numbers all events of a council, the public feed those that the public may see. */
export type Audience = 'STAFF' | 'PUBLIC';

export interface FeedOptions {
  /** Milliseconds between polls of the heads, independent of notices. */
  pollMs?: number;
  /** Number of the newest events kept in memory for each watched feed. */
  recentMax?: number;
}

export interface FeedHead {
  epoch: string;
  sequence: number;
  since: Date;
}

export class EventFeed {
  /** Whether what was read from the public records still stands. */
  readonly freshness: Freshness;
  readonly #access: Access;
  readonly #notifier: Notifier;
  readonly #heads: Heads;
  readonly #channels = new Map<string, Channel>();
  readonly #recentMax: number;
  readonly #timer: NodeJS.Timeout;
  #isPolling = false;

  constructor(access: Access, options: FeedOptions = {}) {
    this.#access = access;
    this.#recentMax = options.recentMax ?? 1000;
    this.#heads = new Heads(access);
    const pollMs = options.pollMs ?? 1000;
    this.#notifier = new Notifier(access, {
      notices: (notices) => this.#take(notices),
      anything: () => {
        this.#wake('all');
        this.freshness.moveAll();
        void this.freshness.poll();
      },
      lost: () => this.freshness.lose(),
    });
    this.freshness = new Freshness({ readHeads: () => this.#notifier.publicHeads(), pollMs });
    this.#timer = setInterval(() => void this.#poll(), pollMs).unref();
  }

  /** Starts listening for notices of other processes. Reconnects by itself. */
  async start(): Promise<void> {
    await this.#notifier.listen();
    await this.freshness.poll();
  }

  /** A council has new events: wakes this process at once and the others by a notice. */
  announce(notice: Notice): void {
    this.#take([notice]);
    this.#notifier.notify(notice);
  }

  /** The current heads of feeds, from the table; null for an unknown council. */
  async heads(audience: Audience, councilIds: readonly number[]): Promise<(FeedHead | null)[]> {
    const heads = await Promise.all(councilIds.map((councilId) => this.#heads.of(councilId)));
    return heads.map((each) => each && { epoch: each.epoch, since: each.since, sequence: each.sequences[audience] });
  }

  /** The heads of public feeds, read as the public: for staff, whose own snapshot holds a connection of the pool that `heads` needs. */
  publicHeads(councilIds: readonly number[]): Promise<(FeedHead | null)[]> {
    return readHeads(this.#access.public, 'PUBLIC', councilIds);
  }

  /**
   * Watches a feed: `onMoved` is called whenever it has new events, and when it expires. End with `unwatch`. Errors: the database cannot be
   * reached, or there is no such council.
   */
  async watch(audience: Audience, councilId: number, onMoved: () => void): Promise<Channel> {
    const key = keyOf(audience, councilId);
    const opened = this.#channels.get(key) ?? (await this.#open(audience, councilId));
    // Meanwhile another call may have opened the same channel, or closed it.
    const channel = this.#channels.get(key) ?? opened;
    this.#channels.set(key, channel);
    channel.watch(onMoved);
    // Events may have come between the read of the head and this moment.
    if (channel === opened) void channel.pull();
    return channel;
  }

  unwatch(channel: Channel, onMoved: () => void): void {
    const key = keyOf(channel.audience, channel.councilId);
    if (!channel.unwatch(onMoved) && this.#channels.get(key) === channel) this.#channels.delete(key);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.freshness.close();
    this.#channels.clear();
    await this.#notifier.close();
  }

  async #open(audience: Audience, councilId: number): Promise<Channel> {
    const [head] = await this.heads(audience, [councilId]);
    if (!head) throw new Error(`council ${councilId} has no feed`);
    return new Channel(
      { audience, councilId, epoch: head.epoch, head: head.sequence },
      (after) => this.#read(audience, councilId, after),
      this.#recentMax,
    );
  }

  #take(notices: readonly Notice[]): void {
    for (const { councilId, publicHead } of notices) if (publicHead !== null) this.freshness.move(councilId, publicHead);
    this.#wake(notices.map(({ councilId }) => councilId));
  }

  #wake(councilIds: readonly number[] | 'all'): void {
    for (const channel of this.#channels.values()) {
      if (councilIds === 'all' || councilIds.includes(channel.councilId)) void channel.pull();
    }
  }

  /** Compares the heads of all watched feeds with the table. */
  async #poll(): Promise<void> {
    if (this.#isPolling || this.#channels.size === 0) return;
    this.#isPolling = true;
    try {
      await Promise.all([...this.#channels.values()].map((channel) => this.#compare(channel)));
    } catch {
      // The database is unreachable. The next poll tries again.
    } finally {
      this.#isPolling = false;
    }
  }

  async #compare(channel: Channel): Promise<void> {
    const { audience, councilId, epoch, head: known } = channel;
    const [head] = await this.heads(audience, [councilId]);
    // If the head is before the last event read, the database was restored to an earlier state.
    if (!head || head.epoch !== epoch || head.sequence < known) {
      this.#channels.delete(keyOf(audience, councilId));
      channel.expire();
    } else if (head.sequence > known) void channel.pull();
  }

  async #read(audience: Audience, councilId: number, after: number): Promise<EventRow[]> {
    if (audience === 'PUBLIC') return readEvents(this.#access.public, audience, councilId, after);
    const snapshot = this.#access.snapshot({ councilId, reads: ['PUBLIC', 'STAFF', 'DRAFT', 'RESTRICTED'] });
    try {
      return await readEvents(await snapshot.tx, audience, councilId, after);
    } finally {
      await snapshot.close();
    }
  }
}

function keyOf(audience: Audience, councilId: number): string {
  return `${audience} ${councilId}`;
}

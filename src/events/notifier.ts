/**
 * Wakes other processes by PostgreSQL's NOTIFY. Notices are gathered and sent after the commit: inside the writing transactions they would make
 * all of them queue for one lock. A notice may be lost, which is why the feed also polls.
 */
import type { Access } from '../db/access.ts';

const channel = 'scrutiny_feed';
/** Shortest time between two notices. */
const gatherMs = 20;
/** Delay between reconnect attempts. */
const reconnectMs = 500;
/** Milliseconds between statements that test the connection: a connection that only listens does not detect a lost server. */
const heartbeatMs = 5000;

export class Notifier {
  readonly #access: Access;
  readonly #onNotice: (councilIds: readonly number[] | 'all') => void;
  readonly #gathered = new Set<number>();
  #listener: ReturnType<Access['listener']> | undefined;
  readonly #heartbeat: NodeJS.Timeout;
  #gathering: NodeJS.Timeout | undefined;
  #reconnecting: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(access: Access, onNotice: (councilIds: readonly number[] | 'all') => void) {
    this.#access = access;
    this.#onNotice = onNotice;
    this.#heartbeat = setInterval(() => void this.#listener?.unsafe('select').catch(() => {}), heartbeatMs).unref();
  }

  /** Listens on a dedicated connection. After each reconnect, all feeds are read, because notices may have been missed. */
  async listen(): Promise<void> {
    this.#listener ??= this.#access.listener({
      notice: (payload) => this.#onNotice(payload.split(',').map(Number)),
      lost: () => this.#listenLater(),
    });
    try {
      await this.#listener.unsafe(`listen ${channel}`);
      this.#onNotice('all');
    } catch {
      this.#listenLater();
    }
  }

  /** Tells the other processes: at once, unless a notice was sent within the last `gatherMs`. */
  notify(councilId: number): void {
    this.#gathered.add(councilId);
    if (this.#gathering || this.#isClosed) return;
    this.#send();
    this.#gathering = setTimeout(() => {
      this.#gathering = undefined;
      this.#send();
    }, gatherMs);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#heartbeat);
    clearTimeout(this.#gathering);
    clearTimeout(this.#reconnecting);
    await this.#listener?.end({ timeout: 1 });
  }

  #listenLater(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#reconnecting);
    this.#reconnecting = setTimeout(() => void this.listen(), reconnectMs);
  }

  #send(): void {
    if (this.#gathered.size === 0 || this.#isClosed) return;
    const payload = [...this.#gathered].join(',');
    this.#gathered.clear();
    // A lost notice delays other processes by at most one poll.
    this.#access.pools.public.sql.notify(channel, payload).catch(() => {});
  }
}

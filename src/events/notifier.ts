/**
 * The wake-up between processes, by PostgreSQL's NOTIFY. Sent after the commit and gathered, as a NOTIFY inside every writing
 * transaction would make them all queue for one lock. It may be lost: the feed polls.
 */
import type { Access } from '../db/access.ts';

const channel = 'scrutiny_feed';
/** At most one notice in this time. */
const gatherMs = 20;
/** How long after a loss the connection is tried again, and again. */
const reconnectMs = 500;

export class Notifier {
  readonly #access: Access;
  readonly #onNotice: (councilIds: readonly number[] | 'all') => void;
  readonly #gathered = new Set<number>();
  #listener: ReturnType<Access['listener']> | undefined;
  #gathering: NodeJS.Timeout | undefined;
  #reconnecting: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(access: Access, onNotice: (councilIds: readonly number[] | 'all') => void) {
    this.#access = access;
    this.#onNotice = onNotice;
  }

  /** Listens on a connection of its own, again after each loss of it; whatever was missed meanwhile is asked for. */
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

  /** Tells the other processes, at once when nothing was sent lately. */
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
    // A lost notice costs the others at most one poll.
    this.#access.pools.public.sql.notify(channel, payload).catch(() => {});
  }
}

/**
 * The wake-up between processes, by PostgreSQL's NOTIFY. Sent after the commit and gathered, as a NOTIFY inside every writing
 * transaction would make them all queue for one lock. It may be lost: the feed polls.
 */
import type postgres from 'postgres';

const channel = 'scrutiny_feed';
/** At most one notice in this time. */
const gatherMs = 20;

export class Notifier {
  readonly #sql: postgres.Sql;
  readonly #onNotice: (councilIds: readonly number[] | 'all') => void;
  readonly #gathered = new Set<number>();
  #listening: postgres.ListenMeta | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(sql: postgres.Sql, onNotice: (councilIds: readonly number[] | 'all') => void) {
    this.#sql = sql;
    this.#onNotice = onNotice;
  }

  /** Listens on a connection of its own, again after each loss of it; whatever was missed meanwhile is asked for. */
  async listen(): Promise<void> {
    this.#listening = await this.#sql.listen(
      channel,
      (payload) => this.#onNotice(payload.split(',').map(Number)),
      () => this.#onNotice('all'),
    );
  }

  /** Tells the other processes, at once when nothing was sent lately. */
  notify(councilId: number): void {
    this.#gathered.add(councilId);
    if (this.#timer || this.#isClosed) return;
    this.#send();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#send();
    }, gatherMs);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#listening?.unlisten().catch(() => {});
  }

  #send(): void {
    if (this.#gathered.size === 0 || this.#isClosed) return;
    const payload = [...this.#gathered].join(',');
    this.#gathered.clear();
    // A lost notice costs the others at most one poll.
    this.#sql.notify(channel, payload).catch(() => {});
  }
}

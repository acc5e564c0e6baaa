/**
 * Says whether what was read from councils still stands. Each commit of public records moves its council's public head, which this process learns from
 * its own commands at once, from other processes by notices, and from a poll of all heads, because notices may be lost. Without a poll that
 * succeeded lately on a connection that receives notices, nothing is known to stand.
 */

export interface PublicHead {
  councilId: number;
  epoch: string;
  sequence: number;
}

/** A head as last known, and when it was learnt, in milliseconds of `performance.now()`. */
interface Known extends Omit<PublicHead, 'councilId'> {
  at: number;
}

export interface FreshnessOptions {
  /** Reads all heads on the connection that receives notices; null if it receives none. Errors: the database cannot be reached. */
  readHeads: () => Promise<PublicHead[] | null>;
  pollMs: number;
}

export class Freshness {
  readonly #options: FreshnessOptions;
  readonly #heads = new Map<number, Known>();
  /** The moment of the last move of each council, of all together, and of any. */
  readonly #moved = new Map<number, number>();
  #allMoved = 0;
  #now = 0;
  #sureUntil = 0;
  #polling: Promise<void> | undefined;
  readonly #timer: NodeJS.Timeout;

  constructor(options: FreshnessOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.poll(), options.pollMs).unref();
  }

  /** The moment of the last move. What is read from now on is as fresh as this. */
  get now(): number {
    return this.#now;
  }

  /** Whether moves are noticed just now. */
  get isSure(): boolean {
    return performance.now() < this.#sureUntil;
  }

  /** Whether none of the councils has moved since the moment `since`; null stands for all councils. */
  stands(councilIds: readonly number[] | null, since: number): boolean {
    if (this.#now <= since) return true;
    if (councilIds === null || this.#allMoved > since) return false;
    return councilIds.every((councilId) => (this.#moved.get(councilId) ?? 0) <= since);
  }

  /** A council has public events up to a number. */
  move(councilId: number, sequence: number): void {
    const known = this.#heads.get(councilId);
    // A later commit was learnt of before.
    if (known && known.sequence >= sequence) return;
    this.#moved.set(councilId, ++this.#now);
    // The epoch of a council seen for the first time is left to the poll.
    if (known) this.#heads.set(councilId, { epoch: known.epoch, sequence, at: performance.now() });
  }

  moveAll(): void {
    this.#allMoved = ++this.#now;
  }

  /** The connection that receives notices is lost. */
  lose(): void {
    this.#sureUntil = 0;
  }

  /** Compares all heads with those last known. */
  poll(): Promise<void> {
    this.#polling ??= this.#compare().finally(() => {
      this.#polling = undefined;
    });
    return this.#polling;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#sureUntil = 0;
  }

  async #compare(): Promise<void> {
    const begin = performance.now();
    try {
      const heads = await this.#options.readHeads();
      if (!heads) return;
      for (const head of heads) this.#learn(head, begin);
      const councilIds = new Set(heads.map(({ councilId }) => councilId));
      for (const [gone] of this.#heads) if (!councilIds.has(gone)) this.#forget(gone);
      // Longer than the time to the next poll, which may be late.
      this.#sureUntil = begin + 2 * this.#options.pollMs + 1000;
    } catch {
      // The next poll tries again.
    }
  }

  #learn({ councilId, epoch, sequence }: PublicHead, begin: number): void {
    const known = this.#heads.get(councilId);
    if (known?.epoch === epoch && known.sequence === sequence) return;
    // A notice has come since the poll began. If the database was restored to an earlier state, the next poll finds it.
    if (known?.epoch === epoch && known.sequence > sequence && known.at >= begin) return;
    this.#heads.set(councilId, { epoch, sequence, at: begin });
    this.#moved.set(councilId, ++this.#now);
  }

  #forget(councilId: number): void {
    this.#heads.delete(councilId);
    this.#moved.set(councilId, ++this.#now);
  }
}

/** Where the events of one subscriber are written: a WebSocket or a stream of server-sent events. */
import type { Message } from './message.ts';

export interface Outlet {
  /** Bytes that were written and not yet sent. */
  readonly bufferedBytes: number;
  write(message: Message): void;
  /** Ends the connection of a subscriber that does not read. */
  endSlow(): void;
}

/** Limits of unsent data. A connection beyond one of them ends, and its client resumes from its cursor. */
export interface Backlog {
  bytes: number;
  events: number;
  /** Milliseconds in which the network took nothing of the backlog. */
  ms: number;
}

export const backlogByDefault: Backlog = { bytes: 1_048_576, events: 1000, ms: 15_000 };

/** Watches the backlog of one outlet. */
export class BoundedOutlet {
  readonly #outlet: Outlet;
  readonly #limit: Backlog;
  /** Events of the backlog; about so many, once a part of it was taken. */
  #waitingEvents = 0;
  /** The backlog in bytes when it was last looked at. */
  #seen = 0;
  #newestBytes = 0;
  /** When the network last took something. */
  #movedAt = 0;
  #hasEnded = false;

  constructor(outlet: Outlet, limit: Backlog) {
    this.#outlet = outlet;
    this.#limit = limit;
  }

  get bufferedBytes(): number {
    return this.#outlet.bufferedBytes;
  }

  /** Returns false when the connection was ended instead. */
  write(message: Message): boolean {
    if (this.endIfSlow()) return false;
    const before = this.#seen;
    this.#outlet.write(message);
    this.#waitingEvents++;
    this.#seen = this.#outlet.bufferedBytes;
    this.#newestBytes = this.#seen - before;
    if (before === 0 && this.#seen > 0) this.#movedAt = performance.now();
    return true;
  }

  /** Ends the connection if its reader is too slow. Returns whether it has ended for that reason. */
  endIfSlow(): boolean {
    if (this.#hasEnded) return true;
    const seen = this.#seen;
    const waiting = this.#outlet.bufferedBytes;
    this.#seen = waiting;
    if (waiting === 0) {
      this.#waitingEvents = 0;
      this.#newestBytes = 0;
      return false;
    }
    const now = performance.now();
    if (waiting < seen) this.#waitingEvents = Math.ceil((this.#waitingEvents * waiting) / seen);
    if (waiting < seen || seen === 0) this.#movedAt = now;
    const { bytes, events, ms } = this.#limit;
    // Not the newest event: nobody could ever receive one that is larger than the limit.
    if (waiting - this.#newestBytes <= bytes && this.#waitingEvents < events && now - this.#movedAt < ms) return false;
    this.#hasEnded = true;
    this.#outlet.endSlow();
    return true;
  }
}

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
  /** Milliseconds without a decrease of the backlog. */
  ms: number;
}

export const backlogByDefault: Backlog = { bytes: 1_048_576, events: 1000, ms: 15_000 };

/** Watches the backlog of one outlet. */
export class BoundedOutlet {
  readonly #outlet: Outlet;
  readonly #limit: Backlog;
  #waitingEvents = 0;
  #smallest = Number.POSITIVE_INFINITY;
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
    if (this.isOver()) return false;
    this.#waitingEvents++;
    this.#outlet.write(message);
    return true;
  }

  /** Ends the connection if its reader is too slow. Returns whether it has ended for that reason. */
  isOver(): boolean {
    if (this.#hasEnded) return true;
    const waiting = this.#outlet.bufferedBytes;
    if (waiting === 0) {
      this.#waitingEvents = 0;
      this.#smallest = Number.POSITIVE_INFINITY;
      return false;
    }
    const now = performance.now();
    if (waiting < this.#smallest) {
      this.#smallest = waiting;
      this.#movedAt = now;
    }
    const { bytes, events, ms } = this.#limit;
    if (waiting <= bytes && this.#waitingEvents < events && now - this.#movedAt < ms) return false;
    this.#hasEnded = true;
    this.#outlet.endSlow();
    return true;
  }
}

/**
 * Bounds the operations that use a pool at a time. The pool's own queue has no end: an operation that finds it long would wait for its turn
 * until nobody waits for the answer. Whoever has a place in the gate finds a connection free.
 */

export interface GateOptions {
  /** Operations inside at a time. */
  places: number;
  /** Operations that may wait for a place. */
  waitingMax: number;
  /** Milliseconds for which one may wait. */
  waitMs: number;
}

/** Gives the place back. Further calls do nothing. */
export type Leave = () => void;

/** The operation has not begun: more are running than the database can serve. */
export class Overloaded extends Error {
  override name = 'Overloaded';
  readonly code = 'OVERLOADED';
}

export class Gate {
  readonly #options: GateOptions;
  #inside = 0;
  /** In the order in which they came. */
  readonly #waiting = new Set<() => void>();

  constructor(options: GateOptions) {
    this.#options = options;
  }

  /** Waits for a place. Errors: Overloaded; the reason of `signal`, which gives up the wait. */
  enter(signal: AbortSignal): Promise<Leave> {
    const { places, waitingMax, waitMs } = this.#options;
    if (signal.aborted) return Promise.reject(signal.reason);
    if (this.#inside < places) return Promise.resolve(this.#take());
    if (this.#waiting.size >= waitingMax) return Promise.reject(new Overloaded(`${waitingMax} operations wait already`));
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        this.#waiting.delete(admit);
      };
      const admit = () => {
        settle();
        resolve(this.#take());
      };
      const giveUp = () => {
        settle();
        reject(signal.reason);
      };
      const timer = setTimeout(() => {
        settle();
        reject(new Overloaded(`no place within ${waitMs} ms`));
      }, waitMs);
      this.#waiting.add(admit);
      signal.addEventListener('abort', giveUp);
    });
  }

  #take(): Leave {
    this.#inside++;
    let isInside = true;
    return () => {
      if (!isInside) return;
      isInside = false;
      this.#inside--;
      const [next] = this.#waiting;
      next?.();
    };
  }
}

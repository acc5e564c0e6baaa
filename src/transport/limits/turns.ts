/**
 * Lets each client begin one operation in each turn of the event loop. A client that sends many at once then waits for itself; others wait for one
 * of its operations to be read, not for all. Nobody waits while nothing else is to be done.
 */
export class Turns {
  readonly #waitingMax: number;
  /** Those who wait, by client, in order; a client with an empty list has begun one in this turn. */
  readonly #waiting = new Map<string, (() => void)[]>();

  constructor(waitingMax: number) {
    this.#waitingMax = waitingMax;
  }

  /** Resolves in the client's turn; undefined if that is now, and null if too many wait. */
  take(client: string): Promise<void> | undefined | null {
    const waiting = this.#waiting.get(client);
    if (!waiting) {
      this.#waiting.set(client, []);
      setImmediate(() => this.#next(client));
      return undefined;
    }
    return waiting.length >= this.#waitingMax ? null : new Promise((resolve) => waiting.push(resolve));
  }

  #next(client: string): void {
    const begin = this.#waiting.get(client)?.shift();
    if (!begin) {
      this.#waiting.delete(client);
      return;
    }
    begin();
    setImmediate(() => this.#next(client));
  }
}

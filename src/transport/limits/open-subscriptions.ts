/**
 * Bounds what one event makes the server do for one client. Each subscription is executed for each event of its council, once for all
 * subscribers of the same operation: so it costs its client once, however many of the client's connections have it.
 */
import { apiError } from '../../graphql/errors.ts';

interface Open {
  /** Subscribers of each operation. */
  operations: Map<string, number>;
  cost: number;
}

export interface Subscription {
  client: string;
  councilId: number;
  /** Equal for subscriptions that share their executions. */
  operation: string;
  /** Of the selection for one event. */
  cost: number;
}

export class OpenSubscriptions {
  readonly #max: number;
  /** By client and council. */
  readonly #open = new Map<string, Open>();

  /** `max`: the sum of the costs of a client's subscriptions to one council. */
  constructor(max: number) {
    this.#max = max;
  }

  /** Counts a subscription. Returns a function to call when it ends. Errors: RATE_LIMITED when it would exceed the maximum. */
  open({ client, councilId, operation, cost }: Subscription): () => void {
    const name = `${councilId} ${client}`;
    const open = this.#open.get(name) ?? { operations: new Map(), cost: 0 };
    const count = open.operations.get(operation) ?? 0;
    if (count === 0) {
      if (open.cost + cost > this.#max) throw this.#tooMany(open.cost, cost);
      open.cost += cost;
    }
    open.operations.set(operation, count + 1);
    this.#open.set(name, open);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      const left = (open.operations.get(operation) ?? 1) - 1;
      if (left > 0) {
        open.operations.set(operation, left);
        return;
      }
      open.operations.delete(operation);
      open.cost -= cost;
      if (open.operations.size === 0) this.#open.delete(name);
    };
  }

  #tooMany(open: number, requested: number) {
    return apiError(
      'RATE_LIMITED',
      `The different subscriptions to one council from this address or with this key may cost ${this.#max} an event; those that are open cost ${open}, and this one costs ${requested}. End some, select less in each, or send the same operation from all connections, which counts once.`,
      {
        extensions: {
          limit: 'subscriptions',
          requested: open + requested,
          max: this.#max,
          retryAfterSeconds: 10,
          http: { status: 429, headers: { 'retry-after': '10' } },
        },
      },
    );
  }
}

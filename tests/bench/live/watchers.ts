/** Clients of one server that all follow the same meeting, as the benchmark commands them. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from '../child.ts';
import type { Operation } from './lines.ts';

export type Transport = 'WebSocket' | 'SSE';

export interface Opening extends Operation {
  name: string;
  transport: Transport;
  port: number;
  /** The cursor of each client. */
  after?: string[];
  /** Number of clients that connect at once. */
  batch: number;
}

export interface Receipt {
  /** When the last client got its last event. */
  lastAt: number;
  /** When each event reached each client: by event, then by client. */
  times: Float64Array;
}

/** The longest wait for events: servers under test may be slow, but must not lose any. */
const waitMsMax = 300_000;

export class Watchers {
  readonly count: number;
  readonly #clients: Child;
  readonly #name: string;

  /** `clients` is a process of `client-process.ts`. */
  constructor(clients: Child, name: string, count: number) {
    this.#clients = clients;
    this.#name = name;
    this.count = count;
  }

  /** Creates the clients, unconnected. */
  async create(): Promise<void> {
    await this.#clients.call('create', { name: this.#name, count: this.count });
  }

  /** Connects all clients. Returns how many attempts had to be repeated. */
  open(opening: Omit<Opening, 'name'>): Promise<number> {
    return this.#call('open', opening);
  }

  /**
   * Lets `publish` send an event now and then until each client has got one, because a subscription over a WebSocket is not confirmed. Returns an
   * event as it went over the line.
   */
  async settle(publish: () => Promise<unknown>): Promise<string> {
    await this.#call('expect', { goals: this.#each(1) });
    await this.#call('sampleNext');
    for (let attempt = 0; ; attempt++) {
      await publish();
      try {
        await this.#call('receipt', { waitMs: 20_000 });
        break;
      } catch (error) {
        if (attempt === 8) throw error;
      }
    }
    for (let total = -1, next = await this.#total(); next !== total; ) {
      total = next;
      await pause(500);
      next = await this.#total();
    }
    await this.#call('expect', { goals: this.#each(0) });
    return this.#call<string>('sample');
  }

  /** Sets the number of events that each client must receive from now on. Errors: a client received more or fewer than the number set before. */
  async expect(goals: number | number[]): Promise<void> {
    const wrong = await this.#call<number>('expect', { goals: typeof goals === 'number' ? this.#each(goals) : goals });
    if (wrong > 0) throw new Error(`${this.#name}: ${wrong} clients got more or fewer events than there were`);
  }

  /** Waits until every client has got its events. */
  receipt(): Promise<Receipt> {
    return this.#call('receipt', { waitMs: waitMsMax });
  }

  /** Cuts all connections. */
  async cut(): Promise<void> {
    await this.#call('cut');
  }

  #total(): Promise<number> {
    return this.#call('total');
  }

  #each(goal: number): number[] {
    return Array.from({ length: this.count }, () => goal);
  }

  #call<T>(call: string, argument: object = {}): Promise<T> {
    return this.#clients.call(call, { name: this.#name, ...argument });
  }
}

/** The process of all clients. Counts what each has got, and notes when. */
import { setTimeout as pause } from 'node:timers/promises';
import { answerCalls } from '../child.ts';
import { machineMs } from '../numbers.ts';
import { type Line, type Operation, StreamLine, WebSocketLine } from './lines.ts';
import type { Opening, Receipt } from './watchers.ts';

/** Attempts of a client to connect. */
const attemptsMax = 20;

class Group {
  readonly #lines: Line[] = [];
  readonly #count: number;
  readonly #received: Uint32Array;
  readonly #goals: Uint32Array;
  readonly #failures: string[] = [];
  #repeated = 0;
  /** By event, then by client. */
  #times = new Float64Array();
  #reached = 0;
  #lastAt = 0;
  #allReached = Promise.withResolvers<void>();

  constructor(count: number) {
    this.#count = count;
    this.#received = new Uint32Array(count);
    this.#goals = new Uint32Array(count);
  }

  /** Connects `batch` clients at a time. Resolves when all have sent their operations, with the number of repeated attempts. */
  async open(opening: Opening): Promise<number> {
    for (let from = 0; from < this.#count; from += opening.batch) {
      const clients = Array.from({ length: Math.min(opening.batch, this.#count - from) }, (_, index) => from + index);
      await Promise.all(clients.map((client) => this.#connect(client, opening, attemptsMax)));
    }
    if (this.#failures.length > 0) throw new Error(this.#failed());
    return this.#repeated;
  }

  /** Sets the number of events that each client must receive from now on. Returns how many clients received a wrong number before. */
  expect(goals: readonly number[]): number {
    const wrong = this.#received.filter((received, client) => received !== this.#goals[client]).length;
    this.#received.fill(0);
    this.#goals.set(goals);
    this.#times = new Float64Array(this.#count * Math.max(...goals));
    this.#reached = 0;
    this.#allReached = Promise.withResolvers();
    return wrong;
  }

  /** Waits until all clients have got their events. */
  async receipt(waitMs: number): Promise<Receipt> {
    const deadline = Promise.withResolvers<void>();
    const timer = setTimeout(() => deadline.reject(new Error(this.#failed())), waitMs);
    try {
      await Promise.race([this.#allReached.promise, deadline.promise]);
    } finally {
      clearTimeout(timer);
    }
    return { lastAt: this.#lastAt, times: this.#times };
  }

  total(): number {
    return this.#received.reduce((sum, received) => sum + received, 0);
  }

  sampleNext(): void {
    for (const line of this.#lines.slice(0, 1)) line.isSampling = true;
  }

  sample(): string {
    return this.#lines[0]?.sample ?? '';
  }

  cut(): void {
    for (const line of this.#lines) line.cut();
  }

  /** Connects a client. As real clients do, it tries again if the server has no room for the connection. */
  async #connect(client: number, opening: Opening, attempts: number): Promise<void> {
    const { transport, port, query, variables, after } = opening;
    const ready = Promise.withResolvers<string | undefined>();
    const make = transport === 'WebSocket' ? WebSocketLine : StreamLine;
    const operation: Operation = { query, variables: { ...variables, ...(after && { after: after[client] }) } };
    let isReady = false;
    this.#lines[client] = new make(port, operation, {
      ready: () => {
        isReady = true;
        ready.resolve(undefined);
      },
      event: () => this.#note(client),
      ended: (reason) => {
        if (isReady) this.#failures.push(reason);
        ready.resolve(reason);
      },
    });
    const refused = await ready.promise;
    if (refused === undefined) return;
    if (attempts === 1) {
      this.#failures.push(refused);
      return;
    }
    this.#repeated++;
    await pause(100 + Math.random() * 400);
    await this.#connect(client, opening, attempts - 1);
  }

  #note(client: number): void {
    const event = this.#received[client] as number;
    this.#received[client] = event + 1;
    const goal = this.#goals[client] as number;
    if (event >= goal) return;
    const now = machineMs();
    this.#times[event * this.#count + client] = now;
    if (event + 1 < goal || ++this.#reached < this.#count) return;
    this.#lastAt = now;
    this.#allReached.resolve();
  }

  #failed(): string {
    const reasons = [...new Set(this.#failures)].slice(0, 3).join('; ');
    return `${this.#reached} of ${this.#count} clients have got their events; ${this.#failures.length} have ended: ${reasons}`;
  }
}

const groups = new Map<string, Group>();
const groupOf = (name: string): Group => {
  const group = groups.get(name);
  if (!group) throw new Error(`there are no clients "${name}"`);
  return group;
};

answerCalls({
  create: ({ name, count }: { name: string; count: number }) => void groups.set(name, new Group(count)),
  open: (opening: Opening) => groupOf(opening.name).open(opening),
  expect: ({ name, goals }: { name: string; goals: number[] }) => groupOf(name).expect(goals),
  receipt: ({ name, waitMs }: { name: string; waitMs: number }) => groupOf(name).receipt(waitMs),
  total: ({ name }: { name: string }) => groupOf(name).total(),
  sampleNext: ({ name }: { name: string }) => groupOf(name).sampleNext(),
  sample: ({ name }: { name: string }) => groupOf(name).sample(),
  cut: ({ name }: { name: string }) => {
    groupOf(name).cut();
    groups.delete(name);
  },
});

/** The process of all clients. Counts what each has got, and notes when. */
import { answerCalls } from '../child.ts';
import { machineMs } from '../numbers.ts';
import { type Line, type Operation, StreamLine, WebSocketLine } from './lines.ts';
import type { Opening, Receipt } from './watchers.ts';

class Group {
  readonly #lines: Line[] = [];
  readonly #count: number;
  readonly #received: Uint32Array;
  readonly #goals: Uint32Array;
  readonly #failures: string[] = [];
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

  /** Connects `batch` clients at a time. Resolves when all have sent their operations. */
  async open({ transport, port, query, variables, after, batch }: Opening): Promise<void> {
    const make = transport === 'WebSocket' ? WebSocketLine : StreamLine;
    for (let from = 0; from < this.#count; from += batch) {
      const opened: Promise<void>[] = [];
      for (let client = from; client < Math.min(this.#count, from + batch); client++) {
        const ready = Promise.withResolvers<void>();
        opened.push(ready.promise);
        const operation: Operation = { query, variables: { ...variables, ...(after && { after: after[client] }) } };
        const line = new make(port, operation, {
          ready: () => ready.resolve(),
          event: () => this.#note(client),
          ended: (reason) => {
            this.#failures.push(reason);
            ready.resolve();
          },
        });
        this.#lines.push(line);
      }
      await Promise.all(opened);
    }
    if (this.#failures.length > 0) throw new Error(this.#failed());
  }

  /** Sets how many events each client is to get from now on. Returns how many clients had got more or less than they were to get. */
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

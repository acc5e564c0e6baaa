/** All watchers of a torture, and the comparison of what they received with the log. */
import { setTimeout as pause } from 'node:timers/promises';
import { Discrepancy } from './discrepancy.ts';
import type { Log, Topic } from './log.ts';
import type { Random } from './random.ts';
import type { Stage } from './stage.ts';
import { asEventSource, overGraphqlSse, overWebSocket } from './transports.ts';
import { type Connect, differenceOf, Watcher } from './watcher.ts';

const transports = {
  'graphql-ws': overWebSocket,
  'graphql-sse': overGraphqlSse,
  EventSource: asEventSource,
} satisfies Record<string, Connect>;

export type Transport = keyof typeof transports;

export const everyTransport = Object.keys(transports) as Transport[];

const readRetryMs = 100;

export class Audience {
  readonly watchers: Watcher[] = [];
  readonly #stage: Stage;
  readonly #log: Log;
  readonly #runs: Promise<void>[] = [];

  constructor(stage: Stage, log: Log) {
    this.#stage = stage;
    this.#log = log;
  }

  /** Adds watchers, spread over transports, topics and servers. Every third connects through the line that is cut. */
  add(count: number, topics: readonly Topic[], random: Random, kinds: readonly Transport[] = everyTransport): Watcher[] {
    const added = Array.from({ length: count }, (_, place) => {
      const kind = kinds[place % kinds.length] as Transport;
      // Divided first, so that each transport has each topic.
      const topic = topics[Math.floor(place / kinds.length) % topics.length] as Topic;
      return this.#start(place, kind, topic, random.child());
    });
    this.watchers.push(...added);
    return added;
  }

  /**
   * Waits until the watchers have received what the log has at this moment, and compares the two. Returns the milliseconds that it took, and
   * the last of the watchers. Errors: Discrepancy.
   */
  async settle(msMax: number, watchers: readonly Watcher[] = this.watchers): Promise<{ ms: number; last: string }> {
    const started = performance.now();
    await this.#readLog(msMax);
    const expected = new Map(watchers.map(({ topic }) => [topic, [...this.#log.linesOf(topic)]]));
    const late = new Promise<void>((resolve) => setTimeout(resolve, msMax - (performance.now() - started)).unref());
    let last = 'nobody';
    const reach = async (watcher: Watcher) => {
      await watcher.reached(expected.get(watcher.topic)?.length ?? 0);
      last = watcher.name;
    };
    const allReached = Promise.all(watchers.map(reach));
    await Promise.race([allReached, late, this.#stage.failed]);
    for (const watcher of watchers) {
      // Later events belong to the next comparison.
      const lines = expected.get(watcher.topic) ?? [];
      const difference = differenceOf(watcher, lines);
      if (difference) throw new Discrepancy(`after ${Math.round(performance.now() - started)} ms ${difference}`);
    }
    return { ms: Math.round(performance.now() - started), last };
  }

  /** Waits until the log has so many more events. */
  async grown(events: number): Promise<void> {
    const before = (await this.#log.read()).length;
    while ((await this.#log.read()).length < before + events) await Promise.race([pause(readRetryMs), this.#stage.failed]);
  }

  /** The first watcher who received more than the log has; null if there is none. For the end, when nobody writes. */
  surplus(): string | null {
    for (const { name, lines, topic } of this.watchers) {
      const expected = this.#log.linesOf(topic).length;
      if (lines.length > expected)
        return `${name} received ${lines.length} events, and the log has ${expected}: ${lines[expected]}`;
    }
    return null;
  }

  /** Number of ended connections by the kind of their end. */
  get endings(): Record<string, number> {
    return totalOf(this.watchers.map(({ endings }) => endings));
  }

  /** Number of errors by kind. */
  get errors(): Record<string, number> {
    return totalOf(this.watchers.map(({ errors }) => errors));
  }

  async close(): Promise<void> {
    for (const watcher of this.watchers) watcher.close();
    await Promise.all(this.#runs);
  }

  #start(place: number, kind: Transport, topic: Topic, random: Random): Watcher {
    const { fleet, watcherLine, fail } = this.#stage;
    const watcher = new Watcher({
      name: `watcher ${this.watchers.length + place} (${kind}) of ${topic.name}`,
      topic,
      connect: transports[kind],
      port: () => (place % 3 === 2 ? watcherLine.port : fleet.portNear(place, random)),
      noticesSilence: kind === 'graphql-ws',
      random,
      onFault: fail,
    });
    this.#runs.push(watcher.run());
    return watcher;
  }

  /** The database may be away. */
  async #readLog(msMax: number): Promise<void> {
    const until = performance.now() + msMax;
    for (;;) {
      try {
        await this.#log.read();
        return;
      } catch (error) {
        if (performance.now() > until) throw error;
        await pause(readRetryMs);
      }
    }
  }
}

function totalOf(counts: readonly Map<string, number>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const each of counts) for (const [what, count] of each) total[what] = (total[what] ?? 0) + count;
  return total;
}

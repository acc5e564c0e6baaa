/**
 * Somebody who follows a topic and wants every event once and in order. The client is as simple as an honest one can be: it keeps the cursor of
 * the last event, and after each loss asks for what comes after that. It mends nothing else, so that each fault of the server shows.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Discrepancy } from './discrepancy.ts';
import { type EventLine, lineOf, type Topic } from './log.ts';
import type { Random } from './random.ts';

/** What arrives for one event. */
export interface Arrival {
  event?: (EventLine & { __typename: string; cursor: string }) | null;
  errors?: readonly { message: string; path?: readonly (string | number)[]; extensions?: { code?: string } }[];
}

/** One connection with one subscription on it. Ends when the line or the subscription ends, for whatever reason. */
export interface Connection {
  arrivals: AsyncIterable<Arrival>;
  /** Why it ended, in a word that the summary counts, e.g. a close code. */
  ending(): string;
  /** Stops reading from the line, until it is called with false. */
  stall(isStalled: boolean): void;
  close(): void;
}

export type Connect = (port: number, topic: Topic, after: string) => Connection;

export interface WatcherOptions {
  name: string;
  topic: Topic;
  connect: Connect;
  /** The port to connect to next; undefined while there is none. */
  port: () => number | undefined;
  /** Whether the client ends a connection that has died without a FIN. */
  noticesSilence: boolean;
  random: Random;
  onFault: (discrepancy: Discrepancy) => void;
}

/** Longest delay before the next attempt, in milliseconds. */
const retryMsMax = 400;

export class Watcher {
  readonly topic: Topic;
  readonly name: string;
  readonly noticesSilence: boolean;
  /** The events received so far, as `lineOf` writes them. */
  readonly lines: string[] = [];
  /** Number of ended connections by the kind of their end. */
  readonly endings = new Map<string, number>();
  /** How often an event came with an error, or an error without an event, by code and path. Such an event does not count as received. */
  readonly errors = new Map<string, number>();
  readonly #options: WatcherOptions;
  #cursor: string;
  #sequence: number;
  #connection: Connection | undefined;
  #isStalled = false;
  #isClosed = false;
  #whenReached: { count: number; resolve: () => void } | undefined;

  constructor(options: WatcherOptions) {
    this.#options = options;
    this.topic = options.topic;
    this.name = options.name;
    this.noticesSilence = options.noticesSilence;
    this.#cursor = options.topic.start.cursor;
    this.#sequence = options.topic.start.sequence;
  }

  /** Watches until `close`. */
  async run(): Promise<void> {
    const { connect, port: nextPort, random } = this.#options;
    while (!this.#isClosed) {
      const port = nextPort();
      if (port !== undefined) {
        const connection = connect(port, this.topic, this.#cursor);
        this.#connection = connection;
        if (this.#isStalled) connection.stall(true);
        await this.#read(connection);
        connection.close();
        if (this.#isClosed) return;
        count(this.endings, connection.ending());
      }
      await pause(random.below(retryMsMax));
    }
  }

  /** Comes once so many events have arrived. */
  async reached(count: number): Promise<void> {
    if (this.lines.length >= count) return;
    const reached = Promise.withResolvers<void>();
    this.#whenReached = { count, resolve: reached.resolve };
    await reached.promise;
  }

  /** Stops reading from the line, as a phone does that sleeps, and reads on when called with false. */
  stall(isStalled: boolean): void {
    this.#isStalled = isStalled;
    this.#connection?.stall(isStalled);
  }

  close(): void {
    this.#isClosed = true;
    this.#connection?.close();
  }

  async #read({ arrivals }: Connection): Promise<void> {
    try {
      for await (const { event, errors } of arrivals) {
        if (errors || !event) {
          // Whether the event was read in full is not known: ask for it again.
          count(this.errors, nameOf(errors));
          return;
        }
        this.#take(event);
      }
    } catch {
      // The line was lost: `ending` tells how.
    }
  }

  #take(event: EventLine & { __typename: string; cursor: string }): void {
    const { sequence, cursor, __typename: type } = event;
    const line = lineOf({ ...event, type });
    if (sequence <= this.#sequence) {
      const what = `${this.name} received ${line} after number ${this.#sequence}: twice, or out of order`;
      this.#options.onFault(new Discrepancy(what));
    }
    this.#sequence = sequence;
    this.#cursor = cursor;
    this.lines.push(line);
    if (this.#whenReached && this.lines.length >= this.#whenReached.count) this.#whenReached.resolve();
  }
}

function nameOf(errors: Arrival['errors']): string {
  const [first] = errors ?? [];
  if (!first) return 'neither an event nor an error';
  return `${first.extensions?.code ?? first.message} at ${first.path?.join('.') ?? 'the subscription'}`;
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

/** The first difference between what the log has for a watcher and what that received; null if there is none. The watcher may have more. */
export function differenceOf({ lines, name }: Watcher, expected: readonly string[]): string | null {
  const place = expected.findIndex((line, at) => lines[at] !== line);
  if (place < 0) return null;
  return `${name} received as event ${place + 1} of ${expected.length} ${lines[place] ?? 'nothing'}; the log has ${expected[place]}`;
}

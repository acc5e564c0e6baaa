/** How much a hostile client slows another: the other's p99 with each abuse against its p99 without, in turns. */
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Abuse, abuses } from '../../support/abuses.ts';
import { Child } from '../child.ts';
import { type BenchDatabase, withDatabase } from '../database.ts';
import { median, quantile, table } from '../numbers.ts';
import type { Received, Sent } from './client-process.ts';

/** The other's p99 may be so many times as long. */
const factorMax = 3;
const council = 'southampton';
/** What the other asks for: agendas with all that is under them. With a key it is executed each time. */
const page = `{
  council(slug: "southampton") {
    meetings(first: 5) {
      nodes {
        date status panel { name } agenda { items { displayNumber title documents { title } appearances { displayName person { displayName } } } }
      }
    }
  }
}`;
/** Milliseconds between two pages. With fewer, the reader would spend the budget of its key. */
const pageEveryMs = 30;
/** Operations that are allowed, and cost the most that is. */
const allowed: Record<string, string> = {
  'the most that one operation may cost': `{
    council(slug: "southampton") {
      panels(first: 20) { nodes { meetings(first: 20) { nodes { agenda { items { title } } attendance { status } } } } }
    }
  }`,
};

export async function benchAbuse(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '2' },
      clients: { type: 'string', default: '8' },
      only: { type: 'string', default: '' },
    },
  });
  const [rounds, ms, clients] = [Number(values.rounds), Number(values.seconds) * 1000, Number(values.clients)];
  const bodies = Object.entries({
    ...bodiesOf(abuses),
    ...bodiesOf(Object.fromEntries(Object.entries(allowed).map(([name, query]) => [name, { query }]))),
  });
  await withDatabase([council], async (database) => {
    const bench = await Bench.start(database, clients);
    const rows = [['abuse', 'p99 ms without', 'with', 'factor', 'refusals a second', 'of these 429', 'processor ms each']];
    for (const [index, [name, body]] of bodies.entries()) {
      if (!name.includes(values.only)) continue;
      rows.push([name, ...(await bench.measure(body, { rounds, ms, address: `192.0.2.${index + 1}` }))]);
    }
    process.stdout.write(
      `\nOne client that reads pages, and ${clients} connections that send the same abuse; medians of ${rounds} rounds in turns.\n${table(rows)}`,
    );
    const slowed = rows.slice(1).filter((row) => Number(row[3]) > factorMax);
    process.stdout.write(
      `p99 with an abuse is at most ${factorMax} times as long: ${slowed.length === 0 ? 'yes' : `no, ${slowed.length} are above`}\n`,
    );
    await bench.stop();
  });
}

function bodiesOf(of: Record<string, Pick<Abuse, 'query' | 'variables'>>): Record<string, string> {
  const body = ({ query, variables = '{}' }: Pick<Abuse, 'query' | 'variables'>) =>
    `{"query":${JSON.stringify(query)},"variables":${variables}}`;
  return Object.fromEntries(Object.entries(of).map(([name, each]) => [name, body(each)]));
}

class Bench {
  readonly #server = new Child(path.join(import.meta.dirname, 'server-process.ts'));
  readonly #reader = new Child(path.join(import.meta.dirname, 'client-process.ts'));
  readonly #hostile = new Child(path.join(import.meta.dirname, 'client-process.ts'));
  readonly #clients: number;
  #port = 0;
  #key = '';

  private constructor(clients: number) {
    this.#clients = clients;
  }

  static async start({ url, keys }: BenchDatabase, clients: number): Promise<Bench> {
    const bench = new Bench(clients);
    bench.#port = await bench.#server.call<number>('start', { databaseUrl: url });
    bench.#key = keys[council] ?? '';
    // Until everything is compiled.
    await bench.#read(5000);
    return bench;
  }

  /** The cells of one abuse. */
  async measure(body: string, { rounds, ms, address }: { rounds: number; ms: number; address: string }): Promise<string[]> {
    const [without, withIt]: [number[], number[]] = [[], []];
    const statuses: Record<string, number> = {};
    const hostile: Sent = { port: this.#port, address, body, clients: this.#clients, everyMs: 0 };
    for (let round = 0; round < rounds; round++) {
      without.push(quantile((await this.#read(ms)).ms, 0.99));
      await this.#hostile.call('begin', hostile);
      // Until it has spent what every client may spend at once.
      await setTimeout(1000);
      withIt.push(quantile((await this.#read(ms)).ms, 0.99));
      const { statuses: seen } = await this.#hostile.call<Received>('stop');
      for (const [status, count] of Object.entries(seen)) statuses[status] = (statuses[status] ?? 0) + count;
    }
    const refusals = Object.entries(statuses).reduce((sum, [status, count]) => sum + (status === '200' ? 0 : count), 0);
    const limited = statuses['429'] ?? 0;
    const [quiet, slowed] = [median(without), median(withIt)];
    return [
      quiet.toFixed(1),
      slowed.toFixed(1),
      (slowed / quiet).toFixed(2),
      (refusals / ((rounds * ms) / 1000)).toFixed(0),
      `${((100 * limited) / Math.max(refusals, 1)).toFixed(0)} %`,
      (await this.#processorMs({ ...hostile, address: `${address}00`, clients: 1 }, ms)).toFixed(2),
    ];
  }

  /** Processor time of the server for each request, while nobody else sends any. */
  async #processorMs(sent: Sent, ms: number): Promise<number> {
    const before = await this.#server.call<number>('processorMs');
    await this.#hostile.call('begin', sent);
    await setTimeout(ms);
    const { ms: answers } = await this.#hostile.call<Received>('stop');
    return ((await this.#server.call<number>('processorMs')) - before) / answers.length;
  }

  async stop(): Promise<void> {
    await Promise.all([this.#server.kill(), this.#reader.kill(), this.#hostile.kill()]);
  }

  async #read(ms: number): Promise<Received> {
    const body = JSON.stringify({ query: page });
    await this.#reader.call('begin', {
      port: this.#port,
      address: '198.51.100.1',
      key: this.#key,
      body,
      clients: 1,
      everyMs: pageEveryMs,
    } satisfies Sent);
    await setTimeout(ms);
    const received = await this.#reader.call<Received>('stop');
    if (received.statuses['200'] !== received.ms.length)
      throw new Error(`the reader was refused: ${JSON.stringify(received.statuses)}`);
    return received;
  }
}

/** The tables that the benchmark prints. */
import { median, table } from '../numbers.ts';
import type { HotFunction } from '../profile.ts';
import type { Target } from '../targets.ts';
import type { Arm } from './arms.ts';
import type { FanOut } from './fan-out.ts';
import type { Memory } from './memory.ts';
import type { Storm } from './storm.ts';

/** The targets: fan-out as a share of a bare server's and as a multiple of Yoga's, and milliseconds from the commit to 99 of 100 clients. */
const targets = { ofBare: 0.7, ofYoga: 3, p99: 150 };

/** The last two arms are the bare server and Yoga, the ones before them are measured. */
export function fanOutReport(results: [Arm, FanOut][], { count, burst }: { count: number; burst: number }): string {
  const [bare, yoga] = results.slice(-2).map(([, result]) => result) as [FanOut, FanOut];
  const rows = [['', 'number', 'of bare', 'of Yoga', 'target', '']];
  for (const [what, words] of [
    ['one', 'one event, messages/s'],
    ['burst', `burst of ${burst}, messages/s`],
  ] as const) {
    for (const [{ name }, result] of results) {
      const speed = median(result[what]);
      const [ofBare, ofYoga] = [speed / median(bare[what]), speed / median(yoga[what])];
      const isMeasured = result !== bare && result !== yoga;
      const isMet = ofBare >= targets.ofBare && ofYoga >= targets.ofYoga;
      rows.push([
        `${words}: ${name}`,
        speed.toFixed(0),
        ofBare.toFixed(2),
        ofYoga.toFixed(2),
        ...(isMeasured ? [`${targets.ofBare} and ${targets.ofYoga}`, verdict(isMet)] : ['', '']),
      ]);
    }
  }
  for (const [{ name }, result] of results) {
    const isMeasured = result !== bare && result !== yoga;
    const p99 = median(result.p99);
    rows.push([`commit to client, p50 ms: ${name}`, median(result.p50).toFixed(1), '', '', '', '']);
    rows.push([
      `commit to client, p99 ms: ${name}`,
      p99.toFixed(1),
      (p99 / median(bare.p99)).toFixed(2),
      (p99 / median(yoga.p99)).toFixed(2),
      ...(isMeasured ? [`under ${targets.p99}`, verdict(p99 < targets.p99)] : ['', '']),
    ]);
  }
  const rounds = bare.one.length;
  return `\n${count} clients of each server, medians of ${rounds} rounds; only ratios compare with other machines\n${table(rows)}`;
}

/** What a run says of the targets of fan-out. */
export function fanOutTargets(results: [Arm, FanOut][]): Target[] {
  const [bare, yoga] = results.slice(-2).map(([, result]) => result) as [FanOut, FanOut];
  return results.slice(0, -2).flatMap(([{ name }, result]) => [
    {
      id: 'P6',
      what: `one event over ${name}, to ws.send`,
      least: targets.ofBare,
      measured: median(result.one) / median(bare.one),
    },
    {
      id: 'P6',
      what: `a burst over ${name}, to ws.send`,
      least: targets.ofBare,
      measured: median(result.burst) / median(bare.burst),
    },
    { id: 'P6', what: `one event over ${name}, to Yoga`, least: targets.ofYoga, measured: median(result.one) / median(yoga.one) },
    {
      id: 'P6',
      what: `a burst over ${name}, to Yoga`,
      least: targets.ofYoga,
      measured: median(result.burst) / median(yoga.burst),
    },
    { id: 'P6', what: `ms to 99 of 100 over ${name}`, most: targets.p99, measured: median(result.p99) },
  ]);
}

export function memoryReport(memories: Memory[], count: number): string {
  const kibibytes = (bytes: number) => (bytes / 1024).toFixed(1);
  return `\nmemory for each of ${count} idle connections, KiB\n${table([
    ['', 'heap', 'outside the heap', 'resident, with all that the first clients load'],
    ...memories.map(({ transport, heap, external, rss }) => [transport, ...[heap, external, rss].map(kibibytes)]),
  ])}`;
}

export function stormReport(storms: Storm[]): string {
  return `\nclients that resume at once, each from a cursor of its own, on a server that has just started\n${table([
    [
      '',
      'clients',
      'events replayed',
      'all live, s',
      'processor, s',
      'repeated attempts',
      'statements',
      'next event at the last client, ms',
    ],
    ...storms.map(({ transport, clients, replayed, seconds, processorSeconds, repeated, statements, nextEventMs }) => [
      transport,
      ...[clients, replayed].map(String),
      seconds.toFixed(2),
      processorSeconds.toFixed(2),
      ...[repeated, statements].map(String),
      nextEventMs.toFixed(0),
    ]),
  ])}`;
}

export function profileReport(name: string, functions: HotFunction[]): string {
  const lines = functions.map((hot) => `${(hot.share * 100).toFixed(1).padStart(5)} %  ${hot.name}\n`);
  return `\nwhere the server of ${name} spends its time: functions by their own time\n${lines.join('')}`;
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : 'missed';
}

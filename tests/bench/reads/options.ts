/** The options of the benchmark of reads. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Pace } from './contests.ts';
import { workloads } from './workloads.ts';

export interface Options {
  factor: number;
  /** Folder of the database, kept for later runs; undefined: a new one. */
  keep: string | undefined;
  pace: Pace;
  /** Minutes of load while memory is watched. */
  minutes: number;
  /** File for the numbers. */
  json: string | undefined;
  isQuick: boolean;
  isWanted(part: string): boolean;
}

const help = `npm run bench -- [reads] [options]

  --keep <folder>      keeps the database there and uses it again; without it, a new one is made and deleted
  --factor <number>    size of the database: 1 (default) is 300 councils, 60,000 meetings, 480,000 agenda items
  --rounds <number>    rounds whose median counts; default 5
  --seconds <number>   of load in each round; default 3
  --connections <n>    default 16
  --minutes <number>   of load while memory is watched; default 1
  --only <names>       parts, separated by commas: ${[...Object.keys(workloads), 'Repeated', 'Staff', 'Feeds', 'Growth', 'Fleet', 'Command', 'Start', 'Memory', 'Live'].join(', ')}
  --json <file>        writes all numbers there
  --quick              2 rounds of 1 second: shows that all works, and its numbers are not worth much
`;

/** Undefined if help was asked for, which is then printed. */
export function readOptions(args: string[]): Options | undefined {
  const { values } = parseArgs({
    args,
    options: {
      ...{ help: { type: 'boolean' }, quick: { type: 'boolean' } },
      ...{ keep: { type: 'string' }, json: { type: 'string' }, only: { type: 'string' }, factor: { type: 'string' } },
      ...{
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        connections: { type: 'string' },
        minutes: { type: 'string' },
      },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return undefined;
  }
  const number = (text: string | undefined, otherwise: number) => (text === undefined ? otherwise : Number(text));
  const only = values.only?.split(',');
  return {
    factor: number(values.factor, 1),
    keep: values.keep && path.resolve(values.keep),
    pace: {
      rounds: number(values.rounds, values.quick ? 2 : 5),
      seconds: number(values.seconds, values.quick ? 1 : 3),
      connections: number(values.connections, 16),
    },
    minutes: number(values.minutes, values.quick ? 0.2 : 1),
    json: values.json && path.resolve(values.json),
    isQuick: values.quick ?? false,
    isWanted: (part) => only?.includes(part) ?? true,
  };
}

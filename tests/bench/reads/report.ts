/** The tables that the benchmark of reads prints. */
import { table } from '../numbers.ts';
import type { CommandSpeeds } from './commands.ts';
import type { Contest, Measured, Results } from './contests.ts';
import type { describeMachine } from './machine.ts';
import type { MemoryCourse } from './memory.ts';
import type { Options } from './options.ts';

export interface Report {
  machine: ReturnType<typeof describeMachine>;
  date: string;
  options: Options;
  /** Its version. */
  postgraphile: string;
  /** Statements that one request needs, by contest. */
  statements: Map<string, number>;
  contests: readonly Pick<Contest, 'name' | 'about' | 'isFirstTheMeasure'>[];
  results: Results;
  commands: CommandSpeeds | null;
  coldStarts: Map<string, number> | null;
  memory: MemoryCourse | null;
}

export function readsReport(report: Report): string {
  const { machine, date, postgraphile, options } = report;
  const { rounds, seconds, connections } = options.pace;
  const heading = `
${date.slice(0, 10)}, ${machine.processors} processors (${machine.model}), ${machine.memoryGiB} GiB, ${machine.system}, Node.js ${machine.node}
PostGraphile ${postgraphile}; ${options.factor * 60_000} meetings; ${connections} connections; medians of ${rounds} rounds of ${seconds} s
Only ratios compare with other runs. Before the run the load of the machine was ${machine.loadBefore.toFixed(1)}.
`;
  return [heading, ...contestTables(report), commandTable(report), startTable(report), memoryTable(report)]
    .filter(Boolean)
    .join('\n');
}

function contestTables({ results, contests, statements }: Report): string[] {
  return contests.map(({ name, about, isFirstTheMeasure }) => {
    const arms = [...(results.get(name) ?? [])];
    const first = arms[0]?.[1].perSecond ?? Number.NaN;
    const count = statements.get(name);
    const rows = arms.map(([arm, measured], index) => [
      arm,
      measured.perSecond.toFixed(0),
      index === 0 ? '' : (isFirstTheMeasure ? measured.perSecond / first : first / measured.perSecond).toFixed(2),
      ...[measured.p50.toFixed(1), measured.p99.toFixed(1), measured.serverMs.toFixed(2), measured.postgresMs?.toFixed(2) ?? ''],
      ...[mebibytes(measured.rss), (measured.answerBytes / 1024).toFixed(1), spread(measured)],
    ]);
    const ratio = isFirstTheMeasure ? 'to the first' : 'the first to it';
    const head = ['', 'a second', ratio, 'p50 ms', 'p99 ms', 'server ms', 'PostgreSQL ms', 'MiB', 'answer KiB', 'rounds ± %'];
    const title = `${about}${count === undefined ? '' : `; ${count} statements`}`;
    return `${title}\n${table([head, ...rows])}`;
  });
}

/** Half the distance between the best and the worst round, as a share of the median. */
function spread({ rounds, perSecond }: Measured): string {
  return (((Math.max(...rounds) - Math.min(...rounds)) / 2 / perSecond) * 100).toFixed(0);
}

function commandTable({ commands }: Report): string {
  if (!commands) return '';
  const ratio = (bare: number) => (commands.commands / bare).toFixed(2);
  return `a command: makeRecommendation, in ${commands.councils} councils at once\n${table([
    ['', 'a second', 'commands to it', 'p50 ms', 'p99 ms'],
    ['commands', commands.commands.toFixed(0), '', commands.p50.toFixed(1), commands.p99.toFixed(1)],
    ['INSERTs of all its rows', commands.allRows.toFixed(0), ratio(commands.allRows), '', ''],
    ['INSERTs of the record alone', commands.recordRows.toFixed(0), ratio(commands.recordRows), '', ''],
  ])}`;
}

function startTable({ coldStarts }: Report): string {
  if (!coldStarts) return '';
  return `from the start of the process to the first answer\n${table([['', 'ms'], ...[...coldStarts].map(([name, ms]) => [name, ms.toFixed(0)])])}`;
}

function memoryTable({ memory }: Report): string {
  if (!memory) return '';
  const row = (name: string, { rss, heap }: MemoryCourse['idle']) => [name, mebibytes(rss), mebibytes(heap)];
  const { idle, loaded, afterwards, minutes, answers } = memory;
  return `memory in MiB; ${minutes} minutes of mixed load, ${answers} answers\n${table([
    ['', 'resident', 'heap in use'],
    row('idle', idle),
    ...loaded.map((moment, index) => row(`after ${(((index + 1) * minutes) / loaded.length).toFixed(1)} minutes`, moment)),
    row('idle again', afterwards),
  ])}`;
}

export function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

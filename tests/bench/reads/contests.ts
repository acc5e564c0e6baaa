/** Contests: the same work on several servers, in rounds that alternate between them, so that what disturbs the machine disturbs all alike. */
import type { Child } from '../child.ts';
import { median } from '../numbers.ts';
import type { Asked, Load, LoadResult } from './load-process.ts';
import { postgresCpuMs } from './machine.ts';
import type { Server } from './servers.ts';
import { type WorkloadName, workloads } from './workloads.ts';

export interface Arm {
  name: string;
  server: Pick<Server, 'port' | 'dataDir' | 'usage'>;
  /** What is asked; `first` is a number that no such question to this server had yet. */
  load(first: number): Pick<Load, 'workload' | 'command' | 'paths' | 'headers' | 'status'>;
}

export interface Contest {
  name: string;
  about: string;
  /** Whether the first arm is what the others are measured by; otherwise it is the one that is measured. */
  isFirstTheMeasure?: boolean;
  arms: Arm[];
}

export interface Pace {
  rounds: number;
  seconds: number;
  connections: number;
}

/** Medians of the rounds. */
export interface Measured {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Processor time of one request, in milliseconds: of the server, and of PostgreSQL where the system tells it. */
  serverMs: number;
  postgresMs: number | null;
  /** Memory of the server after the last round. */
  rss: number;
  answerBytes: number;
  /** Requests a second of each round. */
  rounds: number[];
}

export type Results = Map<string, Map<string, Measured>>;

interface Sample extends LoadResult {
  serverMs: number;
  postgresMs: number | null;
  rss: number;
}

export function askAll(server: Server, name: WorkloadName, councils: readonly string[], headers?: Record<string, string>): Arm {
  const { dialect } = server;
  return {
    name: server.name,
    server,
    load: (first) => ({ workload: { name, dialect, councils, first }, ...(headers && { headers }) }),
  };
}

/** Runs all contests, one longer round first to warm up. */
export async function runContests(
  contests: readonly Contest[],
  { rounds, seconds, connections }: Pace,
  loader: Child,
): Promise<Results> {
  const samples = new Map<Arm, Sample[]>();
  const asked = new Map<string, number>();
  for (let round = 0; round <= rounds; round++) {
    for (const [place, contest] of contests.entries()) {
      progress(round === 0 ? 'warming' : `round ${round} of ${rounds}`, `${place + 1} of ${contests.length}: ${contest.name}`);
      for (const arm of turned(contest.arms, round)) {
        const { usage, dataDir, port } = arm.server;
        const { workload } = arm.load(0);
        const question = `${port} ${workload?.name}`;
        const first = asked.get(question) ?? 0;
        const before = { server: await usage(), postgres: await postgresCpuMs(dataDir) };
        const result = await loader
          .call<LoadResult>('load', {
            ...arm.load(first),
            ...{ port, seconds: secondsOf(round, seconds), connections },
          } satisfies Load)
          .catch((cause: unknown) => {
            throw new Error(`${contest.about}: ${arm.name}`, { cause });
          });
        const after = { server: await usage(), postgres: await postgresCpuMs(dataDir) };
        if (workload && !workload.isRepeated) {
          expectNew(workload, first + result.answers);
          asked.set(question, first + result.answers);
        }
        if (round === 0) continue;
        samples.set(arm, [
          ...(samples.get(arm) ?? []),
          {
            ...result,
            serverMs: (after.server.cpuMs - before.server.cpuMs) / result.answers,
            postgresMs:
              before.postgres === null || after.postgres === null ? null : (after.postgres - before.postgres) / result.answers,
            rss: after.server.rss,
          },
        ]);
      }
    }
  }
  progress('', '');
  return new Map(
    contests.map(({ name, arms }) => [name, new Map(arms.map((arm) => [arm.name, summary(samples.get(arm) ?? [])]))]),
  );
}

/** The first round, which warms up, is longer. */
export function secondsOf(round: number, seconds: number): number {
  return round === 0 ? 2 * seconds : seconds;
}

/** Errors: the questions have come again, so that a cache may have answered them. */
function expectNew({ name, councils }: Asked, count: number): void {
  const different = workloads[name].different(councils.length);
  if (count > different)
    throw new Error(`${name}: only ${different} questions differ, and ${count} were asked. Take more councils.`);
}

function turned<T>(values: readonly T[], by: number): T[] {
  const start = by % values.length;
  return [...values.slice(start), ...values.slice(0, start)];
}

function summary(samples: readonly Sample[]): Measured {
  const of = (field: (sample: Sample) => number) => median(samples.map(field));
  return {
    perSecond: of((sample) => sample.perSecond),
    p50: of((sample) => sample.p50),
    p99: of((sample) => sample.p99),
    serverMs: of((sample) => sample.serverMs),
    postgresMs: samples.some(({ postgresMs }) => postgresMs === null) ? null : of(({ postgresMs }) => postgresMs ?? 0),
    rss: samples.at(-1)?.rss ?? 0,
    answerBytes: of(({ bytes, answers }) => bytes / answers),
    rounds: samples.map(({ perSecond }) => perSecond),
  };
}

/** Writes over the line before, on a terminal only. */
export function progress(what: string, detail: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${what} ${detail}`);
}

/**
 * Live delivery to thousands of clients, compared in one run with a bare `ws` server that sends the same bytes, and with Yoga's own pub/sub and
 * graphql-ws. Each server runs in a process of its own, and so do the clients.
 */
import { parseArgs } from 'node:util';
import { withDatabase } from '../database.ts';
import type { HotFunction } from '../profile.ts';
import type { Target } from '../targets.ts';
import { type Arm, connect, otherArm, productArm, startChild } from './arms.ts';
import { measureFanOut } from './fan-out.ts';
import { type Memory, measureMemory } from './memory.ts';
import { fanOutReport, fanOutTargets, memoryReport, profileReport, stormReport } from './report.ts';
import { measureStorm, type Storm } from './storm.ts';
import { type Transport, Watchers } from './watchers.ts';
import { openWriter, type Writer } from './writer.ts';

const usage = `npm run bench -- live [options]
  --clients 2000   clients of each server
  --rounds 5       rounds, of which the median counts
  --burst 20       events in a burst
  --storm 10000    clients that resume at once, or fewer if the limit of open files (ulimit -n) does not allow so many
  --only fan-out   one part: fan-out (with memory) or storm
  --profile        print where the measured server spends its time during the fan-out
`;

/** Returns what the run says of its targets. */
export async function benchLive(args: string[]): Promise<Target[]> {
  const targets: Target[] = [];
  const { values } = parseArgs({
    args,
    options: {
      clients: { type: 'string', default: '2000' },
      rounds: { type: 'string', default: '5' },
      burst: { type: 'string', default: '20' },
      storm: { type: 'string', default: '10000' },
      only: { type: 'string' },
      profile: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return targets;
  }
  await withDatabase(['southampton', 'middlesbrough'], async (database) => {
    const clients = startChild('client-process.ts');
    // A council for each transport, so that the server of one does not read the events of the other.
    const writers: [Transport, Writer][] = [
      ['WebSocket', await openWriter(database, 'southampton')],
      ['SSE', await openWriter(database, 'middlesbrough')],
    ];
    const run = { databaseUrl: database.url, clients, writers };
    try {
      if (values.only !== 'storm') {
        const { clients, rounds, burst } = values;
        if (Number(clients) * armsCount > connectionsMax())
          throw new Error(
            `${armsCount} times ${clients} clients need more open files than the limit allows: raise it with ulimit -n`,
          );
        targets.push(
          ...(await fanOut(run, {
            count: Number(clients),
            rounds: Number(rounds),
            burst: Number(burst),
            isProfiled: values.profile,
          })),
        );
      }
      if (values.only !== 'fan-out') await storm(run, Math.min(Number(values.storm), connectionsMax()));
    } finally {
      for (const [, writer] of writers) await writer.close();
      await clients.kill();
    }
  });
  return targets;
}

/** The measured server over both transports, the bare server and Yoga. */
const armsCount = 4;

interface Run {
  databaseUrl: string;
  clients: ReturnType<typeof startChild>;
  writers: [Transport, Writer][];
}

async function fanOut(
  { databaseUrl, clients, writers }: Run,
  { count, rounds, burst, isProfiled }: { count: number; rounds: number; burst: number; isProfiled: boolean },
): Promise<Target[]> {
  const arms: Arm[] = [];
  const memories: Memory[] = [];
  const watch = (name: string) => new Watchers(clients, name, count);
  try {
    let message = '';
    let meeting = '';
    for (const [transport, writer] of writers) {
      const arm = await productArm(transport, { databaseUrl, writer, transport, watchers: watch(transport) });
      arms.push(arm);
      const { memory, sample } = await measureMemory(clients, arm);
      memories.push(memory);
      progress(`an event over ${transport}: ${sample}`);
      if (transport === 'WebSocket') [message, meeting] = [sample, arm.meeting];
    }
    for (const [name, file] of [
      ['bare ws.send', 'bare-server.ts'],
      ['Yoga pub/sub with graphql-ws', 'yoga-server.ts'],
    ] as const) {
      const arm = await otherArm(name, { file, message, meeting, watchers: watch(name) });
      arms.push(arm);
      progress(`an event of ${name}: ${await connect(arm)}`);
    }
    const measured = arms.slice(0, writers.length);
    if (isProfiled) for (const arm of measured) await arm.server.call('startProfile');
    const results = await measureFanOut(arms, { rounds, burst, progress });
    process.stdout.write(fanOutReport([...results], { count, burst }));
    process.stdout.write(memoryReport(memories, count));
    if (isProfiled) {
      for (const { name, server } of measured)
        process.stdout.write(profileReport(name, await server.call<HotFunction[]>('stopProfile')));
    }
    for (const { watchers } of arms) await watchers.cut();
    return fanOutTargets([...results]);
  } finally {
    for (const { server } of arms) await server.kill();
  }
}

async function storm({ databaseUrl, clients, writers }: Run, count: number): Promise<void> {
  const storms: Storm[] = [];
  for (const [transport, writer] of writers) {
    storms.push(await measureStorm(clients, { databaseUrl, writer, transport, count }));
    progress(`storm over ${transport}: ${JSON.stringify(storms.at(-1))}`);
  }
  process.stdout.write(stormReport(storms));
}

/** Number of connections that one process may hold: its limit of open files, less those that it needs for itself. */
function connectionsMax(): number {
  const { userLimits } = process.report.getReport() as { userLimits: { open_files: { soft: number | 'unlimited' } } };
  const { soft } = userLimits.open_files;
  return soft === 'unlimited' ? Number.POSITIVE_INFINITY : soft - 200;
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

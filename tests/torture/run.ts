/** `npm run torture`: tortures the live feed for minutes. Prints what was done, and exits with 1 and the first discrepancy. */
import { parseArgs } from 'node:util';
import { everyTransport, type Transport } from './audience.ts';
import { everyFault, type Fault } from './faults.ts';
import { runMeeting } from './meeting.ts';
import { torture } from './torture.ts';

const usage = `Usage: npm run torture -- [options]
  --meeting      runs one meeting through all its states while the servers are killed in turn (default watchers: 1000),
                 instead of one fault after another
  --minutes      least duration; every fault happens at least once (default 3)
  --watchers     those who follow the feed (default 90)
  --stalled      those who also stop reading now and then (default 100)
  --processes    servers (default 3)
  --seed         of the random choices (default: another one each time; it is printed)
  --fault        only this fault; may be repeated. One of: ${everyFault.join('; ')}
  --transport    only this one; may be repeated. One of: ${everyTransport.join('; ')}
  --settle       seconds in which watchers must have everything after a fault (default 60)`;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '3' },
    meeting: { type: 'boolean', default: false },
    watchers: { type: 'string' },
    stalled: { type: 'string', default: '100' },
    processes: { type: 'string', default: '3' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 32) },
    fault: { type: 'string', multiple: true, default: everyFault },
    transport: { type: 'string', multiple: true, default: everyTransport },
    settle: { type: 'string', default: '60' },
    help: { type: 'boolean', short: 'h' },
  },
});
const print = (line: string) => process.stdout.write(`${line}\n`);

// The servers and PostgreSQL are in sessions of their own, which Ctrl-C does not reach.
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());

if (values.help) print(usage);
else await run();

async function run(): Promise<void> {
  const seed = Number(values.seed);
  print(`seed ${seed}`);
  try {
    const common = {
      seed,
      signal: stopping.signal,
      processes: Number(values.processes),
      watchers: Number(values.watchers ?? (values.meeting ? 1000 : 90)),
      transports: values.transport as Transport[],
      settleMsMax: Number(values.settle) * 1000,
      print,
    };
    const summary = await (values.meeting
      ? runMeeting(common)
      : torture({
          ...common,
          stalled: Number(values.stalled),
          stalledWrites: 150,
          logWriters: 4,
          apiWriters: 2,
          pace: { pauseMsMax: 600, holdMsMax: 200 },
          faults: values.fault as Fault[],
          minutes: Number(values.minutes),
        }));
    print(JSON.stringify(summary, null, 2));
  } catch (error) {
    print(`FAILED with seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    process.exitCode = 1;
  }
}

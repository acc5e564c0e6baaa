/**
 * Tortures a fleet: writers write and watchers watch while one fault after another happens. After each fault every watcher has every committed
 * event once and in order, compared with the table. At the end the table has every write that was acknowledged, and none that was rolled back.
 */
import { Audience, type Transport } from './audience.ts';
import { ControlReader, createControlTable } from './control.ts';
import { createMeeting, createPanel, openTopics } from './council.ts';
import { Discrepancy } from './discrepancy.ts';
import { type Fault, faults } from './faults.ts';
import { Ledger } from './ledger.ts';
import { Log } from './log.ts';
import { Random } from './random.ts';
import { openStage, type StageOptions } from './stage.ts';
import { LogWriter, type Pace, runMeetings } from './writers.ts';

export interface TortureOptions extends Pick<StageOptions, 'copyCluster' | 'compileCache' | 'signal'> {
  seed: number;
  processes: number;
  watchers: number;
  transports: readonly Transport[];
  /** How many more watchers there are who stop reading. */
  stalled: number;
  stalledWrites: number;
  /** Writers that append to the log, and writers that run meetings through the API. */
  logWriters: number;
  apiWriters: number;
  pace: Pace;
  faults: readonly Fault[];
  /** Least duration; every fault happens at least once. */
  minutes: number;
  settleMsMax: number;
  /** Takes a line about each fault as soon as it is over. */
  print?: (line: string) => void;
}

export interface Summary {
  seconds: number;
  events: number;
  publicEvents: number;
  writes: Ledger['counts'];
  /** For each fault: how often, and the longest time in which all watchers had received everything after it. */
  faults: Record<string, { times: number; settledMsMax: number }>;
  endings: Record<string, number>;
  errors: Record<string, number>;
  /** The errors that the servers have logged. */
  logged: Record<string, number>;
  /** What the naive reader of the control arm has not seen. */
  control: { lost: number; of: number };
}

/** Errors: Discrepancy, the first that is found. */
export async function torture(options: TortureOptions): Promise<Summary> {
  await using ends = new AsyncDisposableStack();
  const started = performance.now();
  const { settleMsMax, stalledWrites } = options;
  const random = new Random(options.seed);
  const stage = await openStage({ ...options, random: random.child() }, ends);
  const { api, sql, failed, council } = stage;
  await createControlTable(sql);
  const watched = await createMeeting(api, await createPanel(api, council, 'watched'), 'watched', 0);
  const panels = await Promise.all(Array.from({ length: options.apiWriters }, (_, n) => createPanel(api, council, `panel-${n}`)));
  const topics = await openTopics(api, council, watched.meeting);

  const log = new Log(sql, council.councilId);
  const audience = new Audience(stage, log);
  ends.defer(() => audience.close());
  audience.add(options.watchers, topics, random.child(), options.transports);
  const stalled = audience.add(
    options.stalled,
    topics.filter(({ name }) => name === 'the whole council'),
    random.child(),
    ['graphql-ws'],
  );

  options.print?.(`${options.processes} servers, ${audience.watchers.length} watchers`);

  const control = new ControlReader(sql);
  const ledger = new Ledger();
  const writer = new LogWriter(stage.postgres.url(), watched, ledger, options.logWriters + 1);
  ends.defer(() => writer.end());
  let isOver = false;
  const stop = () => {
    isOver = true;
    writer.close();
  };
  const writing = [
    ...Array.from({ length: options.logWriters }, (_, n) => writer.run(`log-${n}`, options.pace, random.child())),
    ...panels.map((panel, n) => runMeetings(api, panel, `api-${n}`, ledger, options.pace, random.child(), () => isOver)),
  ];
  for (const each of writing) each.catch(stage.fail);
  const reading = control.run();
  // In this order: whoever writes or reads ends before what it uses.
  ends.defer(async () => {
    stop();
    control.close();
    await Promise.allSettled([...writing, reading]);
  });

  const counts: Summary['faults'] = Object.fromEntries(options.faults.map((fault) => [fault, { times: 0, settledMsMax: 0 }]));
  const settle = () => audience.settle(settleMsMax);
  const faultRandom = random.child();
  const play = async () => {
    await audience.grown(10);
    await settle();
    const until = started + options.minutes * 60_000;
    const isDone = () => options.faults.every((fault) => counts[fault]?.times) && performance.now() >= until;
    for (let number = 0; !isDone(); number++) {
      const fault = options.faults[number % options.faults.length] as Fault;
      const count = counts[fault] as { times: number; settledMsMax: number };
      const round = count.times;
      const scene = { stage, audience, stalled, writer, random: faultRandom, settleMsMax, round, stalledWrites };
      try {
        const faultStarted = performance.now();
        await faults[fault](scene);
        const faultMs = Math.round(performance.now() - faultStarted);
        const { ms, last } = await settle();
        count.times++;
        count.settledMsMax = Math.max(count.settledMsMax, ms);
        options.print?.(`${fault}: ${faultMs} ms; all had everything ${ms} ms later, ${last} as the last`);
      } catch (error) {
        throw error instanceof Discrepancy ? new Discrepancy(`${fault}: ${error.message}`) : error;
      }
    }
    stop();
    await Promise.all(writing);
    await settle();
  };
  try {
    await Promise.race([play(), failed]);
  } catch (error) {
    options.print?.(
      `connections ended: ${JSON.stringify(audience.endings)}; errors: ${JSON.stringify(audience.errors)}; logged: ${JSON.stringify(stage.fleet.errors)}`,
    );
    throw error;
  }

  const rows = await log.read();
  for (const difference of [audience.surplus(), ledger.difference(rows)]) if (difference) throw new Discrepancy(difference);
  const losses = await control.losses();
  if (losses.lost === 0) throw new Discrepancy('the naive reader of the control arm lost nothing, so this run proves nothing');
  return {
    seconds: Math.round((performance.now() - started) / 1000),
    events: rows.length,
    publicEvents: rows.filter(({ publicSequence }) => publicSequence !== null).length,
    writes: ledger.counts,
    faults: counts,
    endings: audience.endings,
    errors: audience.errors,
    logged: stage.fleet.errors,
    control: losses,
  };
}

/** Faults for a fleet under load. Each returns once the part that it broke works again; watchers may still be reconnecting. */
import type { Audience } from './audience.ts';
import { Discrepancy } from './discrepancy.ts';
import type { Line } from './line.ts';
import type { Random } from './random.ts';
import type { Stage } from './stage.ts';
import type { Watcher } from './watcher.ts';
import type { LogWriter } from './writers.ts';

export interface Scene {
  stage: Stage;
  audience: Audience;
  /** The watchers who can be stalled. */
  stalled: readonly Watcher[];
  writer: LogWriter;
  random: Random;
  settleMsMax: number;
  /** How often this fault has been done before. */
  round: number;
  /** Transactions of large events that are written while readers stand still. */
  stalledWrites: number;
}

/** Events that are written while a fault lasts. */
const eventsMeanwhile = 15;
const stalledPadding = 40_000;

export const faults = {
  /** A server is killed, and another started in its place; each of the fleet in turn. */
  'server killed': async ({ stage: { fleet }, round }) => {
    await fleet.kill(round % fleet.size);
  },

  'LISTEN backends terminated': async ({ stage: { sql } }) => {
    const ended = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'open-scrutiny notices'`;
    if (ended.length === 0) throw new Discrepancy('no server listens for notices');
  },

  'all backends of the servers terminated': async ({ stage: { sql } }) => {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'open-scrutiny %'`;
  },

  'PostgreSQL restarted': async ({ stage: { postgres } }) => {
    await postgres.restart('immediate');
  },

  'lines cut twice': async ({ stage: { watcherLine }, audience }) => {
    for (let time = 0; time < 2; time++) {
      watcherLine.cut();
      await audience.grown(eventsMeanwhile);
    }
  },

  /** The lines die without a FIN. New connections work. */
  'lines silenced': async ({ stage: { watcherLine }, audience, settleMsMax }) => {
    watcherLine.silence({ withNew: false });
    await audience.grown(eventsMeanwhile);
    await audience.settle(
      settleMsMax,
      audience.watchers.filter(({ noticesSilence }) => noticesSilence),
    );
    watcherLine.restore();
  },

  /** Readers stop reading until they have megabytes to read. Meanwhile the others receive everything. */
  'readers stalled': async ({ stalled, audience, writer, random, settleMsMax, round, stalledWrites }) => {
    for (const watcher of stalled) watcher.stall(true);
    for (let number = 0; number < stalledWrites; number++)
      await writer.write(`stalled-${round}-${number}`, random, 2, stalledPadding);
    await audience.settle(
      settleMsMax,
      audience.watchers.filter((watcher) => !stalled.includes(watcher)),
    );
    for (const watcher of stalled) watcher.stall(false);
  },

  /** Each server is stopped with SIGTERM and replaced, one after the other. */
  'rolling restart': async ({ stage: { fleet }, audience }) => {
    for (let place = 0; place < fleet.size; place++) {
      await fleet.replace(place);
      await audience.grown(eventsMeanwhile);
    }
  },

  /** The address of the database that is in use refuses connections; the other works. */
  'fail-over, the old address refuses': async (scene) => {
    await failOver(scene, (line) => line.refuse());
  },

  /** The address of the database that is in use does not answer any more, like a host without power; the other works. */
  'fail-over, the old address is silent': async (scene) => {
    await failOver(scene, (line) => line.silence({ withNew: true }));
  },
} satisfies Record<string, (scene: Scene) => Promise<void>>;

export type Fault = keyof typeof faults;

export const everyFault = Object.keys(faults) as Fault[];

async function failOver({ stage, audience, settleMsMax }: Scene, lose: (line: Line) => void): Promise<void> {
  const [first, second] = stage.databaseLines;
  const old = first.connections >= second.connections ? first : second;
  if (old.connections === 0) throw new Discrepancy('no server is connected to the database');
  lose(old);
  try {
    await audience.grown(eventsMeanwhile);
    await audience.settle(settleMsMax);
  } finally {
    old.restore();
  }
}

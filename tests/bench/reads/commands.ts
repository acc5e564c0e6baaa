/** Commands against the bare INSERTs of the same rows, in alternating rounds. */
import path from 'node:path';
import { openPool, type Pool } from '../../../src/db/client.ts';
import { globalId } from '../../../src/graphql/ids.ts';
import { issueKey } from '../../../src/modules/access/keys.ts';
import { Child } from '../child.ts';
import { median } from '../numbers.ts';
import type { CommandLoad, Writer } from './command.ts';
import { type Pace, progress, secondsOf } from './contests.ts';
import type { Inserts } from './insert-process.ts';
import type { Load, LoadResult } from './load-process.ts';
import type { Product } from './servers.ts';

export interface CommandSpeeds {
  councils: number;
  commands: number;
  p50: number;
  p99: number;
  /** Transactions with the rows of the record, its event, the event's actor and the kept answer. */
  allRows: number;
  /** Transactions with the rows of the record alone. */
  recordRows: number;
}

/** The databases' first councils, with a clerk's key each. */
export async function makeWriters(owner: Pool, councils: readonly string[], count: number): Promise<Writer[]> {
  const writers: Writer[] = [];
  for (const slug of councils.slice(0, count)) {
    const [panel] = await owner.sql<{ councilId: number; id: string }[]>`
      select p.council_id as "councilId", p.id from panel p join council c on c.id = p.council_id where c.slug = ${slug} limit 1`;
    if (!panel) throw new Error(`${slug} has no panel`);
    const key = await issueKey(owner.db, { council: slug, role: 'CLERK', name: 'bench' });
    writers.push({ councilId: panel.councilId, key, panel: globalId('Panel', panel), panelId: panel.id });
  }
  return writers;
}

export async function timeCommands(
  product: Product,
  databaseUrl: string,
  writers: readonly Writer[],
  loader: Child,
  { rounds, seconds, connections }: Pace,
): Promise<CommandSpeeds> {
  const inserter = new Child(path.join(import.meta.dirname, 'insert-process.ts'));
  const run = Date.now().toString(36);
  const work: CommandLoad = { writers, run, first: 0 };
  const commands: LoadResult[] = [];
  const bare = { allRows: [] as number[], recordRows: [] as number[] };
  try {
    await inserter.call('start', databaseUrl);
    for (let round = 0; round <= rounds; round++) {
      progress('commands', `round ${round} of ${rounds}`);
      const command = { ...work, run: `${run}.${round}` };
      const time = { seconds: secondsOf(round, seconds) };
      const load: Load = { port: product.port, ...time, connections, command };
      const result = await loader.call<LoadResult>('load', load);
      if (round > 0) commands.push(result);
      for (const kind of ['allRows', 'recordRows'] as const) {
        const inserts: Inserts = { ...work, run: `${run}.${round}.${kind}`, ...time, isWhole: kind === 'allRows' };
        const { perSecond } = await inserter.call<{ perSecond: number }>('insert', inserts);
        if (round > 0) bare[kind].push(perSecond);
      }
    }
    await inserter.call('clean');
  } finally {
    await inserter.kill();
  }
  return {
    councils: writers.length,
    commands: median(commands.map(({ perSecond }) => perSecond)),
    p50: median(commands.map(({ p50 }) => p50)),
    p99: median(commands.map(({ p99 }) => p99)),
    allRows: median(bare.allRows),
    recordRows: median(bare.recordRows),
  };
}

export function openOwner(databaseUrl: string): Pool {
  return openPool(databaseUrl, 'scrutiny_owner', { max: 2 });
}

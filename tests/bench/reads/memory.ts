/** Memory of the server: idle, under a mixed load, and idle again. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from '../child.ts';
import type { Volume } from '../volume.ts';
import { progress } from './contests.ts';
import type { Load, LoadResult } from './load-process.ts';
import { type Product, startProduct } from './servers.ts';
import { type WorkloadName, workloads } from './workloads.ts';

export interface MemoryCourse {
  minutes: number;
  answers: number;
  /** Bytes: resident, and in use on the heap when all that is not has been collected. */
  idle: { rss: number; heap: number };
  /** At ten moments, evenly spread over the load. */
  loaded: { rss: number; heap: number }[];
  afterwards: { rss: number; heap: number };
}

const moments = 10;
const mixed: WorkloadName[] = ['Page', 'Calendar', 'Ledger', 'Search', 'Deep', 'Hundred'];
const quietMs = 5000;

export async function watchMemory(
  volume: Volume,
  loader: Child,
  { minutes, connections }: { minutes: number; connections: number },
): Promise<MemoryCourse> {
  const product = await startProduct(volume);
  try {
    let answers = await ask(product, 'Page', 0, 0.1, 1);
    await pause(quietMs);
    const idle = await now(product);
    const loaded: MemoryCourse['loaded'] = [];
    for (let moment = 1; moment <= moments; moment++) {
      progress('memory', `${moment} of ${moments}`);
      for (const name of mixed)
        answers += await ask(product, name, answers, (minutes * 60) / moments / mixed.length, connections);
      loaded.push(await now(product));
    }
    await pause(quietMs);
    return { minutes, answers, idle, loaded, afterwards: await now(product) };
  } finally {
    await product.stop();
  }

  async function ask({ port, dialect }: Product, name: WorkloadName, first: number, seconds: number, connections: number) {
    const workload = { name: workloads[name].name, dialect, councils: volume.councils, first };
    const result = await loader.call<LoadResult>('load', { port, seconds, connections, workload } satisfies Load);
    return result.answers;
  }
}

async function now(product: Product) {
  const { rss } = await product.usage();
  return { rss, heap: await product.heap() };
}

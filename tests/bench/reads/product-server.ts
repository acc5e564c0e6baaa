/** The process of the measured server. */
import { pino } from 'pino';
import { type App, type AppOptions, createApp } from '../../../src/app.ts';
import { answerCalls } from '../child.ts';

declare const gc: () => void;

const logger = pino({ level: 'error' });
/** All the load comes from one address and a few keys, which could not ask so much. What one operation may cost stays limited. */
const unlimited: Partial<AppOptions> = {
  costs: { perMinute: 1e12, perMinuteWithCredential: 1e12 },
  // A machine that is busy with other work makes answers late, and that must not end the benchmark.
  timeouts: { operationMs: 60_000, waitMs: 60_000 },
};
let app: App;

answerCalls({
  start: async (databaseUrl: string) => {
    app = await createApp({ databaseUrl, logger, ...unlimited });
    return (await app.listen({ port: 0, host: '127.0.0.1' })).port;
  },
  /** The statements that each of some requests needs. */
  statements: async ({
    databaseUrl,
    requests,
  }: {
    databaseUrl: string;
    requests: { body: string; headers: Record<string, string> }[];
  }) => {
    let count = 0;
    const counted = await createApp({ databaseUrl, logger, ...unlimited, onQuery: () => count++ });
    const ask = async ({ body, headers }: (typeof requests)[number]) => {
      count = 0;
      await (await counted.fetch(new Request('http://bench/graphql', { method: 'POST', body, headers }))).text();
      return count;
    };
    const counts: number[] = [];
    for (const request of requests) counts.push(await ask(request));
    await counted.dispose();
    return counts;
  },
  usage: () => {
    const { user, system } = process.cpuUsage();
    return { cpuMs: (user + system) / 1000, rss: process.memoryUsage.rss() };
  },
  /** Bytes that are in use when all that is not has been collected. */
  heap: () => {
    gc();
    return process.memoryUsage().heapUsed;
  },
});

/** The process of the server that is measured. */
import { pino } from 'pino';
import { createApp } from '../../../src/app.ts';
import { answerCalls } from '../child.ts';
import { type HotFunction, startProfile } from '../profile.ts';

/** How often each statement ran. */
const statements = new Map<string, number>();
let stopProfile: (() => Promise<HotFunction[]>) | undefined;

answerCalls({
  start: async ({ databaseUrl }: { databaseUrl: string }) => {
    const app = await createApp({
      databaseUrl,
      logger: pino({ level: 'error' }),
      // All clients of the benchmark have one address.
      limits: { connectionsPerAddress: 100_000 },
      costs: { perMinute: 1e12, perMinuteWithCredential: 1e12 },
      onQuery: (query) => statements.set(query, (statements.get(query) ?? 0) + 1),
    });
    return (await app.listen({ port: 0, host: '127.0.0.1' })).port;
  },
  /** Bytes in use, after a garbage collection. */
  memory: () => {
    globalThis.gc?.();
    globalThis.gc?.();
    const { rss, heapUsed, external } = process.memoryUsage();
    return { rss, heapUsed, external };
  },
  /** Seconds of processor time since the start, which other programs on the machine hardly change. */
  processorSeconds: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  },
  /** The statements since the last call, by text. */
  takeStatements: () => {
    const taken = [...statements];
    statements.clear();
    return taken;
  },
  startProfile: async () => {
    stopProfile = await startProfile();
  },
  stopProfile: () => stopProfile?.(),
});

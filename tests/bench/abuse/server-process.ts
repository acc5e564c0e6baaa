/** The process of the server that is abused, with its limits as they are by default. */
import { pino } from 'pino';
import { createApp } from '../../../src/app.ts';
import { answerCalls } from '../child.ts';

answerCalls({
  /** Milliseconds of processor time since the start. */
  processorMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  start: async ({ databaseUrl }: { databaseUrl: string }) => {
    // Each client names an address of its own.
    const app = await createApp({ databaseUrl, logger: pino({ level: 'error' }), limits: { trustedProxies: 1 } });
    return (await app.listen({ port: 0, host: '127.0.0.1' })).port;
  },
});

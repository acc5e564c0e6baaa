/**
 * `npm start`: reads the settings, starts the server, and stops it in order. The server's code is loaded after the settings are known to be
 * right and signals are handled, because loading it takes a second or two.
 */
import { pino } from 'pino';
import { StartupError } from '../db/startup-error.ts';
import { readEnv } from './env.ts';

const env = readEnv();
const logger = pino({ level: env.logLevel });
/** The steps of stopping, in the order in which they run. */
const stopSteps: (() => Promise<void>)[] = [];

// Handle signals before starting anything: a process killed while it starts would leave the database running. A terminal's Ctrl-C
// arrives twice, directly and through npm, so signals after the first are ignored.
const askedToStop = Promise.withResolvers<void>();
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // The terminal is gone, and a write to it would never complete.
    if (signal === 'SIGHUP') logger.level = 'silent';
    if (!isStopping) logger.info({ signal }, 'stopping');
    isStopping = true;
    askedToStop.resolve();
  });
}

try {
  const { startServer } = await import('./server.ts');
  if (!isStopping) {
    await startServer({ env, logger, isStopping: () => isStopping, onStop: (step) => stopSteps.unshift(step) });
  }
  await askedToStop.promise;
} catch (error) {
  fail(error);
}
for (const step of stopSteps) await step().catch(fail);
if (isStopping) logger.info('stopped');
// Exit explicitly: a process that only runs out of work drops its signal handlers first, and another Ctrl-C would then kill it.
process.exit();

function fail(error: unknown): void {
  console.error(error instanceof StartupError ? error.message : error);
  process.exitCode = 1;
}

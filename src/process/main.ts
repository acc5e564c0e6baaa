/**
 * `npm start`: reads the settings, starts the server, and stops it in order. The server's code is loaded after the settings are known to be
 * right and signals are handled, because loading it takes a second or two. With several workers, this process is the primary, which starts this file
 * once more for each of them.
 */
import cluster from 'node:cluster';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { StartupError } from '../db/startup-error.ts';
import { readEnv } from './env.ts';
import { receiveOrders, report } from './orders.ts';
import type { Start } from './server.ts';

const env = readEnv(readOptions());
const logger = pino({ level: env.logLevel });
/** The steps of stopping, in the order in which they run. */
const stopSteps: (() => Promise<void>)[] = [];

// Handle signals before starting anything: a process killed while it starts would leave the database running. A terminal's Ctrl-C
// arrives twice, directly and through npm, and its workers get it too, so signals after the first are ignored.
const askedToStop = Promise.withResolvers<void>();
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // The terminal is gone, and a write to it would never complete.
    if (signal === 'SIGHUP') logger.level = 'silent';
    stop(signal);
  });
}
const settings = cluster.isWorker ? receiveOrders(() => stop()) : undefined;

try {
  const start = await loadStart();
  if (!isStopping) await start({ env, logger, isStopping: () => isStopping, onStop: (step) => stopSteps.unshift(step) });
  await askedToStop.promise;
} catch (error) {
  await fail(error);
}
for (const step of stopSteps) await step().catch(fail);
if (isStopping && !cluster.isWorker) logger.info('stopped');
// Exit explicitly: a process that only runs out of work drops its signal handlers first, and another Ctrl-C would then kill it.
process.exit();

async function loadStart(): Promise<(start: Start) => Promise<void>> {
  if (settings) {
    const { startWorker } = await import('./worker.ts');
    return (start) => startWorker(start, settings);
  }
  return env.workers > 1 ? (await import('./primary.ts')).startPrimary : (await import('./server.ts')).startServer;
}

function stop(signal?: NodeJS.Signals): void {
  // The primary speaks for its workers.
  if (!isStopping && !cluster.isWorker) logger.info({ signal }, 'stopping');
  isStopping = true;
  askedToStop.resolve();
}

async function fail(error: unknown): Promise<void> {
  process.exitCode = 1;
  if (cluster.isWorker && error instanceof StartupError) return report({ cannotStart: error.message });
  console.error(error instanceof StartupError ? error.message : error);
}

function readOptions(): { WORKERS?: string } {
  try {
    const { workers } = parseArgs({ options: { workers: { type: 'string' } } }).values;
    return workers === undefined ? {} : { WORKERS: workers };
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: npm start [-- --workers <number of processes, or auto>]`);
    process.exit(1);
  }
}

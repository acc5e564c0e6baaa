/** The process: environment, database, app, listen, orderly stop. */
import { pino } from 'pino';
import { createApp } from '../app.ts';
import { StartupError } from '../db/startup-error.ts';
import { openDatabase } from './database.ts';
import { type DevelopmentKey, developmentKey } from './development-key.ts';
import { readEnv } from './env.ts';
import { welcome } from './welcome.ts';

const env = readEnv();
const logger = pino({ level: env.logLevel });
/** What is to be undone, last first. */
const undo: (() => Promise<void>)[] = [];

// Heard from the first moment, as a start that is cut off would leave the database running. A terminal's Ctrl-C comes twice, by itself
// and through npm: what comes after the first changes nothing.
const askedToStop = Promise.withResolvers<void>();
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // The terminal is gone: a write to it would never end.
    if (signal === 'SIGHUP') logger.level = 'silent';
    if (!isStopping) logger.info({ signal }, 'stopping');
    isStopping = true;
    askedToStop.resolve();
  });
}

try {
  await start();
  await askedToStop.promise;
} catch (error) {
  fail(error);
}
for (const step of undo) await step().catch(fail);
if (isStopping) logger.info('stopped');
// Now, as a process that merely runs out of work is deaf to signals before it has gone: one more Ctrl-C would be its end in place of code 0.
process.exit();

async function start(): Promise<void> {
  let key: DevelopmentKey | undefined;
  const database = await openDatabase(env, async (owner, isEmbedded) => {
    if (isEmbedded) key = await developmentKey(owner, env.dataDir);
  });
  undo.unshift(database.stop);
  if (isStopping) return;
  const app = await createApp({ databaseUrl: database.url, logger, allowedOrigins: env.allowedOrigins });
  undo.unshift(app.dispose);
  const { port } = await app.listen({ port: env.port, host: env.host });
  process.stdout.write(welcome({ host: env.host, port, key }));
}

function fail(error: unknown): void {
  console.error(error instanceof StartupError ? error.message : error);
  process.exitCode = 1;
}

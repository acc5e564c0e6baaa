/** The server process: reads the environment, opens the database, starts the app, listens, and stops in order. */
import { pino } from 'pino';
import { createApp } from '../app.ts';
import { StartupError } from '../db/startup-error.ts';
import { openDatabase } from './database.ts';
import { type DevelopmentKey, developmentKey } from './development-key.ts';
import { readEnv } from './env.ts';
import { welcome } from './welcome.ts';

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
  await start();
  await askedToStop.promise;
} catch (error) {
  fail(error);
}
for (const step of stopSteps) await step().catch(fail);
if (isStopping) logger.info('stopped');
// Exit explicitly: a process that only runs out of work drops its signal handlers first, and another Ctrl-C would then kill it.
process.exit();

async function start(): Promise<void> {
  let key: DevelopmentKey | undefined;
  const database = await openDatabase(env, async (owner, isEmbedded) => {
    if (isEmbedded) key = await developmentKey(owner, env.dataDir);
  });
  stopSteps.unshift(database.stop);
  if (isStopping) return;
  const app = await createApp({ databaseUrl: database.url, logger, allowedOrigins: env.allowedOrigins });
  stopSteps.unshift(app.dispose);
  const { port } = await app.listen({ port: env.port, host: env.host });
  process.stdout.write(welcome({ host: env.host, port, key }));
}

function fail(error: unknown): void {
  console.error(error instanceof StartupError ? error.message : error);
  process.exitCode = 1;
}

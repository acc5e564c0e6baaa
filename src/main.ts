/** The process: environment, database, app, listen, orderly stop. */
import { pino } from 'pino';
import { createApp } from './app.ts';
import { openDatabase } from './database.ts';
import { StartupError } from './db/startup-error.ts';
import { developmentKey } from './development-key.ts';
import { readEnv } from './env.ts';
import { welcome } from './welcome.ts';

const env = readEnv();
const logger = pino({ level: env.logLevel });
/** What is to be undone, last first. */
const undo: (() => Promise<void>)[] = [];

try {
  let key: string | undefined;
  const database = await openDatabase(env, async (owner, isEmbedded) => {
    if (isEmbedded) key = await developmentKey(owner, env.dataDir);
  });
  undo.unshift(database.stop);
  const app = await createApp({ databaseUrl: database.url, logger, allowedOrigins: env.allowedOrigins });
  undo.unshift(app.dispose);
  const { port } = await app.listen({ port: env.port, host: env.host });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(signal));
  process.stdout.write(welcome({ host: env.host, port, key }));
} catch (error) {
  await undoAll();
  if (!(error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function stop(signal: string): Promise<void> {
  logger.info({ signal }, 'stopping');
  await undoAll();
  logger.info('stopped');
}

async function undoAll(): Promise<void> {
  for (const step of undo.splice(0)) await step();
}

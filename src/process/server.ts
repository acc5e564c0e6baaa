/** The server of this process: its database, the app on it, and a port. */
import type { Logger } from 'pino';
import { openDatabase } from './database.ts';
import { type DevelopmentKey, developmentKey } from './development-key.ts';
import type { Env } from './env.ts';
import { welcome } from './welcome.ts';

export interface Start {
  env: Env;
  logger: Logger;
  /** Whether the process has been asked to stop. The start then ends early. */
  isStopping: () => boolean;
  /** Takes each step of stopping as soon as there is something to stop. */
  onStop: (step: () => Promise<void>) => void;
}

/** Loads the code that serves. It takes about as long as the database takes to start, so it is called meanwhile. */
const loadApp = () => import('../app.ts');

/** The budget of an API key or a person, in budgets of an address. */
const timesWithCredential = 2;

/** Starts serving and tells where. Errors: StartupError. */
export async function startServer(start: Start): Promise<void> {
  const { env, isStopping, onStop } = start;
  let key: DevelopmentKey | undefined;
  const opening = openDatabase(env, async (owner, isEmbedded) => {
    if (isEmbedded) key = await developmentKey(owner, env.dataDir);
  });
  // `serve` meets its failure.
  loadApp().catch(() => {});
  const database = await opening;
  onStop(database.stop);
  if (isStopping()) return;
  const port = await serve(start, { databaseUrl: database.url, port: env.port });
  process.stdout.write(welcome({ host: env.host, port, key }));
}

/** Serves on a port of this process's host. Returns the port. Errors: StartupError. */
export async function serve(
  { env, logger, onStop }: Start,
  { port, ...settings }: { port: number; databaseUrl: string; connectionsMax?: number },
): Promise<number> {
  const { allowedOrigins, trustedProxies, publicUrl } = env;
  // Connections are spread evenly over the processes.
  const limits = { connectionsPerAddress: Math.ceil(env.connectionsPerAddress / env.workers), trustedProxies };
  const costs = { perMinute: env.costPerMinute, perMinuteWithCredential: timesWithCredential * env.costPerMinute };
  const webhooks = { allowsPrivateAddresses: env.webhookPrivateAddresses === 'allowed' };
  const operations = { file: env.operationsFile, unregistered: env.unregisteredOperations };
  const cache = env.cacheMb > 0 && { maxBytes: env.cacheMb * 2 ** 20 };
  const { createApp } = await loadApp();
  const app = await createApp({ ...settings, logger, publicUrl, allowedOrigins, cache, limits, costs, webhooks, operations });
  onStop(app.dispose);
  return (await app.listen({ port, host: env.host })).port;
}

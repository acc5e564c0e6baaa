/** The server of this process: its database, the app on it, and a port. */
import type { Logger } from 'pino';
import { createApp } from '../app.ts';
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

/** The budget of an API key or a person, in budgets of an address. */
const timesWithCredential = 2;

/** Starts serving and tells where. Errors: StartupError. */
export async function startServer({ env, logger, isStopping, onStop }: Start): Promise<void> {
  let key: DevelopmentKey | undefined;
  const database = await openDatabase(env, async (owner, isEmbedded) => {
    if (isEmbedded) key = await developmentKey(owner, env.dataDir);
  });
  onStop(database.stop);
  if (isStopping()) return;
  const { allowedOrigins, connectionsPerAddress, costPerMinute, trustedProxies } = env;
  const limits = { connectionsPerAddress, trustedProxies };
  const costs = { perMinute: costPerMinute, perMinuteWithCredential: timesWithCredential * costPerMinute };
  const webhooks = { allowsPrivateAddresses: env.webhookPrivateAddresses === 'allowed' };
  const operations = { file: env.operationsFile, unregistered: env.unregisteredOperations };
  const app = await createApp({ databaseUrl: database.url, logger, allowedOrigins, limits, costs, webhooks, operations });
  onStop(app.dispose);
  const { port } = await app.listen({ port: env.port, host: env.host });
  process.stdout.write(welcome({ host: env.host, port, key }));
}

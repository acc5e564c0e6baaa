/** The database of this process: the one at DATABASE_URL or the embedded one, migrated, and filled with the real records if empty. */
import { seeds } from '../../seeds/index.ts';
import { loadSeeds } from '../../seeds/load.ts';
import type { Db } from '../db/client.ts';
import { startEmbeddedPostgres } from '../db/embedded.ts';
import { withMigratedDatabase } from '../db/migrate.ts';
import type { Env } from './env.ts';

export interface Database {
  url: string;
  isEmbedded: boolean;
  stop(): Promise<void>;
}

/**
 * Opens, migrates and, if empty, fills the database; then runs `setUp` as scrutiny_owner. `connectionsMax` is for an embedded one that this process
 * starts. Errors: StartupError.
 */
export async function openDatabase(
  env: Env,
  setUp: (db: Db, isEmbedded: boolean) => Promise<void>,
  connectionsMax?: number,
): Promise<Database> {
  const embedded = env.databaseUrl === undefined ? await startEmbeddedPostgres(env.dataDir, connectionsMax) : undefined;
  const url = embedded?.url ?? (env.databaseUrl as string);
  const stop = async () => embedded?.stop();
  try {
    await withMigratedDatabase(url, async (db) => {
      await loadSeeds(db, seeds);
      await setUp(db, embedded !== undefined);
    });
    return { url, isEmbedded: embedded !== undefined, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

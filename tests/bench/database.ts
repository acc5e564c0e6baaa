/** A PostgreSQL of its own for one benchmark, with the real records. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { seeds } from '../../seeds/index.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded.ts';
import { withMigratedDatabase } from '../../src/db/migrate.ts';
import { issueKey } from '../../src/modules/access/keys.ts';

export interface BenchDatabase {
  url: string;
  /** Keys of clerks, by the slug of their council. */
  keys: Record<string, string>;
}

/** Runs `work` on a new database, which is deleted afterwards. */
export async function withDatabase(councils: readonly string[], work: (database: BenchDatabase) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join('/var/tmp', 'open-scrutiny-bench-'));
  // The account that PostgreSQL runs under must be able to enter the folder.
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres(folder);
  try {
    const keys: Record<string, string> = {};
    await withMigratedDatabase(postgres.url, async (owner) => {
      await loadSeeds(owner, seeds);
      for (const council of councils) keys[council] = await issueKey(owner, { council, role: 'CLERK', name: 'bench' });
    });
    await work({ url: postgres.url, keys });
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

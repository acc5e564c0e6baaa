/** One PostgreSQL for the whole run, started for it and gone after it. Tests share nothing in it: each makes its own council. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { seeds } from '../../seeds/index.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded.ts';
import { withMigratedDatabase } from '../../src/db/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const run = project.vitest.getRootProject();
  // Another project of the same run has set it up.
  if (run.getProvidedContext().databaseUrl !== undefined) return undefined;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'open-scrutiny-test-'));
  // The account that PostgreSQL runs under must be able to enter it.
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres(folder);
  const end = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await withMigratedDatabase(postgres.url, async (owner) => {
      await loadSeeds(owner, seeds);
    });
  } catch (error) {
    // vitest runs no teardown of a setup that failed.
    await end();
    throw error;
  }
  run.provide('databaseUrl', postgres.url);
  return end;
}

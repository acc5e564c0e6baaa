/**
 * One PostgreSQL for the whole run. Tests share no records in it, as each makes its own council. Tests that start a PostgreSQL of their own
 * copy a cluster prepared here, unless they test how one is created.
 */
import { appendFile, chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { seeds } from '../../seeds/index.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded.ts';
import { openHome } from '../../src/db/embedded-home.ts';
import { withMigratedDatabase } from '../../src/db/migrate.ts';
import { copyCluster } from './clusters.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
    /** Data folders with a stopped cluster: one that no server has used yet, and one with the real records. */
    blankCluster: string;
    filledCluster: string;
    /** Where Node.js keeps what it has compiled; every account may write there. */
    compileCache: string;
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const run = project.vitest.getRootProject();
  // Another project of the same run has set it up.
  if (run.getProvidedContext().databaseUrl !== undefined) return undefined;

  const folder = await mkdtemp(path.join(os.tmpdir(), 'open-scrutiny-test-'));
  const [blank, filled, compiled] = ['blank', 'filled', 'compiled'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  try {
    // The account that PostgreSQL runs under must be able to enter the folder.
    await chmod(folder, 0o755);
    await mkdir(compiled);
    await chmod(compiled, 0o1777);
    await openHome(folder);
    await copyCluster(folder, blank);
    await fill(folder);
    await copyCluster(folder, filled);
    // The run's database need not outlive a crash, so no commit waits for the disk; and many servers connect to it at the same time. The
    // copies keep PostgreSQL's defaults.
    const settings = 'synchronous_commit = off\nfull_page_writes = off\nmax_connections = 500\n';
    await appendFile(path.join(folder, 'postgres', 'postgresql.conf'), settings);
    const postgres = await startEmbeddedPostgres(folder);
    run.provide('databaseUrl', postgres.url);
    run.provide('blankCluster', blank);
    run.provide('filledCluster', filled);
    run.provide('compileCache', compiled);
    return async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    };
  } catch (error) {
    // vitest runs no teardown of a setup that failed.
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Sets up the cluster of a data folder as the first start of a server does. */
async function fill(dataDir: string): Promise<void> {
  const postgres = await startEmbeddedPostgres(dataDir);
  try {
    await withMigratedDatabase(postgres.url, async (owner) => {
      await loadSeeds(owner, seeds);
    });
  } finally {
    await postgres.stop();
  }
  // So that the log of a server on a copy holds only its own messages.
  await rm(path.join(dataDir, 'postgres', 'postgres.log'));
}

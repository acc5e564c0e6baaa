/** Where a torture plays: one PostgreSQL behind two addresses, several servers, and a line that watchers connect through. */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { seeds } from '../../seeds/index.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { withMigratedDatabase } from '../../src/db/migrate.ts';
import type { Api } from './api.ts';
import { type Council, createCouncil } from './council.ts';
import { Fleet } from './fleet.ts';
import { Line } from './line.ts';
import { type OwnPostgres, startPostgres } from './postgres.ts';
import type { Random } from './random.ts';

export interface StageOptions {
  processes: number;
  random: Random;
  /** Puts a stopped cluster with the records into a folder; undefined to set one up. */
  copyCluster?: (folder: string) => Promise<void>;
  /** Ends the run, in order. */
  signal?: AbortSignal;
  /** Where Node.js keeps what it has compiled; undefined for a new folder. */
  compileCache?: string;
}

export interface Stage {
  postgres: OwnPostgres;
  /** The two addresses of the database; servers try the first one first. */
  databaseLines: readonly [Line, Line];
  /** Each connection through it leads to one of the servers. */
  watcherLine: Line;
  fleet: Fleet;
  council: Council;
  api: Api;
  /** Reads as PostgreSQL's superuser, past the servers. */
  sql: postgres.Sql;
  /** Rejects with the first discrepancy. */
  failed: Promise<never>;
  fail: (error: unknown) => void;
}

/** `ends` takes what closes the stage; nothing is left behind, also where opening fails half-way. */
export async function openStage(options: StageOptions, ends: AsyncDisposableStack): Promise<Stage> {
  const { processes, random, copyCluster } = options;
  const { promise: failed, reject: fail } = Promise.withResolvers<never>();
  failed.catch(() => {});
  const stop = () => fail(new Error('stopped by a signal'));
  options.signal?.addEventListener('abort', stop);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'open-scrutiny-torture-'));
  ends.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  // The account that PostgreSQL runs under must be able to enter the folder.
  await chmod(folder, 0o755);
  const [data, servers, compiled] = ['data', 'servers', 'compiled'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const made of [data, servers, compiled]) await mkdir(made);
  await copyCluster?.(data);
  const ownPostgres = await startPostgres(data);
  ends.defer(() => ownPostgres.discard());
  if (!copyCluster) {
    await withMigratedDatabase(ownPostgres.url(), async (owner) => {
      await loadSeeds(owner, seeds);
    });
  }
  const openLine = async (target: () => number | undefined) => {
    const line = await Line.open(target);
    ends.defer(() => line.close());
    return line;
  };
  const databaseLines = [await openLine(() => ownPostgres.port), await openLine(() => ownPostgres.port)] as const;
  const databaseUrl = ownPostgres.url(databaseLines[0].port, databaseLines[1].port);
  const fleet = new Fleet({
    count: processes,
    databaseUrl,
    folder: servers,
    compileCache: options.compileCache ?? compiled,
    onFault: fail,
  });
  ends.defer(() => fleet.close());
  const [council] = await Promise.all([createCouncil(ownPostgres.url()), fleet.start()]);
  const anyServer = () => fleet.portNear(random.below(processes), random);
  const watcherLine = await openLine(anyServer);
  const sql = postgres(ownPostgres.url(), { max: 5, onnotice: () => {}, connection: { application_name: 'torture' } });
  ends.defer(() => sql.end({ timeout: 5 }));
  const api = { port: anyServer, key: council.key };
  return { postgres: ownPostgres, databaseLines, watcherLine, fleet, council, api, sql, failed, fail };
}

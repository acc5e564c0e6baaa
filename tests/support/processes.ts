/** The project's commands as a user runs them: child processes with settings and data folders of their own, all gone after the test file. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, inject } from 'vitest';
import { copyCluster } from './clusters.ts';
import { within } from './deadline.ts';

export const project = path.resolve(import.meta.dirname, '../..');
export const isRoot = process.getuid?.() === 0;
/** For root an ordinary account, where that can enter the project. */
export const ordinaryAccount = isRoot ? findOrdinaryAccount() : undefined;
/** For each wait: a first start sets a database up, perhaps beside other tests on a slow machine. */
const waitMsMax = 90_000;

export interface Ending {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** PORT is 0 and LOG_LEVEL info unless given, the others are empty, and one given as undefined is not there at all. */
export type Settings = Partial<Record<'PORT' | 'HOST' | 'DATABASE_URL' | 'DATA_DIR' | 'LOG_LEVEL' | 'ALLOWED_ORIGINS', string>>;

const defaults: Settings = { PORT: '0', LOG_LEVEL: 'info', DATABASE_URL: '', DATA_DIR: '', HOST: '', ALLOWED_ORIGINS: '' };

export interface RunOptions {
  settings?: Settings;
  cwd?: string;
  /** For root only: who runs it. */
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
      // A group of its own, which a terminal would make, too.
      detached: true,
      env: { ...inherited(), NODE_COMPILE_CACHE: inject('compileCache'), ...defaults, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const started = new Run(child);
    runs.push(started);
    return started;
  }

  /** One of `src/`, by this Node.js, in an empty folder. */
  const runFile = (file: string, options: RunOptions = {}, args: string[] = []) =>
    run(
      process.execPath,
      ['--import', path.join(project, 'src/process/node-floor.js'), path.join(project, 'src', file), ...args],
      options,
    );

  return {
    folder,
    folderWith,
    run,
    serve: (settings: Settings = {}, options: RunOptions = {}) => runFile('main.ts', { ...options, settings }),
    makeKey: (args: string[], settings: Settings) => runFile('key.ts', { settings }, args),
  };
}

export class Run {
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;
  #stdout = '';
  #stderr = '';
  #seen = Promise.withResolvers<void>();

  constructor(child: ChildProcess) {
    this.#child = child;
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#stdout += text;
      this.#wake();
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text;
    });
    this.#closed = once(child, 'close').finally(() => this.#wake());
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('the command was not found');
    return this.#child.pid;
  }

  /** Waits until standard output has something, and gives back all of it so far. */
  async shows(text: string): Promise<string> {
    const look = async () => {
      while (!this.#stdout.includes(text)) {
        if (this.#child.exitCode !== null || this.#child.signalCode)
          throw new Error(`ended before: ${this.#stdout}${this.#stderr}`);
        await this.#seen.promise;
      }
      return this.#stdout;
    };
    return within(waitMsMax, `"${text}" on standard output`, look());
  }

  /** Waits for a server to be up: what it then shows, the address in it, and the key where there is one. */
  async ready(): Promise<{ shown: string; address: string; key: string }> {
    const shown = await this.shows('Ctrl-C stops it.');
    return { shown, address: /http:\/\/[^/\s]+/.exec(shown)?.[0] ?? '', key: /osk_\S+/.exec(shown)?.[0] ?? '' };
  }

  /** To the process alone, as `kill` does. */
  signal(signal: NodeJS.Signals): void {
    process.kill(this.pid, signal);
  }

  /** To its whole group, as a terminal does. */
  kill(signal: NodeJS.Signals): void {
    try {
      process.kill(-this.pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }

  /** Waits for the end, of everything that holds its output too. */
  async ended(): Promise<Ending> {
    await within(waitMsMax, `the end of process ${this.pid}`, this.#closed);
    return { code: this.#child.exitCode, stdout: this.#stdout, stderr: this.#stderr };
  }

  /** Asks it to end, as `kill` does, and waits for that. */
  async stop(): Promise<Ending> {
    this.signal('SIGTERM');
    return this.ended();
  }

  #wake(): void {
    this.#seen.resolve();
    this.#seen = Promise.withResolvers();
  }
}

/** The process of the PostgreSQL in a data folder; undefined where none runs. */
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

/** Asks a running server over its port. */
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
  return response.json();
}

/** A folder with whatever PostgreSQL a killed server left running in it, also where it only links to that. */
async function discard(folder: string): Promise<void> {
  const postgres = await postgresOf(folder);
  if (postgres !== undefined) process.kill(postgres, 'SIGKILL');
  const linked = await realpath(path.join(folder, 'postgres')).catch(() => folder);
  if (!linked.startsWith(folder)) await rm(path.dirname(linked), { recursive: true, force: true });
  // Its last processes may be writing yet.
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

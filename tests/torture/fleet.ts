/** Several server processes on one database. A process that is killed or stopped is replaced by a new one on another port. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { within } from '../support/deadline.ts';
import { Run } from '../support/run.ts';
import { Discrepancy } from './discrepancy.ts';
import type { Random } from './random.ts';

const source = path.resolve(import.meta.dirname, '../../src/process');
/** Longest time from SIGTERM to the end of a server. */
const stopMsMax = 10_000;

interface Member {
  run: Run;
  /** Undefined while it starts, and once the fleet ends it. */
  port: number | undefined;
  /** Whether the fleet ended it. */
  isEnding: boolean;
}

export interface FleetOptions {
  count: number;
  databaseUrl: string;
  /** An empty folder, where the servers run. */
  folder: string;
  compileCache: string;
  /** Called when a server ends that the fleet did not end. */
  onFault: (discrepancy: Discrepancy) => void;
}

export class Fleet {
  readonly #options: FleetOptions;
  readonly #members: Member[] = [];
  /** Every process so far. */
  readonly #runs: Run[] = [];
  #isClosed = false;

  constructor(options: FleetOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    await Promise.all(Array.from({ length: this.#options.count }, (_, place) => this.#launch(place)));
  }

  get size(): number {
    return this.#options.count;
  }

  /** The ports that answer. */
  get ports(): number[] {
    return this.#members.flatMap(({ port }) => port ?? []);
  }

  /** The port of the server in this place of the fleet or, while it is away, of another one. Undefined while none runs. */
  portNear(place: number, random: Random): number | undefined {
    const { ports } = this;
    return this.#members[place % this.size]?.port ?? (ports.length > 0 ? random.pick(ports) : undefined);
  }

  /** The process ids of the servers that run. */
  get pids(): number[] {
    return this.#members.filter(({ isEnding }) => !isEnding).map(({ run }) => run.pid);
  }

  /** How often the servers have logged each error. */
  get errors(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const line of this.#runs.flatMap(({ shown }) => shown.split('\n'))) {
      if (!line.startsWith('{')) continue;
      const { msg, path, err } = JSON.parse(line) as { msg: string; path?: unknown; err?: { message: string } };
      const what = `${msg} at ${JSON.stringify(path)}: ${err?.message}`;
      counts[what] = (counts[what] ?? 0) + 1;
    }
    return counts;
  }

  /** Ends a server with SIGKILL, and starts another in its place. */
  async kill(place: number): Promise<void> {
    const member = this.#members[place] as Member;
    this.#leave(member);
    member.run.signal('SIGKILL');
    await member.run.ended();
    await this.#launch(place);
  }

  /** Stops a server with SIGTERM, and starts another in its place. Returns the milliseconds that it took to end. */
  async replace(place: number): Promise<number> {
    const member = this.#members[place] as Member;
    const started = performance.now();
    this.#leave(member);
    const { code, stderr } = await within(stopMsMax, `the end of a server after SIGTERM`, member.run.stop());
    const stopMs = performance.now() - started;
    if (code !== 0) throw new Discrepancy(`a server that was told to stop ended with code ${code}: ${stderr}`);
    await this.#launch(place);
    return stopMs;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const member of this.#members) {
      this.#leave(member);
      member.run.kill('SIGKILL');
    }
    await Promise.all(this.#members.map(({ run }) => run.ended()));
  }

  #leave(member: Member): void {
    member.port = undefined;
    member.isEnding = true;
  }

  async #launch(place: number): Promise<void> {
    if (this.#isClosed) return;
    const { databaseUrl, folder, compileCache } = this.#options;
    const child = spawn(process.execPath, ['--import', path.join(source, 'node-floor.js'), path.join(source, 'main.ts')], {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: '/usr/bin:/bin',
        NODE_COMPILE_CACHE: compileCache,
        DATABASE_URL: databaseUrl,
        PORT: '0',
        HOST: '127.0.0.1',
        LOG_LEVEL: 'error',
        // All watchers and writers send from one address.
        COST_PER_MINUTE: '1000000000',
      },
    });
    const member: Member = { run: new Run(child), port: undefined, isEnding: false };
    this.#members[place] = member;
    this.#runs.push(member.run);
    child.once('close', (code, signal) => {
      if (member.isEnding || this.#isClosed) return;
      member.port = undefined;
      void member.run.ended().then(({ stdout, stderr }) => {
        const said = `${stdout}${stderr}`.slice(-2000);
        this.#options.onFault(new Discrepancy(`a server ended by itself (${signal ?? code}): ${said}`));
      });
    });
    const { address } = await member.run.ready();
    if (!member.isEnding) member.port = Number(new URL(address).port);
  }
}

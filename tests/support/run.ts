/** A command that runs in a child process: what it prints, signals to it, and its end. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { within } from './deadline.ts';

/** The longest wait: a first start sets up a database, perhaps beside other tests on a slow machine. */
const waitMsMax = 90_000;

export interface Ending {
  code: number | null;
  stdout: string;
  stderr: string;
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

  /** What it has printed to standard output so far. */
  get shown(): string {
    return this.#stdout;
  }

  /** Waits until standard output contains a text, and returns all of the output so far. */
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

  /** Waits until a server listens. Returns what it has printed, and the address and the key (empty if there is none) in that. */
  async ready(): Promise<{ shown: string; address: string; key: string }> {
    const shown = await this.shows('Ctrl-C stops it.');
    return { shown, address: /http:\/\/[^/\s]+/.exec(shown)?.[0] ?? '', key: /osk_\S+/.exec(shown)?.[0] ?? '' };
  }

  /** Signals the process alone, as `kill` does. */
  signal(signal: NodeJS.Signals): void {
    process.kill(this.pid, signal);
  }

  /** Signals the whole process group, as a terminal does. */
  kill(signal: NodeJS.Signals): void {
    try {
      process.kill(-this.pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }

  /** Waits for the end of the process, and of all processes that hold its output. */
  async ended(): Promise<Ending> {
    await within(waitMsMax, `the end of process ${this.pid}`, this.#closed);
    return { code: this.#child.exitCode, stdout: this.#stdout, stderr: this.#stderr };
  }

  /** Sends SIGTERM to the process alone, and waits for its end. */
  async stop(): Promise<Ending> {
    this.signal('SIGTERM');
    return this.ended();
  }

  #wake(): void {
    this.#seen.resolve();
    this.#seen = Promise.withResolvers();
  }
}

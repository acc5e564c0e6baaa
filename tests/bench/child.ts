/** Child processes that answer calls, so that servers, clients and the writer of a benchmark do not share an event loop. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

interface Call {
  number: number;
  name: string;
  argument: unknown;
}

interface Reply {
  number: number;
  value?: unknown;
  error?: string;
}

/** In the parent: a child process. */
export class Child {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #calls = 0;

  /** Runs a file with this Node.js. */
  constructor(file: string) {
    this.#process = fork(file, { serialization: 'advanced', execArgv: ['--expose-gc'] });
    this.#process.on('message', ({ number, value, error }: Reply) => {
      const waiting = this.#waiting.get(number);
      this.#waiting.delete(number);
      if (error === undefined) waiting?.resolve(value);
      else waiting?.reject(new Error(error));
    });
    this.#process.on('exit', () => this.#fail(new Error(`the process of ${file} ended`)));
    this.#process.on('error', (error) => this.#fail(error));
  }

  /** Errors: what the call throws in the child, or that the child has ended. */
  call<T>(name: string, argument?: unknown): Promise<T> {
    const waiting = Promise.withResolvers<unknown>();
    const number = ++this.#calls;
    this.#waiting.set(number, waiting);
    this.#process.send({ number, name, argument } satisfies Call, (error) => error && this.#fail(error));
    return waiting.promise as Promise<T>;
  }

  /** Ends the process at once, as a crash does. */
  async kill(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exited = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await exited;
  }

  #fail(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}

/** In the child: answers the parent's calls until the parent ends. */
export function answerCalls(calls: Record<string, (argument: never) => unknown>): void {
  process.on('disconnect', () => process.exit());
  process.on('message', async ({ number, name, argument }: Call) => {
    const reply: Reply = { number };
    try {
      const call = calls[name];
      if (!call) throw new Error(`there is no call "${name}"`);
      reply.value = await call(argument as never);
    } catch (error) {
      reply.error = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    process.send?.(reply);
  });
}

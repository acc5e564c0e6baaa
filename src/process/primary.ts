/** The process that sets up the database for several workers, and keeps them running. It serves no requests: it hands connections to them in turn. */
import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { freePort } from '../db/free-port.ts';
import { StartupError } from '../db/startup-error.ts';
import { connectionsFor, shareOfConnections } from './connections.ts';
import { openDatabase } from './database.ts';
import { type DevelopmentKey, developmentKey } from './development-key.ts';
import type { Order, Report, WorkerSettings } from './orders.ts';
import type { Start } from './server.ts';
import { welcome } from './welcome.ts';

/** Milliseconds before a worker that ended is replaced; twice as long each time, unless it had served for long enough. */
const replaceMs = 250;
const replaceMsMax = 10_000;
const steadyMs = 60_000;
/** Milliseconds after which workers that do not stop are ended. In order, they stop within ten seconds. */
const stopMs = 12_000;

/** Starts the workers and tells where they serve. Errors: StartupError. */
export async function startPrimary({ env, logger, isStopping, onStop }: Start): Promise<void> {
  let key: DevelopmentKey | undefined;
  let connectionsMax = 0;
  const setUp = async (...[owner, isEmbedded]: Parameters<Parameters<typeof openDatabase>[1]>) => {
    if (isEmbedded) key = await developmentKey(owner, env.dataDir);
    connectionsMax = await shareOfConnections(owner, env.workers);
  };
  const database = await openDatabase(env, setUp, connectionsFor(env.workers));
  onStop(database.stop);
  if (isStopping()) return;
  // The same port for each worker, also for one that starts when no other runs. A host that cannot be listened on is reported by a worker.
  const port = env.port || (await freePort(env.host).catch(() => 0));
  const fleet = new Fleet({ databaseUrl: database.url, connectionsMax, port }, logger, isStopping);
  onStop(() => fleet.stop());
  await fleet.start(env.workers);
  if (!isStopping()) process.stdout.write(welcome({ host: env.host, port, key }));
}

class Fleet {
  readonly #settings: WorkerSettings;
  readonly #logger: Logger;
  readonly #isStopping: () => boolean;
  readonly #workers = new Set<Worker>();
  readonly #serving = new WeakSet<Worker>();
  readonly #stopping = new AbortController();

  constructor(settings: WorkerSettings, logger: Logger, isStopping: () => boolean) {
    this.#settings = { ...settings };
    this.#logger = logger;
    this.#isStopping = () => isStopping() || this.#stopping.signal.aborted;
  }

  /** Resolves once all listen, or when the fleet is stopped before. Errors: StartupError when one cannot start. */
  async start(count: number): Promise<void> {
    await Promise.all(
      Array.from({ length: count }, () => new Promise<void>((resolve, reject) => void this.#keep(resolve, reject))),
    );
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    const ends = [...this.#workers].map((worker) => once(worker, 'exit'));
    for (const worker of this.#workers) {
      // One that does not serve yet has nothing to end in order, and may be busy with loading its code.
      if (this.#serving.has(worker)) order(worker, 'stop');
      else worker.process.kill('SIGKILL');
    }
    const deadline = setTimeout(() => {
      for (const worker of this.#workers) worker.process.kill('SIGKILL');
    }, stopMs);
    await Promise.all(ends);
    clearTimeout(deadline);
  }

  /** Runs a worker and, when it ends, another. `onStart` is called once the first listens; when that fails, `onFailure`, and no other is run. */
  async #keep(onStart: () => void, onFailure: (error: Error) => void): Promise<void> {
    let hasStarted = false;
    let waitMs = replaceMs;
    // A terminal's Ctrl-C reaches the workers too, and these may end before they are told to.
    while (!this.#isStopping()) {
      const { worker, listens, ends } = this.#fork();
      const failure = await listens.catch((error: Error) => error);
      const since = Date.now();
      if (!failure) {
        this.#serving.add(worker);
        hasStarted = true;
        onStart();
      }
      const how = await ends;
      if (this.#isStopping()) break;
      if (!hasStarted) return onFailure(failure as Error);
      if (!failure && Date.now() - since > steadyMs) waitMs = replaceMs;
      const reason = failure?.message;
      this.#logger.error({ worker: worker.process.pid, ...how, reason, waitMs }, 'a worker ended; another starts');
      await pause(waitMs, undefined, { signal: this.#stopping.signal }).catch(() => {});
      waitMs = Math.min(2 * waitMs, replaceMsMax);
    }
    onStart();
  }

  #fork() {
    const worker = cluster.fork();
    this.#workers.add(worker);
    const endHanded = watchHanded(worker);
    const listens = Promise.withResolvers<undefined>();
    worker.on('message', (report: Report) => {
      if (report === 'listens') listens.resolve(undefined);
      else listens.reject(new StartupError(report.cannotStart));
    });
    // A worker that is gone cannot be told anything.
    worker.on('error', () => {});
    const ends = once(worker, 'exit').then(([code, signal]: (number | string | null)[]) => {
      this.#workers.delete(worker);
      endHanded();
      listens.reject(new StartupError(`A worker ended while it started (${signal ?? `exit code ${code}`}).`));
      return { code, signal };
    });
    order(worker, this.#settings);
    return { worker, listens: listens.promise, ends };
  }
}

/**
 * Returns a function that ends the connection which was being handed to a worker when it died. node:cluster hands a worker one at a time, and closes its own
 * end once the worker has it; otherwise never, and the client would wait for ever. To close it again does nothing.
 */
function watchHanded({ process: child }: Worker): () => void {
  let handed: { close(): void } | undefined;
  const send = child.send.bind(child) as (...args: unknown[]) => boolean;
  child.send = (message: unknown, handle?: unknown, ...rest: unknown[]) => {
    // Without a handle, the callback is in its place.
    if (typeof handle === 'object' && handle !== null) handed = handle as typeof handed;
    return send(message, handle, ...rest);
  };
  return () => handed?.close();
}

function order(worker: Worker, what: Order): void {
  if (worker.isConnected()) worker.send(what, () => {});
}

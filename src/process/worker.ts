/** One of several processes that serve the same port. The primary has set up the database, and starts another if this one ends. */
import { report, type WorkerSettings } from './orders.ts';
import { type Start, serve } from './server.ts';

/** Starts serving and tells the primary. Errors: StartupError. */
export async function startWorker(start: Start, settings: Promise<WorkerSettings>): Promise<void> {
  await serve(start, await settings);
  await report('listens');
}

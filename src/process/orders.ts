/** What the primary process and its workers tell each other. */

export interface WorkerSettings {
  /** The address of the database, which the primary has set up. */
  databaseUrl: string;
  connectionsMax: number;
  port: number;
}

export type Order = WorkerSettings | 'stop';

export type Report = 'listens' | { cannotStart: string };

/** Receives the primary's orders in a worker, from now on: what it orders while the worker loads its code must not be lost. */
export function receiveOrders(onStop: () => void): Promise<WorkerSettings> {
  const { promise, resolve } = Promise.withResolvers<WorkerSettings>();
  process.on('message', (order: Order) => {
    if (order === 'stop') onStop();
    else resolve(order);
  });
  return promise;
}

/** Tells the primary, which may have ended. */
export async function report(what: Report): Promise<void> {
  await new Promise<void>((resolve) => {
    if (process.send) process.send(what, undefined, undefined, () => resolve());
    else resolve();
  });
}

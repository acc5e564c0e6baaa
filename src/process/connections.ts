/** How the workers of one server share the connections that PostgreSQL allows. */
import { sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { connectionsBeside, connectionsMaxByDefault } from '../db/pool-sizes.ts';
import { StartupError } from '../db/startup-error.ts';

/** For the primary, and for commands of the operator. */
const spare = 6;
/** Connections of each role for the requests of a worker: one for readers and one for writers. */
const leastMax = 2;

/** The setting of an embedded PostgreSQL with which each worker has as many connections as a server alone. */
export function connectionsFor(workers: number): number {
  return needed(workers, connectionsMaxByDefault) + 3;
}

/** Connections of each role for the requests of one of so many workers. Errors: StartupError when PostgreSQL allows too few. */
export async function shareOfConnections(owner: Db, workers: number): Promise<number> {
  const [row] = await owner.execute<{ allowed: number }>(sql`
    select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
           - coalesce(current_setting('reserved_connections', true)::int, 0) as allowed`);
  const allowed = row?.allowed ?? 0;
  const share = Math.floor(((allowed - spare) / workers - connectionsBeside) / 2);
  if (share >= leastMax) return Math.min(share, connectionsMaxByDefault);
  throw new StartupError(
    `WORKERS: ${workers} processes need ${needed(workers, leastMax)} connections to the database, which allows ${allowed}. Raise max_connections of PostgreSQL, or start fewer.`,
  );
}

function needed(workers: number, max: number): number {
  return workers * (connectionsBeside + 2 * max) + spare;
}

/**
 * The only access to the tables. A query takes a `Read`: either `PublicRead`, whose role sees the public rows of every council, or
 * `CouncilTx`, a transaction bound to one council's staff. Both types are branded and only this file makes them, so a query
 * without a known reader does not compile.
 */
import { type Handle, openListener, openLockHolder, openPool, type Pool } from './client.ts';
import type { visibility } from './columns.ts';

declare const boundTo: unique symbol;

export type PublicRead = Handle & { readonly [boundTo]: 'the public' };
export type CouncilTx = Handle & {
  readonly [boundTo]: 'one council';
  readonly councilId: number;
};
/** A database handle that a query can run on. */
export type Read = PublicRead | CouncilTx;

export type Visibility = (typeof visibility.enumValues)[number];

/** The council whose rows a transaction sees besides public rows, and the visibilities of those rows that it sees. */
export interface CouncilScope {
  councilId: number;
  reads: readonly Visibility[];
  /** A person who sees the restricted rows of the panels on which they sit today, whether or not `reads` has RESTRICTED. */
  memberId?: string | null;
}

/** A read-only view of the database at one moment. Holds a connection until it is closed. */
export interface Snapshot {
  tx: Promise<Read>;
  close(): Promise<void>;
}

export interface Access {
  readonly public: PublicRead;
  /** One snapshot for all reads of an operation: as a council's staff, or as the public when `scope` is null. */
  snapshot(scope: CouncilScope | null): Snapshot;
  /** Commits what `work` writes for the council; commits nothing when it throws. */
  write<T>(scope: CouncilScope, work: (tx: CouncilTx) => Promise<T>): Promise<T>;
  /** A connection that receives notifications (LISTEN). The caller ends it. */
  listener(on: Parameters<typeof openListener>[2]): ReturnType<typeof openListener>;
  /** A connection for advisory locks that outlive a transaction. The caller ends it. */
  lockHolder(lost: () => void): ReturnType<typeof openLockHolder>;
  /** The pools, for the health check, the feed and authentication. */
  readonly pools: { public: Pool; staff: Pool };
  close(): Promise<void>;
}

/** Opens both pools on `url`, each with at most `max` connections. Neither connects before its first query. */
export function openAccess(url: string, options: { max: number; onQuery?: (query: string) => void }): Access {
  const pools = {
    public: openPool(url, 'scrutiny_public', options),
    staff: openPool(url, 'scrutiny_staff', options),
  };
  return {
    public: pools.public.handle as PublicRead,
    snapshot: (scope) => openSnapshot(scope ? pools.staff : pools.public, scope),
    write: (scope, work) => pools.staff.begin('isolation level read committed', (tx) => work(bind(tx, scope))),
    listener: (on) => openListener(url, 'scrutiny_public', on),
    lockHolder: (lost) => openLockHolder(url, 'scrutiny_public', lost),
    pools,
    close: async () => {
      // Whoever asked has had the answer, or is gone.
      await Promise.all([pools.public.sql.end({ timeout: 2 }), pools.staff.sql.end({ timeout: 2 })]);
    },
  };
}

function openSnapshot(pool: Pool, scope: CouncilScope | null): Snapshot {
  const ready = Promise.withResolvers<Read>();
  const released = Promise.withResolvers<void>();
  const ended = pool
    .begin('isolation level repeatable read read only', async (tx) => {
      ready.resolve(scope ? bind(tx, scope) : (tx as PublicRead));
      await released.promise;
    })
    .catch((error: unknown) => ready.reject(error));
  return {
    tx: ready.promise,
    close: async () => {
      released.resolve();
      await ended;
    },
  };
}

/**
 * Sets whose rows the transaction sees. The first statement follows on the same connection without waiting for the answer, which saves a round
 * trip; if the settings fail, PostgreSQL refuses all that follows.
 */
function bind(tx: Handle, scope: CouncilScope): CouncilTx {
  tx.run(
    `select set_config('scrutiny.council_id', $1, true), set_config('scrutiny.reads', $2, true), set_config('scrutiny.member_id', $3, true)`,
    [String(scope.councilId), scope.reads.join(','), scope.memberId ?? ''],
  ).catch(() => {});
  return Object.assign(tx, { councilId: scope.councilId }) as CouncilTx;
}

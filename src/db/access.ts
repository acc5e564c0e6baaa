/**
 * The only access to the tables. A query takes a `Read`: either `PublicRead`, whose role sees the public rows of every council, or
 * `CouncilTx`, a transaction bound to one council's staff. Both types are branded and only this file makes them, so a query
 * without a known reader does not compile.
 */
import { type Handle, type OnQuery, openListener, openLockHolder, openPool, type Pool } from './client.ts';
import type { visibility } from './columns.ts';
import { Gate, type GateOptions, type Leave } from './gate.ts';
import { writeWithin } from './limited-write.ts';

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

/** What an operation does: reads as the public, reads as a council's staff, or writes. */
export type Use = 'public' | 'staff' | 'writes';

export interface Access {
  readonly public: PublicRead;
  /** A place among the operations of a kind. Each takes one before its first statement, and leaves it after its last. Errors: Overloaded. */
  place(use: Use, signal: AbortSignal): Promise<Leave>;
  /** One snapshot for all reads of an operation: as a council's staff, or as the public when `scope` is null. */
  snapshot(scope: CouncilScope | null): Snapshot;
  /** Commits what `work` writes for the council; commits nothing when it throws. Errors: TookTooLong, OutcomeUnknown. */
  write<T>(scope: CouncilScope, work: (tx: CouncilTx) => Promise<T>): Promise<T>;
  /** A connection that receives notifications (LISTEN). The caller ends it. */
  listener(on: Parameters<typeof openListener>[2]): ReturnType<typeof openListener>;
  /** A connection for advisory locks that outlive a transaction. The caller ends it. */
  lockHolder(lost: () => void): ReturnType<typeof openLockHolder>;
  /** The pools, for the health check, the feed and authentication. */
  readonly pools: { public: Pool; staff: Pool };
  close(): Promise<void>;
}

export interface AccessOptions {
  /** Connections of each of the two pools. */
  max: number;
  /** How many operations may wait for a connection, and for how long. Absent: no operation takes a place, and the pool's own queue has no bounds. */
  queue?: Omit<GateOptions, 'places'>;
  /** Milliseconds within which a transaction that writes must be done. */
  writeMs?: number;
  onQuery?: OnQuery;
}

const writeMsByDefault = 10_000;

/** Opens both pools on `url`. Neither connects before its first query. */
export function openAccess(url: string, options: AccessOptions): Access {
  const pools = {
    public: openPool(url, 'scrutiny_public', options),
    staff: openPool(url, 'scrutiny_staff', options),
  };
  const gates = options.queue && gatesOf(options.max, options.queue);
  return {
    public: pools.public.db as Handle as PublicRead,
    place: async (use, signal) => (gates ? gates[use].enter(signal) : () => {}),
    snapshot: (scope) => openSnapshot(scope ? pools.staff : pools.public, scope),
    write: (scope, work) => {
      const begin = (run: (tx: Handle) => ReturnType<typeof work>) => pools.staff.begin('isolation level read committed', run);
      return writeWithin(options.writeMs ?? writeMsByDefault, begin, async (tx) => work(bind(tx, scope)));
    },
    listener: (on) => openListener(url, 'scrutiny_public', on),
    lockHolder: (lost) => openLockHolder(url, 'scrutiny_public', lost),
    pools,
    close: async () => {
      // Whoever asked has had the answer, or is gone.
      await Promise.all([pools.public.sql.end({ timeout: 2 }), pools.staff.sql.end({ timeout: 2 })]);
    },
  };
}

/** Places for as many operations as there are connections. Those that write have half of the staff's: a wait of either kind does not hold up the other. */
function gatesOf(max: number, queue: Omit<GateOptions, 'places'>): Record<Use, Gate> {
  const writes = Math.max(1, Math.floor(max / 2));
  const of = (places: number) => new Gate({ ...queue, places });
  return { public: of(max), staff: of(Math.max(1, max - writes)), writes: of(writes) };
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

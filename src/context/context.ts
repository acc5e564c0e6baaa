/** The context of an operation: the viewer, the viewer's reads, and commands. */
import type { Caller } from '../commands/command.ts';
import { MissingPermission } from '../commands/refusal.ts';
import type { CommandRunner, CommandSpec } from '../commands/runner.ts';
import type { Access, Read, Snapshot } from '../db/access.ts';
import type { Leave } from '../db/gate.ts';
import type { Key, Loader } from '../db/loader.ts';
import { type Finding, LoaderScope } from '../db/loader-scope.ts';
import type { EventFeed } from '../events/feed.ts';
import type { Budget, Context, ReadScope, Viewer } from '../graphql/context.ts';
import { apiError } from '../graphql/errors.ts';
import { whenFound } from '../graphql/found.ts';
import type { Permission } from '../modules/access/permissions.ts';
import type { Authenticator } from './authenticate.ts';
import type { CredentialWatch } from './credential-watch.ts';
import type { Dependencies } from './dependencies.ts';
import type { OperationReads } from './kept-reads.ts';
import { audienceOf, type Session, scopeOf } from './session.ts';

export interface Services {
  access: Access;
  feed: EventFeed;
  commands: CommandRunner;
  authenticator: Authenticator;
  credentials: CredentialWatch;
}

/** What a context takes from the request. */
export interface ContextOptions {
  baseUrl: string;
  budget: () => Budget;
  /** If given, it takes what the operation reads from. */
  dependencies?: Dependencies | undefined;
  /** If given, it gives what earlier operations have read. */
  kept?: OperationReads | undefined;
  /** If given, all reads are of this snapshot, which the caller closes. */
  snapshot?: Snapshot | undefined;
}

export function createContext(
  services: Services,
  { viewer, credential }: Session,
  { baseUrl, budget, dependencies, kept, snapshot }: ContextOptions,
): Context {
  let isOneMoment = false;
  const context: Context = {
    ...createReadScope(services.access, viewer, { isOneMoment: () => isOneMoment, dependencies, kept, snapshot }),
    viewer,
    credential,
    budget,
    baseUrl,
    feed: services.feed,
    readAtOneMoment: () => {
      isOneMoment = true;
    },
    changesAt: (instant) => dependencies?.noteInstant(instant),
    audienceOf: (councilId) => audienceOf(viewer, councilId),
    may: (permission, councilId) => viewer.councilId === councilId && viewer.permissions.has(permission),
    run: async (spec, input) => {
      const caller = callerOf(viewer, spec);
      // The command takes a connection of its own. Holding one while it waits for another could exhaust the pool.
      await context.beginWriting();
      const outcome = await services.commands.run(caller, spec, input).catch((error: unknown) => {
        throw error instanceof MissingPermission ? forbidden(error.sufficient) : error;
      });
      await context.refresh();
      return outcome;
    },
  };
  return context;
}

/** Errors: UNAUTHENTICATED without a credential, FORBIDDEN for one of no council. */
function callerOf(viewer: Viewer, { permissions: sufficient }: CommandSpec): Caller {
  const { kind, councilId, permissions } = viewer;
  if (kind === 'ANONYMOUS') throw apiError('UNAUTHENTICATED', 'This needs a credential: send `Authorization: Bearer <key>`.');
  if (councilId === null) throw forbidden(sufficient);
  const actor = { kind, name: viewer.name ?? '', personId: viewer.personId };
  return { actor, councilId, permissions, reads: scopeOf(viewer)?.reads ?? [] };
}

function forbidden(sufficient: readonly Permission[]) {
  return apiError('FORBIDDEN', `This credential lacks the permission ${sufficient.join(' or ')}.`);
}

/**
 * The reads of one operation. Staff always read one snapshot, which the first read opens; the public reads without a transaction unless
 * `isOneMoment` says otherwise. The caller stops the scope at the end of the operation: resolvers may still run whose result nobody waits for, and they
 * must not take a connection that nobody gives back.
 */
export function createReadScope(
  access: Access,
  viewer: Viewer,
  {
    isOneMoment,
    dependencies,
    kept,
    snapshot: given,
  }: { isOneMoment?: () => boolean } & Pick<ContextOptions, 'dependencies' | 'kept' | 'snapshot'> = {},
): ReadScope {
  const scope = scopeOf(viewer);
  const stopped = new AbortController();
  let place: Promise<Leave> | undefined;
  let isWriting = false;
  let snapshot: Snapshot | undefined;
  const read = async (): Promise<Read> => {
    stopped.signal.throwIfAborted();
    if (given) return given.tx;
    place ??= access.place(scope ? 'staff' : 'public', stopped.signal);
    await place;
    // It may have been stopped meanwhile.
    stopped.signal.throwIfAborted();
    if (!scope && !isOneMoment?.()) return access.public;
    snapshot ??= access.snapshot(scope);
    return snapshot.tx;
  };
  const closeSnapshot = async () => {
    const open = snapshot;
    snapshot = undefined;
    await open?.close();
  };
  const release = async () => {
    const taken = place;
    place = undefined;
    await closeSnapshot();
    const leave = await taken?.catch(() => undefined);
    leave?.();
  };
  const find: Finding = (loader, key, columns, readIt) => {
    // Rows that note what is used of them are for this operation alone.
    const isKept = kept && !isOneMoment?.() && !columns?.noted;
    const found = isKept ? kept.load(loader, key, columns?.id ?? 0, readIt) : readIt();
    dependencies?.noteLoad(key, found);
    return found;
  };
  let loaders = new LoaderScope(read, find);
  const load: ReadScope['load'] = (loader, key) => loaders.load(loader, key);
  return {
    load,
    related: (loader, row, id) => (id === null ? null : load(loader, { councilId: row.councilId, id })),
    required: <V>(loader: Loader<Key, V | null>, row: { councilId: number }, id: string) =>
      whenFound(load(loader, { councilId: row.councilId, id }), (found) => {
        if (found === null) throw new Error(`${loader.name} found nothing for ${row.councilId}:${id}`);
        return found;
      }),
    read: () => {
      // Such a read has no key that names a council.
      if (dependencies) dependencies.isOnAll = true;
      return read();
    },
    columnsOf: (rows) => loaders.columnsOf({ rows }),
    readAhead: (rows, read) => loaders.readAhead(rows, read),
    refresh: async (learnt) => {
      await closeSnapshot();
      loaders = new LoaderScope(read, find, learnt);
    },
    release,
    stop: async (reason) => {
      stopped.abort(reason);
      await release();
    },
    beginWriting: async () => {
      stopped.signal.throwIfAborted();
      if (isWriting) return closeSnapshot();
      await release();
      isWriting = true;
      place = access.place('writes', stopped.signal);
      await place;
    },
  };
}

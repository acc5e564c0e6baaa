/** The context of an operation: who asks, what they read through, how they command. */
import type { Access, Read, Snapshot } from '../db/access.ts';
import { LoaderScope } from '../db/loader.ts';
import type { CommandRunner } from '../events/command.ts';
import type { EventFeed } from '../events/feed.ts';
import type { Context, ReadScope, Viewer } from '../graphql/context.ts';
import { apiError } from '../graphql/errors.ts';
import { audienceOf, scopeOf } from './session.ts';

export interface Services {
  access: Access;
  feed: EventFeed;
  commands: CommandRunner;
}

/** `query` is the text of the operation, where there is one. */
export function createContext(services: Services, viewer: Viewer, baseUrl: string, query?: string): Context {
  const context: Context = {
    ...createReadScope(services.access, viewer, asksForFeed(query)),
    viewer,
    baseUrl,
    feed: services.feed,
    audienceOf: (councilId) => audienceOf(viewer, councilId),
    may: (permission, councilId) => viewer.councilId === councilId && viewer.permissions.has(permission),
    command: async (permission, call) => {
      if (viewer.kind === 'ANONYMOUS') {
        throw apiError('UNAUTHENTICATED', 'This needs a credential: send `Authorization: Bearer <key>`.');
      }
      if (viewer.councilId === null || !viewer.permissions.has(permission)) {
        throw apiError('FORBIDDEN', `This credential lacks the permission ${permission}.`);
      }
      const actor = { kind: viewer.kind, name: viewer.name ?? '', personId: viewer.personId };
      const reads = scopeOf(viewer)?.reads ?? [];
      // The command takes a connection of its own: none may be held while it waits for one.
      await context.refresh();
      const outcome = await services.commands.run({ councilId: viewer.councilId, actor, reads }, call);
      await context.refresh();
      return outcome;
    },
  };
  return context;
}

/** A page and the cursor to follow from must be of one moment, or what happens between the two reads is missed. */
function asksForFeed(query: string | undefined): boolean {
  return query !== undefined && /\bfeed\b/.test(query);
}

/**
 * Reads of the public need no transaction unless they must be of one moment; a council's staff always read one snapshot, opened by the first
 * read. Whoever made the scope releases it at the end of the operation.
 */
export function createReadScope(access: Access, viewer: Viewer, isOneMoment = false): ReadScope {
  const scope = scopeOf(viewer);
  let snapshot: Snapshot | undefined;
  const read = async (): Promise<Read> => {
    if (!scope && !isOneMoment) return access.public;
    snapshot ??= access.snapshot(scope);
    return snapshot.tx;
  };
  const release = async () => {
    const open = snapshot;
    snapshot = undefined;
    await open?.close();
  };
  let loaders = new LoaderScope(read);
  return {
    load: (loader, key) => loaders.load(loader, key),
    related: async (loader, row, id) => (id === null ? null : loaders.load(loader, { councilId: row.councilId, id })),
    required: async (loader, row, id) => {
      const found = await loaders.load(loader, { councilId: row.councilId, id });
      if (found === null) throw new Error(`${loader.name} found nothing for ${row.councilId}:${id}`);
      return found;
    },
    read,
    refresh: async () => {
      await release();
      loaders = new LoaderScope(read);
    },
    release,
  };
}

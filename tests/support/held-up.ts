/** Servers with few connections and short times on a database of their own, in which a test can hold up the reads of a table. */
import { afterAll, afterEach, expect } from 'vitest';
import type { AppOptions, Timeouts } from '../../src/app.ts';
import { openLogin } from '../../src/db/client.ts';
import { startServer } from './app.ts';
import { within } from './deadline.ts';
import { eventually } from './eventually.ts';
import { ownDatabase } from './webhooks.ts';

export interface Answered {
  status: number;
  retryAfter: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of a body by comparing it
  body: any;
}

/** For tests that run one after the other: a lock holds up all servers of the file. */
export async function heldUpDatabase() {
  const { options, sql, createCouncil } = await ownDatabase();
  /** Sees what the connections of others wait for. */
  const login = openLogin(options.databaseUrl);
  afterAll(() => login.end({ timeout: 5 }));
  const world = await createCouncil();
  const key = await world.key();
  const releases: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(releases.map((release) => release()));
  });
  /** The backends that requests use, which wait for a lock if `isWaiting` says so. */
  const backends = async (isWaiting: boolean) => {
    const [row] = await login<{ count: number }[]>`
      select count(*)::int from pg_stat_activity
       where datname = current_database() and application_name in ('open-scrutiny scrutiny_public', 'open-scrutiny scrutiny_staff')
         and case when ${isWaiting} then wait_event_type = 'Lock' else state <> 'idle' end`;
    return row?.count ?? 0;
  };
  return {
    sql,
    login,
    world,
    key,
    /** What reads the table of `lock`. */
    query: `{ council(slug: "${world.slug}") { glossary { nodes { term } } } }`,
    /** What does not. */
    other: `{ council(slug: "${world.slug}") { panels { totalCount } } }`,
    /** Holds up reads of the glossary. Returns a function that ends that. */
    lock: async () => {
      const locked = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      const holding = sql.begin(async (tx) => {
        await tx`lock table glossary_term in access exclusive mode`;
        locked.resolve();
        await released.promise;
      });
      await locked.promise;
      const release = async () => {
        released.resolve();
        await holding;
      };
      // Also where the test fails before it.
      releases.push(release);
      return release;
    },
    startServer: async (timeouts: Timeouts, more: Partial<AppOptions> = {}) => {
      const server = await startServer({ databaseUrl: options.databaseUrl, connectionsMax: 2, cache: false, timeouts, ...more });
      const send = (query: string, { key: by, signal }: { key?: string | undefined; signal?: AbortSignal } = {}) =>
        within(15_000, 'an answer', post(server.http, query, by, signal));
      return { ...server, post: send };
    },
    /** Waits until so many operations wait for the lock. */
    holdsUp: (count: number) => eventually(async () => expect(await backends(true)).toBe(count)),
    /** Waits until no connection of a request is in use. */
    isIdle: () => eventually(async () => expect(await backends(false)).toBe(0)),
  };
}

async function post(url: string, query: string, key?: string, signal?: AbortSignal): Promise<Answered> {
  const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }), signal: signal ?? null });
  const { extensions: _, ...body } = (await response.json()) as { extensions?: unknown };
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body };
}

/** Apps and servers on the database of the test run. */
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, inject } from 'vitest';
import { type App, type AppOptions, createApp } from '../../src/app.ts';
import type { CostOptions } from '../../src/transport/limits/cost-options.ts';

/** All tests on an app send from one address, and more in a second than all clients of one address in reality. */
const unlimitedBudgets = { perMinute: 1e9, perMinuteWithCredential: 1e9 };

/** For tests that ask for all records, or all fields, in one operation. */
export const unlimited: Partial<CostOptions> = {
  tokensMax: 1e9,
  documents: { depth: 1e9, aliases: 1e9, duplicates: 1e9, fragments: 1e9 },
  operationMax: Number.MAX_SAFE_INTEGER,
  openSubscriptionsMax: 1e9,
};

/** Connections of the app that many tests use at once. */
const sharedConnections = 20;

let shared: Promise<App> | undefined;

/**
 * The app without a port that all files of a worker share, for tests that need no options and leave it as it is. A new app would open connections
 * and have PostgreSQL plan each statement anew. It ends with the worker.
 */
export function sharedApp(): Promise<App> {
  shared ??= createApp(optionsOf({ connectionsMax: sharedConnections }));
  return shared;
}

/** An app of the file's own, without a port; `options` adds to or replaces the defaults. */
export async function startApp(options: Partial<AppOptions> = {}): Promise<App> {
  const app = await createApp(optionsOf(options));
  afterAll(() => app.dispose());
  return app;
}

function optionsOf(options: Partial<AppOptions>): AppOptions {
  return {
    databaseUrl: inject('databaseUrl'),
    logger: pino({ level: 'error' }),
    connectionsMax: 5,
    // Other tests run beside.
    timeouts: { operationMs: 60_000, waitMs: 60_000 },
    ...options,
    costs: { ...unlimitedBudgets, ...options.costs },
  };
}

/** An app of the file's own on a free port of the loopback address. */
export async function startServer(options: Partial<AppOptions> = {}): Promise<{ app: App; http: string; ws: string }> {
  const app = await startApp(options);
  const { port } = (await app.listen({ port: 0, host: '127.0.0.1' })) as AddressInfo;
  return { app, http: `http://127.0.0.1:${port}/graphql`, ws: `ws://127.0.0.1:${port}/graphql` };
}

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of an answer by comparing it
  data?: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** Sends an HTTP request without a network and returns the answer, without what it cost. */
export async function ask(app: App, query: string, variables: Record<string, unknown> = {}, key?: string): Promise<Answer> {
  const response = await app.fetch(
    new Request('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ query, variables }),
    }),
  );
  return shown(response);
}

/** The answer in a response, without what it cost. */
export async function shown(response: Response): Promise<Answer> {
  const { extensions: _, ...answer } = (await response.json()) as Answer & { extensions?: unknown };
  return answer;
}

/** Requests over the network to a server that keeps answers, and the number of statements that they cost. */
import type { AppOptions } from '../../src/app.ts';
import { startServer } from './app.ts';
import { nameConnections } from './named-connections.ts';
import { createCouncil } from './world.ts';

export interface Asking {
  method?: 'GET' | 'HEAD' | 'POST';
  variables?: Record<string, unknown>;
  headers?: Record<string, string>;
  key?: string;
}

export interface Received {
  status: number;
  /** Without those that differ with each response. */
  headers: Record<string, string>;
  text: string;
}

const ofEachResponse = ['date', 'x-request-id', 'connection', 'keep-alive'];

/** Learns of changes from notices alone. A poll that is late, on a machine that is busy, would turn the cache off. */
const byNotices = { pollMs: 3_600_000 };

/** A server of its own. `statements` are those that ran on it so far. It keeps answers but no reads, so that each query that is executed runs some. */
export async function startCaching(options: Partial<AppOptions> = {}) {
  const statements: string[] = [];
  const { databaseUrl, loseNotices } = nameConnections(options.databaseUrl);
  const { app, http } = await startServer({
    connectionsMax: 2,
    feed: byNotices,
    cache: { readBytes: 0 },
    ...options,
    databaseUrl,
    onQuery: (text) => void statements.push(text),
  });
  return { app, http, statements, loseNotices, send: (query: string, asking: Asking = {}) => send(http, query, asking) };
}

export async function send(
  http: string,
  query: string,
  { method = 'POST', variables, headers, key }: Asking = {},
): Promise<Received> {
  const url = new URL(http);
  if (method !== 'POST') {
    url.searchParams.set('query', query);
    if (variables) url.searchParams.set('variables', JSON.stringify(variables));
  }
  const response = await fetch(url, {
    method,
    headers: {
      accept: 'application/json',
      'accept-encoding': 'identity',
      ...(method === 'POST' && { 'content-type': 'application/json' }),
      ...(key && { authorization: `Bearer ${key}` }),
      ...headers,
    },
    ...(method === 'POST' && { body: JSON.stringify({ query, variables }) }),
  });
  const received = [...response.headers].filter(([name]) => !ofEachResponse.includes(name));
  return { status: response.status, headers: Object.fromEntries(received), text: await response.text() };
}

/** A council with a panel, and a query for it whose answer is longer than a kilobyte. */
export async function createPage() {
  const council = await createCouncil();
  const panel = await council.createPanel();
  for (let day = 1; day <= 9; day++) await council.createMeeting(panel, { date: `2026-01-0${day}` });
  const query = `{ council(slug: "${council.slug}") { name panels { nodes { id name meetings { nodes { id date status kind } } } } } }`;
  return { council, panel, query };
}

/** An answer without what is left of the budget of the one who asked. */
export function withoutCost(text: string): object {
  const { extensions: _, ...answer } = JSON.parse(text);
  return answer;
}

/** Requests over the network to a server that keeps answers, and the number of statements that they cost. */
import type { AppOptions } from '../../src/app.ts';
import { startServer } from './app.ts';
import { nameConnections } from './named-connections.ts';

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

/** A server of its own. `statements` are those that ran on it so far. */
export async function startCaching(options: Partial<AppOptions> = {}) {
  const statements: string[] = [];
  const { databaseUrl, loseNotices } = nameConnections(options.databaseUrl);
  const { app, http } = await startServer({ ...options, databaseUrl, onQuery: (text) => void statements.push(text) });
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

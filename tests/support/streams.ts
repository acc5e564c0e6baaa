/** Subscriptions over real sockets, with the protocols' own clients from npm. */
import { createClient as createSseClient } from 'graphql-sse';
import { type Client, createClient as createWsClient } from 'graphql-ws';
import WebSocket from 'ws';
import { within } from './deadline.ts';

export interface Stream<T> {
  /** The next event's data; an error that ended the stream is thrown. */
  next(): Promise<T>;
  close(): Promise<void>;
}

const waitMs = 20_000;

/** Subscribes with graphql-ws. */
export function streamOverWebSocket<T>(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  key?: string,
): Stream<T> {
  const client: Client = createWsClient({
    url,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(key && { connectionParams: { authorization: `Bearer ${key}` } }),
  });
  return streamOf<T>(client.iterate({ query, variables }), async () => client.dispose());
}

/** Subscribes with graphql-sse. Each subscription has a connection of its own. */
export function streamOverSse<T>(url: string, query: string, variables: Record<string, unknown> = {}, key?: string): Stream<T> {
  const client = createSseClient({ url, retryAttempts: 0, ...(key && { headers: { authorization: `Bearer ${key}` } }) });
  return streamOf<T>(client.iterate({ query, variables }), async () => client.dispose());
}

interface Result {
  data?: unknown;
  errors?: readonly { message: string }[];
}

function streamOf<T>(iterator: AsyncIterableIterator<unknown>, dispose: () => Promise<void>): Stream<T> {
  return {
    next: async () => {
      const step = await within(waitMs, 'the next event', iterator.next());
      if (step.done) throw new Error('the stream ended');
      const { data, errors } = step.value as Result;
      if (errors) throw Object.assign(new Error(errors[0]?.message), { errors });
      return data as T;
    },
    close: async () => {
      await within(waitMs, 'the end of the stream', Promise.resolve(iterator.return?.()));
      await dispose();
    },
  };
}

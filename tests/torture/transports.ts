/** Connections of watchers: with graphql-ws, with graphql-sse, and with the few lines that server-sent events need. */
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Topic } from './log.ts';
import type { Arrival, Connect } from './watcher.ts';

/** A line on which nothing arrives, not even a pong, for twice this time is dead. */
const pingMs = 3000;

/** graphql-ws, which closes a socket whose pongs stay away. */
export const overWebSocket: Connect = (port, topic, after) => {
  let socket: WebSocket | undefined;
  let ending = 'no connection';
  let isStalled = false;
  class Socket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { handshakeTimeout: 2 * pingMs });
      socket = this;
      this.on('open', () => isStalled && this.pause());
      this.on('close', (code) => {
        ending = `ws ${code}`;
      });
    }
  }
  let pongTimeout: NodeJS.Timeout | undefined;
  const client = createClient();
  function createClient() {
    return createWsClient({
      url: `ws://127.0.0.1:${port}/graphql`,
      webSocketImpl: Socket,
      retryAttempts: 0,
      keepAlive: pingMs,
      connectionAckWaitTimeout: 2 * pingMs,
      ...(topic.key && { connectionParams: { authorization: `Bearer ${topic.key}` } }),
      on: {
        ping: (isReceived) => {
          if (isReceived) return;
          // A stalled reader does not read its pongs either.
          pongTimeout = setTimeout(() => isStalled || client.terminate(), pingMs);
        },
        pong: () => clearTimeout(pongTimeout),
      },
    });
  }
  return {
    arrivals: arrivalsOf(client.iterate({ query: topic.document, variables: { ...topic.variables, after } })),
    ending: () => ending,
    stall: (stalls) => {
      isStalled = stalls;
      if (stalls) socket?.pause();
      else socket?.resume();
    },
    close: () => {
      clearTimeout(pongTimeout);
      void client.dispose();
      socket?.terminate();
    },
  };
};

/** graphql-sse, with a connection for each subscription. */
export const overGraphqlSse: Connect = (port, topic, after) => {
  const client = createSseClient({
    url: `http://127.0.0.1:${port}/graphql`,
    retryAttempts: 0,
    ...(topic.key && { headers: { authorization: `Bearer ${topic.key}` } }),
  });
  let ending = 'sse ended';
  async function* arrivals(): AsyncGenerator<Arrival> {
    try {
      yield* arrivalsOf(client.iterate({ query: topic.document, variables: { ...topic.variables, after } }));
    } catch (error) {
      ending = 'sse failed';
      throw error;
    }
  }
  return { arrivals: arrivals(), ending: () => ending, stall: () => {}, close: () => client.dispose() };
};

/**
 * What EventSource does: the address stays the same, and the id of the last event goes into a header. The topic's start is in the address, so a
 * server that ignores the header sends everything again.
 */
export const asEventSource: Connect = (port, topic, after) => {
  const abort = new AbortController();
  let ending = 'sse ended';
  let gate: { opened: Promise<void>; open: () => void } | undefined;
  async function* arrivals(): AsyncGenerator<Arrival> {
    try {
      const response = await fetch(addressOf(port, topic), {
        headers: {
          accept: 'text/event-stream',
          ...(after !== topic.start.cursor && { 'last-event-id': after }),
          ...(topic.key && { authorization: `Bearer ${topic.key}` }),
        },
        signal: abort.signal,
      });
      if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
      let text = '';
      for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
        text += part;
        const messages = text.split('\n\n');
        text = messages.pop() ?? '';
        for (const message of messages) {
          const arrival = arrivalOf(message);
          if (arrival) yield arrival;
          await gate?.opened;
        }
      }
    } catch (error) {
      ending = 'sse failed';
      throw error;
    }
  }
  return {
    arrivals: arrivals(),
    ending: () => ending,
    stall: (stalls) => {
      gate?.open();
      const { promise: opened, resolve: open } = Promise.withResolvers<void>();
      gate = stalls ? { opened, open } : undefined;
    },
    close: () => {
      gate?.open();
      abort.abort();
    },
  };
};

function addressOf(port: number, { document, variables, start }: Topic): string {
  const query = new URLSearchParams({ query: document, variables: JSON.stringify({ ...variables, after: start.cursor }) });
  return `http://127.0.0.1:${port}/graphql?${query}`;
}

/** The event of one message of a stream; the message's id takes the place of the cursor. Undefined for comments and the end. */
function arrivalOf(message: string): Arrival | undefined {
  const fields = new Map(
    message.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const data = fields.get('data');
  if (fields.get('event') !== 'next' || !data) return undefined;
  const { data: result, errors } = JSON.parse(data) as { data?: Arrival; errors?: Arrival['errors'] };
  const id = fields.get('id');
  return { errors, event: result?.event && { ...result.event, cursor: id ?? 'an event without an id' } };
}

async function* arrivalsOf(results: AsyncIterable<unknown>): AsyncGenerator<Arrival> {
  for await (const result of results) {
    const { data, errors } = result as { data?: Arrival; errors?: Arrival['errors'] };
    yield { errors, event: data?.event };
  }
}

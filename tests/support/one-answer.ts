/** Sends one operation over each of the transports, and returns the first answer to it. */
import WebSocket from 'ws';
import { within } from './deadline.ts';

export interface SentOperation {
  query: string;
  /** As JSON. */
  variables?: string | undefined;
}

export interface OneAnswer {
  /** Of HTTP; null for a WebSocket. */
  status: number | null;
  data?: unknown;
  errors?: { message: string; extensions: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

type Ask = (
  server: { http: string; ws: string },
  operation: SentOperation,
  headers?: Record<string, string>,
) => Promise<OneAnswer>;

const waitMs = 30_000;

const overHttp: Ask = async ({ http }, operation, headers = {}) => {
  const response = await post(http, operation, { accept: 'application/json', ...headers });
  return { status: response.status, ...((await response.json()) as object) };
};

const overServerSentEvents: Ask = async ({ http }, operation, headers = {}) => {
  const response = await post(http, operation, { accept: 'text/event-stream', ...headers });
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += new TextDecoder().decode(chunk);
    const answer = /^event: next\ndata: (.*)\n/m.exec(text)?.[1];
    if (answer) return { status: response.status, ...JSON.parse(answer) };
  }
  throw new Error(`the stream ended: ${text}`);
};

const overWebSocket: Ask = async ({ ws }, operation, headers = {}) => {
  const socket = new WebSocket(ws, 'graphql-transport-ws', { headers });
  const answer = Promise.withResolvers<OneAnswer>();
  socket.on('open', () => socket.send('{"type":"connection_init"}'));
  socket.on('close', (code) => answer.reject(new Error(`the socket closed with ${code}`)));
  socket.on('message', (data) => {
    const { type, payload } = JSON.parse(String(data));
    if (type === 'connection_ack') socket.send(`{"id":"a","type":"subscribe","payload":${jsonOf(operation)}}`);
    if (type === 'error') answer.resolve({ status: null, errors: payload });
    if (type === 'next') answer.resolve({ status: null, ...payload });
  });
  try {
    return await within(waitMs, 'the answer', answer.promise);
  } finally {
    socket.terminate();
  }
};

export const everyTransport = { HTTP: overHttp, 'server-sent events': overServerSentEvents, WebSocket: overWebSocket };

function jsonOf({ query, variables = '{}' }: SentOperation): string {
  return `{"query":${JSON.stringify(query)},"variables":${variables}}`;
}

function post(url: string, operation: SentOperation, headers: Record<string, string>): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: jsonOf(operation),
    signal: AbortSignal.timeout(waitMs),
  });
}

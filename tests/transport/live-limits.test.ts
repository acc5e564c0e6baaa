/** Limits of live connections: a client that reads too slowly, that has died, or that opens too many. */
import { type IncomingMessage, request } from 'node:http';
import { expect, test } from 'vitest';
import WebSocket from 'ws';
import { sharedApp, startServer } from '../support/app.ts';
import { within } from '../support/deadline.ts';
import { followStatus, type MovingMeeting, movingMeeting, take } from '../support/live.ts';

const writer = await sharedApp();

interface OpenSocket {
  socket: WebSocket;
  /** The next message. */
  message(): Promise<{ id?: string; type: string; payload?: unknown }>;
  closed: Promise<[code: number, reason: string]>;
}

/** Opens a socket and, unless `init` is null, sends that with `connection_init`. */
async function openSocket(url: string, init: object | null = {}, headers: Record<string, string> = {}): Promise<OpenSocket> {
  const socket = new WebSocket(url, 'graphql-transport-ws', { headers });
  const messages: string[] = [];
  let arrived = () => {};
  socket.on('message', (data) => {
    messages.push(String(data));
    arrived();
  });
  const ended = Promise.withResolvers<[number, string]>();
  socket.once('close', (code, reason) => ended.resolve([code, String(reason)]));
  await within(10_000, 'the socket', new Promise((resolve) => socket.once('open', resolve)));
  if (init) socket.send(JSON.stringify({ type: 'connection_init', payload: init }));
  return {
    socket,
    closed: within(30_000, 'the close of the socket', ended.promise),
    message: async () => {
      while (messages.length === 0) {
        const { promise, resolve } = Promise.withResolvers<void>();
        arrived = resolve;
        await within(20_000, 'a message', promise);
      }
      return JSON.parse(messages.shift() as string);
    },
  };
}

const hello = 'subscription H($meeting: ID!) { meetingStatusChanged(filter: { meeting: $meeting }, snapshot: true) { status } }';

function subscribe({ socket }: OpenSocket, id: string, query: string, { meeting }: MovingMeeting): void {
  socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query, variables: { meeting: meeting.globalId } } }));
}

/** More than a megabyte in each event, so that a client that stops reading soon exceeds the limit. */
const muchText = { notice: 'Notice. '.repeat(4500) };
const muchQuery = `subscription Much($meeting: ID!) {
  meetingStatusChanged(filter: { meeting: $meeting }, snapshot: true) {
    sequence meeting { ${Array.from({ length: 40 }, (_, index) => `n${index}: notice`).join(' ')} }
  }
}`;

test('a socket that stops reading is closed with 1013, without effect on other clients', async () => {
  const server = await startServer({ connectionsMax: 2 });
  const moving = await movingMeeting(writer, muchText);
  const stalled = await openSocket(server.ws);
  expect((await stalled.message()).type).toBe('connection_ack');
  subscribe(stalled, 'much', muchQuery, moving);
  expect((await stalled.message()).type).toBe('next');
  const other = followStatus(server, 'graphql-ws', { meeting: moving.meeting.globalId, snapshot: true });
  await take(other, 1);
  stalled.socket.pause();
  await moving.move(16);
  expect((await take(other, 16)).map(({ sequence }) => sequence)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
  stalled.socket.resume();
  expect(await stalled.closed).toEqual([1013, 'Client reads too slowly: resume from the last cursor']);
  await other.close();
});

test('a stream of server-sent events that stops being read ends with SLOW_CONSUMER', async () => {
  const server = await startServer({ connectionsMax: 2 });
  const moving = await movingMeeting(writer, muchText);
  const body = JSON.stringify({ query: muchQuery, variables: { meeting: moving.meeting.globalId } });
  const stalled = request(server.http, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
  });
  const { promise, resolve } = Promise.withResolvers<IncomingMessage>();
  stalled.once('response', resolve).end(body);
  const response = await within(10_000, 'the response', promise);
  response.once('error', () => {});
  response.pause();
  await moving.move(16);
  let text = '';
  response.on('data', (chunk) => {
    text = (text + chunk).slice(-500);
  });
  response.resume();
  await within(20_000, 'the end of the stream', new Promise((done) => response.once('close', done)));
  expect(text).toContain('"code":"SLOW_CONSUMER"');
});

test('an operation beyond the limit of its socket is refused, and the socket stays open', async () => {
  const server = await startServer({ connectionsMax: 2, limits: { operationsPerSocket: 2 } });
  const moving = await movingMeeting(writer);
  const socket = await openSocket(server.ws);
  await socket.message();
  for (const id of ['a', 'b']) {
    subscribe(socket, id, hello, moving);
    expect(await socket.message()).toMatchObject({ id, type: 'next' });
  }
  subscribe(socket, 'c', hello, moving);
  expect(await socket.message()).toMatchObject({
    id: 'c',
    type: 'error',
    payload: [
      {
        message: 'A socket runs at most 2 operations at a time. Complete some, or open another socket.',
        extensions: { code: 'RATE_LIMITED' },
      },
    ],
  });
  socket.socket.send('{"id":"a","type":"complete"}');
  subscribe(socket, 'd', hello, moving);
  expect(await socket.message()).toMatchObject({ id: 'd', type: 'next' });
  socket.socket.close();
});

test('connections beyond the limit of an address are refused: sockets with 1013, streams with 429', async () => {
  const server = await startServer({ connectionsMax: 2, limits: { connectionsPerAddress: 2, trustedProxies: 1 } });
  const moving = await movingMeeting(writer);
  const from = (address: string) => ({ 'x-forwarded-for': `192.0.2.99, ${address}` });
  const stream = (address: string, connection = new AbortController()) =>
    fetch(server.http, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...from(address) },
      body: JSON.stringify({ query: hello, variables: { meeting: moving.meeting.globalId } }),
      signal: connection.signal,
    });
  const first = await openSocket(server.ws, {}, from('192.0.2.1'));
  const held = new AbortController();
  expect((await stream('192.0.2.1', held)).status).toBe(200);
  const third = await openSocket(server.ws, {}, from('192.0.2.1'));
  expect(await third.closed).toEqual([1013, 'Too many connections from this address']);
  const refused = await stream('192.0.2.1');
  expect([refused.status, refused.headers.get('retry-after'), await refused.text()]).toEqual([
    429,
    '10',
    expect.stringContaining('RATE_LIMITED'),
  ]);
  const elsewhere = await openSocket(server.ws, {}, from('192.0.2.2'));
  expect((await elsewhere.message()).type).toBe('connection_ack');

  // Ended connections no longer count.
  first.socket.close();
  await first.closed;
  held.abort();
  const again = await openSocket(server.ws, {}, from('192.0.2.1'));
  expect((await again.message()).type).toBe('connection_ack');
  again.socket.close();
  elsewhere.socket.close();
});

test('connections beyond the limit of a key are refused', async () => {
  const server = await startServer({ connectionsMax: 2, limits: { connectionsPerKey: 1 } });
  const { key } = await movingMeeting(writer);
  const first = await openSocket(server.ws, { authorization: `Bearer ${key}` });
  expect((await first.message()).type).toBe('connection_ack');
  const second = await openSocket(server.ws, { authorization: `Bearer ${key}` });
  expect(await second.closed).toEqual([1013, 'Too many connections with this key']);
  first.socket.close();
});

test('a socket that sends no connection_init in time is closed with 4408', async () => {
  const server = await startServer({ connectionsMax: 2, limits: { initMs: 50 } });
  const socket = await openSocket(server.ws, null);
  expect(await socket.closed).toEqual([4408, 'Connection initialisation timeout']);
});

test('a socket whose client has died is ended by the pings', async () => {
  const server = await startServer({ connectionsMax: 2, limits: { pingMs: 100, connectionsPerAddress: 1 } });
  const dead = await openSocket(server.ws);
  await dead.message();
  // It no longer reads, so it answers no ping, like a phone that left the network.
  dead.socket.pause();
  for (;;) {
    const next = await openSocket(server.ws);
    const state = await Promise.race([next.closed, next.message()]);
    next.socket.close();
    if (!Array.isArray(state)) break;
  }
  dead.socket.terminate();
});

test('operations that are completed before they begin, and begun again with the same id, are one', async () => {
  const server = await startServer({ connectionsMax: 2 });
  const moving = await movingMeeting(writer);
  const socket = await openSocket(server.ws);
  await socket.message();
  const query = hello.replace('status }', 'sequence }');
  for (let index = 0; index < 20; index++) {
    if (index > 0) socket.socket.send('{"id":"a","type":"complete"}');
    subscribe(socket, 'a', query, moving);
  }
  subscribe(socket, 'b', query, moving);
  const sequences: Record<string, number[]> = { a: [], b: [] };
  const readUntil = async (id: string, sequence: number) => {
    while (sequences[id]?.at(-1) !== sequence) {
      const { id: of = '', payload } = await socket.message();
      sequences[of]?.push(
        (payload as { data: { meetingStatusChanged: { sequence: number } } }).data.meetingStatusChanged.sequence,
      );
    }
  };
  await readUntil('a', 0);
  await readUntil('b', 0);
  await moving.move(2);
  await readUntil('a', 2);
  await readUntil('b', 2);
  // Each that began before it was completed has sent its snapshot.
  expect(sequences.a?.filter((sequence) => sequence > 0)).toEqual([1, 2]);
  socket.socket.close();
});

/** What an export costs the server: readers of one address, readers that do not read, and the end of the server. */
import { connect, type Socket } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { startServer } from '../support/app.ts';
import { within } from '../support/deadline.ts';
import { createCouncil, type World } from '../support/world.ts';

const sockets: Socket[] = [];
afterAll(() => {
  for (const socket of sockets) socket.destroy();
});

/** A council whose export is larger than what the buffers between two processes hold. */
async function largeCouncil(): Promise<World> {
  const world = await createCouncil();
  for (let place = 0; place < 60; place++)
    await world.createPanel({ slug: `panel-${place}`, roleStatement: 'x'.repeat(400_000) });
  return world;
}

const large = await largeCouncil();

/** Asks for an export and reads nothing of it until the returned socket is resumed. */
async function unread(http: string): Promise<Socket> {
  const { port } = new URL(http);
  const socket = connect(Number(port), '127.0.0.1');
  sockets.push(socket);
  socket.pause();
  socket.on('error', () => {});
  socket.write(`GET /exports/${large.slug}/records.ndjson HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n`);
  await within(30_000, 'the answer', new Promise((resolve) => socket.once('readable', resolve)));
  return socket;
}

/** What comes until the end of a connection. */
async function rest(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.resume();
  await within(30_000, 'the end of the connection', new Promise((resolve) => socket.once('close', resolve)));
  return Buffer.concat(chunks).toString('latin1');
}

const lastChunk = '\r\n0\r\n\r\n';

test('an address reads only so many exports at a time', async () => {
  const { http } = await startServer({ exports: { perAddress: 1 } });
  const first = await unread(http);
  const ask = () => fetch(new URL(`/exports/${large.slug}/Panel.csv`, http));
  const refused = await ask();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
  expect((await refused.json()).errors[0].extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 10 });
  expect((await rest(first)).endsWith(lastChunk)).toBe(true);
  expect((await (await ask()).text()).length).toBeGreaterThan(60 * 400_000);
});

/** Asks until the address may read again. */
async function untilFree(http: string): Promise<void> {
  const url = new URL(`/exports/${large.slug}/Council.csv`, http);
  while ((await fetch(url)).status !== 200);
}

test('a reader that does not read is cut off, and does not take its part for the whole', async () => {
  const { http } = await startServer({ exports: { perAddress: 1, stallMs: 300 } });
  const socket = await unread(http);
  await within(30_000, 'a free place', untilFree(http));
  expect((await rest(socket)).endsWith(lastChunk)).toBe(false);
});

test('a reader that goes away leaves its place', async () => {
  const { http } = await startServer({ exports: { perAddress: 1 } });
  (await unread(http)).destroy();
  await within(30_000, 'a free place', untilFree(http));
});

test('making an export costs its client', async () => {
  const { http } = await startServer({ costs: { perMinute: 60_000 } });
  const [first, second] = await Promise.all([createCouncil(), createCouncil()]);
  const ask = ({ slug }: World) => fetch(new URL(`/exports/${slug}/records.ndjson`, http));
  expect([(await ask(first)).status, (await ask(first)).status]).toEqual([200, 200]);
  const refused = await ask(second);
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
  expect((await refused.json()).errors[0].extensions.code).toBe('RATE_LIMITED');
});

test('a page of any origin can read the cursor of an export', async () => {
  const { http } = await startServer();
  const { headers } = await fetch(new URL('/exports/southampton/Panel.csv', http), {
    headers: { origin: 'https://anyone.example' },
  });
  expect([headers.get('access-control-allow-origin'), headers.get('access-control-expose-headers')]).toEqual([
    '*',
    'x-request-id, etag, feed-cursor, content-range, retry-after',
  ]);
});

test('a server that stops ends the exports that are being read', async () => {
  const { app, http } = await startServer();
  const socket = await unread(http);
  await within(15_000, 'the end of the server', app.dispose());
  expect((await rest(socket)).endsWith(lastChunk)).toBe(false);
});

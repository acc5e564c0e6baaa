/** A server that stops: its clients go elsewhere, and whatever they do it ends within ten seconds. */
import { request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import postgres from 'postgres';
import { expect, inject, test } from 'vitest';
import WebSocket from 'ws';
import { createApp } from '../../src/app.ts';
import { sharedApp, startServer } from '../support/app.ts';
import { movingMeeting } from '../support/live.ts';

const writer = await sharedApp();

const query = `subscription S($meeting: ID!) { meetingStatusChanged(filter: { meeting: $meeting }, snapshot: true) { status } }`;

async function stoppingApp() {
  const app = await createApp({ databaseUrl: inject('databaseUrl'), logger: pino({ level: 'silent' }), connectionsMax: 3 });
  const { port } = await app.listen({ port: 0, host: '127.0.0.1' });
  return { app, http: `http://127.0.0.1:${port}/graphql`, ws: `ws://127.0.0.1:${port}/graphql` };
}

const post = (url: string, body: object, key?: string) =>
  fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream, application/json',
      ...(key && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(body),
  });

test('streams whose clients come back to a server that stops end at once', async () => {
  const { meeting } = await movingMeeting(writer);
  const { app, http } = await stoppingApp();
  const body = { query, variables: { meeting: meeting.globalId } };
  const streams = await Promise.all(Array.from({ length: 100 }, () => post(http, body)));
  let returned = 0;
  const ends = streams.map(async (stream) => {
    await stream.text();
    const again = await post(http, body).catch(() => null);
    if (!again) return;
    returned++;
    expect(await again.text()).not.toContain('event: complete');
  });
  const start = performance.now();
  await app.dispose();
  expect(performance.now() - start).toBeLessThan(4000);
  await Promise.all(ends);
  expect(returned).toBeGreaterThan(0);
});

test('a socket that does not answer and a request that waits for a lock do not hold it up', { timeout: 60_000 }, async () => {
  const { meeting, key, world } = await movingMeeting(writer);
  const { app, http, ws } = await stoppingApp();
  const socket = new WebSocket(ws, 'graphql-transport-ws');
  await new Promise((resolve) => socket.once('open', resolve));
  socket.pause();
  const locker = postgres(inject('databaseUrl'), { max: 1 });
  const lock = Promise.withResolvers<void>();
  const holding = locker.begin(async (sql) => {
    await sql`select 1 from meeting where council_id = ${world.councilId} for update`;
    lock.resolve();
    await setTimeout(12_000);
  });
  await lock.promise;
  const mutation = `mutation { adjournMeeting(input: { meeting: "${meeting.globalId}", reason: "Fire" }) { userErrors { code } } }`;
  const waiting = post(http, { query: mutation }, key).catch(() => null);
  await setTimeout(500);
  const start = performance.now();
  await app.dispose();
  expect(performance.now() - start).toBeLessThan(9500);
  socket.terminate();
  await waiting;
  await holding;
  await locker.end();
});

test('a stream whose client left before its answer counts no longer', async () => {
  const server = await startServer({ connectionsMax: 2, limits: { connectionsPerAddress: 5 } });
  const { meeting } = await movingMeeting(writer);
  const body = { query, variables: { meeting: meeting.globalId } };
  // Some of them leave while their subscription begins.
  for (let index = 0; index < 40; index++) {
    const leaving = request(server.http, {
      method: 'POST',
      agent: false,
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    });
    leaving.once('error', () => {});
    leaving.end(JSON.stringify(body));
    await setTimeout(2 + (index % 10));
    leaving.destroy();
  }
  await setTimeout(1000);
  expect((await post(server.http, body)).status).toBe(200);
});

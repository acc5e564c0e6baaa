/** What ends the following and what is tried again: refused credentials, close codes, faults of the selection, and the waits between attempts. */

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { platform } from '../../client/src/surroundings.ts';
import { revokeMutation } from '../support/api-keys.ts';
import { ask, startServer } from '../support/app.ts';
import { within } from '../support/deadline.ts';
import { createFollowedMeeting, openPage, quick, statusSubscription, statusWithSnapshot } from '../support/followed-meeting.ts';
import { startLineProxy } from '../support/line-proxy.ts';

const server = await startServer();

describe.each([
  { transport: 'websocket', refusal: '4403' },
  { transport: 'sse', refusal: 'UNAUTHENTICATED' },
] as const)('over $transport', ({ transport, refusal }) => {
  async function setUp() {
    const meeting = await createFollowedMeeting(server.app);
    const variables = { meeting: meeting.meetingId };
    return { meeting, about: { url: server.http, transport, query: statusSubscription, variables } };
  }

  test('a refused credential ends the client', async () => {
    const { meeting, about } = await setUp();
    const page = openPage({ ...about, after: await meeting.cursor(), authorization: 'Bearer nonsense' });
    await page.untilState('ended');
    expect(page.states).toEqual(['connecting', `ended ${refusal}`]);
  });

  test('the client asks for another credential when a credential ends on an open line', async () => {
    const { meeting, about } = await setUp();
    const [first, second] = [await meeting.world.key(), await meeting.world.key()];
    let current = first;
    const page = openPage({ ...about, after: await meeting.cursor(first), authorization: () => `Bearer ${current}` });
    await meeting.step(1);
    await page.untilEvents(1);
    current = second;
    await revoke(meeting.world.slug, first, second);
    await page.until(`the refusal`, () => page.states.some((state) => state === `reconnecting ${refusal}`));
    await meeting.step(1);
    await page.untilEvents(2);
    page.close();
    // The second of the staff feed's events is the revocation itself.
    expect(page.sequences()).toEqual([1, 3]);
  });

  test('the client ends when `authorization` returns a refused credential again', async () => {
    const { meeting, about } = await setUp();
    const page = openPage({ ...about, after: await meeting.cursor(), authorization: async () => 'Bearer nonsense' });
    await page.untilState('ended');
    expect(page.states).toEqual(['connecting', 'ended UNAUTHENTICATED']);
  });

  test.each([
    {
      what: 'no `cursor` in the selection',
      query:
        'subscription S($meeting: ID!, $after: EventCursor) { meetingStatusChanged(filter: { meeting: $meeting }, after: $after) { sequence } }',
      problem: 'must select `cursor`',
    },
    {
      what: 'a snapshot without `isSnapshot`',
      query: statusWithSnapshot.replace('isSnapshot', ''),
      problem: 'must select `isSnapshot`',
    },
    {
      what: 'a field that does not exist',
      query: statusSubscription.replace('status }', 'colour }'),
      problem: 'Cannot query field "colour"',
    },
  ])('$what ends the following with a message', async ({ query, problem }) => {
    const { meeting, about } = await setUp();
    const after = query.includes('$snapshot') ? undefined : await meeting.cursor();
    await meeting.step(1);
    const page = openPage({ ...about, query, after });
    await page.untilState('ended');
    expect(page.problem).toContain(problem);
  });
});

/** Revokes a key by another one of the same council. */
async function revoke(council: string, key: string, by: string): Promise<void> {
  const query = 'query Keys($council: String!) { council(slug: $council) { apiKeys { id prefix } } }';
  const { data } = await ask(server.app, query, { council }, by);
  const { id } = data.council.apiKeys.find(({ prefix }: { prefix: string }) => key.startsWith(prefix));
  expect((await ask(server.app, revokeMutation, { id }, by)).data.revokeApiKey.userErrors).toEqual([]);
}

test.each([
  { what: 'no `$after`', query: 'subscription { meetingStatusChanged { cursor } }', problem: /must take `\$after/ },
  { what: 'nowhere to start', query: statusSubscription, problem: /Give `after` or `loadAfresh`/ },
])('options with $what are refused at once', ({ query, problem }) => {
  expect(() => openPage({ url: server.http, query })).toThrow(problem);
});

test('where there is no WebSocket, the client says at once how to do without', () => {
  const withoutSocket = { ...platform(), WebSocket: undefined };
  expect(() => openPage({ url: server.http, query: statusSubscription, after: 'cursor' }, withoutSocket)).toThrow(
    "Give `transport: 'sse'`, or use Node.js 22 or newer.",
  );
});

/** Accepts each socket and closes it with a code. */
async function serverThatCloses(code: number): Promise<{ url: string; count: () => number }> {
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(sockets, 'listening');
  afterAll(() => sockets.close());
  let count = 0;
  sockets.on('connection', (socket) => {
    count++;
    socket.once('message', () => socket.close(code, 'Because'));
  });
  return { url: `http://127.0.0.1:${(sockets.address() as AddressInfo).port}/graphql`, count: () => count };
}

test.each([{ code: 4400 }, { code: 4401 }, { code: 4403 }])(
  'a socket that closes with $code is not opened again',
  async ({ code }) => {
    const { url, count } = await serverThatCloses(code);
    const page = openPage({ url, query: statusSubscription, after: 'cursor' });
    await page.untilState('ended');
    expect([page.states, count()]).toEqual([['connecting', `ended ${code}`], 1]);
  },
);

test.each([{ code: 1000 }, { code: 1001 }, { code: 1012 }, { code: 1013 }])(
  'a socket that closes with $code is opened again',
  async ({ code }) => {
    const { url, count } = await serverThatCloses(code);
    const waits = waitsRecorded();
    const page = openPage({ url, query: statusSubscription, after: 'cursor' }, waits.surroundings);
    await waits.reached(3);
    page.close();
    expect(count()).toBeGreaterThanOrEqual(3);
  },
);

/** Records the waits between attempts, and makes each short. */
function waitsRecorded() {
  const ms: number[] = [];
  let look = () => {};
  const after = (wait: number, then: () => void) => {
    if (wait !== quick.tickMs) ms.push(wait);
    look();
    const timer = setTimeout(then, wait === quick.tickMs ? wait : 1);
    return () => clearTimeout(timer);
  };
  const reached = (count: number) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    look = () => ms.length >= count && resolve();
    return within(20_000, `wait ${count}`, promise);
  };
  return { ms, reached, surroundings: { after, random: () => 0.5 } };
}

test('the longest wait doubles with each attempt up to a limit, and the actual wait is random below it', async () => {
  const proxy = await startLineProxy(server.http);
  proxy.refuse();
  const waits = waitsRecorded();
  const timing = { tickMs: quick.tickMs };
  const page = openPage({ url: proxy.http, query: statusSubscription, after: 'cursor', timing }, waits.surroundings);
  await waits.reached(8);
  page.close();
  expect(waits.ms.slice(0, 8)).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
});

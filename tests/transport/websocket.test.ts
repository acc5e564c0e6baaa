import { createClient } from 'graphql-ws';
import { expect, test } from 'vitest';
import WebSocket from 'ws';
import { startServer } from '../support/app.ts';
import { within } from '../support/deadline.ts';
import { createCouncil } from '../support/world.ts';

const server = await startServer();

/** Sends operations over one socket; what each is answered, errors included. */
async function operate(queries: string[], authorization?: string): Promise<unknown[]> {
  const client = createClient({
    url: server.ws,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazy: true,
    ...(authorization && { connectionParams: { authorization } }),
  });
  const answers: unknown[] = [];
  for (const query of queries) {
    const answer = new Promise<unknown>((resolve) => {
      client.subscribe({ query }, { next: resolve, error: resolve, complete: () => {} });
    });
    answers.push(await within(5000, 'an answer', answer));
  }
  await client.dispose();
  return answers;
}

test('queries are answered over a socket too', async () => {
  expect(await operate(['{ council(slug: "southampton") { name } }'])).toEqual([
    { data: { council: { name: 'Southampton City Council' } } },
  ]);
});

test('an operation that cannot begin fails alone, and the socket goes on', async () => {
  const [syntax, validation, answered] = await operate([
    '{ council(',
    '{ nothing }',
    '{ councils(first: 1) { nodes { slug } } }',
  ]);
  expect(syntax).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'GRAPHQL_PARSE_FAILED' }) })]);
  expect(validation).toEqual([
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'GRAPHQL_VALIDATION_FAILED' }) }),
  ]);
  expect(answered).toHaveProperty('data.councils.nodes');
});

test("a key in `connectionParams` makes the viewer the council's staff", async () => {
  const world = await createCouncil();
  const answers = await operate(['{ viewer { role council { slug } } }'], `Bearer ${await world.key('CLERK')}`);
  expect(answers).toEqual([{ data: { viewer: { role: 'CLERK', council: { slug: world.slug } } } }]);
});

test('a credential that is not valid ends the socket with 4403, which clients do not try again after', async () => {
  const [closed] = (await operate(['{ viewer { role } }'], 'Bearer osk_wrong')) as [{ code: number }];
  expect(closed.code).toBe(4403);
});

test('a server that stops tells its sockets 1012, after which clients try again', async () => {
  const stopping = await startServer();
  const socket = new WebSocket(stopping.ws, 'graphql-transport-ws');
  await within(5000, 'the socket', new Promise((resolve) => socket.once('open', resolve)));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await stopping.app.dispose();
  expect(await within(5000, 'the close', closed)).toBe(1012);
});

test('a message over 64 KiB ends the socket', async () => {
  const socket = new WebSocket(server.ws, 'graphql-transport-ws');
  await within(5000, 'the socket', new Promise((resolve) => socket.once('open', resolve)));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.send('x'.repeat(70_000));
  expect(await within(5000, 'the close', closed)).toBe(1009);
});

import { Writable } from 'node:stream';
import { createClient } from 'graphql-ws';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import { startServer } from '../support/app.ts';
import { within } from '../support/deadline.ts';
import { createCouncil } from '../support/world.ts';

const server = await startServer();

/** Sends operations over one socket and returns the answer or the errors of each. */
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

test('a socket answers queries too', async () => {
  expect(await operate(['{ council(slug: "southampton") { name } }'])).toEqual([
    { data: { council: { name: 'Southampton City Council' } }, extensions: { cost: { requested: 2, limit: 10_000 } } },
  ]);
});

test('an invalid operation fails alone, and the socket stays open', async () => {
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

test('operations that a socket does not run are refused with a code of the contract', async () => {
  const refused = await operate([
    'query A { councils { totalCount } } query B { councils { totalCount } }',
    'fragment Name on Council { name }',
    'mutation { startMeeting(input: { meeting: "x" }) { userErrors { message } } }',
  ]);
  const extensions = { code: 'BAD_USER_INPUT', errorId: expect.any(String) };
  expect(refused).toEqual([
    [{ message: 'The document has several operations. Send the name of one as `operationName`: A, B.', extensions }],
    [{ message: 'The document has no query, mutation or subscription.', extensions }],
    [{ message: 'Mutations are sent with POST.', extensions }],
  ]);
});

test("a key in `connectionParams` makes the viewer the council's staff", async () => {
  const world = await createCouncil();
  const answers = await operate(['{ viewer { role council { slug } } }'], `Bearer ${await world.key('CLERK')}`);
  const cost = { requested: 3, limit: 10_000, remaining: expect.any(Number), resetsAt: expect.any(String) };
  expect(answers).toEqual([{ data: { viewer: { role: 'CLERK', council: { slug: world.slug } } }, extensions: { cost } }]);
});

test('an invalid credential closes the socket with 4403, after which clients do not reconnect', async () => {
  const [closed] = (await operate(['{ viewer { role } }'], 'Bearer osk_wrong')) as [{ code: number }];
  expect(closed.code).toBe(4403);
});

test('a stopping server closes its sockets with 1012, after which clients reconnect', async () => {
  const stopping = await startServer();
  const socket = new WebSocket(stopping.ws, 'graphql-transport-ws');
  await within(5000, 'the socket', new Promise((resolve) => socket.once('open', resolve)));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await stopping.app.dispose();
  expect(await within(5000, 'the close', closed)).toBe(1012);
});

test('a message over 64 KiB closes the socket', async () => {
  const socket = new WebSocket(server.ws, 'graphql-transport-ws');
  await within(5000, 'the socket', new Promise((resolve) => socket.once('open', resolve)));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.send('x'.repeat(70_000));
  expect(await within(5000, 'the close', closed)).toBe(1009);
});

test.each([
  { fault: 'a message that is too large', code: 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH', closes: 1009, payload: 'x'.repeat(70_000) },
  { fault: 'text that is not UTF-8', code: 'WS_ERR_INVALID_UTF8', closes: 1007, payload: Buffer.from([0xff]) },
])('$fault ends its socket with $closes, and is one line in the log and none on the console', async (sent) => {
  const console = vi.spyOn(globalThis.console, 'error');
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, new Writable({ write: (line, _, done) => done(void lines.push(String(line))) }));
  const { ws } = await startServer({ logger });
  const socket = new WebSocket(ws, 'graphql-transport-ws');
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.once('open', () => socket.send(sent.payload, { binary: false }));
  expect(await within(10_000, 'the close', closed)).toBe(sent.closes);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 30, msg: 'WebSocket ended by a fault of its client', code: sent.code }),
  ]);
  expect(console.mock.calls.filter(([text]) => /WebSocket/.test(String(text)))).toEqual([]);
});

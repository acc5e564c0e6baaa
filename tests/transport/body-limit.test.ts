import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { startServer } from '../support/app.ts';
import { within } from '../support/deadline.ts';
import { createCouncil } from '../support/world.ts';

const server = await startServer();
const { port } = new URL(server.http);
const limit = 65_536;
const staffLimit = 1_048_576;
const advice = 'Shorten the operation or its variables, or send them as several requests.';

/** A body of exactly so many bytes that asks for the viewer. */
function bodyOf(bytes: number): string {
  const [head, tail] = ['{"query":"{ viewer { kind } }', '"}'];
  return `${head}${' '.repeat(bytes - head.length - tail.length)}${tail}`;
}

function refusal(of: number, more = ` A request with a valid credential may have ${staffLimit}.`): unknown {
  const message = `The body of this request has more than ${of} bytes. ${advice}${more}`;
  return { errors: [{ message, extensions: { limit: of, code: 'PAYLOAD_TOO_LARGE', errorId: expect.any(String) } }] };
}

/** An answer without what it cost. */
function answerIn(text: string): unknown {
  const { extensions: _, ...answer } = JSON.parse(text);
  return answer;
}

async function post(body: string, headers: Record<string, string> = {}): Promise<unknown[]> {
  const options = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body };
  const response = await within(10_000, 'an answer', fetch(server.http, options));
  return [response.status, answerIn(await response.text())];
}

/** Sends the head of a request on a connection of its own. */
async function begin(...headers: string[]): Promise<Socket> {
  const socket = connect(Number(port), '127.0.0.1').setEncoding('utf8');
  const lines = ['POST /graphql HTTP/1.1', `host: 127.0.0.1:${port}`, 'content-type: application/json', ...headers];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  return socket;
}

/** Reads an answer up to the end of its body. */
async function answerOn(socket: Socket): Promise<{ head: string; body: unknown }> {
  let text = '';
  const read = async () => {
    for (;;) {
      const [head = '', body] = text.split('\r\n\r\n', 2);
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
      if (body !== undefined && body.length >= length) return { head, body: answerIn(body) };
      text += (await once(socket, 'data'))[0];
    }
  };
  return within(10_000, 'an answer', read());
}

test('a body of the limit is answered, one of a byte more is refused', async () => {
  const anonymous = { data: { viewer: { kind: 'ANONYMOUS' } } };
  expect([await post(bodyOf(limit)), await post(bodyOf(limit + 1))]).toEqual([
    [200, anonymous],
    [413, refusal(limit)],
  ]);
});

test('a valid credential allows more, an invalid one does not', async () => {
  const key = await (await createCouncil()).key();
  const authorization = `Bearer ${key}`;
  const viewer = { data: { viewer: { kind: 'API_KEY' } } };
  expect(await post(bodyOf(limit + 1), { authorization })).toEqual([200, viewer]);
  expect(await post(bodyOf(staffLimit), { authorization })).toEqual([200, viewer]);
  expect(await post(bodyOf(staffLimit + 1), { authorization })).toEqual([413, refusal(limit)]);
  expect(await post(bodyOf(limit + 1), { authorization: 'Bearer osk_none' })).toEqual([413, refusal(limit)]);
});

test('pages of any origin can read the refusal', async () => {
  const headers = { 'content-type': 'application/json', origin: 'https://elsewhere.example' };
  const { status, headers: answered } = await fetch(server.http, { method: 'POST', headers, body: bodyOf(limit + 1) });
  expect([status, answered.get('access-control-allow-origin'), answered.get('x-request-id')]).toEqual([
    413,
    'https://elsewhere.example',
    expect.any(String),
  ]);
});

test('a body whose announced length is over the limit is refused before any of it has come, and a client that goes on is cut off', async () => {
  const socket = await begin('content-length: 100000000');
  const { head, body } = await answerOn(socket);
  expect([head.split('\r\n')[0], body]).toEqual(['HTTP/1.1 413 Payload Too Large', refusal(limit)]);
  const closed = new Promise((resolve) => socket.on('close', resolve).on('error', () => {}));
  const sending = setInterval(() => socket.write('x'.repeat(10_000)), 10);
  await within(10_000, 'the end of the connection', closed).finally(() => clearInterval(sending));
});

test('a body in chunks is refused once it is over the limit, and the connection serves the next request', async () => {
  const socket = await begin('transfer-encoding: chunked');
  const chunk = 'x'.repeat(0x8001);
  socket.write(`8001\r\n${chunk}\r\n8001\r\n${chunk}\r\n`);
  expect((await answerOn(socket)).body).toEqual(refusal(limit));
  const last = bodyOf(100);
  socket.write(
    `0\r\n\r\nPOST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n${last}`,
  );
  expect((await answerOn(socket)).body).toEqual({ data: { viewer: { kind: 'ANONYMOUS' } } });
  socket.destroy();
});

test('a body in chunks under the limit is answered, with a credential also a longer one', async () => {
  const inChunks = async (body: string, ...headers: string[]) => {
    const socket = await begin('transfer-encoding: chunked', 'connection: close', ...headers);
    const half = body.length >> 1;
    for (const part of [body.slice(0, half), body.slice(half)]) socket.write(`${part.length.toString(16)}\r\n${part}\r\n`);
    socket.write('0\r\n\r\n');
    return (await answerOn(socket)).body;
  };
  const key = await (await createCouncil()).key();
  expect(await inChunks(bodyOf(limit))).toEqual({ data: { viewer: { kind: 'ANONYMOUS' } } });
  expect(await inChunks(bodyOf(staffLimit), `authorization: Bearer ${key}`)).toEqual({ data: { viewer: { kind: 'API_KEY' } } });
  expect(await inChunks(bodyOf(staffLimit + 1), `authorization: Bearer ${key}`)).toEqual(refusal(staffLimit, ''));
});

test('an operation that is too long for the address of a GET is refused with advice', async () => {
  const response = await fetch(`${server.http}?query=${encodeURIComponent(`{ viewer { kind } }${' '.repeat(6000)}`)}`);
  const message = 'The address and the headers of this request have more than 16384 bytes. Send the operation with POST.';
  const extensions = { limit: 16_384, errorId: expect.any(String), code: 'PAYLOAD_TOO_LARGE' };
  expect([response.status, await response.json()]).toEqual([431, { errors: [{ message, extensions }] }]);
});

test('what is not HTTP is refused as such', async () => {
  const socket = connect(Number(port), '127.0.0.1').setEncoding('utf8');
  socket.write('good evening\r\n\r\n');
  const [text] = await within(10_000, 'an answer', once(socket, 'data'));
  expect(text).toBe('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
});

/**
 * `npm run bench -- cache`: how fast an answer is repeated, against a `node:http` server that sends the same bytes to the same request, as P2 of the
 * targets has it. One client for both, in a process of its own, on raw sockets: a client that costs more than the servers would hide the difference.
 */
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { answerCalls, Child } from './child.ts';
import { withDatabase } from './database.ts';
import { median, table } from './numbers.ts';
import type { HotFunction } from './profile.ts';

const connections = 16;
const rounds = 5;
const roundMs = 2000;

const query = `query Page { meetings(first: 20) { nodes {
  date status panel { name council { name } } agenda { items { displayNumber title guestSpeakers { displayName topic } } } } } }`;

const get = (headers = '') =>
  `GET /graphql?query=${encodeURIComponent(query)} HTTP/1.1\r\nhost: bench\r\naccept: application/json\r\n${headers}\r\n`;

function post(headers = ''): string {
  const body = JSON.stringify({ query });
  return `POST /graphql HTTP/1.1\r\nhost: bench\r\naccept: application/json\r\ncontent-type: application/json\r\n${headers}content-length: ${body.length}\r\n\r\n${body}`;
}

/** A response as first received. */
interface Response {
  status: number;
  headers: string[];
  body: string;
}

/** In the child: the constant server. */
function serveConstant(): void {
  answerCalls({
    start: async ({ status, headers, body }: Response) => {
      const bytes = Buffer.from(body, 'latin1');
      const server = createServer((_, response) => response.writeHead(status, headers).end(status === 304 ? null : bytes));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return (server.address() as AddressInfo).port;
    },
    processorSeconds: () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
  });
}

export async function benchCache(): Promise<void> {
  await withDatabase([], async ({ url }) => {
    const product = new Child(fileURLToPath(new URL('live/product-server.ts', import.meta.url)));
    const port = await product.call<number>('start', { databaseUrl: url });
    const tag = (await ask(port, get())).headers.reduce(
      (found, each, at, all) => (each === 'etag' ? (all[at + 1] ?? '') : found),
      '',
    );
    const requests = {
      'GET, repeated': get(),
      'GET, compressed': get('accept-encoding: gzip, deflate, br\r\n'),
      'GET, not changed (304)': get(`if-none-match: ${tag}\r\n`),
      'POST, repeated': post(),
      'POST, compressed': post('accept-encoding: gzip, deflate, br\r\n'),
    };
    const rows = [['', 'bytes', 'node:http', 'cache', 'ratio', 'processor time']];
    for (const [name, request] of Object.entries(requests)) {
      const answer = await ask(port, request);
      const constant = new Child(fileURLToPath(import.meta.url));
      const constantPort = await constant.call<number>('start', answer);
      const [bare, own] = [[] as Measured[], [] as Measured[]];
      for (let round = 0; round < rounds; round++) {
        bare.push(await measure(constant, constantPort, request));
        own.push(await measure(product, port, request));
      }
      await constant.kill();
      const rates = [bare, own].map((each) => median(each.map(({ perSecond }) => perSecond))) as [number, number];
      const costs = [bare, own].map((each) => median(each.map(({ microseconds }) => microseconds))) as [number, number];
      const ratios = [rates[1] / rates[0], costs[0] / costs[1]].map((ratio) => ratio.toFixed(2));
      rows.push([name, String(answer.body.length), ...rates.map((rate) => rate.toFixed(0)), ...ratios]);
    }
    process.stdout.write(`Requests a second, and the ratios of them and of the processor time for each.\n${table(rows)}`);
    if (process.argv.includes('--profile')) {
      for (const request of [get(), post()]) {
        await product.call('startProfile');
        await rate(port, request);
        const hot = await product.call<HotFunction[]>('stopProfile');
        process.stdout.write(`\n${table(hot.map(({ name, share }) => [name, `${(share * 100).toFixed(1)} %`]))}`);
      }
    }
    await product.kill();
  });
}

interface Measured {
  perSecond: number;
  /** Processor time of a request, which other programs on the machine hardly change. */
  microseconds: number;
}

async function measure(server: Child, port: number, request: string): Promise<Measured> {
  const before = await server.call<number>('processorSeconds');
  const { perSecond, answered } = await rate(port, request);
  return { perSecond, microseconds: (((await server.call<number>('processorSeconds')) - before) / answered) * 1e6 };
}

/** One request on a connection of its own. */
async function ask(port: number, request: string): Promise<Response> {
  const received = await receive(port, request, (socket) => socket.end());
  const [head = '', ...rest] = received.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.flatMap((line) => {
    const [name = '', ...value] = line.split(': ');
    return ['date', 'connection', 'keep-alive', 'x-request-id'].includes(name.toLowerCase())
      ? []
      : [name.toLowerCase(), value.join(': ')];
  });
  return { status: Number(first.split(' ')[1]), headers, body: rest.join('\r\n\r\n') };
}

/** Sends a request, and calls `then` with the first whole response. Resolves with all that was received. */
function receive(port: number, request: string, then: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (end >= 0 && text.length >= end + 4 + length) then(socket);
    });
  });
}

/** Requests over all connections, each of which sends the next when the response is there. */
async function rate(port: number, request: string): Promise<{ perSecond: number; answered: number }> {
  const bytes = Buffer.from(request, 'latin1');
  // Repeated responses are of one length.
  await receive(port, request, (socket) => socket.end());
  const length = (await receive(port, request, (socket) => socket.end())).length;
  const sockets = await Promise.all(
    Array.from(
      { length: connections },
      () =>
        new Promise<Socket>((resolve) => {
          const socket = connect(port, '127.0.0.1', () => resolve(socket));
        }),
    ),
  );
  let [answered, isOver] = [0, false];
  const begin = performance.now();
  for (const socket of sockets) {
    let left = length;
    socket.on('data', (chunk) => {
      left -= chunk.length;
      if (left > 0) return;
      left = length;
      answered++;
      if (!isOver) socket.write(bytes);
    });
    socket.write(bytes);
  }
  await new Promise((resolve) => setTimeout(resolve, roundMs));
  const seconds = (performance.now() - begin) / 1000;
  const count = answered;
  isOver = true;
  for (const socket of sockets) socket.destroy();
  return { perSecond: count / seconds, answered: count };
}

if (process.send) serveConstant();

/**
 * The process that asks. It speaks HTTP over bare sockets, because on a small machine a client that costs as much as the server would make all servers look
 * alike. Each connection sends its next request when the answer to the last has come.
 */
import { connect, type Socket } from 'node:net';
import { answerCalls } from '../child.ts';
import { quantile } from '../numbers.ts';
import { type CommandLoad, commandBody, writerOf } from './command.ts';
import { type Dialect, operationFor, type WorkloadName, workloads } from './workloads.ts';

export interface Load {
  port: number;
  seconds: number;
  connections: number;
  /** What is asked: one of the three. */
  workload?: Asked;
  command?: CommandLoad;
  /** Of GET, one after the other. */
  paths?: readonly string[];
  headers?: Record<string, string>;
  /** Status of the answers; 200 if absent. */
  status?: number;
}

/** Each request asks something new, beginning with number `first`; if `isRepeated`, all ask what number `first` asks. */
export interface Asked {
  name: WorkloadName;
  dialect: Dialect;
  councils: readonly string[];
  first: number;
  isRepeated?: boolean;
}

export interface LoadResult {
  perSecond: number;
  p50: number;
  p99: number;
  answers: number;
  bytes: number;
}

answerCalls({ load });

async function load(work: Load): Promise<LoadResult> {
  const delays: number[] = [];
  const request = requests(work);
  const status = String(work.status ?? 200);
  const began = performance.now();
  const until = began + work.seconds * 1000;
  let bytes = 0;
  await Promise.all(
    Array.from({ length: work.connections }, async () => {
      const line = new Line(await open(work.port));
      while (performance.now() < until) {
        const sent = performance.now();
        const received = await line.ask(request(), status);
        bytes += received;
        delays.push(performance.now() - sent);
      }
      line.close();
    }),
  );
  const perSecond = (delays.length / (performance.now() - began)) * 1000;
  return { perSecond, p50: quantile(delays, 0.5), p99: quantile(delays, 0.99), answers: delays.length, bytes };
}

/** Makes the bytes of one request after the other. */
function requests({ workload, command, paths = [], headers = {} }: Load): () => Buffer {
  if (workload) {
    const make = questions(workload, headers);
    let { first } = workload;
    const repeated = make(first);
    return workload.isRepeated ? () => repeated : () => make(first++);
  }
  if (command) {
    let { first } = command;
    return () => post(commandBody(first, command), { authorization: `Bearer ${writerOf(first++, command).key}` });
  }
  const gets = paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines(headers)}\r\n`));
  let next = 0;
  return () => gets[next++ % gets.length] as Buffer;
}

function questions({ name, dialect, councils }: Asked, headers: Record<string, string>): (n: number) => Buffer {
  const query = JSON.stringify(operationFor(name, dialect).replaceAll(/\s+/g, ' '));
  return (n) => {
    const variables = JSON.stringify(workloads[name].variables(n, councils));
    return post(`{"operationName":"${name}","query":${query},"variables":${variables}}`, headers);
  };
}

function post(body: string, headers: Record<string, string>): Buffer {
  const own = { accept: 'application/graphql-response+json, application/json', 'content-type': 'application/json' };
  const length = Buffer.byteLength(body);
  return Buffer.from(
    `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines({ ...own, ...headers })}content-length: ${length}\r\n\r\n${body}`,
  );
}

function lines(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
}

/** One connection, on which one request at a time is under way. */
class Line {
  readonly #socket: Socket;
  #answer: PromiseWithResolvers<number> = Promise.withResolvers();
  #status = '200';
  /** Bytes of the answer so far, and in all once its head has come; -1 for an answer in pieces, whose end tells itself. */
  #received = 0;
  #length = 0;
  #tail = '';

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#take(data));
    socket.on('error', (error) => this.#answer.reject(error));
    socket.on('close', () => this.#answer.reject(new Error('the server closed the connection')));
  }

  /** Returns the bytes of the answer. Errors: another status, or an answer with errors. */
  ask(request: Buffer, status: string): Promise<number> {
    this.#answer = Promise.withResolvers();
    this.#status = status;
    this.#received = 0;
    this.#socket.write(request);
    return this.#answer.promise;
  }

  close(): void {
    this.#answer.promise.catch(() => {});
    this.#socket.destroy();
  }

  #take(data: Buffer): void {
    if (this.#received === 0) this.#begin(data);
    if (data.includes('"errors":[') || data.includes('"userErrors":[{'))
      this.#answer.reject(new Error(data.toString('utf8', 0, 2000)));
    this.#received += data.length;
    if (this.#length < 0) this.#tail = (this.#tail + data.toString('latin1', Math.max(0, data.length - 5))).slice(-5);
    if (this.#length < 0 ? this.#tail === '0\r\n\r\n' : this.#received >= this.#length) this.#answer.resolve(this.#received);
  }

  #begin(data: Buffer): void {
    const end = data.indexOf('\r\n\r\n') + 4;
    if (end < 4) throw new Error('the head of an answer came in pieces');
    const head = data.toString('latin1', 0, end).toLowerCase();
    if (head.slice(9, 12) !== this.#status) this.#answer.reject(new Error(data.toString('utf8', 0, 2000)));
    const length = /\r\ncontent-length: *(\d+)/.exec(head)?.[1];
    this.#length = length ? end + Number(length) : head.includes('\r\ntransfer-encoding: chunked') ? -1 : end;
    this.#tail = '';
  }
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

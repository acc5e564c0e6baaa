/**
 * The cheapest clients that Node.js can have: raw sockets that read into one shared buffer and count events without decoding them. A line is
 * one client's connection, over graphql-transport-ws or server-sent events.
 */
import { randomUUID } from 'node:crypto';
import net from 'node:net';

export interface LineEvents {
  /** The operation has been sent; over server-sent events, accepted. */
  ready(): void;
  /** An event has arrived. */
  event(): void;
  /** The line ended other than by `cut`. */
  ended(reason: string): void;
}

export interface Operation {
  query: string;
  variables: Record<string, unknown>;
}

/** Every line reads into it, since a chunk is used before the next one is read. */
const shared = Buffer.allocUnsafe(262_144);

export abstract class Line {
  /** Keeps the next event as text when set. */
  isSampling = false;
  sample = '';
  protected readonly on: LineEvents;
  protected readonly operation: Operation;
  protected early = '';
  readonly #socket: net.Socket;
  #isCut = false;

  constructor(port: number, operation: Operation, on: LineEvents) {
    this.on = on;
    this.operation = operation;
    const callback = (size: number) => {
      this.read(size);
      return true;
    };
    this.#socket = net.connect({ host: '127.0.0.1', port, noDelay: true, onread: { buffer: shared, callback } });
    this.#socket.on('connect', () => this.send(this.opening(port)));
    this.#socket.on('error', (error) => this.end(error.message));
    this.#socket.on('close', () => this.end('the server closed the connection'));
  }

  cut(): void {
    this.#isCut = true;
    this.#socket.destroy();
  }

  protected abstract opening(port: number): string;
  /** Takes the first `size` bytes of the shared buffer. */
  protected abstract read(size: number): void;

  protected send(data: string | Buffer): void {
    this.#socket.write(data);
  }

  protected end(reason: string): void {
    if (!this.#isCut) this.on.ended(reason);
    this.cut();
  }

  /** Whether the answer's head has been read; ends the line unless its status is `status`. Returns where the body begins in the chunk. */
  protected head(size: number, status: number): number | undefined {
    const before = this.early.length;
    this.early += shared.toString('latin1', 0, size);
    const end = this.early.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    if (this.early.startsWith(`HTTP/1.1 ${status} `)) return end + 4 - before;
    this.end(this.early.slice(0, 500));
    return undefined;
  }
}

export class WebSocketLine extends Line {
  #state: 'upgrade' | 'acknowledge' | 'live' = 'upgrade';
  readonly #header = new Uint8Array(10);
  #headerLength = 0;
  /** Bytes of the present frame that are still to come. */
  #left = 0;

  protected opening(port: number): string {
    const key = Buffer.from(randomUUID().slice(0, 16)).toString('base64');
    return `GET /graphql HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: ${key}\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n`;
  }

  protected read(size: number): void {
    let at = 0;
    if (this.#state === 'upgrade') {
      const body = this.head(size, 101);
      if (body === undefined) return;
      at = body;
      this.#state = 'acknowledge';
      this.send(frame(1, '{"type":"connection_init"}'));
    }
    while (at < size) {
      if (this.#left > 0) {
        const taken = Math.min(this.#left, size - at);
        at += taken;
        this.#left -= taken;
        continue;
      }
      this.#header[this.#headerLength++] = shared[at++] as number;
      if (this.#headerLength < 2) continue;
      const short = (this.#header[1] as number) & 127;
      if (this.#headerLength < (short === 126 ? 4 : short === 127 ? 10 : 2)) continue;
      const header = new DataView(this.#header.buffer);
      this.#headerLength = 0;
      this.#left = short === 126 ? header.getUint16(2) : short === 127 ? Number(header.getBigUint64(2)) : short;
      // A frame counts when its header has arrived: the rest follows in the same write.
      this.#frame((this.#header[0] as number) & 15, at, Math.min(size, at + this.#left));
    }
  }

  #frame(opcode: number, from: number, to: number): void {
    if (opcode === 8) this.end(`closed with ${shared.readUInt16BE(from)} ${shared.toString('utf8', from + 2, to)}`);
    else if (opcode === 9) this.send(frame(10, ''));
    else if (opcode === 1) this.#text(from, to);
  }

  #text(from: number, to: number): void {
    if (this.#state === 'acknowledge') {
      this.#state = 'live';
      // Each client has an id of its own, as those of the graphql-ws library have.
      this.send(frame(1, JSON.stringify({ id: randomUUID(), type: 'subscribe', payload: this.operation })));
      this.on.ready();
      return;
    }
    if (this.isSampling) {
      this.sample = shared.toString('utf8', from, to);
      this.isSampling = false;
    }
    this.on.event();
  }
}

export class StreamLine extends Line {
  #hasHead = false;
  /** How many bytes of `mark` the last chunk ended with. */
  #matched = 0;

  protected opening(port: number): string {
    const body = JSON.stringify(this.operation);
    return `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\naccept: text/event-stream\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  }

  protected read(size: number): void {
    let at = 0;
    if (!this.#hasHead) {
      const body = this.head(size, 200);
      if (body === undefined) return;
      this.#hasHead = true;
      at = body;
      this.on.ready();
    }
    const chunk = shared.subarray(at, size);
    if (this.isSampling && chunk.includes(mark)) {
      this.sample = chunk.toString();
      this.isSampling = false;
    }
    if (chunk.includes('event: complete')) this.end(chunk.toString());
    let from = 0;
    if (this.#matched > 0 && chunk.subarray(0, mark.length - this.#matched).equals(mark.subarray(this.#matched))) {
      from = mark.length - this.#matched;
      this.on.event();
    }
    for (let found = chunk.indexOf(mark, from); found >= 0; found = chunk.indexOf(mark, from)) {
      from = found + mark.length;
      this.on.event();
    }
    this.#matched = 0;
    for (let length = Math.min(mark.length - 1, chunk.length - from); length > 0 && this.#matched === 0; length--) {
      if (chunk.subarray(chunk.length - length).equals(mark.subarray(0, length))) this.#matched = length;
    }
  }
}

/** Begins each event of a stream; comments and the end of the stream do not contain it. */
const mark = Buffer.from('event: next');

/** A frame of a client. Its mask is zero, which is allowed and leaves the text as it is. */
function frame(opcode: number, text: string): Buffer {
  const payload = Buffer.from(text);
  const header =
    payload.length < 126
      ? [0x80 | opcode, 0x80 | payload.length]
      : [0x80 | opcode, 0xfe, payload.length >> 8, payload.length & 255];
  return Buffer.concat([Buffer.from([...header, 0, 0, 0, 0]), payload]);
}

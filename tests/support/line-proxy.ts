/** A TCP proxy in front of a server, which cuts, stalls and delays the lines that go through it. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll } from 'vitest';

export interface LineProxy {
  http: string;
  ws: string;
  /** Lines so far, counted when their first bytes come. */
  readonly opened: number;
  /** Largest number of lines that were open at once, apart from stalled ones. */
  readonly openMax: number;
  /** Bytes that the server has sent. */
  readonly sentBytes: number;
  /** Ends all lines with a reset. */
  cut(): void;
  /** Stops all data on the open lines, in both directions and without a close, like a phone that changes its network. */
  stall(): void;
  /** New lines are reset at once until `accept` is called. */
  refuse(): void;
  accept(): void;
  /** Delays what the server sends, from now on. */
  delay(ms: number): void;
  /** Connects new lines to another server. */
  pointAt(url: string): void;
}

interface Line {
  client: Socket;
  server: Socket;
  isStalled: boolean;
}

/** A proxy for the server at `url`, until the end of the test file. */
export async function startLineProxy(url: string): Promise<LineProxy> {
  const lines = new Set<Line>();
  let target = new URL(url);
  let [opened, openMax, sentBytes, delayMs, refuses] = [0, 0, 0, 0, false];

  const reset = ({ client, server }: Line) => {
    client.resetAndDestroy();
    server.destroy();
  };
  const listener = createServer((client) => {
    if (refuses) {
      client.resetAndDestroy();
      return;
    }
    const line: Line = { client, server: connect(Number(target.port), target.hostname), isStalled: false };
    // Node.js opens spare lines that carry nothing; only those that do are counted.
    client.once('data', () => {
      lines.add(line);
      opened++;
      openMax = Math.max(openMax, [...lines].filter(({ isStalled }) => !isStalled).length);
    });
    for (const [from, to] of [
      [client, line.server],
      [line.server, client],
    ] as const) {
      from.on('data', (bytes) => {
        if (line.isStalled) return;
        if (from === line.server) sentBytes += bytes.length;
        if (from === client || delayMs === 0) to.write(bytes);
        else setTimeout(() => !line.isStalled && !to.destroyed && to.write(bytes), delayMs);
      });
      from.on('error', () => {});
      from.on('close', () => {
        lines.delete(line);
        if (!line.isStalled) to.destroySoon();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  afterAll(() => {
    for (const line of lines) reset(line);
    listener.close();
  });
  const { port } = listener.address() as AddressInfo;
  return {
    http: `http://127.0.0.1:${port}${target.pathname}`,
    ws: `ws://127.0.0.1:${port}${target.pathname}`,
    get sentBytes() {
      return sentBytes;
    },
    get opened() {
      return opened;
    },
    get openMax() {
      return openMax;
    },
    cut: () => {
      for (const line of lines) reset(line);
    },
    stall: () => {
      for (const line of lines) line.isStalled = true;
    },
    refuse: () => {
      refuses = true;
    },
    accept: () => {
      refuses = false;
    },
    delay: (ms) => {
      delayMs = ms;
    },
    pointAt: (other) => {
      target = new URL(other);
    },
  };
}

/** The server's memory for an idle connection. */
import type { Child } from '../child.ts';
import { type Arm, connect } from './arms.ts';
import { type Transport, Watchers } from './watchers.ts';

export interface Memory {
  transport: Transport;
  /** Bytes for each connection: in the heap of JavaScript, and in buffers outside of it. */
  heap: number;
  external: number;
  /** Resident bytes for each connection since the process started, so with the code and caches that the first clients load. */
  rss: number;
}

interface InUse {
  rss: number;
  heapUsed: number;
  external: number;
}

const warmUpClients = 200;

/** Connects the clients of the arm. Returns what each took of the server's memory, and an event as it went over the line. */
export async function measureMemory(clients: Child, arm: Arm): Promise<{ memory: Memory; sample: string }> {
  const { server, transport, watchers } = arm;
  const started = await server.call<InUse>('memory');
  // Otherwise the code that the first clients load would count as theirs.
  const first = new Watchers(clients, `first over ${transport}`, warmUpClients);
  await connect({ ...arm, watchers: first });
  await first.cut();
  const before = await server.call<InUse>('memory');
  const sample = await connect(arm);
  const after = await server.call<InUse>('memory');
  const { count } = watchers;
  const memory = {
    transport,
    heap: (after.heapUsed - before.heapUsed) / count,
    external: (after.external - before.external) / count,
    rss: (after.rss - started.rss) / count,
  };
  return { memory, sample };
}

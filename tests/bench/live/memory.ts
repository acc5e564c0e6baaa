/** What an idle connection costs the server. */
import type { Child } from '../child.ts';
import { type Arm, connect } from './arms.ts';
import { type Transport, Watchers } from './watchers.ts';

export interface Memory {
  transport: Transport;
  /** Bytes for each connection. */
  rss: number;
  heap: number;
}

interface InUse {
  rss: number;
  heapUsed: number;
}

const warmUpClients = 200;

/** Connects the clients of the arm. Returns what each took of the server's memory, and an event as it went over the line. */
export async function measureMemory(clients: Child, arm: Arm): Promise<{ memory: Memory; sample: string }> {
  const { server, transport, watchers } = arm;
  // Otherwise the code that the first clients load and compile would count.
  const first = new Watchers(clients, `first over ${transport}`, warmUpClients);
  await connect({ ...arm, watchers: first });
  await first.cut();
  const before = await server.call<InUse>('memory');
  const sample = await connect(arm);
  const after = await server.call<InUse>('memory');
  const each = (name: keyof InUse) => (after[name] - before[name]) / watchers.count;
  return { memory: { transport, rss: each('rss'), heap: each('heapUsed') }, sample };
}

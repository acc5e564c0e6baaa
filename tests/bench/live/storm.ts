/** All clients resume at once, from different cursors, on a server that has just started. */
import type { Child } from '../child.ts';
import { machineMs } from '../numbers.ts';
import { productArm, query } from './arms.ts';
import { type Transport, Watchers } from './watchers.ts';
import type { Writer } from './writer.ts';

export interface Storm {
  transport: Transport;
  clients: number;
  replayed: number;
  /** Seconds from the first connection until every client has what it missed. */
  seconds: number;
  /** Seconds of the server's processor time in these. */
  processorSeconds: number;
  /** Attempts to connect that the server refused because its queue of connections was full. */
  repeated: number;
  /** Statements that the server sent to the database meanwhile. */
  statements: number;
  /** Those that ran most often, with their numbers. */
  commonest: [text: string, count: number][];
  /** Milliseconds from the commit of the next event until the last client has it. */
  nextEventMs: number;
}

/** A client has missed 1 to this many events. */
const missedMax = 20;

export async function measureStorm(
  clients: Child,
  { databaseUrl, writer, transport, count }: { databaseUrl: string; writer: Writer; transport: Transport; count: number },
): Promise<Storm> {
  for (let n = 0; n < missedMax; n++) await writer.commit();
  const missed = Array.from({ length: count }, (_, client) => 1 + (client % missedMax));
  const after = await writer.cursorsBefore(missed);
  const watchers = new Watchers(clients, `storm over ${transport}`, count);
  const { server, port, publish } = await productArm('storm', { databaseUrl, writer, transport, watchers });
  try {
    await watchers.create();
    await watchers.expect(missed);
    await server.call('takeStatements');
    const usedBefore = await server.call<number>('processorSeconds');
    const began = machineMs();
    const repeated = await watchers.open({ transport, port, query, variables: { meeting: writer.meeting }, after, batch: count });
    const { lastAt } = await watchers.receipt();
    const processorSeconds = (await server.call<number>('processorSeconds')) - usedBefore;
    const taken = await server.call<[text: string, count: number][]>('takeStatements');
    await watchers.expect(1);
    const [committed = Number.NaN] = await publish(1);
    const next = await watchers.receipt();
    await watchers.expect(0);
    await watchers.cut();
    const replayed = missed.reduce((sum, events) => sum + events, 0);
    const statements = taken.reduce((sum, [, times]) => sum + times, 0);
    const commonest = taken.sort(([, a], [, b]) => b - a).slice(0, 5);
    const seconds = (lastAt - began) / 1000;
    const nextEventMs = next.lastAt - committed;
    return { transport, clients: count, replayed, seconds, processorSeconds, repeated, statements, commonest, nextEventMs };
  } finally {
    await server.kill();
  }
}

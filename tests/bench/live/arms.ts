/** The servers that are compared, each in a process of its own and with its clients. */
import path from 'node:path';
import { Child } from '../child.ts';
import type { Transport, Watchers } from './watchers.ts';
import type { Writer } from './writer.ts';

/** The subscription of all clients. */
export const query = `subscription Watch($meeting: ID!, $after: EventCursor) {
  meetingStatusChanged(filter: { meeting: $meeting }, after: $after) {
    cursor sequence occurredAt previousStatus status reason
    meeting { id status date panel { name council { name } } }
  }
}`;

export interface Arm {
  name: string;
  server: Child;
  port: number;
  transport: Transport;
  meeting: string;
  watchers: Watchers;
  /** Sends events one after another. Returns when each was committed, or began to be sent where there is no database. */
  publish(count: number): Promise<number[]>;
}

export function startChild(file: string): Child {
  return new Child(path.join(import.meta.dirname, file));
}

/** The server that is measured, followed over one transport. */
export async function productArm(
  name: string,
  { databaseUrl, writer, transport, watchers }: { databaseUrl: string; writer: Writer; transport: Transport; watchers: Watchers },
): Promise<Arm> {
  const server = startChild('product-server.ts');
  const port = await server.call<number>('start', { databaseUrl });
  const publish = async (count: number) => {
    const committed: number[] = [];
    for (let n = 0; n < count; n++) committed.push(await writer.commit());
    return committed;
  };
  return { name, server, port, transport, meeting: writer.meeting, watchers, publish };
}

/** A server without a database that sends `message`, as it was received from the measured server. */
export async function otherArm(
  name: string,
  { file, message, meeting, watchers }: { file: string; message: string; meeting: string; watchers: Watchers },
): Promise<Arm> {
  const server = startChild(file);
  const port = await server.call<number>('start');
  await server.call('payload', message);
  const publish = (count: number) => server.call<number[]>('publish', count);
  return { name, server, port, transport: 'WebSocket', meeting, watchers, publish };
}

/** Connects the clients of an arm and waits until each receives events. Returns an event as it went over the line. */
export async function connect({ watchers, transport, port, meeting, publish }: Arm): Promise<string> {
  await watchers.create();
  await watchers.open({ transport, port, query, variables: { meeting }, batch: 100 });
  return watchers.settle(() => publish(1));
}

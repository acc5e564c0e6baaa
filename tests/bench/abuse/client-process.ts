/** A process of clients: each sends a request, waits for the answer, and sends the next. */
import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { answerCalls } from '../child.ts';
import { machineMs } from '../numbers.ts';

export interface Sent {
  port: number;
  /** Address that the clients send from, as a proxy would name it. */
  address: string;
  key?: string;
  body: string;
  clients: number;
  /** Milliseconds between two requests of a client, or longer if the answer takes longer. */
  everyMs: number;
}

export interface Received {
  /** Milliseconds of each answer. */
  ms: number[];
  /** Answers of each status. */
  statuses: Record<string, number>;
}

let stop: () => Promise<Received> = async () => ({ ms: [], statuses: {} });

answerCalls({
  /** Resolves when the clients have begun. */
  begin: (sent: Sent) => {
    const received: Received = { ms: [], statuses: {} };
    const agent = new Agent({ keepAlive: true, maxSockets: sent.clients });
    let isStopping = false;
    const running = Array.from({ length: sent.clients }, async () => {
      while (!isStopping) {
        const at = machineMs();
        const status = await send(agent, sent);
        const took = machineMs() - at;
        received.ms.push(took);
        received.statuses[status] = (received.statuses[status] ?? 0) + 1;
        if (took < sent.everyMs) await setTimeout(sent.everyMs - took);
      }
    });
    stop = async () => {
      isStopping = true;
      await Promise.all(running);
      agent.destroy();
      return received;
    };
  },
  stop: () => stop(),
});

function send(agent: Agent, { port, address, key, body }: Sent): Promise<string> {
  return new Promise((resolve) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-forwarded-for': address,
      ...(key && { authorization: `Bearer ${key}` }),
    };
    const sending = request({ agent, port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers }, (response) => {
      response.resume().once('end', () => resolve(String(response.statusCode)));
    });
    sending.once('error', () => resolve('broken'));
    sending.end(body);
  });
}

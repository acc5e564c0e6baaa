/** The process of a bare `ws` server that sends the same bytes to every socket: the most that a server on `ws` can do. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { answerCalls } from '../child.ts';
import { machineMs } from '../numbers.ts';

const subscribed = new Set<WebSocket>();
let message = '';

answerCalls({
  start: async () => {
    const server = createServer();
    const sockets = new WebSocketServer({ server, path: '/graphql', handleProtocols: () => 'graphql-transport-ws' });
    sockets.on('connection', (socket) => {
      socket.on('close', () => subscribed.delete(socket));
      socket.on('message', (data) => {
        const { type } = JSON.parse(String(data)) as { type: string };
        if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
        else subscribed.add(socket);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  },
  payload: (text: string) => {
    message = text;
  },
  /** Sends the message `count` times to each, and returns when each began. */
  publish: async (count: number) => {
    const began: number[] = [];
    for (let n = 0; n < count; n++) {
      began.push(machineMs());
      for (const socket of subscribed) socket.send(message);
      await nextTurn();
    }
    return began;
  },
});

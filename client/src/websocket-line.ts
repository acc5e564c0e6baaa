/**
 * A line over graphql-transport-ws. graphql-ws speaks the protocol; it makes one connection and does not retry, because its own retry sends the
 * variables of the first attempt again, without the last cursor.
 */
import { createClient } from 'graphql-ws/client';
import type { GraphQLResult, OpenLine } from './line.ts';
import { type Loss, lineLost, lossOfErrors, lossOfSocket } from './loss.ts';

export const openWebSocketLine: OpenLine = (request, listener) => {
  const { query, variables, authorization, timing, surroundings } = request;
  let socket: WebSocket | undefined;
  let heardAt = surroundings.now();
  let askedAt: number | undefined;
  let isOver = false;

  const lose = (loss: Loss) => {
    if (isOver) return;
    isOver = true;
    // Also keeps graphql-ws from connecting again by itself, as it does after the code 1000.
    Promise.resolve(client.dispose()).catch(() => {});
    client.terminate();
    listener.lost(loss);
  };
  const ask = (now: number) => {
    askedAt = now;
    if (socket && socket.readyState === socket.OPEN) socket.send('{"type":"ping"}');
  };
  const client = createClient({
    url: socketAddress(request.url),
    webSocketImpl: surroundings.WebSocket,
    retryAttempts: 0,
    ...(authorization !== undefined && { connectionParams: { authorization } }),
    on: {
      connected: (opened) => {
        if (isOver) return;
        socket = opened as WebSocket;
        listener.opened();
      },
      message: () => {
        if (isOver) return;
        heardAt = surroundings.now();
        askedAt = undefined;
        listener.heard();
      },
      closed: (event) => {
        const { code, reason } = event as CloseEvent;
        lose(lossOfSocket(code, reason));
      },
      error: () => lose(lineLost('The socket failed.')),
    },
  });
  const unsubscribe = client.subscribe(
    { query, variables },
    {
      next: (result) => {
        if (!isOver) listener.result(result as GraphQLResult);
      },
      // Errors of the operation; `on` has already received those of the connection.
      error: (errors) => lose(Array.isArray(errors) ? lossOfErrors(errors) : lineLost(`The socket failed: ${errors}.`)),
      complete: () => lose(lineLost('The server ended the subscription.')),
    },
  );
  /** Ends a line that is silent for too long; otherwise sends a ping once it is silent for `silentMs`. */
  const examine = (now: number, silentMs: number) => {
    if (!socket) {
      if (now - heardAt > timing.connectMs) lose(lineLost('The server did not accept the connection in time.'));
    } else if (askedAt !== undefined) {
      if (now - askedAt > timing.pongMs) lose(lineLost('The server did not answer a ping in time.'));
    } else if (now - heardAt >= silentMs) ask(now);
  };
  return {
    tick: (now) => examine(now, timing.pingMs),
    check: (now, news) => {
      if (news === 'OFFLINE') lose(lineLost('The device is offline.'));
      else examine(now, 0);
    },
    close: () => {
      isOver = true;
      if (socket) unsubscribe();
      else client.terminate();
    },
  };
};

/** Converts an HTTP address, or one relative to the page, into the address of the WebSocket. */
function socketAddress(url: string): string {
  const { location } = globalThis as { location?: { href: string } };
  const address = new URL(url, location?.href);
  address.protocol = address.protocol.replace('http', 'ws');
  return address.href;
}

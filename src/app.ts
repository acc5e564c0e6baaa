/** The composition root: one server process on one database, without a port until it listens. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { CommandRunner } from './commands/runner.ts';
import { isValidCredential } from './context/authenticate.ts';
import { openAccess } from './db/access.ts';
import { assertRole } from './db/client.ts';
import { StartupError } from './db/startup-error.ts';
import { EventFeed, type FeedOptions } from './events/feed.ts';
import { errorMask } from './transport/error-format.ts';
import { Health } from './transport/health.ts';
import { createHttp } from './transport/http.ts';
import { serveWebSocket, type WebSocketLane } from './transport/websocket.ts';

export interface AppOptions {
  databaseUrl: string;
  logger: Logger;
  allowedOrigins?: readonly string[];
  /** Connections to the database for each of the two roles. */
  connectionsMax?: number;
  feed?: FeedOptions;
  /** Sees the text of each statement, for tests that count them. */
  onQuery?: (query: string) => void;
}

export interface App {
  /** Answers a request without a network. */
  fetch(request: Request): Promise<Response>;
  /** Errors: StartupError when the port cannot be had. */
  listen(at: { port: number; host: string }): Promise<AddressInfo>;
  /** Orderly: not ready, no new requests, sockets told, streams ended, connections given back. */
  dispose(): Promise<void>;
}

/** Errors: StartupError when the database is not what it must be. */
export async function createApp(options: AppOptions): Promise<App> {
  const access = openAccess(options.databaseUrl, { max: options.connectionsMax ?? 10, onQuery: options.onQuery });
  try {
    await assertRole(access.pools.public, 'scrutiny_public');
    await assertRole(access.pools.staff, 'scrutiny_staff');
  } catch (error) {
    await access.close();
    throw error;
  }
  const feed = new EventFeed(access, options.feed);
  await feed.start();
  const commands = new CommandRunner(access, (councilId) => feed.announce(councilId));
  const health = new Health(access);
  const maskError = errorMask(options.logger);
  const http = createHttp({
    services: { access, feed, commands },
    health,
    logger: options.logger,
    maskError,
    allowedOrigins: options.allowedOrigins ?? [],
  });
  const server = createServer(http);
  let webSocket: WebSocketLane | undefined;

  return {
    fetch: async (request) => http.fetch(request),
    listen: ({ port, host }) =>
      new Promise((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) => reject(listenFailure(error, port, host)));
        server.listen(port, host, () => {
          // Not before: it would report a port that cannot be had as a fault of its own, with a stack.
          webSocket = serveWebSocket({
            server,
            http,
            maskError,
            isValid: (authorization) => isValidCredential(access, authorization),
          });
          resolve(server.address() as AddressInfo);
        });
      }),
    dispose: async () => {
      health.stop();
      const closed = new Promise<void>((resolve) => (server.listening ? server.close(() => resolve()) : resolve()));
      await webSocket?.close();
      await feed.close();
      server.closeIdleConnections();
      // What does not finish in this time is cut off.
      const cut = setTimeout(() => server.closeAllConnections(), 5000);
      await closed;
      clearTimeout(cut);
      await http.dispose();
      await access.close();
    },
  };
}

function listenFailure(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE')
    return new StartupError(`PORT: ${port} is in use on ${host}. Set PORT to another one, e.g. PORT=${port + 1} npm start.`);
  if (error.code === 'EACCES')
    return new StartupError(`PORT: ${port} may not be used by this account. Set PORT to one above 1023.`);
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN' || error.code === 'EADDRNOTAVAIL')
    return new StartupError(`HOST: "${host}" is no address of this machine. Try localhost or 0.0.0.0.`);
  return error;
}

/** The composition root: assembles the server on one database. It has no port until `listen`. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { CommandRunner } from './commands/runner.ts';
import { Authenticator } from './context/authenticate.ts';
import { CredentialWatch } from './context/credential-watch.ts';
import { KeptReads } from './context/kept-reads.ts';
import { openAccess } from './db/access.ts';
import { assertRole, type OnQuery } from './db/client.ts';
import { connectionsMaxByDefault, exportConnections, liveConnections, serviceConnections } from './db/pool-sizes.ts';
import { StartupError } from './db/startup-error.ts';
import { EventFeed, type FeedOptions } from './events/feed.ts';
import type { Notice } from './events/notifier.ts';
import { answerClientError, limitBodies } from './transport/body-limit.ts';
import type { CompileOptions } from './transport/compiled.ts';
import { errorMask } from './transport/error-format.ts';
import { type ExportOptions, Exports, exportsByDefault } from './transport/exports/exports.ts';
import { Health } from './transport/health.ts';
import { createHttp } from './transport/http.ts';
import { CostLimits } from './transport/limits/cost-limits.ts';
import { type CostOptions, costsByDefault } from './transport/limits/cost-options.ts';
import { OpenSubscriptions } from './transport/limits/open-subscriptions.ts';
import { EventStreams } from './transport/live/event-streams.ts';
import { Connections, type LiveLimits, liveLimitsByDefault } from './transport/live/limits.ts';
import { spread } from './transport/live/spread.ts';
import { LiveSubscriptions } from './transport/live/subscriptions.ts';
import { type OperationOptions, Operations } from './transport/operations/operations.ts';
import { readOperations } from './transport/operations/read-operations.ts';
import { ResponseCache } from './transport/response-cache/front.ts';
import { serveWebSocket, type WebSocketEndpoint } from './transport/websocket.ts';
import { WebhookDeliverer, type WebhookOptions } from './webhooks/deliverer.ts';

export interface AppOptions {
  databaseUrl: string;
  logger: Logger;
  /** Origin of the addresses that answers contain. Absent: that to which each request was sent. */
  publicUrl?: string | undefined;
  allowedOrigins?: readonly string[];
  /** Connections to the database for the requests of each of the two roles. */
  connectionsMax?: number;
  timeouts?: Timeouts;
  feed?: FeedOptions;
  /**
   * The answers that are kept, and the reads that they are made from; false: neither. `maxBytes`: memory for answers, 64 MiB by default; `readBytes`: for
   * reads, half as much by default.
   */
  cache?: { maxBytes?: number; readBytes?: number } | false;
  /** Limits of exports that differ from the defaults. */
  exports?: Partial<ExportOptions>;
  /** Limits of live connections that differ from the defaults. */
  limits?: Partial<LiveLimits>;
  operations?: OperationOptions;
  /** When queries are compiled, where that differs from the defaults. */
  compile?: Partial<CompileOptions>;
  /** Limits of what requests may cost that differ from the defaults. */
  costs?: Partial<CostOptions>;
  /** Milliseconds after which the keys of a sign-in service are fetched again for a token whose key is not known. */
  signingKeysCooldownMs?: number;
  /** Absent: this app delivers no webhooks. */
  webhooks?: WebhookOptions;
  /** Called with each statement; for tests. */
  onQuery?: OnQuery;
}

export interface Timeouts {
  /** Milliseconds that an operation may take. */
  operationMs?: number;
  /** Milliseconds for which one may wait for a connection to the database, and how many may wait. */
  waitMs?: number;
  waitingMax?: number;
}

export interface App {
  /** Answers a request without a network. */
  fetch(request: Request): Promise<Response>;
  /** Errors: StartupError when the port cannot be opened. */
  listen(at: { port: number; host: string }): Promise<AddressInfo>;
  /** Stops in order: reports not ready, refuses new requests, closes sockets, ends streams, closes database connections. */
  dispose(): Promise<void>;
}

const cacheBytesByDefault = 64 * 2 ** 20;
/** Length of the queue of connections to accept. With Node's default of 511, the kernel resets some when thousands of clients reconnect at once. */
const waitingConnections = 4096;
/** Milliseconds within which a request must have come. */
const requestTimeoutMs = 30_000;
/** Milliseconds for which an export may wait for others to be made. */
const exportWaitMs = 30_000;
/** Milliseconds over which a stopping server ends its live connections. */
const drainMs = 3000;
/** Milliseconds that requests have to finish after that. With the connections to the database, a server stops within ten seconds. */
const requestsMs = 4000;

/** Errors: StartupError when connections do not act as the roles that keep councils apart, and for mistakes in the registered operations. */
export async function createApp(options: AppOptions): Promise<App> {
  const { databaseUrl, onQuery, timeouts: { operationMs, waitMs = 2000, waitingMax = 500 } = {} } = options;
  const operations = new Operations(await readOperations(options.operations), options.operations);
  const access = openAccess(databaseUrl, {
    max: options.connectionsMax ?? connectionsMaxByDefault,
    queue: { waitMs, waitingMax },
    writeMs: operationMs,
    onQuery,
  });
  const service = openAccess(databaseUrl, { max: serviceConnections, onQuery });
  const live = openAccess(databaseUrl, { max: liveConnections, onQuery });
  const forExports = openAccess(databaseUrl, { max: exportConnections, queue: { waitMs: exportWaitMs, waitingMax }, onQuery });
  try {
    await assertRole(access.pools.public, 'scrutiny_public');
    await assertRole(access.pools.staff, 'scrutiny_staff');
  } catch (error) {
    await access.close();
    throw error;
  }
  const feed = new EventFeed(service, options.feed);
  await feed.start();
  const announce = (notice: Notice) => {
    feed.announce(notice);
    webhooks?.wake();
  };
  const webhooks = options.webhooks && new WebhookDeliverer({ access: live, logger: options.logger, announce }, options.webhooks);
  const commands = new CommandRunner(access, announce, {
    allowsPrivateAddresses: options.webhooks?.allowsPrivateAddresses ?? false,
  });
  const authenticator = new Authenticator(service, options.signingKeysCooldownMs);
  const credentials = new CredentialWatch(service);
  const health = new Health(service);
  const maskError = errorMask(options.logger);
  const services = { access, feed, commands, authenticator, credentials };
  const limits = { ...liveLimitsByDefault, ...options.limits };
  const costs = new CostLimits({ ...costsByDefault, ...options.costs }, limits.trustedProxies);
  const connections = new Connections(limits);
  const streams = new EventStreams({ credentials, maskError, ...limits });
  const open = new OpenSubscriptions(costs.options.openSubscriptionsMax);
  const subscriptions = new LiveSubscriptions({ ...services, access: live }, open, maskError);
  const { maxBytes = cacheBytesByDefault, readBytes = maxBytes / 2 } = options.cache || {};
  const { perAddress, stallMs } = { ...exportsByDefault, ...options.exports };
  const exports = new Exports(services, forExports, maskError);
  const readers = new Connections({ ...limits, connectionsPerAddress: perAddress });
  const http = createHttp({
    services,
    exports: { exports, readers, stallMs },
    live: { subscriptions, streams, connections },
    operations,
    costs,
    compile: options.compile ?? {},
    health,
    logger: options.logger,
    maskError,
    publicUrl: options.publicUrl,
    allowedOrigins: options.allowedOrigins ?? [],
    keptReads: options.cache === false || readBytes === 0 ? undefined : new KeptReads(feed.freshness, readBytes),
    operationMs,
  });
  const cache =
    options.cache === false
      ? undefined
      : new ResponseCache({
          freshness: feed.freshness,
          maxBytes,
          allowedOrigins: options.allowedOrigins ?? [],
          next: http,
          logger: options.logger,
        });
  const server = createServer({ requestTimeout: requestTimeoutMs }, limitBodies(cache?.listener ?? http, authenticator));
  server.on('clientError', answerClientError);
  let webSocket: WebSocketEndpoint | undefined;

  return {
    fetch: async (request) => http.fetch(request),
    listen: ({ port, host }) =>
      new Promise((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) => reject(listenFailure(error, port, host)));
        server.listen({ port, host, backlog: waitingConnections }, () => {
          // Attach after listen: otherwise a busy port surfaces as an unhandled error.
          webSocket = serveWebSocket({
            server,
            http,
            operations,
            maskError,
            authenticator,
            credentials,
            costs,
            connections,
            limits,
            logger: options.logger,
          });
          resolve(server.address() as AddressInfo);
        });
      }),
    dispose: async () => {
      health.stop();
      const delivered = webhooks?.close();
      // Meanwhile the server still answers, so that load balancers have time to see that it is not ready.
      await spread([...(webSocket?.stop() ?? []), ...streams.stop()], drainMs);
      const closed = new Promise<void>((resolve) => (server.listening ? server.close(() => resolve()) : resolve()));
      // A connection is idle only once its answer was sent, and its client would keep it for the next request.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      // Requests that take longer than this lose their connection.
      const deadline = setTimeout(() => server.closeAllConnections(), requestsMs);
      await webSocket?.close();
      streams.close();
      cache?.close();
      credentials.close();
      await feed.close();
      await closed;
      exports.close();
      clearInterval(idle);
      clearTimeout(deadline);
      await http.dispose();
      await delivered;
      await Promise.all([access, service, live, forExports].map((each) => each.close()));
    },
  };
}

function listenFailure(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE')
    return new StartupError(`PORT: ${port} is in use on ${host}. Set PORT to another one, e.g. PORT=${port + 1} npm start.`);
  if (error.code === 'EACCES')
    return new StartupError(`PORT: ${port} may not be used by this account. Set PORT to one above 1023.`);
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN' || error.code === 'EADDRNOTAVAIL')
    return new StartupError(`HOST: "${host}" is not an address of this machine. Try localhost or 0.0.0.0.`);
  return error;
}

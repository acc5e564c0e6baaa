/** GraphQL over WebSocket (`graphql-transport-ws`), served by graphql-ws at the same address as HTTP. */
import { setMaxListeners } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Authenticator, isUnauthenticated } from '../context/authenticate.ts';
import type { CredentialWatch } from '../context/credential-watch.ts';
import type { Session } from '../context/session.ts';
import { apiError } from '../graphql/errors.ts';
import type { createHttp } from './http.ts';
import type { CostLimits } from './limits/cost-limits.ts';
import type { Connections, LiveLimits } from './live/limits.ts';
import { shownError } from './live/message.ts';
import type { Outlet } from './live/outlet.ts';
import { Subscriber } from './live/subscriber.ts';
import type { Operations, SentParams } from './operations/operations.ts';

/** Close codes after which clients reconnect (https://www.iana.org/assignments/websocket/websocket.xhtml). */
const serviceRestart = 1012;
const tryAgainLater = 1013;
/** Milliseconds within which a client must answer the close of its socket. */
const graceMs = 2000;
/** A message holds an operation and its variables, which are small. */
const messageBytesMax = 65_536;

export interface WebSocketEndpoint {
  /** Refuses new sockets. Returns a function for each open socket that closes it with a code after which its client reconnects. */
  stop(): (() => void)[];
  /** Ends all sockets, within seconds. */
  close(): Promise<void>;
}

export interface WebSocketOptions {
  server: Server;
  http: ReturnType<typeof createHttp>;
  operations: Operations;
  maskError: (error: unknown) => GraphQLError;
  authenticator: Authenticator;
  credentials: CredentialWatch;
  costs: CostLimits;
  connections: Connections;
  limits: LiveLimits;
  logger: Logger;
}

export function serveWebSocket(options: WebSocketOptions): WebSocketEndpoint {
  const { server, http, operations, maskError, authenticator, credentials, costs, connections, limits, logger } = options;
  const sockets = new WebSocketServer({ server, path: http.graphqlEndpoint, maxPayload: messageBytesMax });
  /** Functions to call when a socket closes. */
  const onClose = new WeakMap<WebSocket, (() => void)[]>();
  /** Aborted when a socket closes. */
  const closings = new WeakMap<WebSocket, AbortController>();
  /** By socket, the operations that are beginning: the newest of each id. */
  const beginning = new WeakMap<WebSocket, Map<string, unknown>>();
  let isStopping = false;
  sockets.on('connection', (socket, request) => {
    if (isStopping) return socket.close(serviceRestart, 'Service restart');
    const release = connections.ofAddress(request);
    if (!release) return socket.close(tryAgainLater, 'Too many connections from this address');
    const closing = new AbortController();
    // One for each operation that runs.
    setMaxListeners(0, closing.signal);
    closings.set(socket, closing);
    onClose.set(socket, [release, () => closing.abort()]);
    socket.once('close', () => {
      for (const each of onClose.get(socket) ?? []) each();
    });
  });
  const endpoint = useServer<{ authorization?: unknown }>(
    {
      execute: (args) => (args.rootValue as Enveloped).execute(args),
      subscribe: (args) => (args.rootValue as Enveloped).subscribe(args),
      // Refuses an invalid credential with code 4403, and closes the socket with the same code when the credential ends.
      onConnect: async ({ extra: { socket, request }, connectionParams }) => {
        let session: Session;
        try {
          session = await authenticator.authenticate(authorizationOf(request, connectionParams));
        } catch (error) {
          // The credential could not be checked.
          if (!isUnauthenticated(error)) socket.close(tryAgainLater, 'Try again later');
          return false;
        }
        const ends = onClose.get(socket);
        if (!session.credential || !ends || socket.readyState !== socket.OPEN) return true;
        const release = connections.ofCredential(session.credential);
        if (!release) {
          socket.close(tryAgainLater, 'Too many connections with this key');
          return false;
        }
        ends.push(
          release,
          credentials.watch(session.credential, () => socket.close(4403, 'Forbidden')),
        );
        return true;
      },
      onSubscribe: async ({ extra, connectionParams, subscriptions }, id, payload) => {
        if (Object.keys(subscriptions).length > limits.operationsPerSocket) return [maskError(tooManyOperations(limits))];
        const sender = {
          request: requestOf(extra.request),
          socketAuthorization: authorizationOf(extra.request, connectionParams),
          socketSignal: closings.get(extra.socket)?.signal,
          req: extra.request,
        };
        try {
          const params = operations.resolve(payload as SentParams);
          const { schema, parse, validate, contextFactory, execute, subscribe } = http.getEnveloped({ ...sender, params });
          const operation = { execute, subscribe };
          const starting = beginning.get(extra.socket) ?? new Map<string, unknown>();
          beginning.set(extra.socket, starting);
          for (const other of starting.keys()) if (!(other in subscriptions)) starting.delete(other);
          starting.set(id, operation);
          await costs.admit(sender);
          const document = parse(params.query ?? '');
          const errors = validate(schema, document);
          if (errors.length > 0) {
            await costs.pause(sender);
            return errors;
          }
          return {
            schema,
            operationName: params.operationName,
            document,
            variableValues: params.variables,
            contextValue: await contextFactory(),
            rootValue: operation,
          };
        } catch (error) {
          // Only this operation fails: others on the socket continue.
          await costs.pause(sender);
          return [maskError(error)];
        }
      },
      onOperation: ({ extra }, id, _payload, { rootValue }, result) => {
        const starting = beginning.get(extra.socket);
        if (starting?.get(id) !== rootValue) {
          // Its client completed it before it began, and has starting another with its id. graphql-ws would take this one for the other, so it is
          // left here for ever.
          if (result instanceof Subscriber) result.end();
          return new Promise<void>(() => {});
        }
        starting?.delete(id);
        if (result instanceof Subscriber) result.attach(outletOf(extra.socket, id), limits.backlog);
        return undefined;
      },
      onNext: (_context, _id, _payload, _args, result) => result.errors && { ...result, errors: result.errors.map(shownError) },
      onError: (_context, _id, _payload, errors) => errors.map(shownError),
      connectionInitWaitTimeout: limits.initMs,
      // Keeps the messages of internal errors from clients, and warnings from the console.
      isProd: true,
    },
    sockets,
    limits.pingMs,
  );
  logErrors(sockets, logger);
  return {
    stop: () => {
      isStopping = true;
      return [...sockets.clients].map((socket) => () => socket.close(serviceRestart, 'Service restart'));
    },
    close: async () => {
      const deadline = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, graceMs);
      await endpoint.dispose();
      clearTimeout(deadline);
    },
  };
}

/** In place of the listeners of graphql-ws, which write to the console. The library ws itself closes the socket, with the code of the fault. */
function logErrors(sockets: WebSocketServer, logger: Logger): void {
  sockets.removeAllListeners('error').on('error', (err) => logger.error({ err }, 'WebSocket server failed'));
  sockets.on('connection', (socket) => {
    const log = ({ message, code }: NodeJS.ErrnoException) =>
      logger.info({ code, reason: message }, 'WebSocket ended by a fault of its client');
    socket.removeAllListeners('error').on('error', log);
  });
}

/** Writes a subscription's events to its socket, as the messages `next` of graphql-ws. */
function outletOf(socket: WebSocket, id: string): Outlet {
  const head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  const tail = Buffer.from('}');
  return {
    get bufferedBytes() {
      return socket.bufferedAmount;
    },
    write: ({ bytes }) => socket.send(Buffer.concat([head, bytes, tail]), { binary: false }),
    endSlow: () => socket.close(tryAgainLater, 'Client reads too slowly: resume from the last cursor'),
  };
}

function tooManyOperations({ operationsPerSocket }: LiveLimits): GraphQLError {
  return apiError(
    'RATE_LIMITED',
    `A socket runs at most ${operationsPerSocket} operations at a time. Complete some, or open another socket.`,
    {
      extensions: { retryAfterSeconds: 1 },
    },
  );
}

interface Enveloped {
  execute: (args: unknown) => never;
  subscribe: (args: unknown) => never;
}

/** The credential of a socket: `connectionParams` take precedence over a header, which browsers cannot send. */
function authorizationOf(request: IncomingMessage, connectionParams: { authorization?: unknown } | undefined): string | null {
  const authorization = connectionParams?.authorization;
  return typeof authorization === 'string' ? authorization : (request.headers.authorization ?? null);
}

function requestOf(request: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  return new Request(`http://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`, { headers });
}

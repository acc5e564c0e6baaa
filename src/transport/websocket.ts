/** GraphQL over WebSocket (`graphql-transport-ws`), served by graphql-ws at the same address as HTTP. */
import type { IncomingMessage, Server } from 'node:http';
import type { GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Authenticator, isUnauthenticated } from '../context/authenticate.ts';
import type { CredentialWatch } from '../context/credential-watch.ts';
import type { Session } from '../context/session.ts';
import type { createHttp } from './http.ts';

/** A message holds an operation and its variables, which are small. */
const messageBytesMax = 65_536;

export interface WebSocketEndpoint {
  /** Closes all sockets with a code that makes clients reconnect. */
  close(): Promise<void>;
}

export interface WebSocketOptions {
  server: Server;
  http: ReturnType<typeof createHttp>;
  maskError: (error: unknown) => GraphQLError;
  authenticator: Authenticator;
  credentials: CredentialWatch;
}

export function serveWebSocket({ server, http, maskError, authenticator, credentials }: WebSocketOptions): WebSocketEndpoint {
  const sockets = new WebSocketServer({ server, path: http.graphqlEndpoint, maxPayload: messageBytesMax });
  /** For each socket with a credential, what stops the watch over it. */
  const unwatch = new WeakMap<WebSocket, () => void>();
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
          // 1013, try again later: the credential could not be checked.
          if (!isUnauthenticated(error)) socket.close(1013, 'Try again later');
          return false;
        }
        if (session.credential && socket.readyState === socket.OPEN) {
          unwatch.set(
            socket,
            credentials.watch(session.credential, () => socket.close(4403, 'Forbidden')),
          );
        }
        return true;
      },
      onClose: ({ extra }) => unwatch.get(extra.socket)?.(),
      onSubscribe: async ({ extra, connectionParams }, _id, payload) => {
        const { schema, parse, validate, contextFactory, execute, subscribe } = http.getEnveloped({
          request: requestOf(extra.request),
          socketAuthorization: authorizationOf(extra.request, connectionParams),
          params: payload,
        });
        try {
          const document = parse(payload.query);
          const errors = validate(schema, document);
          if (errors.length > 0) return errors;
          return {
            schema,
            operationName: payload.operationName,
            document,
            variableValues: payload.variables,
            contextValue: await contextFactory(),
            rootValue: { execute, subscribe },
          };
        } catch (error) {
          // Only this operation fails: others on the socket continue.
          return [maskError(error)];
        }
      },
    },
    sockets,
  );
  return {
    close: async () => {
      // 1012, service restart: clients reconnect.
      for (const socket of sockets.clients) socket.close(1012, 'Service restart');
      await endpoint.dispose();
    },
  };
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

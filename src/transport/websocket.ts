/** GraphQL over WebSocket (`graphql-transport-ws`), by graphql-ws, on the same address as HTTP. */
import type { IncomingMessage, Server } from 'node:http';
import type { GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { createHttp } from './http.ts';

/** A message is a subscription and its variables: nothing of that is large. */
const messageBytesMax = 65_536;

export interface WebSocketLane {
  /** Tells clients that the service goes away, which they answer by connecting anew. */
  close(): Promise<void>;
}

export interface WebSocketOptions {
  server: Server;
  http: ReturnType<typeof createHttp>;
  maskError: (error: unknown) => GraphQLError;
  isValid: (authorization: string) => Promise<boolean>;
}

export function serveWebSocket({ server, http, maskError, isValid }: WebSocketOptions): WebSocketLane {
  const sockets = new WebSocketServer({ server, path: http.graphqlEndpoint, maxPayload: messageBytesMax });
  const lane = useServer<{ authorization?: unknown }>(
    {
      execute: (args) => (args.rootValue as Enveloped).execute(args),
      subscribe: (args) => (args.rootValue as Enveloped).subscribe(args),
      // A credential that is not valid ends the socket at once, with the code that clients do not try again after.
      onConnect: async ({ connectionParams }) => {
        const authorization = authorizationIn(connectionParams);
        return authorization === null || isValid(authorization);
      },
      onSubscribe: async ({ extra, connectionParams }, _id, payload) => {
        const { schema, parse, validate, contextFactory, execute, subscribe } = http.getEnveloped({
          request: requestOf(extra.request),
          socketAuthorization: authorizationIn(connectionParams),
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
          // An operation that cannot begin fails alone; the socket has others.
          return [maskError(error)];
        }
      },
    },
    sockets,
  );
  return {
    close: async () => {
      // 1012, service restart: clients try again, elsewhere or soon.
      for (const socket of sockets.clients) socket.close(1012, 'Service restart');
      await lane.dispose();
    },
  };
}

interface Enveloped {
  execute: (args: unknown) => never;
  subscribe: (args: unknown) => never;
}

function authorizationIn(connectionParams: { authorization?: unknown } | undefined): string | null {
  const authorization = connectionParams?.authorization;
  return typeof authorization === 'string' ? authorization : null;
}

function requestOf(request: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  return new Request(`http://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`, { headers });
}

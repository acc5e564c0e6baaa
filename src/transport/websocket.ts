/** GraphQL over WebSocket (`graphql-transport-ws`), served by graphql-ws at the same address as HTTP. */
import type { IncomingMessage, Server } from 'node:http';
import type { GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
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
  isValid: (authorization: string) => Promise<boolean>;
}

export function serveWebSocket({ server, http, maskError, isValid }: WebSocketOptions): WebSocketEndpoint {
  const sockets = new WebSocketServer({ server, path: http.graphqlEndpoint, maxPayload: messageBytesMax });
  const endpoint = useServer<{ authorization?: unknown }>(
    {
      execute: (args) => (args.rootValue as Enveloped).execute(args),
      subscribe: (args) => (args.rootValue as Enveloped).subscribe(args),
      // An invalid credential closes the socket with code 4403, after which clients do not reconnect.
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

function authorizationIn(connectionParams: { authorization?: unknown } | undefined): string | null {
  const authorization = connectionParams?.authorization;
  return typeof authorization === 'string' ? authorization : null;
}

function requestOf(request: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  return new Request(`http://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`, { headers });
}

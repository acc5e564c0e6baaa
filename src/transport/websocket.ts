/** GraphQL over WebSocket (`graphql-transport-ws`), by graphql-ws, on the same address as HTTP. */
import type { IncomingMessage, Server } from 'node:http';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { createHttp } from './http.ts';

/** A message is a subscription and its variables: nothing of that is large. */
const messageBytesMax = 65_536;

export interface WebSocketLane {
  /** Tells clients that the service goes away, which they answer by connecting anew. */
  close(): Promise<void>;
}

export function serveWebSocket(server: Server, http: ReturnType<typeof createHttp>): WebSocketLane {
  const sockets = new WebSocketServer({ server, path: http.graphqlEndpoint, maxPayload: messageBytesMax });
  const lane = useServer<{ authorization?: unknown }>(
    {
      execute: (args) => (args.rootValue as Enveloped).execute(args),
      subscribe: (args) => (args.rootValue as Enveloped).subscribe(args),
      onSubscribe: async ({ extra, connectionParams }, _id, payload) => {
        const { authorization } = connectionParams ?? {};
        const enveloped = http.getEnveloped({
          request: requestOf(extra.request),
          socketAuthorization: typeof authorization === 'string' ? authorization : null,
          params: payload,
        });
        const { schema, parse, validate, contextFactory, execute, subscribe } = enveloped;
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

function requestOf(request: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  return new Request(`http://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`, { headers });
}

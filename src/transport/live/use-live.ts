/** Subscriptions in Yoga: over WebSockets, which it runs for graphql-ws, and as server-sent events. */
import type { IncomingMessage } from 'node:http';
import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../graphql/context.ts';
import { apiError } from '../../graphql/errors.ts';
import type { SocketContext } from '../http.ts';
import type { EventStreams } from './event-streams.ts';
import type { Connections } from './limits.ts';
import { Subscriber } from './subscriber.ts';
import type { LiveSubscriptions } from './subscriptions.ts';

export interface Live {
  subscriptions: LiveSubscriptions;
  streams: EventStreams;
  connections: Connections;
}

/** The context with the additions of Yoga; `req` only for requests over the network. */
type YogaContext = Context & SocketContext & { request: Request; req?: IncomingMessage };

export function useLive(
  { subscriptions, streams, connections }: Live,
  maskError: (error: unknown) => GraphQLError,
): Plugin<Context> {
  /** By request, because Yoga wraps the result of a subscription. */
  const subscribers = new WeakMap<Request, Subscriber>();
  return {
    onSubscribe: async ({ args, setResultAndStopExecution }) => {
      const { request, req, socketAuthorization, credential } = args.contextValue as YogaContext;
      const isSocket = socketAuthorization !== undefined;
      // A browser resumes a stream by itself: it sends the id of the last event that it received.
      const lastEventId = isSocket ? null : request.headers.get('last-event-id');
      const releases = isSocket ? [] : [req ? connections.ofAddress(req) : () => {}, connections.ofCredential(credential)];
      const release = () => {
        for (const each of releases) each?.();
      };
      if (releases.includes(null)) {
        release();
        return setResultAndStopExecution({ errors: [maskError(tooManyStreams())] });
      }
      const result = await subscriptions.subscribe(args, lastEventId || null);
      if (result instanceof Subscriber) {
        subscribers.set(request, result);
        void result.ended.then(release);
      } else release();
      setResultAndStopExecution(result);
    },
    onResultProcess: ({ request, resultProcessor, setResultProcessor, serverContext }) => {
      const subscriber = subscribers.get(request);
      if (!subscriber) return;
      // Without a processor the client does not accept event streams, and Yoga refuses the request.
      const { req } = serverContext as Pick<YogaContext, 'req'>;
      if (resultProcessor) setResultProcessor((_, fetchAPI) => streams.respond(subscriber, fetchAPI, req), 'text/event-stream');
      else subscriber.end();
    },
    onRequestParse: ({ request }) => {
      if (request.method === 'GET' || request.method === 'POST') return;
      throw apiError(
        'BAD_USER_INPUT',
        'Send GraphQL with GET or POST. Server-sent events need a request of their own for each subscription: the single connection mode of graphql-sse is not supported.',
        { extensions: { http: { status: 405, headers: { allow: 'GET, POST' } } } },
      );
    },
  };
}

function tooManyStreams(): GraphQLError {
  return apiError(
    'RATE_LIMITED',
    'There are too many open connections from this address or with this key. End some of them, then try again.',
    {
      extensions: { retryAfterSeconds: 10, http: { status: 429, headers: { 'retry-after': '10' } } },
    },
  );
}

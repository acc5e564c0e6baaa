/** GraphQL over HTTP and server-sent events, by Yoga. */
import { useExtendContextValuePerExecuteSubscriptionEvent } from '@envelop/execute-subscription-event';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { type CORSOptions, createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { authenticate } from '../context/authenticate.ts';
import { createContext, createReadScope, type Services } from '../context/context.ts';
import type { Context } from '../graphql/context.ts';
import { schema } from '../graphql/schema.ts';
import { useCalendars } from './calendars.ts';
import { type errorMask, useRequestErrorCodes } from './error-format.ts';
import { graphiqlTabs } from './graphiql-tabs.ts';
import type { Health } from './health.ts';
import { useOneMoment } from './one-moment.ts';
import { usePages } from './pages.ts';
import { useRequestLog } from './request-log.ts';
import { useStorableText } from './storable-text.ts';

export interface HttpOptions {
  services: Services;
  health: Health;
  logger: Logger;
  maskError: ReturnType<typeof errorMask>;
  allowedOrigins: readonly string[];
}

/** What a WebSocket brings in place of a request's header. */
export interface SocketContext {
  socketAuthorization?: string | null;
}

export function createHttp({ services, health, logger, maskError, allowedOrigins }: HttpOptions) {
  return createYoga<SocketContext, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    logging: false,
    cors: corsFor(allowedOrigins),
    maskedErrors: { maskError },
    renderGraphiQL,
    graphiql: {
      title: 'Open Scrutiny',
      subscriptionsProtocol: 'WS',
      defaultTabs: graphiqlTabs,
      shouldPersistHeaders: true,
    },
    context: async ({ request, socketAuthorization }) => {
      const authorization = socketAuthorization ?? request?.headers.get('authorization');
      return createContext(services, await authenticate(services.access, authorization), new URL(request.url).origin);
    },
    plugins: [
      useRequestLog(logger),
      usePages(health),
      useCalendars(services.access.public),
      useRequestErrorCodes(),
      useStorableText(maskError),
      useOneMoment(),
      useReleasedReads(),
      // Each event of a subscription is answered from the records as they are then, never from what an earlier event loaded.
      useExtendContextValuePerExecuteSubscriptionEvent<Context>(({ args }) => {
        const { viewer } = args.contextValue as Context;
        const scope = createReadScope(services.access, viewer);
        return { contextPartial: scope, onEnd: () => void scope.release() };
      }),
    ],
  });
}

/** Gives the connection of an operation's reads back when the operation ends. */
function useReleasedReads(): Plugin<Context> {
  return {
    onExecute: ({ args }) => ({ onExecuteDone: () => args.contextValue.release() }),
    onSubscribe: ({ args }) => ({ onSubscribeResult: () => void args.contextValue.release() }),
  };
}

/** What is public can be read from any page; credentials only from the pages of the origins named. */
function corsFor(allowedOrigins: readonly string[]) {
  return (request: Request): CORSOptions => {
    const origin = request.headers.get('origin');
    const shared = { methods: ['GET', 'POST', 'OPTIONS'], exposedHeaders: ['x-request-id'], maxAge: 86_400 };
    return origin && allowedOrigins.includes(origin)
      ? { ...shared, origin, credentials: true }
      : { ...shared, origin: '*', credentials: false };
  };
}

/** GraphQL over HTTP and server-sent events, served by Yoga. */
import type { IncomingMessage } from 'node:http';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { type CORSOptions, createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { createContext, type Services } from '../context/context.ts';
import type { Context } from '../graphql/context.ts';
import { schema } from '../graphql/schema.ts';
import { useCalendars } from './calendars.ts';
import { type errorMask, useRequestErrorCodes } from './error-format.ts';
import { graphiqlTabs } from './graphiql-tabs.ts';
import type { Health } from './health.ts';
import type { CostLimits } from './limits/cost-limits.ts';
import { useLimits } from './limits/use-limits.ts';
import { type Live, useLive } from './live/use-live.ts';
import { useOneMoment } from './one-moment.ts';
import { usePages } from './pages.ts';
import { useRequestLog } from './request-log.ts';
import { useStorableText } from './storable-text.ts';

export interface HttpOptions {
  services: Services;
  live: Live;
  costs: CostLimits;
  health: Health;
  logger: Logger;
  maskError: ReturnType<typeof errorMask>;
  allowedOrigins: readonly string[];
}

/** The credential of a WebSocket, which arrives in `connectionParams` because browsers cannot send headers with it. */
export interface SocketContext {
  socketAuthorization?: string | null;
  /** The request that opened the socket. Yoga gives that of HTTP the same name. */
  req?: IncomingMessage;
}

export function createHttp({ services, live, costs, health, logger, maskError, allowedOrigins }: HttpOptions) {
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
    context: async (sender) => {
      const { request, socketAuthorization } = sender;
      const session = await services.authenticator.authenticate(socketAuthorization ?? request.headers.get('authorization'));
      const client = costs.payerOf(sender, session.credential);
      return createContext(services, session, new URL(request.url).origin, () => costs.budgetOf(client));
    },
    plugins: [
      useRequestLog(logger),
      usePages(health),
      useCalendars(services.access.public),
      useRequestErrorCodes(),
      useLimits(costs, maskError),
      useStorableText(maskError),
      useOneMoment(),
      useReleasedReads(),
      useLive(live, maskError),
    ],
  });
}

/** Releases the database connection of an operation's reads when the operation ends. */
function useReleasedReads(): Plugin<Context> {
  return { onExecute: ({ args }) => ({ onExecuteDone: () => args.contextValue.release() }) };
}

/** Pages of any origin may read public data; only pages of the allowed origins may send credentials. */
function corsFor(allowedOrigins: readonly string[]) {
  return (request: Request): CORSOptions => {
    const origin = request.headers.get('origin');
    const shared = { methods: ['GET', 'POST', 'OPTIONS'], exposedHeaders: ['x-request-id'], maxAge: 86_400 };
    return origin && allowedOrigins.includes(origin)
      ? { ...shared, origin, credentials: true }
      : { ...shared, origin: '*', credentials: false };
  };
}

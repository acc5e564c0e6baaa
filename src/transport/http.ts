/** GraphQL over HTTP and server-sent events, served by Yoga. */
import { type CORSOptions, createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { createContext, type Services } from '../context/context.ts';
import type { Context } from '../graphql/context.ts';
import { schema } from '../graphql/schema.ts';
import { useCalendars } from './calendars.ts';
import { type errorMask, useRequestErrorCodes } from './error-format.ts';
import { useGraphiql } from './graphiql/use-graphiql.ts';
import type { Health } from './health.ts';
import { type Live, useLive } from './live/use-live.ts';
import { useOneMoment } from './one-moment.ts';
import type { Operations } from './operations/operations.ts';
import { useOperations } from './operations/use-operations.ts';
import { usePages } from './pages.ts';
import { useRequestLog } from './request-log.ts';
import { useRequestParams } from './request-params.ts';
import { useResources } from './resource.ts';
import { useStorableText } from './storable-text.ts';

export interface HttpOptions {
  services: Services;
  live: Live;
  operations: Operations;
  health: Health;
  logger: Logger;
  maskError: ReturnType<typeof errorMask>;
  allowedOrigins: readonly string[];
}

/** The credential of a WebSocket, which arrives in `connectionParams` because browsers cannot send headers with it. */
export interface SocketContext {
  socketAuthorization?: string | null;
}

const graphqlEndpoint = '/graphql';

export function createHttp({ services, live, operations, health, logger, maskError, allowedOrigins }: HttpOptions) {
  const hasGraphiql = operations.unregistered !== 'refused';
  return createYoga<SocketContext, Context>({
    schema,
    graphqlEndpoint,
    landingPage: false,
    logging: false,
    cors: corsFor(allowedOrigins),
    multipart: false,
    maskedErrors: { maskError },
    graphiql: false,
    context: async ({ request, socketAuthorization }) => {
      const authorization = socketAuthorization ?? request.headers.get('authorization');
      return createContext(services, await services.authenticator.authenticate(authorization), new URL(request.url).origin);
    },
    plugins: [
      useRequestLog(logger),
      useResources(),
      usePages(health, hasGraphiql),
      useGraphiql({ path: graphqlEndpoint, isOff: !hasGraphiql }),
      useCalendars(services.access.public),
      useRequestErrorCodes(),
      useStorableText(maskError),
      useOneMoment(),
      useReleasedReads(),
      useLive(live, maskError),
      useRequestParams(maskError),
      useOperations(operations),
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

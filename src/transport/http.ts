/** GraphQL over HTTP and server-sent events, served by Yoga. */
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { createContext, type Services } from '../context/context.ts';
import type { Context } from '../graphql/context.ts';
import { schema } from '../graphql/schema.ts';
import { useCalendars } from './calendars.ts';
import { corsFor } from './cors.ts';
import { type errorMask, useRequestErrorCodes } from './error-format.ts';
import { graphiqlTabs } from './graphiql-tabs.ts';
import type { Health } from './health.ts';
import { type Live, useLive } from './live/use-live.ts';
import { useOneMoment } from './one-moment.ts';
import { usePages } from './pages.ts';
import { usePrivateAnswers } from './private-answers.ts';
import { useRequestLog } from './request-log.ts';
import type { Passed } from './response-cache/call.ts';
import { useFlights } from './response-cache/use-flights.ts';
import { useStorableText } from './storable-text.ts';

export interface HttpOptions {
  services: Services;
  live: Live;
  health: Health;
  logger: Logger;
  maskError: ReturnType<typeof errorMask>;
  allowedOrigins: readonly string[];
}

/** The credential of a WebSocket, which arrives in `connectionParams` because browsers cannot send headers with it. */
export interface SocketContext {
  socketAuthorization?: string | null;
}

export function createHttp({ services, live, health, logger, maskError, allowedOrigins }: HttpOptions) {
  return createYoga<SocketContext & Passed, Context>({
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
    context: async ({ request, socketAuthorization, flight }) => {
      const session = await services.authenticator.authenticate(socketAuthorization ?? request.headers.get('authorization'));
      return createContext(services, session, new URL(request.url).origin, flight?.dependencies);
    },
    plugins: [
      // Before the log, which tells the status that the client gets.
      useFlights(),
      usePrivateAnswers(),
      useRequestLog(logger),
      usePages(health),
      useCalendars(services.access.public),
      useRequestErrorCodes(),
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

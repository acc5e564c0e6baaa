/** GraphQL over HTTP and server-sent events, served by Yoga. */
import type { IncomingMessage } from 'node:http';
import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import { createContext, type Services } from '../context/context.ts';
import type { KeptReads } from '../context/kept-reads.ts';
import type { Context } from '../graphql/context.ts';
import { schema } from '../graphql/schema.ts';
import { useBodyLimit } from './body-limit.ts';
import { useCalendars } from './calendars.ts';
import { useCatalogue } from './catalogue.ts';
import { type CompileOptions, useCompiled } from './compiled.ts';
import { corsFor } from './cors.ts';
import { type errorMask, useRequestErrorCodes } from './error-format.ts';
import { type ExportsOptions, useExports } from './exports/use-exports.ts';
import { useFeeds } from './feeds.ts';
import { useGraphiql } from './graphiql/use-graphiql.ts';
import type { Health } from './health.ts';
import type { CostLimits } from './limits/cost-limits.ts';
import { useLimits } from './limits/use-limits.ts';
import { type Live, useLive } from './live/use-live.ts';
import { useMeetingPages } from './meeting-pages.ts';
import { useNotFound } from './not-found.ts';
import { useOneMoment } from './one-moment.ts';
import { useOperationEnd } from './operation-end.ts';
import type { Operations } from './operations/operations.ts';
import { useOperations } from './operations/use-operations.ts';
import { usePages } from './pages.ts';
import { usePaidResources } from './paid-resources.ts';
import { usePrivateAnswers } from './private-answers.ts';
import { useRequestLog } from './request-log.ts';
import { useRequestParams } from './request-params.ts';
import { useResources } from './resource.ts';
import type { Passed } from './response-cache/call.ts';
import { useFlights } from './response-cache/use-flights.ts';
import { useStorableText } from './storable-text.ts';

export interface HttpOptions {
  services: Services;
  exports: Pick<ExportsOptions, 'exports' | 'readers' | 'stallMs'>;
  live: Live;
  operations: Operations;
  costs: CostLimits;
  compile: Partial<CompileOptions>;
  health: Health;
  logger: Logger;
  maskError: ReturnType<typeof errorMask>;
  /** Origin of the addresses that answers contain. Undefined: that to which each request was sent. */
  publicUrl: string | undefined;
  allowedOrigins: readonly string[];
  keptReads: KeptReads | undefined;
  /** Milliseconds that an operation may take. */
  operationMs?: number;
}

/** The credential of a WebSocket, which arrives in `connectionParams` because browsers cannot send headers with it. */
export interface SocketContext {
  socketAuthorization?: string | null;
  /** Aborted when the WebSocket closes. */
  socketSignal?: AbortSignal;
  /** The request that opened the socket. Yoga gives that of HTTP the same name. */
  req?: IncomingMessage;
}

const graphqlEndpoint = '/graphql';

/** Errors of parsing are found again each time: what is kept would be given before its client has paid. */
const noErrors = { get: () => undefined, set: () => {} };

export function createHttp(options: HttpOptions) {
  const { services, live, operations, costs, health, logger, maskError, allowedOrigins, keptReads, operationMs } = options;
  const baseUrlOf = ({ url }: Request) => options.publicUrl ?? new URL(url).origin;
  const hasGraphiql = operations.unregistered !== 'refused';
  return createYoga<SocketContext & Passed, Context>({
    schema,
    graphqlEndpoint,
    parserAndValidationCache: { errorCache: noErrors },
    landingPage: false,
    logging: false,
    cors: corsFor(allowedOrigins),
    multipart: false,
    maskedErrors: { maskError },
    graphiql: false,
    // Yoga would answer every address with this ending; none ends with a space.
    healthCheckEndpoint: ' ',
    context: async (sender) => {
      const { request, socketAuthorization, flight } = sender;
      const session = await services.authenticator.authenticate(socketAuthorization ?? request.headers.get('authorization'));
      const client = costs.payerOf(sender, session.credential);
      return createContext(services, session, {
        baseUrl: baseUrlOf(request),
        budget: () => costs.budgetOf(client),
        dependencies: flight?.dependencies,
        kept: flight && keptReads?.forOperation(flight.dayEnd),
      });
    },
    plugins: [
      // Before the log, which tells the status that the client gets.
      useFlights(),
      usePrivateAnswers(),
      useRequestLog(logger),
      useResources(),
      usePages({ health, db: services.access.public, unregistered: operations.unregistered }),
      useGraphiql({ path: graphqlEndpoint, isOff: !hasGraphiql }),
      useExports({ ...options.exports, costs, maskError, baseUrlOf }),
      usePaidResources(costs, maskError),
      useCatalogue(services, baseUrlOf, maskError),
      useMeetingPages(services, baseUrlOf, maskError),
      useFeeds(services.access.public, baseUrlOf),
      useCalendars(services.access.public, keptReads && services.feed.freshness, baseUrlOf),
      useNotFound(graphqlEndpoint),
      useBodyLimit(),
      useRequestErrorCodes(),
      useLimits(costs, maskError),
      useStorableText(maskError),
      useOneMoment(),
      // Before the end of operations, which holds whatever executes them.
      useCompiled(options.compile),
      useOperationEnd(operationMs),
      useLive(live, maskError),
      useRequestParams(maskError, costs),
      useOperations(operations),
    ],
  });
}

/**
 * What clients are told of errors: a code of the closed list and an id to quote. What is our fault is masked, and logged whole under the
 * same id.
 */
import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';

/** Makes an error fit to be shown. */
export function errorMask(logger: Logger): (error: unknown) => GraphQLError {
  return (error) => {
    const errorId = randomUUID();
    const shown = shownToClients(error);
    if (shown) {
      return new GraphQLError(shown.message, {
        nodes: shown.nodes,
        source: shown.source,
        positions: shown.positions,
        path: shown.path,
        extensions: { code: 'BAD_USER_INPUT', ...shown.extensions, errorId },
      });
    }
    const path = error instanceof GraphQLError ? error.path : undefined;
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (isDatabaseAway(cause)) {
      logger.warn({ errorId, err: cause }, 'database away');
      return new GraphQLError('The service cannot reach its records just now. Try again shortly.', {
        path,
        extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 3, errorId, http: { status: 503 } },
      });
    }
    logger.error({ errorId, err: cause, path }, 'unexpected error');
    return new GraphQLError('Something went wrong here. It is logged; quote the errorId to whoever runs this service.', {
      path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
    });
  };
}

/** Syntax and validation errors get their codes; they never reach execution. */
export function useRequestErrorCodes(): Plugin {
  return {
    onParse:
      () =>
      ({ result }) => {
        if (result instanceof GraphQLError) addCode(result, 'GRAPHQL_PARSE_FAILED');
      },
    onValidate:
      () =>
      ({ result }) => {
        for (const error of result) addCode(error as GraphQLError, 'GRAPHQL_VALIDATION_FAILED');
      },
  };
}

function addCode(error: GraphQLError, code: string): void {
  error.extensions.code = code;
  error.extensions.errorId ??= randomUUID();
}

/** Errors that were made to be read: ours, and GraphQL's own about arguments and variables. */
function shownToClients(error: unknown): GraphQLError | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  let original: Error | undefined = error;
  while (original instanceof GraphQLError && original.originalError) original = original.originalError;
  return original instanceof GraphQLError ? error : undefined;
}

const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  // PostgreSQL: shut down by its administrator, crashing, starting up, too many connections
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);

/** Whether an error, or what caused it, says that there is no database to talk to. */
export function isDatabaseAway(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (awayCodes.has((at as { code?: string }).code ?? '')) return true;
  }
  return false;
}

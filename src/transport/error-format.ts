/**
 * Errors as clients see them. Each has a code from the closed list and an id to quote. An internal error shows no details; it is logged
 * in full under the same id.
 */
import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';

/** Returns a function that turns any error into one that clients may see. */
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
    if (isDatabaseUnreachable(cause)) {
      logger.warn({ errorId, err: cause }, 'database unreachable');
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

/** Gives syntax and validation errors their codes: `errorMask` sees only errors of execution. */
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

/** The error if it was written for clients: one of ours, or GraphQL's own about arguments and variables. */
function shownToClients(error: unknown): GraphQLError | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  let original: Error | undefined = error;
  while (original instanceof GraphQLError && original.originalError) original = original.originalError;
  return original instanceof GraphQLError ? error : undefined;
}

const unreachableCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  // PostgreSQL: shut down by an administrator, crashed, starting up, too many connections.
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);

/** Whether an error or one of its causes means that the database cannot be reached. */
export function isDatabaseUnreachable(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (unreachableCodes.has((at as { code?: string }).code ?? '')) return true;
  }
  return false;
}

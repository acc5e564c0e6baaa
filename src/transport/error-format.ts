/**
 * Errors as clients see them. Each has a code from the closed list and an id to quote. An internal error shows no details; it is logged
 * in full under the same id.
 */
import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { apiError, type ErrorCode } from '../graphql/errors.ts';

/** Code of GraphQL's own errors of execution, which are about arguments and variables. */
const codeOfGraphqlErrors: ErrorCode = 'BAD_USER_INPUT';

/** Returns a function that turns any error into an error that clients may see. */
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
        extensions: { code: codeOfGraphqlErrors, ...shown.extensions, errorId },
      });
    }
    const path = error instanceof GraphQLError ? error.path : undefined;
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (isDatabaseUnreachable(cause)) {
      logger.warn({ errorId, err: cause }, 'database unreachable');
      return apiError('SERVICE_UNAVAILABLE', 'The service cannot reach its records just now. Try again shortly.', {
        path,
        extensions: { retryAfterSeconds: 3, errorId, http: { status: 503 } },
      });
    }
    logger.error({ errorId, ...loggable(cause), path }, 'unexpected error');
    return apiError(
      'INTERNAL_SERVER_ERROR',
      'Unexpected error. Details are logged; quote the errorId to the operator of this service.',
      {
        path,
        extensions: { errorId },
      },
    );
  };
}

/**
 * The parts of an error that the log may hold. A failed statement carries its parameters, and PostgreSQL's detail may quote the row: both may
 * be restricted or secret.
 */
function loggable(error: unknown): object {
  if (!(error instanceof Error && 'query' in error && 'params' in error)) return { err: error };
  const { message, stack, code, constraint_name } = error.cause as Error & { code?: string; constraint_name?: string };
  return { err: { message, stack, code, constraint: constraint_name, statement: error.query } };
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

function addCode(error: GraphQLError, code: ErrorCode): void {
  error.extensions.code ??= code;
  error.extensions.errorId ??= randomUUID();
}

/** The error if it was written for clients: an error of this server, or of GraphQL about arguments and variables. */
function shownToClients(error: unknown): GraphQLError | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  let original: Error | undefined = error;
  while (original instanceof GraphQLError && original.originalError) original = original.originalError;
  return original instanceof GraphQLError ? error : undefined;
}

const unreachableCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOENT',
  'ENOTFOUND',
  'CONNECT_TIMEOUT',
  'CONNECTION_TIMED_OUT',
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

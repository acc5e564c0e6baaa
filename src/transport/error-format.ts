/**
 * Errors as clients see them. Each has a code from the closed list and an id to quote. An internal error shows no details; it is logged
 * in full under the same id.
 */
import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { apiError, type ErrorCode, errorCodes } from '../graphql/errors.ts';

/** Code of the errors of GraphQL and Yoga themselves, which have none or one of their own. They are about arguments, variables and requests. */
const codeOfOtherErrors: ErrorCode = 'BAD_USER_INPUT';

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
        extensions: { ...shown.extensions, code: codeOf(shown), errorId },
      });
    }
    const path = error instanceof GraphQLError ? error.path : undefined;
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    const temporary = temporaryFault(cause);
    if (temporary) {
      logger.warn({ errorId, ...loggable(cause) }, temporary.logged);
      const { code, message, extensions } = temporary;
      return apiError(code, message, { path, extensions: { ...extensions, errorId } });
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

/** The errors of compiled queries may have no extensions. */
function codeOf({ extensions }: { extensions?: GraphQLError['extensions'] }): ErrorCode {
  const code = extensions?.code;
  return typeof code === 'string' && Object.hasOwn(errorCodes, code) ? (code as ErrorCode) : codeOfOtherErrors;
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

interface TemporaryFault {
  code: ErrorCode;
  message: string;
  extensions: Record<string, unknown>;
  logged: string;
}

/** A fault of the moment, after which the same request may succeed. */
function temporaryFault(error: unknown): TemporaryFault | null {
  if (isOverloaded(error)) {
    return unavailable('The service is busy. This operation has not begun; send it again shortly.', 2, 'overloaded');
  }
  if (hasCode(error, ['OUTCOME_UNKNOWN'])) {
    const message =
      'The service lost its records at the moment of writing. This mutation may have been carried out: send it again with the same `idempotencyKey`, and nothing is done twice.';
    return unavailable(message, 3, 'outcome of a commit unknown');
  }
  if (hasCode(error, ['TOOK_TOO_LONG'])) {
    const message = 'This mutation took too long and was stopped: nothing of it was written. Send it again, or in parts.';
    return { code: 'TIMEOUT', message, extensions: {}, logged: 'mutation took too long' };
  }
  if (isStatementTimeout(error)) {
    return {
      code: 'TIMEOUT',
      message: 'Reading the records took too long and was stopped. Ask for less, or try again later.',
      extensions: {},
      logged: 'statement took too long',
    };
  }
  if (isDatabaseUnreachable(error)) {
    return unavailable('The service cannot reach its records just now. Try again shortly.', 3, 'database unreachable');
  }
  return null;
}

function unavailable(message: string, retryAfterSeconds: number, logged: string): TemporaryFault {
  const http = { status: 503, headers: { 'retry-after': String(retryAfterSeconds) } };
  return { code: 'SERVICE_UNAVAILABLE', message, extensions: { retryAfterSeconds, http }, logged };
}

/** Whether more operations were running than the database can serve. */
export function isOverloaded(error: unknown): boolean {
  return hasCode(error, ['OVERLOADED']);
}

/** Whether PostgreSQL stopped a statement that ran for too long. */
export function isStatementTimeout(error: unknown): boolean {
  return hasCode(error, ['57014']);
}

const unreachableCodes = [
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
];

/** Whether an error or one of its causes means that the database cannot be reached. */
function isDatabaseUnreachable(error: unknown): boolean {
  return hasCode(error, unreachableCodes);
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (codes.includes((at as { code?: string }).code ?? '')) return true;
  }
  return false;
}

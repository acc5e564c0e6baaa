/** Top-level errors: credentials, permissions, limits and malformed requests. Business failures are `userErrors` instead. */
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** The closed list of `extensions.code`, with the meanings that the description of the schema prints. */
export const errorCodes = {
  UNAUTHENTICATED: 'the credential is missing, unknown, expired or revoked.',
  FORBIDDEN: 'the credential lacks the permission.',
  BAD_USER_INPUT: 'an argument or a variable is invalid.',
  GRAPHQL_PARSE_FAILED: 'the document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'the document does not fit the schema.',
  PAYLOAD_TOO_LARGE: 'the request has more bytes than `extensions.limit`.',
  PERSISTED_QUERY_NOT_FOUND: 'no operation is known by this hash or id. Send the whole document once, with its hash.',
  QUERY_TOO_COMPLEX:
    'the operation asks for too much at once. `extensions` name the limit that it exceeds, by how much, and the message says how to stay under it.',
  CURSOR_EXPIRED:
    'the event feed was renumbered after the cursor was issued. Load the data again, then subscribe from the new cursor.',
  SLOW_CONSUMER: 'the stream was ended because the client did not read fast enough. Resume after the last cursor.',
  RATE_LIMITED:
    'the budget is spent, or too many connections or operations are open at once. Retry after `extensions.retryAfterSeconds`.',
  TIMEOUT: 'the operation took too long and was stopped. The message says whether a mutation was carried out.',
  SERVICE_UNAVAILABLE:
    "the service is busy, or cannot reach the records or the keys of the council's sign-in service. Retry after `extensions.retryAfterSeconds`.",
  INTERNAL_SERVER_ERROR: 'an unexpected error; the details are masked.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

export function apiError(code: ErrorCode, message: string, options: GraphQLErrorOptions = {}): GraphQLError {
  return new GraphQLError(message, { ...options, extensions: { ...options.extensions, code } });
}

export function badUserInput(message: string): GraphQLError {
  return apiError('BAD_USER_INPUT', message);
}

/** The error for a cursor from before the feed was renumbered. */
export function cursorExpired(): GraphQLError {
  return apiError(
    'CURSOR_EXPIRED',
    'This cursor is from before the feed was renumbered. Load the data again with `council.feed.cursor` in the same query, then continue with that cursor as `after`.',
  );
}

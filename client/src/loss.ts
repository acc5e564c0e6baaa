/** Why a line was lost, and what follows from that. */
import type { GraphQLFault } from './line.ts';

/** An error of the server or the network. */
export class FollowError extends Error {
  override readonly name = 'FollowError';
  /** A code of the API, such as `FORBIDDEN`, the code with which the socket closed, such as `4403`, or an HTTP status; undefined for a network error. */
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}

export interface Loss {
  error: FollowError;
  /**
   * RETRY: connect again and resume. AFRESH: the cursor has expired. AUTHORISE: the credential was refused; connect again only with another credential.
   * END: another attempt would fail in the same way.
   */
  next: 'RETRY' | 'AFRESH' | 'AUTHORISE' | 'END';
  /** Milliseconds that the server asks the client to wait. */
  waitMs?: number;
}

const nextByErrorCode: Record<string, Loss['next']> = {
  CURSOR_EXPIRED: 'AFRESH',
  UNAUTHENTICATED: 'AUTHORISE',
  INTERNAL_SERVER_ERROR: 'RETRY',
  RATE_LIMITED: 'RETRY',
  SERVICE_UNAVAILABLE: 'RETRY',
  SLOW_CONSUMER: 'RETRY',
  TIMEOUT: 'RETRY',
};

/** Close codes of graphql-transport-ws that mean that the same attempt would fail again. */
const nextByCloseCode: Record<number, Loss['next']> = {
  4400: 'END',
  4401: 'AUTHORISE',
  4403: 'AUTHORISE',
  4406: 'END',
  4409: 'END',
};

export function lineLost(message: string): Loss {
  return { error: new FollowError(message), next: 'RETRY' };
}

export function lossOfSocket(code: number, reason: string): Loss {
  const error = new FollowError(`The socket closed with ${code}${reason && `, ${reason}`}.`, String(code));
  return { error, next: nextByCloseCode[code] ?? 'RETRY' };
}

/** The loss for errors of the API; the first error decides. */
export function lossOfErrors(errors: readonly GraphQLFault[]): Loss {
  const [first] = errors;
  const { code, retryAfterSeconds: seconds } = first?.extensions ?? {};
  return {
    error: new FollowError(
      first?.message ?? 'The server sent neither an event nor an error.',
      typeof code === 'string' ? code : undefined,
    ),
    next: first ? (nextByErrorCode[String(code)] ?? 'END') : 'RETRY',
    ...(typeof seconds === 'number' && { waitMs: seconds * 1000 }),
  };
}

/** The loss for an HTTP response without a stream. */
export async function lossOfResponse(response: Response): Promise<Loss> {
  const { status, headers } = response;
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  const wait = Number.isFinite(seconds) ? { waitMs: seconds * 1000 } : {};
  const body: unknown = await response.json().catch(() => null);
  if (typeof body === 'object' && body !== null && 'errors' in body && Array.isArray(body.errors) && body.errors.length > 0)
    return { ...wait, ...lossOfErrors(body.errors as GraphQLFault[]) };
  const error = new FollowError(`The server answered ${status} without a stream of events.`, String(status));
  if (status === 401) return { error, next: 'AUTHORISE' };
  // A page with status 200 may be the login page of a public network.
  const isPassing = status < 400 || status === 408 || status === 425 || status === 429 || status >= 500;
  return { error, next: isPassing ? 'RETRY' : 'END', ...wait };
}

/**
 * Finds the viewer of a credential, for HTTP, server-sent events and WebSockets alike. Without a credential the viewer is anonymous, never
 * null.
 */
import { GraphQLError } from 'graphql';
import type { Access } from '../db/access.ts';
import { apiError } from '../graphql/errors.ts';
import { AccessTokens } from './access-tokens.ts';
import { sessionOfKey } from './api-keys.ts';
import { anonymous, type Session } from './session.ts';
import { SigningKeys } from './signing-keys.ts';

export class Authenticator {
  readonly #access: Access;
  readonly #tokens: AccessTokens;

  constructor(access: Access, signingKeysCooldownMs?: number) {
    this.#access = access;
    this.#tokens = new AccessTokens(access, new SigningKeys(signingKeysCooldownMs));
  }

  /**
   * The session of an `Authorization` header. Errors: UNAUTHENTICATED, the same for every reason; SERVICE_UNAVAILABLE when the council's
   * sign-in service cannot be asked for its keys.
   */
  async authenticate(authorization: string | null | undefined): Promise<Session> {
    if (!authorization) return anonymous;
    const [scheme, credential] = authorization.split(/\s+/, 2);
    const session = scheme?.toLowerCase() === 'bearer' && credential ? await this.#sessionOf(credential) : null;
    if (!session) throw unauthenticated();
    return session;
  }

  #sessionOf(credential: string): Promise<Session | null> {
    return credential.startsWith('osk_') ? sessionOfKey(this.#access, credential) : this.#tokens.sessionOf(credential);
  }
}

/** The one answer to every credential that is not valid, and to one that is valid no longer. */
export function unauthenticated(): GraphQLError {
  return apiError(
    'UNAUTHENTICATED',
    'This credential is not valid: unknown, expired or revoked. Send `Authorization: Bearer <API key or access token>`, or none to read what is public.',
    { extensions: { http: { status: 401 } } },
  );
}

export function isUnauthenticated(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions.code === 'UNAUTHENTICATED';
}

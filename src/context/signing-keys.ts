/**
 * The public keys of issuers, fetched and kept. Keys are fetched again after ten minutes, and for a token with an unknown key, because issuers
 * change their keys; but not more often than every half minute, so that tokens with invented keys cost the issuer nothing.
 */
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey, type RemoteJWKSetOptions } from 'jose';
import { apiError } from '../graphql/errors.ts';

const times = { cacheMaxAge: 600_000, timeoutDuration: 3000 };
const cooldownMsByDefault = 30_000;
/** After a failure, an issuer is not asked again for so long. */
const failureCooldownMs = 5000;

interface Issuer {
  keys: ReturnType<typeof createRemoteJWKSet>;
  failedAt: number;
}

export class SigningKeys {
  readonly #issuers = new Map<string, Issuer>();
  readonly #times: RemoteJWKSetOptions;

  /** `cooldownMs`: how long after a fetch no key is looked for again. */
  constructor(cooldownMs = cooldownMsByDefault) {
    this.#times = { ...times, cooldownDuration: cooldownMs };
  }

  /** The keys at an address. Errors: SERVICE_UNAVAILABLE when they cannot be fetched. */
  of(url: string): JWTVerifyGetKey {
    const issuer = this.#issuers.get(url) ?? { keys: createRemoteJWKSet(new URL(url), this.#times), failedAt: 0 };
    this.#issuers.set(url, issuer);
    const { keys } = issuer;
    return async (header, token) => {
      const hasJustFailed = Date.now() - issuer.failedAt < failureCooldownMs;
      const kept = keys.fresh ? keys.jwks() : undefined;
      if (hasJustFailed && !kept) throw unreachable();
      try {
        return await (hasJustFailed && kept ? createLocalJWKSet(kept) : keys)(header, token);
      } catch (error) {
        if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
        issuer.failedAt = Date.now();
        throw unreachable();
      }
    };
  }
}

function unreachable() {
  return apiError('SERVICE_UNAVAILABLE', "The council's sign-in service cannot be reached just now. Try again shortly.", {
    extensions: { retryAfterSeconds: failureCooldownMs / 1000, http: { status: 503 } },
  });
}

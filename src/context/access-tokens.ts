/**
 * Sessions of access tokens that a council's sign-in service (OpenID Connect) issues. The token's issuer and audience find the council; its
 * signature, issuer, audience, times and algorithm are then checked against the settings of that council.
 */

import { sql } from 'drizzle-orm';
import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Access } from '../db/access.ts';
import type { IdentityProviderRow } from '../modules/access/identity-providers.table.ts';
import { givenRoles, type Role, roles } from '../modules/access/permissions.ts';
import { whoIs } from '../modules/access/person-on-record.ts';
import { person } from '../modules/people/people.table.ts';
import type { Session } from './session.ts';
import type { SigningKeys } from './signing-keys.ts';

/** Clocks of the issuer and of this service may differ by so much. */
const clockToleranceSeconds = 2;

export class AccessTokens {
  readonly #access: Access;
  readonly #keys: SigningKeys;

  constructor(access: Access, keys: SigningKeys) {
    this.#access = access;
    this.#keys = keys;
  }

  /** Null for a token that is malformed or not valid. Errors: SERVICE_UNAVAILABLE when the issuer cannot be asked for its keys. */
  async sessionOf(token: string): Promise<Session | null> {
    const provider = await this.#providerOf(token);
    const claims = provider && (await this.#verified(token, provider));
    if (!claims) return null;
    const { councilId } = provider;
    const role = roleOf(claims, provider);
    const known = await this.#personOf(claims, provider);
    const name = known?.displayName ?? textOf(claims.name) ?? textOf(claims.preferred_username) ?? textOf(claims.sub);
    return {
      viewer: { kind: 'PERSON', name, councilId, role, permissions: new Set(roles[role]), personId: known?.id ?? null },
      credential: {
        keyId: null,
        holder: `person ${textOf(claims.sub)} of ${provider.issuer} in ${councilId}`,
        expiresAt: new Date(((claims.exp ?? 0) + clockToleranceSeconds) * 1000),
      },
    };
  }

  /** The council's settings for a token, by claims that are not verified yet. */
  async #providerOf(token: string): Promise<IdentityProviderRow | null> {
    const { iss, aud } = unverifiedClaims(token);
    if (typeof iss !== 'string' || iss.includes('\0')) return null;
    const providers = await this.#access.pools.staff.sql<IdentityProviderRow[]>`
      /* findIdentityProviders */
      select council_id as "councilId", issuer, audience, keys_url as "keysUrl", algorithms, roles_claim as "rolesClaim",
             role_values as "roleValues", person_claim as "personClaim"
        from find_identity_providers(${iss})`;
    const meant = providers.filter(({ audience }) => [aud].flat().includes(audience));
    // A token for several councils would be of none in particular.
    return meant.length === 1 ? (meant[0] ?? null) : null;
  }

  async #verified(token: string, provider: IdentityProviderRow): Promise<JWTPayload | null> {
    try {
      const { payload } = await jwtVerify(token, this.#keys.of(provider.keysUrl), {
        issuer: provider.issuer,
        audience: provider.audience,
        algorithms: provider.algorithms,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['exp'],
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }

  /** The person on record whom the token names. Nobody, where an e-mail address is not verified or is of several people. */
  async #personOf(claims: JWTPayload, { councilId, personClaim }: IdentityProviderRow) {
    const value = textOf(claimAt(claims, personClaim));
    const isUnverified = personClaim === 'email' && claims.email_verified === false;
    const named = value === null || isUnverified ? undefined : whoIs(value, councilId);
    if (!named) return null;
    const snapshot = this.#access.snapshot({ councilId, reads: ['PUBLIC', 'STAFF'] });
    try {
      const tx = await snapshot.tx;
      const found = await tx
        .select({ id: person.id, displayName: person.displayName })
        .from(person)
        .where(sql`/* personOfToken */ ${named}`)
        .limit(2);
      return found.length === 1 ? (found[0] ?? null) : null;
    } finally {
      await snapshot.close();
    }
  }
}

function unverifiedClaims(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    return {};
  }
}

/** The widest role that the claim gives; PUBLIC where it gives none. */
function roleOf(claims: JWTPayload, { rolesClaim, roleValues }: IdentityProviderRow): Role {
  const claim = claimAt(claims, rolesClaim);
  const given = new Set(typeof claim === 'string' ? [claim, ...claim.split(/\s+/)] : Array.isArray(claim) ? claim : []);
  return givenRoles.find((role) => roleValues[role]?.some((value) => given.has(value))) ?? 'PUBLIC';
}

/** A claim by its name or, where none has that name, by its path, e.g. `realm_access.roles`. */
function claimAt(claims: JWTPayload, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let value: unknown = claims;
  for (const step of name.split('.')) {
    value = typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? (value as JWTPayload)[step] : undefined;
  }
  return value;
}

/** A text that can be stored and shown; null for anything else. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' && !value.includes('\0') ? value : null;
}

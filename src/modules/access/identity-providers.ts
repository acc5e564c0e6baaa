/** The settings by which a council accepts access tokens of its sign-in service. Only the operator changes them. */
import { and, eq, ne } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import { council } from '../councils/councils.table.ts';
import { identityProvider } from './identity-providers.table.ts';
import type { Role } from './permissions.ts';

/** Algorithms that a council may accept. All are asymmetric: the service knows only public keys. */
export const signingAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
] as const;

export interface IdentityProviderSettings {
  issuer: string;
  audience: string;
  keysUrl: string;
  algorithms: string[];
  rolesClaim: string;
  /** For each role, the values of the claim that give it. */
  roleValues: Partial<Record<Role, string[]>>;
  personClaim: string;
}

/**
 * Replaces the settings of a council; null removes them. Takes effect with the next request. `owner` acts as scrutiny_owner. Returns the slug
 * of another council that accepts the same issuer and audience, in which case nothing is changed: a token must be of one council.
 */
export async function setIdentityProvider(
  owner: Db,
  councilId: number,
  settings: IdentityProviderSettings | null,
): Promise<string | null> {
  return owner.transaction(async (tx) => {
    if (settings) {
      const { issuer, audience } = settings;
      const [other] = await tx
        .select({ slug: council.slug })
        .from(identityProvider)
        .innerJoin(council, eq(council.id, identityProvider.councilId))
        .where(
          and(
            ne(identityProvider.councilId, councilId),
            eq(identityProvider.issuer, issuer),
            eq(identityProvider.audience, audience),
          ),
        );
      if (other) return other.slug;
    }
    await tx.delete(identityProvider).where(eq(identityProvider.councilId, councilId));
    if (settings) {
      const roleValues = settings.roleValues as Record<string, string[]>;
      await tx.insert(identityProvider).values({ ...settings, roleValues, councilId, visibility: 'STAFF' });
    }
    return null;
  });
}

/**
 * The sign-in service (OpenID Connect) of each council that has one: whose access tokens are accepted, and what their claims mean. Written
 * by the operator's command alone. Rows are never public: authentication, which has no council yet, goes through the function
 * `find_identity_providers`.
 */
import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { partColumns, tenantKey } from '../../db/columns.ts';
import { council } from '../councils/councils.table.ts';

export const identityProvider = pgTable(
  'identity_provider',
  {
    ...partColumns(),
    /** The claim `iss` of its tokens, to the letter. */
    issuer: text().notNull(),
    /** The claim `aud` by which its tokens are meant for this service. */
    audience: text().notNull(),
    /** Address of its public keys. */
    keysUrl: text().notNull(),
    algorithms: text().array().notNull(),
    rolesClaim: text().notNull(),
    /** For each role, the values of the claim that give it. */
    roleValues: jsonb().$type<Record<string, string[]>>().notNull(),
    /** The claim that names the person on record, by e-mail address or by id in this service. */
    personClaim: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.issuer, t.audience] }),
    tenantKey(t, council),
    // Finds the council of a token.
    index('identity_provider_by_issuer').on(t.issuer),
    check('identity_provider_never_public', sql`${t.visibility} <> 'PUBLIC'`),
    // A symmetric key would be a secret shared with the issuer, and "none" is no signature.
    check(
      'identity_provider_signs',
      sql`cardinality(${t.algorithms}) > 0 and ${t.algorithms} <@ array['RS256','RS384','RS512','PS256','PS384','PS512','ES256','ES384','ES512','EdDSA','Ed25519']`,
    ),
  ],
);

export type IdentityProviderRow = typeof identityProvider.$inferSelect;

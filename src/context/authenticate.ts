/** Finds the viewer of a credential. Without a credential the viewer is anonymous, never null. */
import { and, eq } from 'drizzle-orm';
import { GraphQLError } from 'graphql';
import type { Access } from '../db/access.ts';
import type { Viewer } from '../graphql/context.ts';
import { apiError } from '../graphql/errors.ts';
import { apiKey } from '../modules/access/api-keys.table.ts';
import { isSecretOf, knownPermissions, readKey } from '../modules/access/keys.ts';
import { type Role, roles } from '../modules/access/permissions.ts';

export const anonymous: Viewer = {
  kind: 'ANONYMOUS',
  name: null,
  councilId: null,
  role: 'PUBLIC',
  permissions: new Set(),
  personId: null,
};

interface StoredKey {
  id: string;
  councilId: number;
  name: string;
  role: string;
  permissions: string[];
  secretHash: string;
  isValid: boolean;
  isUseStale: boolean;
}

/** The viewer of an `Authorization` header. Errors: UNAUTHENTICATED, the same for every reason. */
export async function authenticate(access: Access, authorization: string | null | undefined): Promise<Viewer> {
  if (!authorization) return anonymous;
  const [scheme, credential] = authorization.split(/\s+/, 2);
  const key = scheme?.toLowerCase() === 'bearer' && credential ? readKey(credential) : null;
  if (!key) throw unauthenticated();
  const [row] = await access.pools.staff.sql<StoredKey[]>`
    /* findApiKey */
    select id, council_id as "councilId", name, role, permissions, secret_hash as "secretHash",
           revoked_at is null and coalesce(expires_at, 'infinity') > now() as "isValid",
           coalesce(last_used_at, '-infinity') < now() - interval '1 hour' as "isUseStale"
      from find_api_key(${key.id})`;
  if (!row || !isSecretOf(key.secret, row.secretHash) || !row.isValid) throw unauthenticated();
  if (row.isUseStale) void recordUse(access, row);
  return {
    kind: 'API_KEY',
    name: row.name,
    councilId: row.councilId,
    role: row.role in roles ? (row.role as Role) : 'PUBLIC',
    permissions: new Set(knownPermissions(row.permissions)),
    personId: null,
  };
}

/** Whether a credential is accepted. Errors: only database errors. */
export async function isValidCredential(access: Access, authorization: string): Promise<boolean> {
  try {
    await authenticate(access, authorization);
    return true;
  } catch (error) {
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}

function unauthenticated() {
  const error = apiError(
    'UNAUTHENTICATED',
    'This credential is not valid: unknown, expired or revoked. Send `Authorization: Bearer <key>`, or none to read what is public.',
  );
  error.extensions.http = { status: 401 };
  return error;
}

/** Records when a key was last used, to the hour. The request does not wait for it. */
async function recordUse(access: Access, { councilId, id }: StoredKey): Promise<void> {
  try {
    await access.write({ councilId, reads: ['STAFF'] }, async (tx) => {
      await tx
        .update(apiKey)
        .set({ lastUsedAt: new Date() })
        .where(and(eq(apiKey.councilId, councilId), eq(apiKey.id, id)));
    });
  } catch {
    // The next use records it.
  }
}

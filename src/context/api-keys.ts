/** Sessions of API keys. */
import { and, eq, sql } from 'drizzle-orm';
import type { Access } from '../db/access.ts';
import { type ApiKeyRow, apiKey } from '../modules/access/api-keys.table.ts';
import { isSecretOf, readKey } from '../modules/access/keys.ts';
import { knownRole, permissionsOf } from '../modules/access/permissions.ts';
import type { Session } from './session.ts';

type StoredKey = Pick<ApiKeyRow, 'id' | 'councilId' | 'name' | 'role' | 'permissions' | 'personId' | 'secretHash'> & {
  isValid: boolean;
  isUseStale: boolean;
};

/** Null for a key that is malformed, unknown, expired or revoked. */
export async function sessionOfKey(access: Access, text: string): Promise<Session | null> {
  const key = readKey(text);
  if (!key) return null;
  const [row] = await access.pools.staff.sql<StoredKey[]>`
    /* findApiKey */
    select id, council_id as "councilId", name, role, permissions, person_id as "personId",
           secret_hash as "secretHash",
           revoked_at is null and coalesce(expires_at, 'infinity') > now() as "isValid",
           coalesce(last_used_at, '-infinity') < date_trunc('hour', now()) as "isUseStale"
      from find_api_key(${key.id})`;
  if (!row || !isSecretOf(key.secret, row.secretHash) || !row.isValid) return null;
  if (row.isUseStale) void recordUse(access, row);
  const { id, councilId, name, permissions, personId } = row;
  const role = knownRole(row.role);
  const viewer = {
    kind: 'API_KEY',
    name,
    councilId,
    role,
    permissions: permissionsOf(role, permissions),
    personId,
  } as const;
  return { viewer, credential: { keyId: id, holder: `key ${id}`, expiresAt: null } };
}

/** Records the hour in which a key was last used. The request does not wait for it. */
async function recordUse(access: Access, { councilId, id }: StoredKey): Promise<void> {
  try {
    await access.write({ councilId, reads: ['STAFF'] }, async (tx) => {
      await tx
        .update(apiKey)
        .set({ lastUsedAt: sql`date_trunc('hour', now())` })
        .where(and(eq(apiKey.councilId, councilId), eq(apiKey.id, id)));
    });
  } catch {
    // The next use records it.
  }
}

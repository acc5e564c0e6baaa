/** From a credential to a viewer. No credential is a viewer too: the anonymous public. */
import { getTableColumns, sql } from 'drizzle-orm';
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

/** The viewer behind an `Authorization` header. Errors: UNAUTHENTICATED, the same for every reason. */
export async function authenticate(access: Access, authorization: string | null | undefined): Promise<Viewer> {
  if (!authorization) return anonymous;
  const [scheme, credential] = authorization.split(/\s+/, 2);
  const key = scheme?.toLowerCase() === 'bearer' && credential ? readKey(credential) : null;
  if (!key) throw unauthenticated();
  const rows: unknown[] = await access.pools.staff.db
    .select(getTableColumns(apiKey))
    .from(sql`/* findApiKey */ find_api_key(${key.id}::uuid) as ${apiKey}`)
    .prepare('findApiKey')
    .execute();
  const row = rows[0] as typeof apiKey.$inferSelect | undefined;
  const isValid =
    row && isSecretOf(key.secret, row.secretHash) && !row.revokedAt && !(row.expiresAt && row.expiresAt <= new Date());
  if (!isValid) throw unauthenticated();
  void noteUse(access, row);
  return {
    kind: 'API_KEY',
    name: row.name,
    councilId: row.councilId,
    role: row.role in roles ? (row.role as Role) : 'PUBLIC',
    permissions: new Set(knownPermissions(row.permissions)),
    personId: null,
  };
}

function unauthenticated() {
  const error = apiError(
    'UNAUTHENTICATED',
    'This credential is not valid: unknown, expired or revoked. Send `Authorization: Bearer <key>`, or none to read what is public.',
  );
  error.extensions.http = { status: 401 };
  return error;
}

const hourMs = 3_600_000;

/** Keeps when a key was last used, to the hour. Never in the way of the request. */
async function noteUse(access: Access, row: typeof apiKey.$inferSelect): Promise<void> {
  if (row.lastUsedAt && Date.now() - row.lastUsedAt.getTime() < hourMs) return;
  try {
    await access.write({ councilId: row.councilId, reads: ['STAFF'] }, async (tx) => {
      await tx
        .update(apiKey)
        .set({ lastUsedAt: new Date() })
        .where(sql`${apiKey.councilId} = ${row.councilId} and ${apiKey.id} = ${row.id}`);
    });
  } catch {
    // The next use notes it.
  }
}

/** Keys for programs of the council. A key may do nothing that its maker may not. */
import { and, count, eq, gt, isNull, or } from 'drizzle-orm';
import { futureInstant, listOf, requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type InputPath, type Mistake, mistake, refusal } from '../../commands/refusal.ts';
import type { RowOf } from '../../db/record-kind.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import type { CouncilRow } from '../councils/councils.table.ts';
import type { createInput } from './api-keys.mutations.schema.ts';
import { apiKey, apiKeyRecord } from './api-keys.table.ts';
import { makeKey } from './keys.ts';
import type { Permission } from './permissions.ts';

/** Most keys of a council that are valid at a time. */
const validKeysMax = 100;

export async function createApiKey(command: Command<CouncilRow>, input: InputOf<typeof createInput>) {
  const { name, permissions, expiresAt } = await command.check({
    name: requiredText(input.name, 'Say what the key is for.', 'name', 100),
    permissions: listOf(input.permissions, 100, (permission, path) => heldPermission(command, permission, path), 'permissions'),
    expiresAt: futureInstant(
      input.expiresAt,
      command.now,
      'The key would have expired already. Give a moment in the future.',
      'expiresAt',
    ),
  });
  await refuseTooMany(command);
  const { id, key, prefix, secretHash } = makeKey();
  const held = [...new Set(permissions)];
  await command.tx.insert(apiKey).values({
    ...{ councilId: command.tx.councilId, id, visibility: 'STAFF', name, prefix, secretHash, expiresAt },
    role: held.length > 0 ? 'INTEGRATION' : 'PARTNER',
    permissions: held,
  });
  const record = { id, visibility: 'STAFF' } as const;
  command.announce('API_KEY_CHANGED', apiKeyRecord, record, { name, change: 'CREATED' }, { operation: 'CREATED' });
  return { apiKey: { councilId: command.tx.councilId, id }, secret: key };
}

export async function revokeApiKey(command: Command<RowOf<typeof apiKeyRecord>>) {
  const key = command.target;
  if (key.revokedAt) throw refusal('INVALID_TRANSITION', 'This key has been revoked already.', 'apiKey');
  await command.update(apiKeyRecord, key, { revokedAt: command.now });
  command.announce('API_KEY_CHANGED', apiKeyRecord, key, { name: key.name, change: 'REVOKED' });
}

function heldPermission(command: Command<CouncilRow>, permission: Permission, path: InputPath): Permission | Mistake {
  if (command.may(permission)) return permission;
  return mistake('INVALID', `You do not hold ${permission}, so a key that you make cannot hold it.`, path);
}

/** The council is locked, so the number does not change meanwhile. */
async function refuseTooMany({ tx, now }: Command<CouncilRow>): Promise<void> {
  const [row] = await tx
    .select({ keys: count() })
    .from(apiKey)
    .where(
      and(eq(apiKey.councilId, tx.councilId), isNull(apiKey.revokedAt), or(isNull(apiKey.expiresAt), gt(apiKey.expiresAt, now))),
    );
  if ((row?.keys ?? 0) < validKeysMax) return;
  throw refusal(
    'LIMIT_REACHED',
    `The council has ${validKeysMax} valid keys, the most it may have. Revoke one first.`,
    'council',
  );
}

/** The mutations that create and revoke API keys. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives, givesSecret } from '../../graphql/payload.ts';
import { inCouncil } from '../councils/councils.mutations.schema.ts';
import { createApiKey, revokeApiKey } from './api-keys.commands.ts';
import { apiKeyById } from './api-keys.loaders.ts';
import { ApiKey } from './api-keys.schema.ts';
import { apiKeyRecord } from './api-keys.table.ts';
import { Permission } from './viewer.schema.ts';

export const createInput = inputFields((t) => ({
  name: t.string({ required: true, description: 'What the key is for.' }),
  permissions: t.field({
    type: [Permission],
    required: true,
    description: 'What it may do; none that you lack yourself. An empty list reads what is public.',
  }),
  expiresAt: t.field({ type: 'DateTime', description: 'When it expires; null for never.' }),
}));

mutation({
  name: 'createApiKey',
  description: 'Creates an API key. A council may have several at a time, so that a key can be replaced before it is revoked.',
  permission: 'MANAGE_INTEGRATIONS',
  target: inCouncil,
  input: createInput,
  payload: {
    apiKey: gives(ApiKey, apiKeyById, 'The new key.'),
    secret: givesSecret('The key itself, to be sent as `Authorization: Bearer <key>`.'),
  },
  command: createApiKey,
});

mutation({
  name: 'revokeApiKey',
  description: 'Revokes an API key at once; within seconds its streams end. A key may revoke itself.',
  permission: 'MANAGE_INTEGRATIONS',
  target: { record: apiKeyRecord, field: 'apiKey', description: 'The key.' },
  payload: { apiKey: gives(ApiKey, apiKeyById, 'The key, revoked.') },
  command: revokeApiKey,
});

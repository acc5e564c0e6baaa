/** API keys of a council, for those who keep them. For everyone else they do not exist. */
import { builder } from '../../graphql/builder.ts';
import { apiError } from '../../graphql/errors.ts';
import { nodeOf } from '../../graphql/node.ts';
import { Council, CouncilRecord } from '../councils/councils.schema.ts';
import { apiKeyById, apiKeysByCouncil } from './api-keys.loaders.ts';
import type { ApiKeyRow } from './api-keys.table.ts';
import { knownRole, permissionsOf } from './permissions.ts';
import { Permission } from './viewer.schema.ts';

export const ApiKey = builder.objectRef<ApiKeyRow>('ApiKey');

builder.node(ApiKey, {
  ...nodeOf('ApiKey', apiKeyById, undefined, 'MANAGE_INTEGRATIONS'),
  interfaces: [CouncilRecord],
  description: 'A key for a program of the council. Needs MANAGE_INTEGRATIONS.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is for.' }),
    prefix: t.exposeString('prefix', { description: 'First characters of the key, to recognise it by.' }),
    permissions: t.field({
      type: [Permission],
      description: 'What it may do; empty for a key that reads what is public.',
      resolve: ({ role, permissions }) => [...permissionsOf(knownRole(role), permissions)],
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', nullable: true, description: 'When it expires; null for never.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Beginning of the hour in which it was last used; null before its first use.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null if it was not.',
    }),
  }),
});

builder.objectField(Council, 'apiKeys', (t) =>
  t.field({
    type: [ApiKey],
    nullable: true,
    description: 'API keys, newest first, revoked and expired ones included. Needs MANAGE_INTEGRATIONS; else FORBIDDEN and null.',
    resolve: (row, _, ctx) => {
      if (!ctx.may('MANAGE_INTEGRATIONS', row.id))
        throw apiError('FORBIDDEN', 'This credential lacks the permission MANAGE_INTEGRATIONS in this council.');
      return ctx.load(apiKeysByCouncil, row.id);
    },
  }),
);

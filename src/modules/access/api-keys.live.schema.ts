/** Changes of API keys. */
import { builder } from '../../graphql/builder.ts';
import { Event } from '../feed/events.schema.ts';
import type { EventView } from '../feed/follow.ts';
import { apiKeyById } from './api-keys.loaders.ts';
import { ApiKey } from './api-keys.schema.ts';

export const ApiKeyChangedEvent = builder.objectRef<EventView>('ApiKeyChangedEvent');

builder.objectType(ApiKeyChangedEvent, {
  interfaces: [Event],
  description: 'An API key was created or revoked. In the staff feed only.',
  fields: (t) => ({
    apiKey: t.field({
      type: ApiKey,
      nullable: true,
      description: 'The key; null without MANAGE_INTEGRATIONS.',
      resolve: (row, _, ctx) =>
        ctx.may('MANAGE_INTEGRATIONS', row.councilId) ? ctx.related(apiKeyById, row, row.subjectId) : null,
    }),
  }),
});

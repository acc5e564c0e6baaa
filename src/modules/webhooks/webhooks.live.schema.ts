/** Changes of webhooks. */
import { factsOf } from '../../events/catalogue.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { Event } from '../feed/events.schema.ts';
import type { EventView } from '../feed/follow.ts';
import { webhookById } from './webhooks.loaders.ts';
import { webhookChanges } from './webhooks.rules.ts';
import { Webhook } from './webhooks.schema.ts';

export const WebhookChange = describedEnum('WebhookChange', 'Kinds of change to a webhook.', webhookChanges);

export const WebhookChangedEvent = builder.objectRef<EventView>('WebhookChangedEvent');

builder.objectType(WebhookChangedEvent, {
  interfaces: [Event],
  description: 'A webhook was registered, changed, tested, paused, resumed or removed. In the staff feed only.',
  fields: (t) => ({
    change: t.field({
      type: WebhookChange,
      description: 'Kind of change.',
      resolve: (row) => factsOf(row, 'WEBHOOK_CHANGED').change,
    }),
    host: t.string({
      description: 'Host, with the port if it is not the usual one, to which events are posted.',
      resolve: (row) => factsOf(row, 'WEBHOOK_CHANGED').host,
    }),
    webhook: t.field({
      type: Webhook,
      nullable: true,
      description: 'The webhook; null once it is removed, and without MANAGE_INTEGRATIONS.',
      resolve: (row, _, ctx) =>
        ctx.may('MANAGE_INTEGRATIONS', row.councilId) ? ctx.related(webhookById, row, row.subjectId) : null,
    }),
  }),
});

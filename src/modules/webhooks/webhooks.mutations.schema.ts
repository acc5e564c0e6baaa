/** The mutations of webhooks. */
import { builder } from '../../graphql/builder.ts';
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives, givesId, givesSecret } from '../../graphql/payload.ts';
import { inCouncil } from '../councils/councils.mutations.schema.ts';
import { EventType } from '../feed/events.schema.ts';
import { pauseWebhook, registerWebhook, removeWebhook, resumeWebhook, testWebhook, updateWebhook } from './webhooks.commands.ts';
import { webhookById } from './webhooks.loaders.ts';
import { Webhook } from './webhooks.schema.ts';
import { webhookRecord } from './webhooks.table.ts';

const target = { record: webhookRecord, field: 'webhook', description: 'The webhook.' } as const;

export const WebhookPatch = builder.inputType('WebhookPatch', {
  description: 'Changes to a webhook.',
  fields: (t) => ({
    url: t.field({ type: 'URL', description: 'Where to post; https only. Its secret stays the same.' }),
    types: t.field({ type: [EventType], description: 'Types of event, from the next event on; an empty list for all.' }),
  }),
});

export const registerInput = inputFields((t) => ({
  url: t.field({ type: 'URL', required: true, description: 'Where to post; https only.' }),
  types: t.field({
    type: [EventType],
    description: 'Types of event; null for all. The public feed has none of the types of the staff feed.',
  }),
  after: t.field({
    type: 'EventCursor',
    description: 'Cursor of the public feed, after which deliveries begin; null for from now on.',
  }),
}));

mutation({
  name: 'registerWebhook',
  description: 'Registers an address to which the events of the public feed are posted. A council may have ten.',
  permission: 'MANAGE_INTEGRATIONS',
  target: inCouncil,
  input: registerInput,
  payload: {
    webhook: gives(Webhook, webhookById, 'The new webhook.'),
    signingSecret: givesSecret('Secret with which the receiver checks signatures.'),
  },
  command: registerWebhook,
});

export const updateInput = inputFields((t) => ({
  patch: t.field({ type: WebhookPatch, required: true, description: 'What to change.' }),
}));

mutation({
  name: 'updateWebhook',
  description: 'Changes the address or the types of event of a webhook. Deliveries go on behind the last accepted event.',
  permission: 'MANAGE_INTEGRATIONS',
  target,
  input: updateInput,
  payload: { webhook: gives(Webhook, webhookById, 'The webhook.') },
  command: updateWebhook,
});

mutation({
  name: 'testWebhook',
  description:
    'Posts a test delivery, of the type TEST, within about a second, also while the webhook is paused. `lastTest` shows the outcome. If it is ' +
    'accepted, a failed delivery that waits is tried again at once.',
  permission: 'MANAGE_INTEGRATIONS',
  target: { ...target, addsTo: true },
  payload: { webhook: gives(Webhook, webhookById, 'The webhook.') },
  command: testWebhook,
});

mutation({
  name: 'pauseWebhook',
  description: 'Pauses a webhook. A delivery that is under way is finished.',
  permission: 'MANAGE_INTEGRATIONS',
  target,
  payload: { webhook: gives(Webhook, webhookById, 'The webhook, paused.') },
  command: pauseWebhook,
});

mutation({
  name: 'resumeWebhook',
  description: 'Resumes a paused webhook behind the last event that it accepted.',
  permission: 'MANAGE_INTEGRATIONS',
  target,
  payload: { webhook: gives(Webhook, webhookById, 'The webhook, active.') },
  command: resumeWebhook,
});

mutation({
  name: 'removeWebhook',
  description: 'Removes a webhook and erases its secret. Nothing more is posted.',
  permission: 'MANAGE_INTEGRATIONS',
  target,
  payload: { removedId: givesId('Id of the webhook that was removed.') },
  command: removeWebhook,
});

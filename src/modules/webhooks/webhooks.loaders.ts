import { desc } from 'drizzle-orm';
import { manyByCouncil, oneBy, oneById, rowsOf } from '../../db/loader.ts';
import { webhook, webhookDelivery } from './webhooks.table.ts';

/** Any staff may read the rows; the schema gives them only to holders of MANAGE_INTEGRATIONS. */
export const webhookById = oneById('webhookById', webhook, rowsOf(webhook));

/** Newest first. */
export const webhooksByCouncil = manyByCouncil(
  'webhooksByCouncil',
  webhook,
  rowsOf(webhook, desc(webhook.createdAt), desc(webhook.id)),
);

export const deliveryByWebhook = oneBy('deliveryByWebhook', webhookDelivery, webhookDelivery.webhookId, rowsOf(webhookDelivery));

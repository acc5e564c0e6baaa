/**
 * Webhooks: addresses to which the events of a council's public feed are posted. `webhook` is what commands change, `webhook_delivery` how far
 * the deliveries are, which the deliverer writes (`src/webhooks`). No request reads `webhook_secret`: its column `secret` is granted to no role, and
 * the deliverer gets it from the function `due_webhooks`.
 */
import { sql } from 'drizzle-orm';
import { bigint, check, integer, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, partColumns, recordColumns, recordKey, tenantKey, within } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { council } from '../councils/councils.table.ts';

export const webhookFailure = pgEnum('webhook_failure', [
  'NAME_NOT_RESOLVED',
  'PRIVATE_ADDRESS',
  'CONNECTION_REFUSED',
  'CERTIFICATE',
  'CONNECTION_FAILED',
  'TIMEOUT',
  'REDIRECT',
  'GONE',
  'STATUS',
]);

export const webhookPause = pgEnum('webhook_pause', ['BY_COMMAND', 'FAILURES', 'GONE']);

export const webhook = pgTable(
  'webhook',
  {
    ...recordColumns(),
    url: text().notNull(),
    /** Types of event that are delivered; empty for all. */
    types: text().array().notNull(),
    /** Null while events are delivered. */
    pausedAt: instant(),
    pausedBecause: webhookPause(),
  },
  (t) => [...recordKey(t, council), check('webhook_never_public', sql`${t.visibility} <> 'PUBLIC'`)],
);

export const webhookDelivery = pgTable(
  'webhook_delivery',
  {
    ...partColumns(),
    webhookId: uuid().notNull(),
    /** Number in the public feed up to which every event was accepted or is of a type that is not delivered. */
    position: bigint({ mode: 'number' }).notNull(),
    /** Number of the last event that the receiver accepted. */
    acceptedUpTo: bigint({ mode: 'number' }),
    consecutiveFailures: integer().notNull().default(0),
    /** Null for at once. */
    nextAttemptAt: instant(),
    lastDeliveryAt: instant(),
    lastResponseStatus: integer(),
    lastFailure: webhookFailure(),
    testRequestedAt: instant(),
    /** Null while the test that was asked for last is to be sent. */
    testedAt: instant(),
    testResponseStatus: integer(),
    testFailure: webhookFailure(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.webhookId] }),
    tenantKey(t, council),
    within(t, t.webhookId, webhook),
    check('webhook_delivery_never_public', sql`${t.visibility} <> 'PUBLIC'`),
  ],
);

/** It has no visibility, because its policies are its own. The row is deleted with the removal of the webhook. */
export const webhookSecret = pgTable(
  'webhook_secret',
  {
    councilId: integer().notNull(),
    webhookId: uuid().notNull(),
    /** As it is shown once: `whsec_` and the key in base64. Kept as it is, because signing needs it. */
    secret: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.councilId, t.webhookId] }), tenantKey(t, council), within(t, t.webhookId, webhook)],
);

export const webhookRecord = recordKind('Webhook', webhook);

export type WebhookRow = typeof webhook.$inferSelect;
export type WebhookDeliveryRow = typeof webhookDelivery.$inferSelect;

/** Webhooks of a council, for those who keep them. For everyone else they do not exist. */
import { encodeCursor } from '../../events/cursor.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { apiError } from '../../graphql/errors.ts';
import { nodeOf } from '../../graphql/node.ts';
import { Council, CouncilRecord } from '../councils/councils.schema.ts';
import { EventType } from '../feed/events.schema.ts';
import { ownFeedHeads } from '../feed/feed.loaders.ts';
import { deliveryByWebhook, webhookById, webhooksByCouncil } from './webhooks.loaders.ts';
import { failuresMax, webhookFailures, webhookPauses } from './webhooks.rules.ts';
import type { WebhookDeliveryRow, WebhookRow } from './webhooks.table.ts';

export const WebhookStatus = builder.enumType('WebhookStatus', {
  description: 'Whether a webhook delivers.',
  values: {
    ACTIVE: { description: 'It delivers.' },
    PAUSED: { description: 'It is stopped until `resumeWebhook`; `pausedBecause` says why.' },
  },
});

export const WebhookFailure = describedEnum('WebhookFailure', 'Reasons why a delivery failed.', webhookFailures);

export const WebhookPause = describedEnum('WebhookPause', 'Reasons why a webhook is paused.', webhookPauses);

export const WebhookTest = builder.objectRef<WebhookDeliveryRow & { testRequestedAt: Date }>('WebhookTest');

builder.objectType(WebhookTest, {
  description: 'A test delivery: one attempt, without an event.',
  fields: (t) => ({
    requestedAt: t.expose('testRequestedAt', { type: 'DateTime', description: 'When it was asked for.' }),
    attemptedAt: t.expose('testedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was tried; null while it waits, usually for less than a second.',
    }),
    responseStatus: t.exposeInt('testResponseStatus', {
      nullable: true,
      description: 'HTTP status of the answer; null without an answer.',
    }),
    failure: t.expose('testFailure', {
      type: WebhookFailure,
      nullable: true,
      description: 'Why it failed; null once it was accepted, and while it waits.',
    }),
  }),
});

export const Webhook = builder.objectRef<WebhookRow>('Webhook');

builder.node(Webhook, {
  ...nodeOf('Webhook', webhookById, undefined, 'MANAGE_INTEGRATIONS'),
  interfaces: [CouncilRecord],
  description:
    'An address to which the events of the public feed are posted: signed, in order, and each at least once. A delivery that fails is tried ' +
    'again, later each time, for about a day. Needs MANAGE_INTEGRATIONS.',
  fields: (t) => ({
    url: t.expose('url', { type: 'URL', description: 'Where events are posted; https only.' }),
    types: t.field({
      type: [EventType],
      description: 'Types of event that are posted; empty for all.',
      resolve: ({ types }) => types as (typeof EventType.$inferType)[],
    }),
    status: t.field({
      type: WebhookStatus,
      description: 'Whether it delivers.',
      resolve: ({ pausedAt }) => (pausedAt ? 'PAUSED' : 'ACTIVE'),
    }),
    pausedAt: t.expose('pausedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was paused; null while it delivers.',
    }),
    pausedBecause: t.expose('pausedBecause', {
      type: WebhookPause,
      nullable: true,
      description: 'Why it was paused; null while it delivers.',
    }),
    deliveredUpTo: t.field({
      type: 'EventCursor',
      nullable: true,
      description: 'Cursor, in the public feed, of the last event that the receiver accepted; null before the first.',
      resolve: async (row, _, ctx) => {
        const [{ acceptedUpTo }, head] = await Promise.all([deliveryOf(ctx, row), ctx.load(ownFeedHeads.PUBLIC, row.councilId)]);
        if (acceptedUpTo === null || !head) return null;
        return encodeCursor({ audience: 'PUBLIC', councilId: row.councilId, epoch: head.epoch, sequence: acceptedUpTo });
      },
    }),
    lastDeliveryAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When an event was last posted, successfully or not.',
      resolve: async (row, _, ctx) => (await deliveryOf(ctx, row)).lastDeliveryAt,
    }),
    lastResponseStatus: t.int({
      nullable: true,
      description: 'HTTP status of the last answer; null when there was no answer.',
      resolve: async (row, _, ctx) => (await deliveryOf(ctx, row)).lastResponseStatus,
    }),
    lastFailure: t.field({
      type: WebhookFailure,
      nullable: true,
      description: 'Why the last delivery failed; null if it was accepted.',
      resolve: async (row, _, ctx) => (await deliveryOf(ctx, row)).lastFailure,
    }),
    consecutiveFailures: t.int({
      description: `Failures since the last success; at ${failuresMax} the webhook is paused.`,
      resolve: async (row, _, ctx) => (await deliveryOf(ctx, row)).consecutiveFailures,
    }),
    nextAttemptAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When a failed delivery is tried again; null when none waits.',
      resolve: async (row, _, ctx) => (row.pausedAt ? null : (await deliveryOf(ctx, row)).nextAttemptAt),
    }),
    lastTest: t.field({
      type: WebhookTest,
      nullable: true,
      description: 'The last test delivery; null before the first.',
      resolve: async (row, _, ctx) => {
        const { testRequestedAt, ...rest } = await deliveryOf(ctx, row);
        return testRequestedAt && { ...rest, testRequestedAt };
      },
    }),
  }),
});

async function deliveryOf(ctx: Context, row: WebhookRow): Promise<WebhookDeliveryRow> {
  const delivery = await ctx.load(deliveryByWebhook, row);
  if (!delivery) throw new Error(`webhook ${row.id} has no state of delivery`);
  return delivery;
}

builder.objectField(Council, 'webhooks', (t) =>
  t.field({
    type: [Webhook],
    nullable: true,
    description: 'Webhooks, newest first. Needs MANAGE_INTEGRATIONS; else FORBIDDEN and null.',
    resolve: (row, _, ctx) => {
      if (!ctx.may('MANAGE_INTEGRATIONS', row.id))
        throw apiError('FORBIDDEN', 'This credential lacks the permission MANAGE_INTEGRATIONS in this council.');
      return ctx.load(webhooksByCouncil, row.id);
    },
  }),
);

/** Addresses to which events are posted. What is posted, and when, is decided in `src/webhooks`. */
import { randomBytes } from 'node:crypto';
import { and, count, eq } from 'drizzle-orm';
import { changed, listOf } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type InputPath, Mistake, mistake, refusal } from '../../commands/refusal.ts';
import type { RowOf } from '../../db/record-kind.ts';
import { type EventType, staffOnlyTypes } from '../../events/catalogue.ts';
import { checkCursor } from '../../events/cursor.ts';
import { readHeads } from '../../events/log.queries.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import type { CouncilRow } from '../councils/councils.table.ts';
import { alsoReadWithdrawn } from '../withdrawal/withdrawal-rows.commands.ts';
import { receiverAddress } from './receiver-address.checks.ts';
import type { registerInput, updateInput } from './webhooks.mutations.schema.ts';
import type { WebhookChangeValue } from './webhooks.rules.ts';
import { webhook, webhookDelivery, webhookRecord, webhookSecret } from './webhooks.table.ts';

type WebhookCommand = Command<RowOf<typeof webhookRecord>>;

/** Most webhooks of a council. */
const webhooksMax = 10;
/** Most types in an input. */
const typesMax = 100;
/** Bytes of a signing key: as many as its signatures have. */
const keyBytes = 32;

export async function registerWebhook(command: Command<CouncilRow>, input: InputOf<typeof registerInput>) {
  const { tx } = command;
  const { url, types, position } = await command.check({
    url: receiverAddress(input.url, command.settings.allowsPrivateAddresses, 'url'),
    types: publicTypes(input.types ?? [], 'types'),
    position: startOf(command, input.after),
  });
  await refuseTooMany(command);
  const key = await command.insert(webhook, { visibility: 'STAFF', url, types });
  const part = { councilId: tx.councilId, webhookId: key.id };
  await tx.insert(webhookDelivery).values({ ...part, visibility: 'STAFF', position });
  const signingSecret = `whsec_${randomBytes(keyBytes).toString('base64')}`;
  await tx.insert(webhookSecret).values({ ...part, secret: signingSecret });
  const facts = { host: new URL(url).host, change: 'REGISTERED' } as const;
  command.announce('WEBHOOK_CHANGED', webhookRecord, { id: key.id, visibility: 'STAFF' }, facts, { operation: 'CREATED' });
  return { webhook: key, signingSecret };
}

export async function updateWebhook(command: WebhookCommand, { patch }: InputOf<typeof updateInput>) {
  const { set } = await command.check({
    set: command.checkPatch(webhookRecord, {
      url: changed(patch.url, (url) => receiverAddress(url, command.settings.allowsPrivateAddresses, ['patch', 'url'])),
      types: changed(patch.types, (types) => publicTypes(types, ['patch', 'types'])),
    }),
  });
  await command.update(webhookRecord, command.target, set);
  // The wait was for the old address.
  if (set.url !== undefined) await setDelivery(command, { nextAttemptAt: null });
  announce({ ...command.target, ...set }, command, 'UPDATED');
}

export async function testWebhook(command: WebhookCommand) {
  await setDelivery(command, {
    ...{ testRequestedAt: command.now, testedAt: null, testResponseStatus: null, testFailure: null },
  });
  announce(command.target, command, 'TESTED');
}

export async function pauseWebhook(command: WebhookCommand) {
  if (command.target.pausedAt) throw refusal('INVALID_TRANSITION', 'This webhook is paused already.', 'webhook');
  await command.update(webhookRecord, command.target, { pausedAt: command.now, pausedBecause: 'BY_COMMAND' });
  announce(command.target, command, 'PAUSED');
}

export async function resumeWebhook(command: WebhookCommand) {
  if (!command.target.pausedAt) throw refusal('INVALID_TRANSITION', 'This webhook is not paused.', 'webhook');
  await command.update(webhookRecord, command.target, { pausedAt: null, pausedBecause: null });
  await setDelivery(command, { consecutiveFailures: 0, nextAttemptAt: null });
  announce(command.target, command, 'RESUMED');
}

/** Nobody can read the rows any more, and the secret is erased. The history keeps that there was such a webhook. */
export async function removeWebhook(command: WebhookCommand) {
  const { tx, target } = command;
  const { councilId, id } = target;
  announce(target, command, 'REMOVED', 'DELETED');
  await tx.delete(webhookSecret).where(and(eq(webhookSecret.councilId, councilId), eq(webhookSecret.webhookId, id)));
  await alsoReadWithdrawn(tx);
  await setDelivery(command, { visibility: 'WITHDRAWN' });
  await command.update(webhookRecord, target, { visibility: 'WITHDRAWN' });
  return { removedId: { type: webhookRecord.type, councilId, id } };
}

async function setDelivery({ tx, target }: WebhookCommand, set: Partial<typeof webhookDelivery.$inferInsert>): Promise<void> {
  await tx
    .update(webhookDelivery)
    .set(set)
    .where(and(eq(webhookDelivery.councilId, target.councilId), eq(webhookDelivery.webhookId, target.id)));
}

function announce(
  row: RowOf<typeof webhookRecord>,
  command: WebhookCommand,
  change: WebhookChangeValue,
  operation: 'UPDATED' | 'DELETED' = 'UPDATED',
): void {
  command.announce('WEBHOOK_CHANGED', webhookRecord, row, { host: new URL(row.url).host, change }, { operation });
}

function publicTypes(given: readonly EventType[], path: InputPath): EventType[] | Mistake {
  const checked = listOf(
    given,
    typesMax,
    (type, at) =>
      staffOnlyTypes.has(type) ? mistake('INVALID', `Webhooks deliver the public feed, which never has ${type}.`, at) : type,
    path,
  );
  return checked instanceof Mistake ? checked : [...new Set(checked)];
}

/** The position after which deliveries begin: that of the cursor, or the present head of the public feed. */
async function startOf({ tx }: Command<CouncilRow>, after: string | null | undefined): Promise<number | Mistake> {
  const [head] = await readHeads(tx, 'PUBLIC', [tx.councilId]);
  if (!head) throw new Error(`council ${tx.councilId} has no feed`);
  if (after == null) return head.sequence;
  const check = checkCursor(after, 'PUBLIC', tx.councilId, head);
  if ('sequence' in check) return check.sequence;
  const message =
    check.problem === 'EXPIRED'
      ? 'This cursor is from before the feed was renumbered. Load the data again, and give the `council.feed.cursor` of then.'
      : 'This is not a cursor of the public feed of this council. Read `council.feed.cursor` without a credential.';
  return mistake('INVALID', message, 'after');
}

/** The council is locked, so the number does not change meanwhile. */
async function refuseTooMany({ tx }: Command<CouncilRow>): Promise<void> {
  const [row] = await tx.select({ webhooks: count() }).from(webhook).where(eq(webhook.councilId, tx.councilId));
  if ((row?.webhooks ?? 0) < webhooksMax) return;
  throw refusal('LIMIT_REACHED', `The council has ${webhooksMax} webhooks, the most it may have. Remove one first.`, 'council');
}

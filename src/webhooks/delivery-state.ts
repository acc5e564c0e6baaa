/**
 * How far each webhook is, in the database. Each write names the position from which its attempt began, and changes nothing if another
 * process has moved on since.
 */
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Access, CouncilTx } from '../db/access.ts';
import { appendEvents, newEvent } from '../events/append.ts';
import { failuresMax, type WebhookPauseValue } from '../modules/webhooks/webhooks.rules.ts';
import { webhook, webhookDelivery, webhookRecord } from '../modules/webhooks/webhooks.table.ts';
import type { Outcome } from './post.ts';

/** A webhook that has something to post now. */
export interface DueWebhook {
  councilId: number;
  councilSlug: string;
  webhookId: string;
  /** Of the record: it rises when a command changes, pauses or resumes the webhook. */
  version: number;
  url: string;
  /** Empty for all. */
  types: string[];
  secret: string;
  /** Number in the public feed up to which nothing is left to post. */
  position: number;
  /** In a row. */
  failures: number;
  /** Of the council's feed. */
  epoch: string;
  /** Whether there are events after `position` and no wait for the next attempt. */
  hasEvents: boolean;
  /** When the test that is to be sent was asked for; null for none. */
  testRequestedAt: Date | null;
}

export async function dueWebhooks(access: Access): Promise<DueWebhook[]> {
  const rows = await access.pools.staff.sql<(Omit<DueWebhook, 'testRequestedAt'> & { testRequestedAt: string | null })[]>`
    /* dueWebhooks */
    select council_id as "councilId", council_slug as "councilSlug", webhook_id as "webhookId", version, url, types, secret,
           "position"::float8 as "position", failures, epoch, has_events as "hasEvents", test_requested_at as "testRequestedAt"
      from due_webhooks()`;
  // The pool gives instants as text.
  return rows.map((row) => ({ ...row, testRequestedAt: row.testRequestedAt === null ? null : new Date(row.testRequestedAt) }));
}

/** The receiver accepted the event with the number `sequence`. Returns whether the webhook is as it was: not changed, paused or removed since. */
export function recordAccepted(access: Access, due: DueWebhook, sequence: number, { status }: Outcome): Promise<boolean> {
  return record(access, due, (tx) =>
    setWhere(tx, due, eq(webhookDelivery.position, due.position), {
      ...{ position: sequence, acceptedUpTo: sequence, consecutiveFailures: 0, nextAttemptAt: null },
      ...{ lastDeliveryAt: new Date(), lastResponseStatus: status, lastFailure: null },
    }),
  );
}

/** Nothing up to the number `sequence` is of a type to post. */
export function recordSkipped(access: Access, due: DueWebhook, sequence: number): Promise<boolean> {
  return record(access, due, (tx) => setWhere(tx, due, eq(webhookDelivery.position, due.position), { position: sequence }));
}

/** A delivery failed: it waits `waitMs`, or the webhook is paused. Returns whether it was paused, which is announced in the staff feed. */
export function recordFailure(access: Access, due: DueWebhook, { status, failure }: Outcome, waitMs: number): Promise<boolean> {
  const failures = due.failures + 1;
  const because: WebhookPauseValue | null = failure === 'GONE' ? 'GONE' : failures >= failuresMax ? 'FAILURES' : null;
  return record(access, due, async (tx) => {
    // Commands lock the record before its part.
    if (because) await tx.select({ id: webhook.id }).from(webhook).where(isOwn(due)).for('update');
    const isFirst = and(eq(webhookDelivery.position, due.position), eq(webhookDelivery.consecutiveFailures, due.failures));
    const isRecorded = await setWhere(tx, due, isFirst, {
      consecutiveFailures: failures,
      nextAttemptAt: because ? null : sql`now() + ${waitMs} * interval '1 millisecond'`,
      ...{ lastDeliveryAt: new Date(), lastResponseStatus: status, lastFailure: failure },
    });
    return because !== null && isRecorded && (await pause(tx, due, because));
  });
}

/** The outcome of a test. If it was accepted, events no longer wait. */
export function recordTest(access: Access, due: DueWebhook, { status, failure }: Outcome): Promise<boolean> {
  const requestedAt = due.testRequestedAt;
  if (!requestedAt) throw new Error(`no test of webhook ${due.webhookId} was asked for`);
  const isThis = and(eq(webhookDelivery.testRequestedAt, requestedAt), isNull(webhookDelivery.testedAt));
  return record(access, due, (tx) =>
    setWhere(tx, due, isThis, {
      ...{ testedAt: new Date(), testResponseStatus: status, testFailure: failure },
      ...(failure === null && { nextAttemptAt: null }),
    }),
  );
}

async function pause(tx: CouncilTx, due: DueWebhook, because: WebhookPauseValue): Promise<boolean> {
  const now = new Date();
  const [paused] = await tx
    .update(webhook)
    .set({ pausedAt: now, pausedBecause: because, version: sql`${webhook.version} + 1`, updatedAt: now })
    .where(and(isOwn(due), isNull(webhook.pausedAt)))
    .returning({ id: webhook.id });
  if (!paused) return false;
  const event = newEvent({
    ...{ type: 'WEBHOOK_CHANGED', operation: 'UPDATED', visibility: 'STAFF' },
    ...{ subjectType: webhookRecord.type, subjectId: due.webhookId },
    facts: { host: new URL(due.url).host, change: 'PAUSED' },
  } as const);
  await appendEvents(tx, [event], null, now);
  return true;
}

function record<T>(access: Access, { councilId }: DueWebhook, work: (tx: CouncilTx) => Promise<T>): Promise<T> {
  return access.write({ councilId, reads: ['STAFF'] }, work);
}

/** Returns whether the row was changed and the webhook is still of the version that was read. */
async function setWhere(
  tx: CouncilTx,
  due: DueWebhook,
  condition: SQL | undefined,
  set: Partial<Record<keyof typeof webhookDelivery.$inferInsert, unknown>>,
): Promise<boolean> {
  const { councilId, webhookId, version } = due;
  const rows = await tx
    .update(webhookDelivery)
    .set(set as Partial<typeof webhookDelivery.$inferInsert>)
    .where(and(eq(webhookDelivery.councilId, councilId), eq(webhookDelivery.webhookId, webhookId), condition))
    .returning({
      version: sql<number>`(select version from webhook w where w.council_id = ${councilId} and w.id = ${webhookId})`,
    });
  return rows[0]?.version === version;
}

function isOwn({ councilId, webhookId }: DueWebhook): SQL | undefined {
  return and(eq(webhook.councilId, councilId), eq(webhook.id, webhookId));
}

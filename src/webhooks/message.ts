/**
 * What is posted for an event, in the form of Standard Webhooks (https://www.standardwebhooks.com). A message has what anyone may know of the
 * event: which record changed, and the states and ids of its moment. The receiver asks the API for the record.
 */
import { createHmac } from 'node:crypto';
import { encodeCursor } from '../events/cursor.ts';
import type { EventRow } from '../events/log.table.ts';
import { globalId } from '../graphql/ids.ts';
import { loadNode, type RecordReader } from '../graphql/node.ts';
import { reasonFor } from '../modules/feed/events.schema.ts';
import type { DueWebhook } from './delivery-state.ts';

export interface Message {
  /** The same for each attempt, so that the receiver can drop a repeat. */
  id: string;
  body: string;
}

/** The message of an event. `reader` reads as the public does. */
export async function eventMessage(webhook: DueWebhook, event: EventRow, reader: RecordReader): Promise<Message> {
  const { councilId, councilSlug: council, webhookId, epoch } = webhook;
  const { type, operation, subjectType, subjectId } = event;
  const sequence = event.publicSequence ?? 0;
  const data = {
    council,
    cursor: encodeCursor({ audience: 'PUBLIC', councilId, epoch, sequence }),
    sequence,
    operation,
    subjectType,
    subjectId: globalId(subjectType, { councilId, id: subjectId }),
    reason: await reasonFor(reader, event),
    facts: await publicFacts(event, reader),
  };
  return {
    id: `${event.id}_${webhookId}`,
    body: JSON.stringify({ type, timestamp: event.occurredAt.toISOString(), data }),
  };
}

/** The message of a test that was asked for at this moment. */
export function testMessage({ webhookId, councilSlug: council }: DueWebhook, requestedAt: Date): Message {
  return {
    id: `test_${webhookId}_${requestedAt.getTime()}`,
    body: JSON.stringify({ type: 'TEST', timestamp: requestedAt.toISOString(), data: { council } }),
  };
}

/** The headers with which a receiver recognises a message, its sender and its age. `secret` is `whsec_` and a key in base64. */
export function signedHeaders({ id, body }: Message, secret: string, now = new Date()): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

/** Facts that are states of a fixed list. All other words could be about a record that was restricted since. */
const stateFacts = ['status', 'previousStatus', 'change'];

/** The types of records whose name in a fact is not that of the type. */
const typeOfFact: Record<string, string> = { plan: 'ImprovementPlan', update: 'ImprovementPlanUpdate' };

/** The states of an event, and the ids of the records that it concerns, as far as the reader finds these. */
async function publicFacts({ facts, councilId }: EventRow, reader: RecordReader): Promise<Record<string, string | null>> {
  const shown: Record<string, string | null> = {};
  for (const [name, value] of Object.entries(facts)) {
    if (stateFacts.includes(name) && (typeof value === 'string' || value === null)) shown[name] = value;
    if (!name.endsWith('Id') || typeof value !== 'string') continue;
    const named = name.slice(0, -2);
    const type = typeOfFact[named] ?? `${named.charAt(0).toUpperCase()}${named.slice(1)}`;
    const key = { councilId, id: value };
    if ((await loadNode(reader, type, key)) !== null) shown[named] = globalId(type, key);
  }
  return shown;
}

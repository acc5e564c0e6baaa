/**
 * Appends a command's events to its council's log, last in the transaction. The lock on the feed row makes the order of commits the order of the
 * sequence, so a reader of event 41 has all events up to 41.
 */
import { eq, sql } from 'drizzle-orm';
import { NIL, v7 as uuidv7 } from 'uuid';
import type { CouncilTx, Visibility } from '../db/access.ts';
import type { EventFacts, EventType } from './catalogue.ts';
import { type changeOperation, councilFeed, event, eventActor } from './log.table.ts';
import { channel, noticeText } from './notifier.ts';

/** Who makes a change, for the council's own audit. */
export interface Actor {
  kind: 'PERSON' | 'API_KEY';
  name: string;
  personId: string | null;
}

export interface NewEvent<T extends EventType = EventType> {
  id: string;
  type: T;
  operation: (typeof changeOperation.enumValues)[number];
  /** GraphQL type of the changed record. */
  subjectType: string;
  subjectId: string;
  facts: EventFacts[T];
  reason?: string | null;
  /** A PUBLIC event is in both feeds, any other in the staff feed only. */
  visibility: Visibility;
}

/** An event with its id, so that other rows of the transaction can refer to it. */
export function newEvent<T extends EventType>(details: Omit<NewEvent<T>, 'id'>): NewEvent<T> {
  return { id: uuidv7(), ...details };
}

/**
 * Appends events of the council of the transaction. Returns the number of the newest in the public feed, or null if none of them is public.
 * `actor` is null where no command made the change.
 */
export function appendEvents(
  tx: CouncilTx,
  events: readonly NewEvent[],
  actor: Actor | null,
  occurredAt: Date,
): Promise<number | null> {
  return append(tx, tx.councilId, events, actor, occurredAt);
}

/**
 * Begins the feed of a council that was loaded with its records. One event represents all of them. `db` acts as scrutiny_owner, in the transaction
 * that loads the council.
 */
export async function appendLoad(db: Appending, councilId: number): Promise<void> {
  const loaded = newEvent({
    ...{ type: 'COUNCIL_CHANGED', operation: 'CREATED', subjectType: 'Council', subjectId: NIL },
    ...{ facts: {}, visibility: 'PUBLIC' },
  });
  const publicHead = await append(db, councilId, [loaded], null, new Date());
  // In the transaction, because no feed runs in the process that loads a council.
  await db.execute(sql`select pg_notify(${channel}, ${noticeText({ councilId, publicHead })})`);
}

type Appending = Pick<CouncilTx, 'insert' | 'update' | 'execute'>;

/** Rows in one statement: PostgreSQL takes at most 65,535 parameters. */
const rowsMax = 1000;

async function append(
  tx: Appending,
  councilId: number,
  events: readonly NewEvent[],
  actor: Actor | null,
  occurredAt: Date,
): Promise<number | null> {
  if (events.length === 0) return null;
  const publicCount = events.filter((e) => e.visibility === 'PUBLIC').length;
  const [heads] = await tx
    .update(councilFeed)
    .set({
      staffHead: sql`${councilFeed.staffHead} + ${events.length}`,
      publicHead: sql`${councilFeed.publicHead} + ${publicCount}`,
    })
    .where(eq(councilFeed.councilId, councilId))
    .returning({ staff: councilFeed.staffHead, public: councilFeed.publicHead });
  if (!heads) throw new Error(`council ${councilId} has no feed`);

  let staffSequence = heads.staff - events.length;
  let publicSequence = heads.public - publicCount;
  for (let start = 0; start < events.length; start += rowsMax) {
    const part = events.slice(start, start + rowsMax);
    const inserted = tx.insert(event).values(
      part.map((e) => ({
        councilId,
        visibility: e.visibility,
        sequence: ++staffSequence,
        publicSequence: e.visibility === 'PUBLIC' ? ++publicSequence : null,
        id: e.id,
        type: e.type,
        operation: e.operation,
        subjectType: e.subjectType,
        subjectId: e.subjectId,
        facts: e.facts,
        reason: e.reason,
        occurredAt,
      })),
    );
    const acted = actor && part.map((e) => ({ councilId, visibility: 'STAFF' as const, eventId: e.id, ...actor }));
    // Sent together, so that the second does not wait for the answer to the first.
    await Promise.all([inserted, acted && tx.insert(eventActor).values(acted)]);
  }
  return publicCount === 0 ? null : heads.public;
}

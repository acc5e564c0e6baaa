/**
 * Appends what a command announces to its council's log, as the last thing before the commit: the feed row's lock makes the order of
 * commits the order of the sequence, so a reader that saw 41 has everything up to 41.
 */
import { eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { CouncilTx, Visibility } from '../db/access.ts';
import type { EventFacts, EventType } from './catalogue.ts';
import { type changeOperation, councilFeed, event, eventActor } from './log.table.ts';

/** Who makes a change, for the council's audit. */
export interface Actor {
  kind: 'PERSON' | 'API_KEY';
  name: string;
  personId: string | null;
}

export interface NewEvent<T extends EventType = EventType> {
  id: string;
  type: T;
  operation: (typeof changeOperation.enumValues)[number];
  /** GraphQL type of the record that changed. */
  subjectType: string;
  subjectId: string;
  facts: EventFacts[T];
  reason?: string | null;
  /** PUBLIC puts it on both feeds, anything else on the staff feed alone. */
  visibility: Visibility;
}

/** An event with an id of its own, for rows that are to point at it. */
export function newEvent<T extends EventType>(details: Omit<NewEvent<T>, 'id'>): NewEvent<T> {
  return { id: uuidv7(), ...details };
}

export async function appendEvents(tx: CouncilTx, events: readonly NewEvent[], actor: Actor, occurredAt: Date): Promise<void> {
  if (events.length === 0) return;
  const { councilId } = tx;
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
  await tx.insert(event).values(
    events.map((e) => ({
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
  await tx.insert(eventActor).values(events.map((e) => ({ councilId, visibility: 'STAFF' as const, eventId: e.id, ...actor })));
}

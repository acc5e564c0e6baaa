/** Appends events to a council's log as commands do, for tests that need an event of a certain type. */
import { inject } from 'vitest';
import { openAccess } from '../../src/db/access.ts';
import { type Actor, appendEvents, type NewEvent, newEvent } from '../../src/events/append.ts';
import type { World } from './world.ts';

const program: Actor = { kind: 'API_KEY', name: 'Test', personId: null };

export type EventDetails = Omit<NewEvent, 'id'>;

/** In one transaction, in this order. */
export async function appendToLog({ councilId }: World, events: readonly EventDetails[]): Promise<void> {
  const access = openAccess(inject('databaseUrl'), { max: 1 });
  try {
    await access.write({ councilId, reads: ['PUBLIC', 'STAFF', 'DRAFT', 'RESTRICTED'] }, (tx) =>
      appendEvents(tx, events.map(newEvent), program, new Date()),
    );
  } finally {
    await access.close();
  }
}

/** Creates records of every type, with a record in each of their lists, for tests that ask for all of them. */
import type { PgTable } from 'drizzle-orm/pg-core';
import { NIL, v7 as uuidv7 } from 'uuid';
import { event, eventActor } from '../../src/events/log.table.ts';
import { recordSource, sourceDocument, valueBasis } from '../../src/modules/sources/sources.table.ts';
import { addMeetings } from './every-meeting.ts';
import { addOutcomes } from './every-outcome.ts';
import type { Add, Ids } from './every-place.ts';
import { owner } from './world.ts';

/**
 * Creates one record of each type for each of `councilIds`, which may be fifty councils, or one council fifty times. The records of one
 * place refer to each other. Returns the rows' ids by type.
 */
export async function createEveryRecord(councilIds: readonly number[]): Promise<Ids<string>> {
  const add: Add = (table) => async (details) => {
    const ids = councilIds.map(() => uuidv7());
    const rows = councilIds.map((councilId, place) => ({ councilId, id: ids[place], ...details(place) }));
    await owner()
      .insert(table as PgTable)
      .values(rows as never);
    return ids;
  };
  const meetings = await addMeetings(add);
  const records: Ids<string> = { ...meetings, ...(await addOutcomes(add, meetings)) };
  const documents = await add(sourceDocument)(() => ({ title: 'Page' }));
  let sequence = 0;
  for (const [type, recordIds] of [...Object.entries(records), ['Council', councilIds.map(() => NIL)] as const]) {
    await add(recordSource)((i) => ({ recordId: recordIds[i], position: i + 1, sourceDocumentId: documents[i] }));
    await add(valueBasis)((i) => ({ recordId: recordIds[i], field: `field${i}`, basis: 'DERIVED', explanation: 'A rule' }));
    const events = await add(event)((i) => ({
      sequence: ++sequence,
      publicSequence: sequence,
      type: 'COUNCIL_CHANGED',
      operation: 'UPDATED',
      subjectType: type,
      subjectId: recordIds[i],
      facts: {},
      occurredAt: new Date(),
    }));
    await add(eventActor)((i) => ({ eventId: events[i], visibility: 'STAFF', kind: 'API_KEY', name: 'Test' }));
  }
  return { ...records, SourceDocument: documents };
}

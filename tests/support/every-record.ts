/** Records of every kind, each list of each of them with something in it: for tests that ask for them all. */
import type { PgTable } from 'drizzle-orm/pg-core';
import { v7 as uuidv7 } from 'uuid';
import { addMeetings } from './every-meeting.ts';
import { addOutcomes } from './every-outcome.ts';
import type { Add, Ids } from './every-place.ts';
import { owner } from './world.ts';

/**
 * One record of each kind for each of `councilIds`, which may be fifty councils or one fifty times. The records of one place refer to each
 * other. Gives the rows' ids by type.
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
  return { ...meetings, ...(await addOutcomes(add, meetings)) };
}

/** Resolutions that commands are told of. */
import { and, eq } from 'drizzle-orm';
import type { Key } from '../../db/loader.ts';
import { lockRecord, Refusal, type Writing } from '../../events/command.ts';
import { keyFromId } from '../../graphql/ids.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { resolution } from './resolutions.table.ts';

/** The id of the resolution that a meeting is said to have made. Errors: Refusal NOT_FOUND, and INVALID for one of another meeting. */
export async function resolutionMadeAt({ tx }: Writing, meeting: Key, id: string): Promise<string> {
  const made = await lockRecord(tx, resolution, 'resolution', 'resolution', keyFromId('Resolution', id));
  const [item] = await tx
    .select({ meetingId: agendaItem.meetingId })
    .from(agendaItem)
    .where(and(eq(agendaItem.councilId, made.councilId), eq(agendaItem.id, made.agendaItemId)));
  if (item?.meetingId !== meeting.id) {
    throw new Refusal('INVALID', 'This resolution was made at another meeting.', { field: ['resolution'] });
  }
  return made.id;
}

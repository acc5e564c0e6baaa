/** Resolutions that the inputs of commands name. */
import { and, eq } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import { type InputPath, Mistake, mistake } from '../../commands/refusal.ts';
import type { Key } from '../../db/loader.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { resolutionRecord } from './resolutions.table.ts';

/** The id of a resolution that must have been made at a meeting, which the input names, too; null where none is named. */
export async function resolutionMadeAt(
  command: Command,
  meeting: Promise<Key | Mistake>,
  id: string | null | undefined,
  path: InputPath,
): Promise<string | null | Mistake> {
  const made = await command.referIfGiven(resolutionRecord, id, path);
  const at = await meeting;
  if (made === null || made instanceof Mistake) return made;
  if (at instanceof Mistake) return made.id;
  const [item] = await command.tx
    .select({ meetingId: agendaItem.meetingId })
    .from(agendaItem)
    .where(and(eq(agendaItem.councilId, made.councilId), eq(agendaItem.id, made.agendaItemId)));
  return item?.meetingId === at.id ? made.id : mistake('INVALID', 'This resolution was made at another meeting.', path);
}

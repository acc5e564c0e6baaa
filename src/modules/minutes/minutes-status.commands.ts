/** The status of a meeting's minutes, and their beginning, for the commands that write them. The commands hold the lock of the meeting. */
import { and, eq } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import { type InputPath, refusal } from '../../commands/refusal.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Visibility } from '../../db/access.ts';
import type { Key } from '../../db/loader.ts';
import type { RowOf } from '../../db/record-kind.ts';
import type { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { type MeetingRow, meetingRecord } from '../meetings/meetings.table.ts';
import { visibilityUnder } from '../restrictions/under-items.commands.ts';
import { arePublished, type MinutesStatusValue, statusOnWriting } from './minutes.rules.ts';
import { minutes } from './minutes.table.ts';

type ItemRow = RowOf<typeof agendaItemRecord>;

/** Stable while the command holds the meeting's lock: minutes change only with their meeting. */
export async function minutesStatusOf({ tx }: Command, { councilId, id }: Key): Promise<MinutesStatusValue> {
  const [row] = await tx
    .select({ status: minutes.status })
    .from(minutes)
    .where(and(eq(minutes.councilId, councilId), eq(minutes.meetingId, id)));
  return row?.status ?? 'NONE';
}

export interface OpenMinutes {
  meeting: MeetingRow;
  previousStatus: MinutesStatusValue;
  status: MinutesStatusValue;
  /** The visibility of what is written under the item: RESTRICTED under a restricted item, else DRAFT until the minutes are published. */
  visibility: Visibility;
}

/**
 * The minutes that a record under an item belongs to. Errors: Refusal INVALID_TRANSITION for approved minutes; MissingPermission for a caller who
 * could not read what the command writes under a restricted item.
 */
export async function openMinutes(command: Command, item: ItemRow, path: InputPath): Promise<OpenMinutes> {
  const meeting = command.locked(meetingRecord, item.meetingId);
  const previousStatus = await minutesStatusOf(command, meeting);
  const status = statusOnWriting(previousStatus);
  if (status === null) {
    const message = `The minutes of this meeting are ${previousStatus}. Approved minutes are the record and cannot be changed.`;
    throw refusal('INVALID_TRANSITION', message, path);
  }
  const ofItem = (await visibilityUnder(command, [item])).get(item.id) ?? 'RESTRICTED';
  if (ofItem === 'RESTRICTED') command.demand('READ_RESTRICTED');
  const ofMinutes = arePublished(status) ? 'PUBLIC' : 'DRAFT';
  const visibility = leastVisible([{ visibility: ofItem }, { visibility: ofMinutes }]);
  return { meeting, previousStatus, status, visibility };
}

/** Makes a meeting without minutes one with draft minutes, which only the staff see: its version tells the public, so it is not raised. */
export async function beginMinutes(command: Command, { meeting, previousStatus, status }: OpenMinutes): Promise<void> {
  if (status === previousStatus) return;
  const { councilId, id } = meeting;
  const visibility = leastVisible([meeting, { visibility: 'DRAFT' }]);
  await command.tx
    .insert(minutes)
    .values({ councilId, meetingId: id, visibility, status })
    .onConflictDoUpdate({ target: [minutes.councilId, minutes.meetingId], set: { visibility, status } });
  command.announce('MINUTES_CHANGED', meetingRecord, { id, visibility }, { meetingId: id, status });
}

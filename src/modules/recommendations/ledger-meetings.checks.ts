/** The meetings that the ledger's commands name: only the panel that made a recommendation hears of it and decides on it. */
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import { type InputPath, Mistake, mistake } from '../../commands/refusal.ts';
import { hasTakenPlace } from '../meetings/held-meetings.rules.ts';
import { type MeetingRow, meeting, meetingRecord } from '../meetings/meetings.table.ts';
import type { LedgerCommand } from './ledger-steps.commands.ts';

/** A meeting of a panel. */
export async function meetingOfPanel(
  command: Command,
  panelId: string,
  id: string,
  path: InputPath,
): Promise<MeetingRow | Mistake> {
  const named = await command.refer(meetingRecord, id, path);
  if (named instanceof Mistake || named.panelId === panelId) return named;
  return mistake('INVALID', 'This is a meeting of another panel.', path);
}

/** A meeting of the panel that made the recommendation. */
export function panelMeeting(command: LedgerCommand, id: string, path: InputPath): Promise<MeetingRow | Mistake> {
  return meetingOfPanel(command, command.target.panelId, id, path);
}

/** A meeting of the panel that is to hear of a recommendation: not one on a day before `earliest`, where both days are recorded. */
export async function hearingMeeting(
  command: Command,
  panelId: string,
  id: string,
  earliest: string | null,
  path: InputPath,
): Promise<MeetingRow | Mistake> {
  const named = await meetingOfPanel(command, panelId, id, path);
  if (named instanceof Mistake || named.date === null || earliest === null || named.date >= earliest) return named;
  return mistake('INVALID', `This meeting was on ${named.date}. Name one on ${earliest} or later, or leave this out.`, path);
}

/** A meeting at which the panel can have decided. */
export async function decidingMeeting(command: LedgerCommand, id: string, path: InputPath): Promise<MeetingRow | Mistake> {
  const named = await panelMeeting(command, id, path);
  if (named instanceof Mistake || hasTakenPlace(named, command.today)) return named;
  return mistake('INVALID', 'The panel decides at a meeting that has begun; this one has not.', path);
}

/** The panel's next meeting after another, or after now; null when none is planned. */
export async function nextMeeting({ tx, now, target }: LedgerCommand, after: MeetingRow | null): Promise<MeetingRow | null> {
  const [next] = await tx
    .select()
    .from(meeting)
    .where(
      and(
        eq(meeting.councilId, target.councilId),
        eq(meeting.panelId, target.panelId),
        inArray(meeting.status, ['SCHEDULED', 'PROVISIONAL']),
        gt(meeting.ordersAt, after?.ordersAt ?? now),
      ),
    )
    .orderBy(asc(meeting.ordersAt), asc(meeting.id))
    .limit(1);
  return next ?? null;
}

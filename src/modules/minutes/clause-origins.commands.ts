/** The clauses from which recommendations and work programme items come. */
import { and, eq } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import { type InputPath, Mistake, mistake } from '../../commands/refusal.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Visibility } from '../../db/access.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { type MeetingRow, meetingRecord } from '../meetings/meetings.table.ts';
import { visibilityUnder } from '../restrictions/under-items.commands.ts';
import { resolution, resolutionClause, resolutionClauseRecord } from './resolutions.table.ts';

export interface ClauseOrigin {
  clauseId: string;
  agendaItemId: string;
  meeting: MeetingRow;
  /** The visibility of what comes from the clause: that of the clause, DRAFT until the minutes are published. */
  visibility: Visibility;
}

/**
 * The origin of a record in a clause that a panel resolved; null where none is named. Locks the meeting, so that its minutes are not published
 * before the command commits.
 */
export async function clauseOrigin(
  command: Command,
  panelId: string,
  id: string | null | undefined,
  path: InputPath,
): Promise<ClauseOrigin | Mistake | null> {
  const { tx } = command;
  const named = await command.referIfGiven(resolutionClauseRecord, id, path);
  if (named === null || named instanceof Mistake) return named;
  const ofClause = and(eq(resolutionClause.councilId, tx.councilId), eq(resolutionClause.id, named.id));
  const [of] = await tx
    .select({ itemId: resolution.agendaItemId })
    .from(resolution)
    .where(and(eq(resolution.councilId, tx.councilId), eq(resolution.id, named.resolutionId)));
  const [item] = of ? await command.lock(agendaItemRecord, [of.itemId]) : [];
  // Read again under the lock: the minutes may have been published meanwhile, or the clause left out.
  const [clause] = await tx.select().from(resolutionClause).where(ofClause);
  if (!item || !clause) return mistake('NOT_FOUND', 'There is no such resolution clause in this council.', path);
  const meeting = command.locked(meetingRecord, item.meetingId);
  if (meeting.panelId !== panelId) return mistake('INVALID', 'Another panel made this resolution.', path);
  const underItem = (await visibilityUnder(command, [item])).get(item.id) ?? 'RESTRICTED';
  const visibility = leastVisible([clause, { visibility: underItem }]);
  return { clauseId: clause.id, agendaItemId: item.id, meeting, visibility };
}

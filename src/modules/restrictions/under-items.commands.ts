/** The visibility of records that belong to an agenda item and that the agenda does not print. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Visibility } from '../../db/access.ts';
import type { RowOf } from '../../db/record-kind.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { meetingRecord } from '../meetings/meetings.table.ts';
import { restriction } from './restrictions.table.ts';

/**
 * The visibility for each item, by its id: RESTRICTED under a restricted item, else that of the item. Locks the items, so that none is
 * restricted, released or published before the command commits.
 */
export async function visibilityUnder(
  command: Command,
  items: readonly RowOf<typeof agendaItemRecord>[],
): Promise<Map<string, Visibility>> {
  const { tx } = command;
  const ids = [...new Set(items.map(({ id }) => id))];
  if (ids.length === 0) return new Map();
  const locked = await command.lock(agendaItemRecord, ids);
  const restricted = await tx
    .select({ agendaItemId: restriction.agendaItemId })
    .from(restriction)
    .where(and(eq(restriction.councilId, tx.councilId), inArray(restriction.agendaItemId, ids), isNull(restriction.releasedAt)));
  const hidden = new Set(restricted.map(({ agendaItemId }) => agendaItemId));
  return new Map(
    locked.map((item) => [
      item.id,
      hidden.has(item.id) ? 'RESTRICTED' : leastVisible([item, command.locked(meetingRecord, item.meetingId)]),
    ]),
  );
}

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
 * restricted, released or published before the command commits. Errors: MissingPermission where the caller could not read what is added.
 */
export async function visibilityUnder(
  command: Command,
  items: readonly RowOf<typeof agendaItemRecord>[],
): Promise<Map<string, Visibility>> {
  const ids = [...new Set(items.map(({ id }) => id))];
  if (ids.length === 0) return new Map();
  const locked = await command.lock(agendaItemRecord, ids);
  const restricted = await restrictedAmong(command, 'agendaItemId', ids);
  if (restricted.size > 0) command.demand('READ_RESTRICTED');
  return new Map(
    locked.map((item) => [
      item.id,
      restricted.has(item.id) ? 'RESTRICTED' : leastVisible([item, command.locked(meetingRecord, item.meetingId)]),
    ]),
  );
}

/** The ids among those given on which a restriction is in force. */
export async function restrictedAmong(
  { tx }: Command,
  subject: 'agendaItemId' | 'documentId' | 'minuteEntryId',
  ids: readonly string[],
): Promise<ReadonlySet<string | null>> {
  if (ids.length === 0) return new Set();
  const column = restriction[subject];
  const restricted = await tx
    .select({ id: column })
    .from(restriction)
    .where(and(eq(restriction.councilId, tx.councilId), inArray(column, [...ids]), isNull(restriction.releasedAt)));
  return new Set(restricted.map(({ id }) => id));
}

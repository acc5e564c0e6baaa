/** The visibility of records that belong to an agenda item and that the agenda does not print. */
import type { Command } from '../../commands/command.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Visibility } from '../../db/access.ts';
import type { RowOf } from '../../db/record-kind.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { meetingRecord } from '../meetings/meetings.table.ts';
import { restrictedAmong } from './restrictions.commands.ts';

/**
 * The visibility for each item, by its id: RESTRICTED under a restricted item, else that of the item. Locks the items, so that none is
 * restricted, released or published before the command commits.
 */
export async function visibilityUnder(
  command: Command,
  items: readonly RowOf<typeof agendaItemRecord>[],
): Promise<Map<string, Visibility>> {
  const ids = [...new Set(items.map(({ id }) => id))];
  if (ids.length === 0) return new Map();
  const locked = await command.lock(agendaItemRecord, ids);
  const hidden = await restrictedAmong(command, 'agendaItemId', ids);
  return new Map(
    locked.map((item) => [
      item.id,
      hidden.has(item.id) ? 'RESTRICTED' : leastVisible([item, command.locked(meetingRecord, item.meetingId)]),
    ]),
  );
}

/** As `visibilityUnder`. Errors: MissingPermission for a caller who could not read what the command adds under a restricted item. */
export async function readableUnder(
  command: Command,
  items: readonly RowOf<typeof agendaItemRecord>[],
): Promise<Map<string, Visibility>> {
  const under = await visibilityUnder(command, items);
  if ([...under.values()].includes('RESTRICTED')) command.demand('READ_RESTRICTED');
  return under;
}

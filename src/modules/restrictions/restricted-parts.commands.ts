/** What commands must know of restrictions before they add to the restricted records. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import type { Visibility } from '../../db/access.ts';
import type { RowOf } from '../../db/record-kind.ts';
import type { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { restriction } from './restrictions.table.ts';
import { visibilityUnder } from './under-items.commands.ts';

/** As `visibilityUnder`. Errors: MissingPermission for a caller who could not read what the command adds under a restricted item. */
export async function readableUnder(
  command: Command,
  items: readonly RowOf<typeof agendaItemRecord>[],
): Promise<Map<string, Visibility>> {
  const under = await visibilityUnder(command, items);
  if ([...under.values()].includes('RESTRICTED')) command.demand('READ_RESTRICTED');
  return under;
}

/** The ids among those given on which a restriction is in force. */
export async function restrictedAmong(
  { tx }: Command,
  subject: 'documentId' | 'minuteEntryId',
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

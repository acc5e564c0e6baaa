/** Where an appearance belongs: its item, its place in the order, who may read it, and the organisation that it speaks for. */
import { and, eq, inArray, isNull, max } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import { Mistake, mistake } from '../../commands/refusal.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Visibility } from '../../db/access.ts';
import type { RowOf } from '../../db/record-kind.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { agenda } from '../agendas/agendas.table.ts';
import type { MeetingRow } from '../meetings/meetings.table.ts';
import { organisationNamed } from '../organisations/organisations.commands.ts';
import { visibilityUnder } from '../restrictions/under-items.commands.ts';
import { appearance } from './appearances.table.ts';

export type ItemRow = RowOf<typeof agendaItemRecord>;

/** An item on the agenda of the meeting; null where none is named. */
export async function itemOf(
  command: Command,
  meeting: MeetingRow,
  id: string | null | undefined,
): Promise<ItemRow | null | Mistake> {
  const item = await command.referIfGiven(agendaItemRecord, id, 'agendaItem');
  if (item === null || item instanceof Mistake || item.meetingId === meeting.id) return item;
  return mistake('INVALID', 'This item is on the agenda of another meeting.', 'agendaItem');
}

/** The visibility of an appearance under an item or, without one, at the meeting: DRAFT while the agenda is a draft. */
export async function visibilityAt(command: Command, meeting: MeetingRow, item: ItemRow | null): Promise<Visibility> {
  if (item !== null) return (await visibilityUnder(command, [item])).get(item.id) ?? 'RESTRICTED';
  const drafts = await command.tx
    .select({ visibility: agenda.visibility })
    .from(agenda)
    .where(and(eq(agenda.councilId, meeting.councilId), eq(agenda.meetingId, meeting.id)));
  return leastVisible([meeting, ...drafts]);
}

/** The next place in the order under an item or, without one, at the meeting. Hidden appearances leave no gap in the places of others. */
export async function nextPosition(
  { tx }: Command,
  meeting: MeetingRow,
  itemId: string | null,
  visibility: Visibility,
): Promise<number> {
  const [last] = await tx
    .select({ position: max(appearance.position) })
    .from(appearance)
    .where(
      and(
        eq(appearance.councilId, meeting.councilId),
        eq(appearance.meetingId, meeting.id),
        itemId === null ? isNull(appearance.agendaItemId) : eq(appearance.agendaItemId, itemId),
        inArray(appearance.visibility, [...new Set<Visibility>(['PUBLIC', visibility])]),
      ),
    );
  return (last?.position ?? 0) + 1;
}

/** The organisation for which somebody speaks, added where none on record has the name; null where none is named. */
export async function organisationId(command: Command, name: string | null, visibility: Visibility): Promise<string | null> {
  return name === null ? null : organisationNamed(command, name, visibility);
}

/** Puts the business of a deferred agenda item back into the panel's work programme. */
import { and, asc, eq, ne } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import type { Visibility } from '../../db/access.ts';
import type { Key } from '../../db/loader.ts';
import type { RowOf } from '../../db/record-kind.ts';
import type { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { printedNumberOf } from '../agendas/agendas.rules.ts';
import { wordingOf } from '../agendas/item-wording.commands.ts';
import type { MeetingRow } from '../meetings/meetings.table.ts';
import { visibilityUnder } from '../restrictions/under-items.commands.ts';
import { issueItem } from './issues.table.ts';
import { workProgrammeItem, workProgrammeItemRecord } from './work-programme.table.ts';

/**
 * What now stands in the work programme: the business that the item was to take, where the programme planned it, else a new item with the
 * title of the agenda item. `to` is the meeting that is to take it; null when undecided.
 */
export async function planDeferred(
  command: Command,
  item: RowOf<typeof agendaItemRecord>,
  from: MeetingRow,
  to: MeetingRow | null,
): Promise<Key> {
  const deferred = {
    status: 'DEFERRED' as const,
    targetMeetingId: to?.id ?? null,
    // They name the earlier target.
    ...{ targetOn: null, targetAsRecorded: null, municipalYearId: null },
    fulfilledByItemId: null,
    deferredFromItemId: item.id,
  };
  const planned = await command.lock(workProgrammeItemRecord, await plannedFor(command, item.id));
  for (const row of planned) {
    await command.update(workProgrammeItemRecord, row, deferred);
    announce(command, row, 'UPDATED');
  }
  const [first] = planned;
  if (first) return { councilId: first.councilId, id: first.id };
  const visibility = (await visibilityUnder(command, [item])).get(item.id) ?? 'RESTRICTED';
  const { title } = await wordingOf(command, item);
  const added = await command.insert(workProgrammeItem, {
    ...deferred,
    visibility,
    panelId: from.panelId,
    title: title ?? `Item ${printedNumberOf(item) ?? item.position}`,
    issueId: await onlyIssueOf(command, item.id),
  });
  announce(command, { id: added.id, visibility }, 'CREATED');
  return added;
}

function announce(command: Command, row: { id: string; visibility: Visibility }, operation: 'CREATED' | 'UPDATED'): void {
  command.announce(
    'WORK_PROGRAMME_CHANGED',
    workProgrammeItemRecord,
    row,
    { workProgrammeItemId: row.id, issueId: null },
    { operation },
  );
}

async function plannedFor({ tx }: Command, agendaItemId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: workProgrammeItem.id })
    .from(workProgrammeItem)
    .where(
      and(
        eq(workProgrammeItem.councilId, tx.councilId),
        eq(workProgrammeItem.fulfilledByItemId, agendaItemId),
        ne(workProgrammeItem.status, 'DROPPED'),
      ),
    )
    .orderBy(asc(workProgrammeItem.id));
  return rows.map(({ id }) => id);
}

/** The issue that the item is about; null where there are none or several. */
async function onlyIssueOf({ tx }: Command, agendaItemId: string): Promise<string | null> {
  const issues = await tx
    .select({ id: issueItem.issueId })
    .from(issueItem)
    .where(and(eq(issueItem.councilId, tx.councilId), eq(issueItem.agendaItemId, agendaItemId)));
  return issues.length === 1 ? (issues[0]?.id ?? null) : null;
}

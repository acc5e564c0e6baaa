/** The commands that open and close the items of a meeting in session. */
import { and, eq } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import { type Refusal, refusal } from '../../commands/refusal.ts';
import type { RowOf } from '../../db/record-kind.ts';
import { isInSession } from '../meetings/meetings.rules.ts';
import { type MeetingRow, meetingRecord } from '../meetings/meetings.table.ts';
import { agendaItem, agendaItemRecord } from './agenda-items.table.ts';
import type { AgendaChangeKind } from './agendas.events.ts';
import { canOpen, openItemSteps, printedNumberOf } from './agendas.rules.ts';

type ItemRow = RowOf<typeof agendaItemRecord>;

export async function openAgendaItem(command: Command<ItemRow>): Promise<void> {
  const { target: item, now } = command;
  refuseOutsideSession(command.locked(meetingRecord, item.meetingId));
  if (!canOpen(item.liveState)) throw wrongState(item);
  const open = await findOpenItem(command, item.meetingId);
  if (open) {
    const message = `Item ${numberOf(open)} is open. Close it with closeAgendaItem first.`;
    throw refusal('ITEM_ALREADY_OPEN', message, 'agendaItem');
  }
  await setState(command, item, 'ITEM_OPENED', { liveState: 'OPEN', openedAt: now, closedAt: null });
}

export async function closeAgendaItem(command: Command<ItemRow>): Promise<void> {
  const { target: item } = command;
  refuseOutsideSession(command.locked(meetingRecord, item.meetingId));
  if (item.liveState !== 'OPEN') throw wrongState(item);
  await close(command, item);
}

/** Closes an open item because its meeting ends. The command holds the meeting's lock. */
export async function closeWithMeeting(command: Command, item: ItemRow): Promise<void> {
  await command.lock(agendaItemRecord, [item.id]);
  await close(command, item);
}

/** The open item of a meeting. Stable while the command holds the meeting's lock. */
export async function findOpenItem({ tx }: Command, meetingId: string): Promise<ItemRow | undefined> {
  const [open] = await tx
    .select()
    .from(agendaItem)
    .where(and(eq(agendaItem.councilId, tx.councilId), eq(agendaItem.meetingId, meetingId), eq(agendaItem.liveState, 'OPEN')));
  return open;
}

async function close(command: Command, item: ItemRow): Promise<void> {
  await setState(command, item, 'ITEM_CLOSED', { liveState: 'CLOSED', closedAt: command.now });
}

async function setState(
  command: Command,
  item: ItemRow,
  change: AgendaChangeKind,
  set: Partial<typeof agendaItem.$inferInsert>,
): Promise<void> {
  await command.update(agendaItemRecord, item, set);
  command.announce('AGENDA_CHANGED', agendaItemRecord, item, { meetingId: item.meetingId, agendaItemId: item.id, change });
}

function refuseOutsideSession(meeting: MeetingRow): void {
  if (isInSession(meeting.liveStatus)) return;
  const message = `The meeting is ${meeting.status}; items can be opened and closed only while it is in session.`;
  throw refusal('MEETING_NOT_IN_SESSION', message, 'agendaItem');
}

function wrongState(item: ItemRow): Refusal {
  const steps = openItemSteps(item.liveState);
  const possible = steps.length > 0 ? `Possible now: ${steps.join(', ')}.` : 'Nothing is possible now.';
  return refusal('INVALID_TRANSITION', `Item ${numberOf(item)} is ${item.liveState}. ${possible}`, 'agendaItem');
}

function numberOf(item: ItemRow): string {
  return printedNumberOf(item) ?? `at position ${item.position}`;
}

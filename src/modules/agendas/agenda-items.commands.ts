/** The commands that take an item through its meeting: each takes one step of `stepItem` in `agendas.rules.ts`. */
import { and, eq } from 'drizzle-orm';
import { optionalText, reasonMax } from '../../commands/checks.ts';
import type { Command, SetOf } from '../../commands/command.ts';
import { type InputPath, Mistake, mistake, refusal } from '../../commands/refusal.ts';
import type { Key } from '../../db/loader.ts';
import type { RowOf } from '../../db/record-kind.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { isInSession, isOutcomeRecorded } from '../meetings/meetings.rules.ts';
import { type MeetingRow, meetingRecord } from '../meetings/meetings.table.ts';
import { recordDerived } from '../sources/derived-values.commands.ts';
import { planDeferred } from '../work-programme/deferred-business.commands.ts';
import type { deferInput, withdrawInput } from './agenda-items.mutations.schema.ts';
import { agendaItem, agendaItemRecord } from './agenda-items.table.ts';
import type { AgendaChangeKind } from './agendas.events.ts';
import { type ItemState, type ItemStep, openItemSteps, printedNumberOf, stepItem } from './agendas.rules.ts';

type ItemRow = RowOf<typeof agendaItemRecord>;

export async function openAgendaItem(command: Command<ItemRow>): Promise<void> {
  const { target: item, now } = command;
  const liveState = nextState(command, item, 'open');
  const open = await findOpenItem(command, item.meetingId);
  if (open) {
    // The number of an item that the caller may not read would tell of it.
    const which = command.caller.reads.includes(open.visibility) ? `Item ${numberOf(open)}` : 'Another item';
    const message = `${which} is open. Close it with closeAgendaItem first.`;
    throw refusal('ITEM_ALREADY_OPEN', message, 'agendaItem');
  }
  await setState(command, item, 'ITEM_OPENED', { liveState, openedAt: now, closedAt: null });
}

export async function closeAgendaItem(command: Command<ItemRow>): Promise<void> {
  nextState(command, command.target, 'close');
  await close(command, command.target);
}

export async function deferAgendaItem(
  command: Command<ItemRow>,
  input: InputOf<typeof deferInput>,
): Promise<{ workProgrammeItem: Key }> {
  const { target: item } = command;
  const meeting = demandForStep(command, item);
  const liveState = nextState(command, item, 'defer');
  const { to, reason } = await command.check({
    to: input.to == null ? null : meetingToTake(command, meeting, input.to, 'to'),
    reason: optionalText(input.reason, 'reason', reasonMax),
  });
  const set = { liveState, ...endOf(command, item), deferredToMeetingId: to?.id ?? null, stateReason: reason };
  await setState(command, item, 'ITEM_DEFERRED', set, reason);
  return { workProgrammeItem: await planDeferred(command, item, meeting, to) };
}

export async function withdrawAgendaItem(command: Command<ItemRow>, input: InputOf<typeof withdrawInput>): Promise<void> {
  const { target: item } = command;
  demandForStep(command, item);
  const liveState = nextState(command, item, 'withdraw');
  const { reason } = await command.check({ reason: optionalText(input.reason, 'reason', reasonMax) });
  await setState(command, item, 'ITEM_WITHDRAWN', { liveState, ...endOf(command, item), stateReason: reason }, reason);
}

export const takenRule = 'The item has minutes, so the meeting took it.';

/** Records that a meeting took an item which was not followed live here. An item that was keeps its state. */
export async function recordItemTaken(command: Command<ItemRow>): Promise<void> {
  const { target: item } = command;
  if (item.liveState !== 'PENDING') return;
  await setState(command, item, 'ITEM_CLOSED', { liveState: 'CLOSED' });
  await recordDerived(command, item, 'liveState', takenRule);
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

/** Until the meeting begins, those who build the agenda may take items off it; then only those who run the meeting. */
function demandForStep(command: Command, item: ItemRow): MeetingRow {
  const meeting = command.locked(meetingRecord, item.meetingId);
  if (meeting.liveStatus !== 'NOT_STARTED' || !command.may('MANAGE_MEETINGS')) command.demand('RUN_MEETINGS');
  return meeting;
}

/** The state after a step. Errors: Refusal that names the present state and the steps that it allows. */
function nextState(command: Command, item: ItemRow, step: ItemStep): ItemState {
  const { liveStatus, status } = command.locked(meetingRecord, item.meetingId);
  const result = stepItem(item.liveState, step, isInSession(liveStatus));
  if ('state' in result) return result.state;
  if (result.refusal === 'MEETING_NOT_IN_SESSION') {
    const what = step === 'open' || step === 'close' ? 'items can be opened and closed' : 'an open item can be taken off';
    throw refusal(result.refusal, `The meeting is ${status}; ${what} only while it is in session.`, 'agendaItem');
  }
  const steps = openItemSteps(item.liveState, isInSession(liveStatus));
  const possible = steps.length > 0 ? `Possible now: ${steps.join(', ')}.` : 'Nothing is possible now.';
  throw refusal(result.refusal, `Item ${numberOf(item)} is ${item.liveState}. ${possible}`, 'agendaItem');
}

async function meetingToTake(command: Command, from: MeetingRow, id: string, path: InputPath): Promise<MeetingRow | Mistake> {
  const named = await command.refer(meetingRecord, id, path);
  if (named instanceof Mistake) return named;
  if (named.id === from.id) return mistake('INVALID', 'This is the meeting that the item is deferred from.', path);
  if (named.panelId !== from.panelId) return mistake('INVALID', 'This is a meeting of another panel.', path);
  if (isOutcomeRecorded(named.status) && named.status !== 'POSTPONED')
    return mistake('INVALID', `This meeting is ${named.status}, so it cannot take the item.`, path);
  if (named.date !== null && from.date !== null && named.date < from.date)
    return mistake('INVALID', `This meeting was on ${named.date}, before the one that the item is deferred from.`, path);
  return named;
}

async function close(command: Command, item: ItemRow): Promise<void> {
  await setState(command, item, 'ITEM_CLOSED', { liveState: 'CLOSED', closedAt: command.now });
}

/** An open item ends when it is deferred or withdrawn. */
function endOf({ now }: Command, { liveState }: ItemRow): SetOf<typeof agendaItemRecord> {
  return liveState === 'OPEN' ? { closedAt: now } : {};
}

async function setState(
  command: Command,
  item: ItemRow,
  change: AgendaChangeKind,
  set: SetOf<typeof agendaItemRecord>,
  reason: string | null = null,
): Promise<void> {
  await command.update(agendaItemRecord, item, set);
  const facts = { meetingId: item.meetingId, agendaItemId: item.id, change };
  command.announce('AGENDA_CHANGED', agendaItemRecord, item, facts, { reason });
}

function numberOf(item: ItemRow): string {
  return printedNumberOf(item) ?? `at position ${item.position}`;
}

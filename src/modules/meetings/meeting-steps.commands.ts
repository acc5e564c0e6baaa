/** How a command takes a step of the state machine in `meetings.rules.ts`: check, store, keep the history, announce. */
import type { Command } from '../../commands/command.ts';
import { refusal } from '../../commands/refusal.ts';
import type { Visibility } from '../../db/access.ts';
import { closeWithMeeting, findOpenItem } from '../agendas/agenda-items.commands.ts';
import {
  type MeetingState,
  type MeetingStatusValue,
  type MeetingStep,
  openSteps,
  statusOf,
  stepMeeting,
} from './meetings.rules.ts';
import { type MeetingRow, type meeting, meetingRecord } from './meetings.table.ts';
import { meetingStatusChange } from './status-changes.table.ts';

export type MeetingCommand = Command<MeetingRow>;

/** The state after a step. Errors: Refusal that names the present state and the steps that it allows. */
export function nextState(row: MeetingRow, step: MeetingStep): MeetingState {
  const result = stepMeeting(row, step);
  if ('state' in result) return result.state;
  const steps = openSteps(row);
  const possible = steps.length > 0 ? `Possible now: ${steps.join(', ')}.` : 'Nothing is possible now.';
  throw refusal(
    result.refusal,
    `This meeting is ${stateFor(result.refusal, row)}${reasonOf[result.refusal]}. ${possible}`,
    'meeting',
  );
}

/** A meeting that is not confirmed may still read SCHEDULED: no record may tell whether it was confirmed. */
function stateFor(code: keyof typeof reasonOf, row: MeetingRow): string {
  const isUnstated = code === 'MEETING_NOT_CONFIRMED' && row.scheduleStatus === 'NOT_STATED';
  return isUnstated ? 'not recorded as confirmed' : row.status;
}

const reasonOf = {
  INVALID_TRANSITION: ', which this action does not fit',
  MEETING_NOT_CONFIRMED: ', and only a confirmed meeting can be started or abandoned',
  MEETING_NOT_IN_SESSION: ', and it must be in session for this',
};

/** Stores the new state and its history, and announces it. A meeting that ends closes its open item. */
export async function moveTo(
  command: MeetingCommand,
  state: MeetingState,
  set: Partial<typeof meeting.$inferInsert>,
): Promise<void> {
  const { target } = command;
  const openItem = await findOpenItem(command, target.id);
  const isOver = state.liveStatus === 'CLOSED' || state.liveStatus === 'ABANDONED_INQUORATE';
  if (openItem && isOver) await closeWithMeeting(command, openItem);
  await command.update(meetingRecord, target, { ...set, ...state });
  await announceStatus(command, target, statusOf(state), {
    previousStatus: target.status,
    reason: set.statusReason ?? null,
    agendaItemId: openItem?.id ?? null,
  });
}

interface StatusChange {
  /** Null for a new meeting. */
  previousStatus: MeetingStatusValue | null;
  reason?: string | null;
  /** The item that was open at the time. */
  agendaItemId?: string | null;
}

/** Announces a status and keeps it in the history of the meeting. */
export async function announceStatus(
  command: Command,
  { id, panelId, visibility }: { id: string; panelId: string; visibility: Visibility },
  status: MeetingStatusValue,
  { previousStatus, reason = null, agendaItemId = null }: StatusChange,
): Promise<void> {
  const operation = previousStatus === null ? 'CREATED' : 'UPDATED';
  const facts = { meetingId: id, panelId, previousStatus, status };
  const event = command.announce('MEETING_STATUS_CHANGED', meetingRecord, { id, visibility }, facts, { operation, reason });
  await command.insert(meetingStatusChange, {
    visibility,
    eventId: event.id,
    meetingId: id,
    previousStatus,
    status,
    changedAt: command.now,
    reason,
    agendaItemId,
  });
}

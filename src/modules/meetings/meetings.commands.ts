/** The commands that move a meeting: each takes one step of the state machine in `meetings.rules.ts`. */
import { and, eq } from 'drizzle-orm';
import { optionalText, pastInstant, requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type InputPath, Mistake, mistake, refusal } from '../../commands/refusal.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { inCouncilTime } from '../../time/council-time.ts';
import { closeWithMeeting, findOpenItem } from '../agendas/agenda-items.commands.ts';
import { isStatedFor } from '../panels/panels.rules.ts';
import { membership } from '../panels/seats.table.ts';
import { personRecord } from '../people/people.table.ts';
import type { adjournInput, concludeInput, reasonInput, startInput } from './meetings.mutations.schema.ts';
import { type MeetingState, type MeetingStep, openSteps, statusOf, stepMeeting } from './meetings.rules.ts';
import { type MeetingRow, type meeting, meetingRecord } from './meetings.table.ts';
import { meetingStatusChange } from './status-changes.table.ts';

type MeetingCommand = Command<MeetingRow>;

export async function startMeeting(command: MeetingCommand, input: InputOf<typeof startInput>): Promise<void> {
  const state = nextState(command.target, 'start');
  const { startedAt, presiding } = await command.check({
    startedAt: pastInstant(input.startedAt, command.now, 'startedAt'),
    presiding: command.referIfGiven(personRecord, input.presidingPerson, 'presidingPerson'),
  });
  const presidingPersonId = presiding?.id ?? (await chairOf(command)) ?? command.target.presidingPersonId;
  await moveTo(command, state, { startedAt: startedAt ?? command.now, presidingPersonId, statusReason: null });
}

export async function adjournMeeting(command: MeetingCommand, input: InputOf<typeof adjournInput>): Promise<void> {
  const state = nextState(command.target, 'adjourn');
  const { resumesAt, reason } = await command.check({
    resumesAt: futureInstant(input.resumesAt, command.now, 'resumesAt'),
    reason: optionalText(input.reason, 'reason', reasonMax),
  });
  await moveTo(command, state, { resumesAt, statusReason: reason });
}

export async function resumeMeeting(command: MeetingCommand): Promise<void> {
  await moveTo(command, nextState(command.target, 'resume'), { resumesAt: null, statusReason: null });
}

export async function concludeMeeting(command: MeetingCommand, input: InputOf<typeof concludeInput>): Promise<void> {
  const { target, now } = command;
  const state = nextState(target, 'conclude');
  const { finishedAt } = await command.check({
    finishedAt: notBeforeStart(pastInstant(input.finishedAt, now, 'finishedAt'), target.startedAt, 'finishedAt'),
  });
  await moveTo(command, state, { finishedAt: finishedAt ?? now, resumesAt: null, statusReason: null });
}

export async function postponeMeeting(command: MeetingCommand, input: InputOf<typeof reasonInput>): Promise<void> {
  await callOff(command, 'postpone', input);
}

export async function cancelMeeting(command: MeetingCommand, input: InputOf<typeof reasonInput>): Promise<void> {
  await callOff(command, 'cancel', input);
}

async function callOff(command: MeetingCommand, step: 'postpone' | 'cancel', input: InputOf<typeof reasonInput>): Promise<void> {
  const state = nextState(command.target, step);
  const { reason } = await command.check({
    reason: requiredText(input.reason, 'Give the reason that the public is to read.', 'reason', reasonMax),
  });
  await moveTo(command, state, { statusReason: reason });
}

/** The state after a step. Errors: Refusal that names the present state and the steps that it allows. */
function nextState(row: MeetingRow, step: MeetingStep): MeetingState {
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
  MEETING_NOT_CONFIRMED: ', and only a confirmed meeting can be started',
  MEETING_NOT_IN_SESSION: ', and it must be in session for this',
};

/** Stores the new state and its history, and announces it. A meeting that ends closes its open item. */
async function moveTo(command: MeetingCommand, state: MeetingState, set: Partial<typeof meeting.$inferInsert>): Promise<void> {
  const { target, now } = command;
  const { id, panelId, visibility, status: previousStatus } = target;
  const status = statusOf(state);
  const reason = set.statusReason ?? null;
  const openItem = await findOpenItem(command, id);
  if (openItem && state.liveStatus === 'CLOSED') await closeWithMeeting(command, openItem);
  await command.update(meetingRecord, target, { ...set, ...state });
  const facts = { meetingId: id, panelId, previousStatus, status };
  const event = command.announce('MEETING_STATUS_CHANGED', meetingRecord, target, facts, { reason });
  await command.insert(meetingStatusChange, {
    visibility,
    eventId: event.id,
    meetingId: id,
    previousStatus,
    status,
    changedAt: now,
    reason,
    agendaItemId: openItem?.id ?? null,
  });
}

/** The person whom a record states to chair the panel today; null where none does. A chair last recorded in an earlier year may have left. */
async function chairOf({ tx, target, today }: MeetingCommand): Promise<string | null> {
  const chairs = await tx
    .select()
    .from(membership)
    .where(and(eq(membership.councilId, target.councilId), eq(membership.panelId, target.panelId), eq(membership.role, 'CHAIR')));
  return chairs.find((held) => isStatedFor(held, today))?.personId ?? null;
}

const reasonMax = 2000;

function futureInstant(at: Date | null | undefined, now: Date, path: InputPath): Date | null | Mistake {
  if (!at || at > now) return at ?? null;
  return mistake('INVALID', 'A meeting resumes at a time in the future. Leave this out if the time is not known.', path);
}

function notBeforeStart(at: Date | null | Mistake, startedAt: Date | null, path: InputPath): Date | null | Mistake {
  if (!at || at instanceof Mistake || !startedAt || at >= startedAt) return at;
  return mistake('INVALID', `This meeting began at ${inCouncilTime(startedAt)}, so it cannot have ended before that.`, path);
}

/** The commands that change a planned meeting: its particulars, and whether it is to be held. */
import { optionalText, reasonMax, requiredText } from '../../commands/checks.ts';
import { Mistake, mistake } from '../../commands/refusal.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { cancelInvitations } from '../appearances/invitations.commands.ts';
import { dropBases } from '../sources/sources.commands.ts';
import type { confirmInput, reasonInput, updateInput } from './meeting-changes.mutations.schema.ts';
import { detailsStated, meetingDetails } from './meeting-details.checks.ts';
import { type MeetingCommand, moveTo, nextState } from './meeting-steps.commands.ts';
import { freeTime, restateTimes, type TimeChange, type TimesGiven, timeChange } from './meeting-times.commands.ts';
import { confirmedTimeRefusal, timeRefusal } from './meetings.rules.ts';
import { meetingRecord } from './meetings.table.ts';

export async function updateMeeting(command: MeetingCommand, { patch }: InputOf<typeof updateInput>): Promise<{ meeting: Key }> {
  const { target } = command;
  const { startsAt, plannedFinishAt, ...details } = patch;
  const { set, times } = await command.check({
    set: command.checkPatch(meetingRecord, meetingDetails(command, details, ['patch'])),
    times: patchedTimes(command, { startsAt, plannedFinishAt }),
  });
  await command.update(meetingRecord, target, { ...set, ...times });
  await dropBases(command, target.id, detailsStated(details));
  await restateTimes(command, times);
  announceChange(command);
  return { meeting: { councilId: target.councilId, id: target.id } };
}

async function patchedTimes(command: MeetingCommand, given: TimesGiven): Promise<TimeChange | Mistake> {
  if (given.startsAt !== null) return timeChange(command, given, timeRefusal, ['patch']);
  const message =
    'The time of a meeting cannot be cleared. Leave it out to keep it, or put the meeting off with postponeMeeting.';
  return mistake('REQUIRED', message, ['patch', 'startsAt']);
}

export async function confirmMeeting(command: MeetingCommand, input: InputOf<typeof confirmInput>): Promise<void> {
  const { target } = command;
  const state = nextState(target, 'confirm');
  const why = 'Give the reason, which the public is to read, for holding this cancelled meeting after all.';
  const { times, reason } = await command.check({
    times: confirmedTimes(command, input.startsAt ?? undefined),
    reason:
      target.scheduleStatus === 'CANCELLED'
        ? requiredText(input.reason ?? '', why, 'reason', reasonMax)
        : optionalText(input.reason, 'reason', reasonMax),
  });
  await moveTo(command, state, { ...times, statusReason: reason });
  await dropBases(command, target.id, ['scheduleStatus']);
  await restateTimes(command, times);
  if (times.startsAt) announceChange(command);
}

async function confirmedTimes(command: MeetingCommand, startsAt: Date | undefined): Promise<TimeChange | Mistake> {
  const { date, scheduleStatus } = command.target;
  if (!startsAt && scheduleStatus === 'POSTPONED')
    return mistake('REQUIRED', 'Give the new time: this meeting was postponed.', 'startsAt');
  if (!startsAt && date === null)
    return mistake('REQUIRED', 'Give the time: no record states the day of this meeting.', 'startsAt');
  // A postponed meeting has left its time free, so that another one may have taken it.
  const free = startsAt && scheduleStatus === 'POSTPONED' ? await freeTime(command, startsAt, 'startsAt') : null;
  return free instanceof Mistake ? free : timeChange(command, { startsAt }, confirmedTimeRefusal, []);
}

export async function postponeMeeting(command: MeetingCommand, input: InputOf<typeof reasonInput>): Promise<void> {
  await callOff(command, 'postpone', input);
}

/** A cancelled meeting keeps its time and its agenda; its open invitations are cancelled with it. */
export async function cancelMeeting(command: MeetingCommand, input: InputOf<typeof reasonInput>): Promise<void> {
  await callOff(command, 'cancel', input);
  await cancelInvitations(command, command.target);
}

async function callOff(command: MeetingCommand, step: 'postpone' | 'cancel', input: InputOf<typeof reasonInput>): Promise<void> {
  const state = nextState(command.target, step);
  const { reason } = await command.check({
    reason: requiredText(input.reason, 'Give the reason that the public is to read.', 'reason', reasonMax),
  });
  await moveTo(command, state, { statusReason: reason });
  await dropBases(command, command.target.id, ['scheduleStatus']);
}

function announceChange(command: MeetingCommand): void {
  const { target } = command;
  command.announce('MEETING_CHANGED', meetingRecord, target, { meetingId: target.id, panelId: target.panelId });
}

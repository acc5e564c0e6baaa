/** The commands that take meetings over from another system, past ones included. */
import type { Command } from '../../commands/command.ts';
import { Mistake, mistake } from '../../commands/refusal.ts';
import type { Key } from '../../db/loader.ts';
import type { PanelRow } from '../panels/panels.table.ts';
import { recordDerived } from '../sources/derived-values.commands.ts';
import { type DetailsGiven, meetingDetails } from './meeting-details.checks.ts';
import { type MeetingCommand, moveTo } from './meeting-steps.commands.ts';
import { freeAt, plausibleTime, takenTimes } from './meeting-times.commands.ts';
import type { ScheduleStatusValue } from './meetings.rules.ts';
import { meetingRecord } from './meetings.table.ts';
import { addMeeting } from './new-meetings.commands.ts';

/** When a meeting that is over began and ended, where the system says. */
export interface HeldTimes {
  startedAt: Date | null;
  finishedAt: Date | null;
}

export interface RecordedMeeting {
  /** Civil date, `YYYY-MM-DD`. */
  date: string;
  /** On that date; null where the system gives no time. */
  startsAt: Date | null;
  startsAtAsRecorded: string;
  plannedFinishAt: Date | null;
  scheduleStatus: ScheduleStatusValue;
  /** Null for a meeting of which the system does not say that it is over. */
  held: HeldTimes | null;
  details: DetailsGiven;
}

export const heldRule = 'Its minutes are published and its day has passed, so it was held and has ended.';

/** Adds a meeting as the system states it. Its kind is not stated. */
export async function recordMeeting(command: Command<PanelRow>, input: RecordedMeeting): Promise<{ meeting: Key }> {
  const { target: panel } = command;
  const { startsAt, date, startsAtAsRecorded, plannedFinishAt, scheduleStatus, held } = input;
  const { set } = await command.check({
    time: freeDay(command, input),
    set: command.checkPatch(meetingRecord, meetingDetails(command, input.details, ['details']), ['details']),
  });
  const planned = { panelId: panel.id, visibility: panel.visibility, kind: 'NOT_STATED', scheduleStatus } as const;
  const live = held ? ({ liveStatus: 'CLOSED', ...held } as const) : {};
  const times = { startsAt, date, startsAtAsRecorded, plannedFinishAt };
  const key = await addMeeting(command, { ...set, ...planned, ...live, ...times } as Parameters<typeof addMeeting>[1]);
  if (held) await recordDerived(command, { id: key.id, visibility: panel.visibility }, 'liveStatus', heldRule);
  return { meeting: key };
}

async function freeDay(command: Command<PanelRow>, { date, startsAt }: RecordedMeeting): Promise<Date | null | Mistake> {
  const plausible = plausibleTime(command, startsAt ?? new Date(`${date}T12:00:00Z`), 'startsAt');
  if (plausible instanceof Mistake || !startsAt) return plausible instanceof Mistake ? plausible : null;
  return freeAt(await takenTimes(command, command.target.id, [startsAt]), startsAt, 'startsAt');
}

/** Records that a meeting is over which was not followed live here. */
export async function recordMeetingHeld(command: MeetingCommand, held: HeldTimes): Promise<void> {
  const { target } = command;
  const { liveStatus } = await command.check({
    liveStatus:
      target.liveStatus === 'NOT_STARTED' || target.liveStatus === 'CLOSED'
        ? ('CLOSED' as const)
        : mistake('INVALID', `This meeting is ${target.status}; end it with concludeMeeting.`, 'meeting'),
  });
  if (target.liveStatus === liveStatus) {
    await command.update(meetingRecord, target, held);
    command.announce('MEETING_CHANGED', meetingRecord, target, { meetingId: target.id, panelId: target.panelId });
    return;
  }
  const { scheduleStatus } = target;
  await moveTo(command, { scheduleStatus, liveStatus, adjournedFrom: null }, { ...held, statusReason: null });
  await recordDerived(command, target, 'liveStatus', heldRule);
}

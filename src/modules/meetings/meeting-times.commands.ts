/** When a meeting begins and ends: its day, its council year, and whether the panel is free. */
import { and, eq, inArray, ne, notInArray } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import { type InputPath, Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { municipalYear } from '../councils/municipal-years.table.ts';
import { panelRecord } from '../panels/panels.table.ts';
import { recordDerived } from '../sources/derived-values.commands.ts';
import { dropBases } from '../sources/sources.commands.ts';
import type { MeetingCommand } from './meeting-steps.commands.ts';
import type { ScheduleStatusValue, TimeRefusal } from './meetings.rules.ts';
import { meeting } from './meetings.table.ts';
import { yearOn } from './schedules.rules.ts';

/** The civil day of an instant. */
export const dayOf = todayInCouncilTime;

export interface TimesGiven {
  startsAt?: Date | null;
  plannedFinishAt?: Date | null;
}

/** The columns that a new time changes. A text of the source that prints the former time no longer applies. */
export interface TimeChange {
  startsAt?: Date;
  date?: string;
  startsAtAsRecorded?: null;
  municipalYearId?: string | null;
  plannedFinishAt?: Date | null;
}

/** The first day under the Local Government Act 1972. */
const firstDay = '1974-04-01';
const yearsAhead = 20;

/** A time on a day on which the council can meet. A slip of the hand in the year must not enter the calendar. */
export function plausibleTime({ today }: Command, startsAt: Date, path: InputPath): Date | Mistake {
  const lastDay = `${Number(today.slice(0, 4)) + yearsAhead}-12-31`;
  const day = dayOf(startsAt);
  if (firstDay <= day && day <= lastDay) return startsAt;
  return mistake('INVALID', `A meeting is on a day from ${firstDay} to ${lastDay}; this is ${day}.`, pathWithin(path));
}

type TimeRule = (state: MeetingCommand['target'], dayBefore: string | null, dayAfter: string) => TimeRefusal | null;

/** The change of a meeting's times, where its state allows it by `rule`. On another day the planned end is not known unless it is given. */
export async function timeChange(
  command: MeetingCommand,
  { startsAt, plannedFinishAt }: TimesGiven,
  rule: TimeRule,
  path: readonly string[],
): Promise<TimeChange | Mistake> {
  const { target } = command;
  const isNew = startsAt != null && startsAt.getTime() !== target.startsAt?.getTime();
  const begins = startsAt ?? target.startsAt;
  if (!isNew) {
    const finish = endAfter(begins, plannedFinishAt, [...path, 'plannedFinishAt']);
    if (finish instanceof Mistake) return finish;
    return plannedFinishAt === undefined ? {} : { plannedFinishAt };
  }
  const plausible = plausibleTime(command, startsAt, [...path, 'startsAt']);
  if (plausible instanceof Mistake) return plausible;
  const date = dayOf(startsAt);
  const refused = rule(target, target.date, date);
  if (refused) return mistake('INVALID', refusalText(refused, target.date), [...path, 'startsAt']);
  const ends = plannedFinishAt === undefined && date === target.date ? target.plannedFinishAt : (plannedFinishAt ?? null);
  const finish = endAfter(startsAt, ends, [...path, plannedFinishAt ? 'plannedFinishAt' : 'startsAt']);
  if (finish instanceof Mistake) return finish;
  const free = await freeTime(command, startsAt, [...path, 'startsAt']);
  if (free instanceof Mistake) return free;
  const municipalYearId = date === target.date ? target.municipalYearId : yearOn(await yearsOf(command), date);
  return { startsAt, date, startsAtAsRecorded: null, municipalYearId, plannedFinishAt: ends };
}

function refusalText(refused: TimeRefusal, day: string | null): string {
  switch (refused) {
    case 'RESCHEDULE_INSTEAD':
      return `The day of this meeting is set: ${day}. Move it to another day with rescheduleMeeting.`;
    case 'CONFIRM_INSTEAD':
      return 'This meeting is postponed. Give its new time with confirmMeeting.';
    case 'KEEPS_TIME':
      return `This meeting keeps its day on record${day === null ? '' : `, ${day}`}. Add another meeting with createMeeting.`;
  }
}

/** Keeps the basis of a meeting's times true after a change. */
export async function restateTimes(command: MeetingCommand, change: TimeChange): Promise<void> {
  const { target } = command;
  if (change.plannedFinishAt !== undefined) await dropBases(command, target.id, ['plannedFinishAt']);
  if (change.startsAt === undefined) return;
  await dropBases(command, target.id, ['startsAt', 'date', 'startsAtAsRecorded']);
  if (change.date === target.date) return;
  await dropBases(command, target.id, ['municipalYear']);
  if (change.municipalYearId != null) await recordDerived(command, target, 'municipalYear', yearRule);
}

export const yearRule = 'By the date: the only council year on record whose first and last day include it.';

/** The planned end, which is after the start; null where none is given. */
export function endAfter(
  startsAt: Date | null,
  plannedFinishAt: Date | null | undefined,
  path: InputPath,
): Date | null | Mistake {
  if (!plannedFinishAt || !startsAt || plannedFinishAt > startsAt) return plannedFinishAt ?? null;
  return mistake('INVALID', 'The meeting would end before it begins. Give a planned end after its start.', path);
}

/** A meeting that was replaced or put off leaves its time free. */
const leavesFree: ScheduleStatusValue[] = ['RESCHEDULED', 'POSTPONED'];

/** The times among those given at which the panel meets, with the status of that meeting. A hidden meeting behaves as not there. */
export async function takenTimes(
  { tx, caller }: Command,
  panelId: string,
  times: readonly Date[],
  exceptId?: string,
): Promise<Map<number, ScheduleStatusValue>> {
  if (times.length === 0) return new Map();
  const rows = await tx
    .select({ startsAt: meeting.startsAt, scheduleStatus: meeting.scheduleStatus })
    .from(meeting)
    .where(
      and(
        eq(meeting.councilId, tx.councilId),
        eq(meeting.panelId, panelId),
        inArray(meeting.startsAt, [...times]),
        notInArray(meeting.scheduleStatus, leavesFree),
        inArray(meeting.visibility, [...caller.reads]),
        exceptId === undefined ? undefined : ne(meeting.id, exceptId),
      ),
    );
  return new Map(rows.flatMap((row) => (row.startsAt ? [[row.startsAt.getTime(), row.scheduleStatus]] : [])));
}

/** A time at which the panel holds no other meeting than the target. Locks the panel: two of its meetings cannot both take the same time. */
export async function freeTime(command: MeetingCommand, startsAt: Date, path: InputPath): Promise<Date | Mistake> {
  const { id, panelId } = command.target;
  await command.lock(panelRecord, [panelId]);
  return freeAt(await takenTimes(command, panelId, [startsAt], id), startsAt, path);
}

/** A time at which the panel does not meet yet. */
export function freeAt(taken: ReadonlyMap<number, ScheduleStatusValue>, startsAt: Date, path: InputPath): Date | Mistake {
  const status = taken.get(startsAt.getTime());
  if (status === undefined) return startsAt;
  const message =
    status === 'CANCELLED'
      ? 'A meeting of this panel at this time is on record as cancelled. Confirm it again with confirmMeeting.'
      : 'A meeting of this panel at this time is on record already.';
  return mistake('ALREADY_EXISTS', message, pathWithin(path));
}

/** The council years that the caller may read. */
export function yearsOf({ tx, caller }: Command) {
  return tx
    .select()
    .from(municipalYear)
    .where(and(eq(municipalYear.councilId, tx.councilId), inArray(municipalYear.visibility, [...caller.reads])));
}

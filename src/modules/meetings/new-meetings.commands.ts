/** The commands that add meetings: one, or the dates of a year together. */
import type { InferInsertModel } from 'drizzle-orm';
import { allIn, listOf, pastDay } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type InputPath, Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Visibility } from '../../db/access.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { type MunicipalYearRow, municipalYearRecord } from '../councils/municipal-years.table.ts';
import { type PanelRow, panelRecord } from '../panels/panels.table.ts';
import { recordDerived } from '../sources/derived-values.commands.ts';
import { meetingDetails } from './meeting-details.checks.ts';
import { announceStatus } from './meeting-steps.commands.ts';
import { dayOf, endAfter, freeAt, plausibleTime, takenTimes, yearRule, yearsOf } from './meeting-times.commands.ts';
import { type ScheduleStatusValue, statusOf } from './meetings.rules.ts';
import { meeting, meetingRecord } from './meetings.table.ts';
import type { createManyInput, createOneInput } from './new-meetings.mutations.schema.ts';
import { canBeIn, yearOn } from './schedules.rules.ts';
import { meetingSchedule } from './schedules.table.ts';

export async function createMeeting(
  command: Command<PanelRow>,
  { kind, isConfirmed, details }: InputOf<typeof createOneInput>,
): Promise<{ meeting: Key }> {
  const { target: panel } = command;
  const { startsAt, plannedFinishAt, set } = await command.check({
    startsAt: requiredTime(command, details.startsAt),
    plannedFinishAt: endAfter(details.startsAt ?? null, details.plannedFinishAt, ['details', 'plannedFinishAt']),
    set: command.checkPatch(meetingRecord, meetingDetails(command, details, ['details']), ['details']),
  });
  const planned = { panelId: panel.id, visibility: panel.visibility, kind, scheduleStatus: planStatus(isConfirmed) };
  return { meeting: await addMeeting(command, { ...set, ...planned, startsAt, plannedFinishAt }) };
}

async function requiredTime(command: Command<PanelRow>, startsAt: Date | null | undefined): Promise<Date | Mistake> {
  const path = ['details', 'startsAt'];
  if (!startsAt) return mistake('REQUIRED', 'Give the time at which the meeting is due to begin.', path);
  const plausible = plausibleTime(command, startsAt, path);
  if (plausible instanceof Mistake) return plausible;
  return freeAt(await takenTimes(command, command.target.id, [startsAt]), startsAt, path);
}

/** Most meetings that one call adds. */
const datesMax = 100;

export async function createMeetings(
  command: Command<PanelRow>,
  input: InputOf<typeof createManyInput>,
): Promise<{ meetings: Key[] }> {
  const { target: panel } = command;
  const naming = await command.referIfGiven(municipalYearRecord, input.municipalYear, 'municipalYear');
  const { dates, set, year, recordedOn } = await command.check({
    dates: plannedDates(command, input.dates, naming instanceof Mistake ? null : naming),
    set: command.checkPatch(meetingRecord, meetingDetails(command, input, []), []),
    year: naming,
    recordedOn: recordedDay(command, input),
  });
  const { kind, isConfirmed } = input;
  const planned = { panelId: panel.id, visibility: panel.visibility, kind, scheduleStatus: planStatus(isConfirmed) };
  const meetings: Key[] = [];
  for (const times of dates) {
    const ofYear = year ? { municipalYearId: year.id } : {};
    meetings.push(await addMeeting(command, { ...set, ...planned, ...times, ...ofYear }));
  }
  if (year && recordedOn !== null) await recordSchedule(command, year, recordedOn);
  return { meetings };
}

function planStatus(isConfirmed: boolean): ScheduleStatusValue {
  return isConfirmed ? 'CONFIRMED' : 'PROVISIONAL';
}

interface PlannedDate {
  startsAt: Date;
  plannedFinishAt: Date | null;
}

async function plannedDates(
  command: Command<PanelRow>,
  given: InputOf<typeof createManyInput>['dates'],
  year: MunicipalYearRow | null,
): Promise<PlannedDate[] | Mistake> {
  if (given.length === 0) return mistake('REQUIRED', 'List at least one date.', 'dates');
  const times = given.slice(0, datesMax).map(({ startsAt }) => startsAt);
  const taken = await takenTimes(command, command.target.id, times);
  const indexes = new Map(times.map((at, index) => [at.getTime(), index] as const).reverse());
  const timeAt = (startsAt: Date, path: InputPath, index: number) => {
    const first = indexes.get(startsAt.getTime());
    if (first !== undefined && first !== index) return mistake('INVALID', 'This time is listed twice.', path);
    const plausible = plausibleTime(command, startsAt, path);
    if (plausible instanceof Mistake) return plausible;
    if (year && !canBeIn(year, dayOf(startsAt))) return mistake('INVALID', outsideYear(year), path);
    return freeAt(taken, startsAt, path);
  };
  return listOf(
    given,
    datesMax,
    ({ startsAt, plannedFinishAt }, path) =>
      allIn({
        startsAt: timeAt(startsAt, pathWithin(path, 'startsAt'), Number(path.at(-1))),
        plannedFinishAt: endAfter(startsAt, plannedFinishAt, pathWithin(path, 'plannedFinishAt')),
      }),
    ['dates'],
  );
}

function outsideYear({ label, startsOn, endsOn }: MunicipalYearRow): string {
  const bounds = [startsOn && `begins on ${startsOn}`, endsOn && `ends on ${endsOn}`].filter(Boolean).join(' and ');
  return `This day is not in the council year ${label}, which ${bounds}.`;
}

/** The day of the document that lists the dates; null where none is given. */
function recordedDay(command: Command, input: InputOf<typeof createManyInput>): string | null | Mistake {
  const path = 'scheduleRecordedOn';
  if (input.scheduleRecordedOn == null) return null;
  if (input.municipalYear == null)
    return mistake('REQUIRED', 'Name the municipal year whose dates the document lists.', 'municipalYear');
  if (input.kind !== 'ORDINARY')
    return mistake(
      'INVALID',
      'A schedule lists the ordinary meetings of a year. Leave this out for meetings of another kind.',
      path,
    );
  return pastDay(input.scheduleRecordedOn, command.today, path);
}

async function recordSchedule(command: Command<PanelRow>, year: MunicipalYearRow, recordedOn: string) {
  const { tx, target: panel } = command;
  const visibility = leastVisible([panel, year]);
  await tx
    .insert(meetingSchedule)
    .values({ councilId: tx.councilId, visibility, panelId: panel.id, municipalYearId: year.id, recordedOn })
    .onConflictDoUpdate({
      target: [meetingSchedule.councilId, meetingSchedule.panelId, meetingSchedule.municipalYearId],
      set: { recordedOn },
    });
  command.announce('PANEL_CHANGED', panelRecord, { id: panel.id, visibility }, { panelId: panel.id });
}

type NewMeeting = Omit<InferInsertModel<typeof meeting>, 'councilId' | 'id' | 'date' | 'visibility' | 'startsAt'> & {
  visibility: Visibility;
} & ({ startsAt: Date } | { startsAt: null; date: string });

/** Adds a meeting and announces it. Without a council year, its day tells the year, where the years on record do. */
export async function addMeeting(command: Command, columns: NewMeeting): Promise<Key> {
  const { panelId, visibility, scheduleStatus, liveStatus = 'NOT_STARTED' } = columns;
  const date = columns.startsAt ? dayOf(columns.startsAt) : columns.date;
  const derived = columns.municipalYearId === undefined ? yearOn(await yearsOf(command), date) : null;
  const key = await command.insert(meeting, { ...columns, date, municipalYearId: columns.municipalYearId ?? derived });
  const made = { id: key.id, panelId, visibility };
  if (derived !== null) await recordDerived(command, made, 'municipalYear', yearRule);
  command.announce('MEETING_CHANGED', meetingRecord, made, { meetingId: key.id, panelId }, { operation: 'CREATED' });
  // How a meeting that is over came to its status is not known.
  if (liveStatus === 'NOT_STARTED')
    await announceStatus(command, made, statusOf({ scheduleStatus, liveStatus }), { previousStatus: null });
  return key;
}

/** Meetings, as an import reads and writes them. */
import { and, eq } from 'drizzle-orm';
import { globalId } from '../graphql/ids.ts';
import { type MeetingRow, meeting } from '../modules/meetings/meetings.table.ts';
import type { RecordedMeeting } from '../modules/meetings/recorded-meetings.commands.ts';
import { idIn } from './people.ts';
import type { MeetingValues } from './records.ts';
import { mutationSpec, recorded } from './specs.ts';
import type { Kind, Unit } from './unit.ts';

export interface MeetingPlace {
  councilId: number;
  panelId: string;
  startsAtAsRecorded: string;
}

/**
 * The public reason of a change. What ModernGov prints behind a status may be a reason or anything else, e.g. "Budget Council": it is the notice of the
 * meeting, and no reason is made of it.
 */
function reasonOf(change: 'Cancelled' | 'Postponed' | 'Confirmed again' | 'Moved', notice: string | null): string {
  const known = notice === null ? ', which gives no reason.' : '. See the notice of the meeting.';
  return `${change} in the council's committee system, ModernGov${known}`;
}

export function meetingKind(unit: Unit, place: MeetingPlace): Kind<MeetingValues> {
  const { councilId, panelId } = place;
  const named = (id: string) => globalId('Meeting', { councilId, id });
  const rowOf = async (id: string) => {
    const [row] = await unit.tx
      .select()
      .from(meeting)
      .where(and(eq(meeting.councilId, councilId), eq(meeting.id, id)));
    return row;
  };
  return {
    noun: 'meeting',
    within: null,
    current: async (id) => {
      const row = await rowOf(id);
      return row ? valuesOf(row) : null;
    },
    twin: async ({ date }) => {
      const rows = await unit.tx
        .select({ id: meeting.id })
        .from(meeting)
        .where(and(eq(meeting.councilId, councilId), eq(meeting.panelId, panelId), eq(meeting.date, date)));
      const [only, ...others] = rows;
      return only && others.length === 0 && !(await unit.isStandIn('meeting', only.id)) ? only.id : null;
    },
    create: async (values) => {
      const input: RecordedMeeting = {
        ...timesOf(values),
        date: values.date,
        startsAtAsRecorded: place.startsAtAsRecorded,
        scheduleStatus: values.scheduleStatus,
        held: values.isHeld ? heldOf(values) : null,
        details: detailsOf(values),
      };
      return idIn(
        await unit.run(recorded.meeting, { panel: globalId('Panel', { councilId, id: panelId }), ...input }),
        'meeting',
      );
    },
    keeps: (field, { startsAt, scheduleStatus, isHeld }) => {
      // No command takes these back, or moves a meeting to a day without a time.
      const isLost = ((field === 'startsAt' || field === 'date') && startsAt === null) || (field === 'isHeld' && !isHeld);
      return isLost || (field === 'scheduleStatus' && scheduleStatus === 'PROVISIONAL') ? 'FOR_A_PERSON' : null;
    },
    update: async (id, changed, values) => {
      const standsFor = await plan(unit, named, id, changed, values);
      const { isHeld, startedAt, finishedAt } = changed;
      if (isHeld !== undefined || (values.isHeld && (startedAt !== undefined || finishedAt !== undefined)))
        await unit.run(recorded.meetingHeld, { meeting: named(standsFor), ...heldOf(values) });
      const { notice, venue, attendanceMode, plannedFinishAt } = changed;
      const patch = {
        ...(notice !== undefined && { notice }),
        ...(venue !== undefined && { venue }),
        ...(attendanceMode !== undefined && { attendanceMode }),
        ...(plannedFinishAt !== undefined && { plannedFinishAt: instantOf(plannedFinishAt) }),
      };
      if (Object.keys(patch).length > 0) await unit.run(mutationSpec('updateMeeting'), { id: named(standsFor), patch });
      return standsFor;
    },
  };
}

/** Changes when a meeting is to be held, and whether. A meeting whose day is set and changes is replaced by a new one. */
async function plan(
  unit: Unit,
  named: (id: string) => string,
  id: string,
  { date, startsAt: newStart, scheduleStatus: newStatus }: Partial<MeetingValues>,
  { startsAt: start, scheduleStatus, notice }: MeetingValues,
): Promise<string> {
  const meeting = named(id);
  const startsAt = instantOf(start);
  const isMoved = date !== undefined || newStart !== undefined;
  const isConfirmed = newStatus === 'CONFIRMED';
  const reason = (change: Parameters<typeof reasonOf>[0]) => reasonOf(change, notice);
  if (isConfirmed)
    await unit.run(mutationSpec('confirmMeeting'), {
      meeting,
      startsAt: isMoved ? startsAt : null,
      reason: reason('Confirmed again'),
    });
  else if (isMoved && date !== undefined && scheduleStatus !== 'PROVISIONAL') {
    const moved = await unit.run(mutationSpec('rescheduleMeeting'), { meeting, startsAt, reason: reason('Moved') });
    return idIn(moved, 'replacement');
  } else if (isMoved && startsAt) await unit.run(mutationSpec('updateMeeting'), { id: meeting, patch: { startsAt } });
  if (newStatus === 'CANCELLED') await unit.run(mutationSpec('cancelMeeting'), { meeting, reason: reason('Cancelled') });
  if (newStatus === 'POSTPONED') await unit.run(mutationSpec('postponeMeeting'), { meeting, reason: reason('Postponed') });
  return id;
}

function valuesOf(row: MeetingRow): MeetingValues {
  const { date, startsAt, plannedFinishAt, scheduleStatus, liveStatus, startedAt, finishedAt, notice, venue } = row;
  return {
    date: date ?? '',
    startsAt: startsAt?.toISOString() ?? null,
    plannedFinishAt: plannedFinishAt?.toISOString() ?? null,
    scheduleStatus: scheduleStatus as MeetingValues['scheduleStatus'],
    isHeld: liveStatus === 'CLOSED',
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
    notice,
    venue: venue && { name: venue.name, room: venue.room ?? null },
    attendanceMode: row.attendanceMode as MeetingValues['attendanceMode'],
  };
}

function instantOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

function timesOf({ startsAt, plannedFinishAt }: MeetingValues) {
  return { startsAt: instantOf(startsAt), plannedFinishAt: instantOf(plannedFinishAt) };
}

function heldOf({ startedAt, finishedAt }: MeetingValues) {
  return { startedAt: instantOf(startedAt), finishedAt: instantOf(finishedAt) };
}

function detailsOf({ venue, notice, attendanceMode }: MeetingValues): RecordedMeeting['details'] {
  return { venue, notice, attendanceMode };
}

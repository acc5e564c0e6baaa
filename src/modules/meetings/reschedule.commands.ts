/** Replaces a meeting by a new one at another time. */
import { and, eq, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { optionalText, reasonMax } from '../../commands/checks.ts';
import { Mistake, mistake, refusal } from '../../commands/refusal.ts';
import type { Visibility } from '../../db/access.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { agenda } from '../agendas/agendas.table.ts';
import { appearance } from '../appearances/appearances.table.ts';
import { declaration } from '../attendance/attendance.table.ts';
import { document } from '../documents/documents.table.ts';
import { announceRecords } from '../feed/announced-kinds.commands.ts';
import { minutes } from '../minutes/minutes.table.ts';
import { publicNotice } from '../notices/notices.table.ts';
import { dropBases } from '../sources/sources.commands.ts';
import type { rescheduleInput } from './meeting-changes.mutations.schema.ts';
import { venue } from './meeting-details.checks.ts';
import { type MeetingCommand, moveTo, nextState } from './meeting-steps.commands.ts';
import { freeTime, plausibleTime } from './meeting-times.commands.ts';
import { meetingRecord, type VenueValue } from './meetings.table.ts';
import { addMeeting } from './new-meetings.commands.ts';

export async function rescheduleMeeting(
  command: MeetingCommand,
  input: InputOf<typeof rescheduleInput>,
): Promise<{ replacement: Key }> {
  const { target } = command;
  const state = nextState(target, 'reschedule');
  await refuseIfMinuted(command);
  const { startsAt, place, reason } = await command.check({
    startsAt: otherTime(command, input.startsAt),
    place: input.venue ? venue(input.venue, 'venue') : samePlace(target.venue),
    reason: optionalText(input.reason, 'reason', reasonMax),
  });
  const { panelId, visibility, kind, attendanceMode, isOpenToPublic, contacts } = target;
  // Links, warnings and the planned end are about the former time.
  const kept = { panelId, visibility, kind, attendanceMode, isOpenToPublic, contacts };
  const replacement = await addMeeting(command, { ...kept, scheduleStatus: 'CONFIRMED', startsAt, venue: place });
  await moveTo(command, state, { rescheduledToId: replacement.id, statusReason: reason });
  await dropBases(command, target.id, ['scheduleStatus', ...ofAgenda]);
  await moveAgenda(command, replacement, startsAt);
  return { replacement };
}

/** Minutes on record say that the meeting was held. */
async function refuseIfMinuted({ tx, target }: MeetingCommand): Promise<void> {
  const [minuted] = await tx
    .select({ status: minutes.status })
    .from(minutes)
    .where(and(eq(minutes.councilId, target.councilId), eq(minutes.meetingId, target.id)));
  if (!minuted) return;
  throw refusal('INVALID_TRANSITION', 'Minutes of this meeting are on record, so it cannot be moved to another time.', 'meeting');
}

async function otherTime(command: MeetingCommand, startsAt: Date): Promise<Date | Mistake> {
  const { target } = command;
  if (startsAt.getTime() === target.startsAt?.getTime()) {
    const message = 'This is the time of the meeting now. Change its other particulars with updateMeeting.';
    return mistake('INVALID', message, 'startsAt');
  }
  const plausible = plausibleTime(command, startsAt, 'startsAt');
  return plausible instanceof Mistake ? plausible : freeTime(command, startsAt, 'startsAt');
}

/** The same place, without the line that the source prints of the former meeting. */
function samePlace(place: VenueValue | null): VenueValue | null {
  return place && { ...place, asRecorded: null };
}

/** Values of an agenda whose basis is kept with its meeting. */
const ofAgenda = ['agenda.status', 'agenda.publishedOn', 'agenda.isComplete'];

/** The records of an agenda. Reports, restrictions and other records of an item move with it. */
const movedTables = [agendaItem, document, publicNotice, declaration, appearance] as const;

/**
 * Moves the agenda, with its items, papers, notices, invitations and declarations, to the replacement. Attendance stays: apologies were for
 * the former day.
 */
async function moveAgenda(command: MeetingCommand, replacement: Key, startsAt: Date): Promise<void> {
  const { tx, target, now, today } = command;
  const moved: { visibility: Visibility }[] = await tx
    .update(agenda)
    .set({
      meetingId: replacement.id,
      version: sql`${agenda.version} + 1`,
      // Notice of the new day is given today. Of a day that has passed, nobody can tell from here when notice was given.
      publishedOn: sql`case when ${agenda.status} = 'DRAFT' then ${agenda.publishedOn} else ${startsAt > now ? today : null}::date end`,
    })
    .where(and(eq(agenda.councilId, target.councilId), eq(agenda.meetingId, target.id)))
    .returning({ visibility: agenda.visibility });
  const rows = new Map<PgTable, { id: string; visibility: Visibility }[]>();
  for (const table of movedTables) rows.set(table, await moveRows(command, table, replacement));
  const isSeenBy = mostVisible([...moved, ...[...rows.values()].flat()]);
  if (isSeenBy === undefined) return;
  for (const { id } of [target, replacement]) {
    const facts = { meetingId: id, agendaItemId: null, change: 'AGENDA_MOVED' as const };
    command.announce('AGENDA_CHANGED', meetingRecord, { id, visibility: isSeenBy }, facts);
  }
  for (const [table, those] of rows) {
    const ids = those.map(({ id }) => id);
    await announceRecords(command, table, ids, { operation: 'UPDATED', change: 'AGENDA_MOVED' });
  }
}

async function moveRows<T extends (typeof movedTables)[number]>(
  { tx, target, now }: MeetingCommand,
  table: T,
  replacement: Key,
): Promise<T['$inferSelect'][]> {
  const rows = await tx
    .update(table as typeof appearance)
    .set({ meetingId: replacement.id, version: sql`${table.version} + 1`, updatedAt: now })
    .where(and(eq(table.councilId, target.councilId), eq(table.meetingId, target.id)))
    .returning();
  return rows as T['$inferSelect'][];
}

/** Whoever may read one of the records learns that the agenda moved. */
function mostVisible(rows: readonly { visibility: Visibility }[]): Visibility | undefined {
  return (['PUBLIC', 'STAFF', 'DRAFT', 'RESTRICTED'] as const).find((visibility) =>
    rows.some((row) => row.visibility === visibility),
  );
}

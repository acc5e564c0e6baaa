/** The commands that publish and approve minutes. Which meeting may approve them is in `minutes.rules.ts`. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { optionalText, pastDay } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type Mistake, refusal } from '../../commands/refusal.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { publishMinutesDocuments } from '../documents/minutes-documents.commands.ts';
import { type MeetingRow, meetingRecord } from '../meetings/meetings.table.ts';
import { personRecord } from '../people/people.table.ts';
import { minuteEntry, minuteEntryText } from './minute-entries.table.ts';
import type { approveInput } from './minutes.mutations.schema.ts';
import { approvalRefusal, canPublishDraft, type MinutesStatusValue, statusOnApproval } from './minutes.rules.ts';
import { minutes, minutesApproval } from './minutes.table.ts';
import { resolutionMadeAt } from './resolutions.checks.ts';
import { resolution, resolutionClause, resolutionDetail, voteRecord } from './resolutions.table.ts';

export async function publishDraftMinutes(command: Command<MeetingRow>): Promise<void> {
  const { tx, target, now } = command;
  const status = await statusOf(command, target);
  if (!canPublishDraft(status)) {
    const message = `The minutes of this meeting are ${status}. They are the record and cannot be published as a draft again.`;
    throw refusal('INVALID_TRANSITION', message, 'meeting');
  }
  const published = { visibility: target.visibility, status: 'DRAFT_PUBLISHED' as const };
  await tx
    .insert(minutes)
    .values({ councilId: target.councilId, meetingId: target.id, ...published, publishedAt: now })
    .onConflictDoUpdate({
      target: [minutes.councilId, minutes.meetingId],
      // Corrections do not change the moment of first publication.
      set: { ...published, publishedAt: sql`coalesce(${minutes.publishedAt}, excluded.published_at)` },
    });
  await publishDraftRows(command, target);
  await publishMinutesDocuments(command, target);
  await announceStatus(command, target, 'DRAFT_PUBLISHED');
}

export async function approveMinutes(
  command: Command<MeetingRow[] | Mistake>,
  input: InputOf<typeof approveInput>,
): Promise<{ approvingMeeting: Key; approvedMeetings: Key[] }> {
  const naming = command.refer(meetingRecord, input.approvingMeeting, 'approvingMeeting');
  const { minuted, approving, resolutionId, amendments, signatory, signedOn } = await command.check({
    minuted: command.target,
    approving: naming,
    resolutionId: resolutionMadeAt(command, naming, input.resolution, 'resolution'),
    amendments: optionalText(input.amendments, 'amendments'),
    signatory: command.referIfGiven(personRecord, input.signedBy, 'signedBy'),
    signedOn: pastDay(input.signedOn, command.today, 'signedOn'),
  });
  for (const row of minuted) {
    const problem = approvalRefusal(await statusOf(command, row), heldAs(row), heldAs(approving));
    if (problem) throw refusal(problem, refusalText[problem], ['meetings', minuted.indexOf(row)]);
  }
  const approval = await command.insert(minutesApproval, {
    visibility: leastVisible([approving, ...minuted]),
    approvingMeetingId: approving.id,
    resolutionId,
    amendments,
    signedById: signatory?.id ?? null,
    signedOn,
  });
  const status = statusOnApproval(amendments, signatory !== null);
  for (const row of minuted) {
    await command.tx
      .update(minutes)
      .set({ status, approvalId: approval.id })
      .where(and(eq(minutes.councilId, row.councilId), eq(minutes.meetingId, row.id)));
    await announceStatus(command, row, status);
  }
  return { approvingMeeting: keyOf(approving), approvedMeetings: minuted.map(keyOf) };
}

const refusalText = {
  INVALID_TRANSITION: 'These minutes are approved already.',
  MINUTES_NOT_PUBLISHED: 'Publish these minutes with publishDraftMinutes first.',
  APPROVING_MEETING_NOT_LATER: 'Minutes cannot be approved at a meeting before the one they record.',
  APPROVING_MEETING_NOT_SUITABLE: 'Only a meeting of the same panel can approve these minutes.',
};

/** Stable while the command holds the meeting's lock: minutes change only with their meeting. */
async function statusOf({ tx }: Command, { councilId, id }: MeetingRow): Promise<MinutesStatusValue> {
  const [row] = await tx
    .select({ status: minutes.status })
    .from(minutes)
    .where(and(eq(minutes.councilId, councilId), eq(minutes.meetingId, id)));
  return row?.status ?? 'NONE';
}

function heldAs({ panelId, ordersAt }: MeetingRow) {
  return { panelId, heldAt: ordersAt };
}

/** Makes the draft rows of the minutes as visible as the meeting. Restricted rows stay restricted. */
async function publishDraftRows({ tx, now }: Command, { councilId, id, visibility }: MeetingRow): Promise<void> {
  const items = tx
    .select({ id: agendaItem.id })
    .from(agendaItem)
    .where(and(eq(agendaItem.councilId, councilId), eq(agendaItem.meetingId, id)));
  const entries = tx
    .select({ id: minuteEntry.id })
    .from(minuteEntry)
    .where(and(eq(minuteEntry.councilId, councilId), inArray(minuteEntry.agendaItemId, items)));
  const resolutions = tx
    .select({ id: resolution.id })
    .from(resolution)
    .where(and(eq(resolution.councilId, councilId), inArray(resolution.agendaItemId, items)));
  for (const [table, column, of] of [
    [minuteEntryText, minuteEntryText.minuteEntryId, entries],
    [resolutionDetail, resolutionDetail.resolutionId, resolutions],
    [resolutionClause, resolutionClause.resolutionId, resolutions],
    [voteRecord, voteRecord.resolutionId, resolutions],
    [minuteEntry, minuteEntry.agendaItemId, items],
    [resolution, resolution.agendaItemId, items],
  ] as const) {
    const raised = 'version' in table ? { version: sql`${table.version} + 1`, updatedAt: now } : {};
    await tx
      .update(table)
      .set({ visibility, ...raised })
      .where(and(eq(table.councilId, councilId), eq(table.visibility, 'DRAFT'), inArray(column, of)));
  }
}

/** Minutes are part of their meeting, whose version rises with them. */
async function announceStatus(command: Command, minuted: MeetingRow, status: MinutesStatusValue): Promise<void> {
  await command.update(meetingRecord, minuted, {});
  command.announce('MINUTES_CHANGED', meetingRecord, minuted, { meetingId: minuted.id, status });
}

function keyOf({ councilId, id }: Key): Key {
  return { councilId, id };
}

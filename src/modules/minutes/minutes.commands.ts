/** The commands that publish and approve minutes. Which meeting may approve them is in `minutes.rules.ts`. */
import { and, eq, sql } from 'drizzle-orm';
import { optionalText, pastDay } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { keyWithin } from '../../commands/named-records.ts';
import { Mistake, mistake, refusal } from '../../commands/refusal.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { publishMinutesDocuments } from '../documents/minutes-documents.commands.ts';
import { mayBeOver, mayHaveDecided } from '../meetings/held-meetings.rules.ts';
import { type MeetingRow, meetingRecord } from '../meetings/meetings.table.ts';
import { personRecord } from '../people/people.table.ts';
import type { approveInput } from './minutes.mutations.schema.ts';
import { approvalRefusal, canPublishDraft, type MinutesStatusValue, statusOnApproval } from './minutes.rules.ts';
import { minutes, minutesApproval } from './minutes.table.ts';
import { minutesStatusOf } from './minutes-status.commands.ts';
import { publishDrafts } from './publication.commands.ts';
import { resolutionMadeAt } from './resolutions.checks.ts';

export function publishDraftMinutes(command: Command<MeetingRow>): Promise<void> {
  return publish(command, 'DRAFT_PUBLISHED', command.now);
}

/** Publishes minutes that another system has published. Whether they were a draft then is not known, nor is the moment. */
export function publishRecordedMinutes(command: Command<MeetingRow>): Promise<void> {
  return publish(command, 'PUBLISHED', null);
}

async function publish(
  command: Command<MeetingRow>,
  statusAfter: 'DRAFT_PUBLISHED' | 'PUBLISHED',
  publishedAt: Date | null,
): Promise<void> {
  const { tx, target, today } = command;
  // Nobody publishes drafts that they cannot read.
  command.demand('READ_DRAFTS');
  if (!mayBeOver(target, today)) {
    const message = `This meeting is ${target.status}${target.date === null ? '' : ` on ${target.date}`}. Its minutes can be published once it is over.`;
    throw refusal('INVALID_TRANSITION', message, 'meeting');
  }
  const status = await minutesStatusOf(command, target);
  if (!canPublishDraft(status)) {
    const message = `The minutes of this meeting are ${status}. They are the record and cannot be published as a draft again.`;
    throw refusal('INVALID_TRANSITION', message, 'meeting');
  }
  const published = { visibility: target.visibility, status: statusAfter };
  await tx
    .insert(minutes)
    .values({ councilId: target.councilId, meetingId: target.id, ...published, publishedAt })
    .onConflictDoUpdate({
      target: [minutes.councilId, minutes.meetingId],
      // Corrections do not change the moment of first publication.
      set: { ...published, publishedAt: sql`coalesce(${minutes.publishedAt}, excluded.published_at)` },
    });
  await publishDrafts(command);
  await publishMinutesDocuments(command, target);
  await announceStatus(command, target, statusAfter);
}

export async function approveMinutes(
  command: Command<MeetingRow[] | Mistake>,
  input: InputOf<typeof approveInput> & { meetings: readonly string[] },
): Promise<{ approvingMeeting: Key; approvedMeetings: Key[] }> {
  const naming = approvingMeetingOf(command, input.approvingMeeting);
  const { minuted, approving, resolutionId, amendments, signatory, signedOn } = await command.check({
    minuted: command.target,
    approving: naming,
    resolutionId: resolutionMadeAt(command, naming, input.resolution, 'resolution'),
    amendments: optionalText(input.amendments, 'amendments'),
    signatory: command.referIfGiven(personRecord, input.signedBy, 'signedBy'),
    signedOn: pastDay(input.signedOn, command.today, 'signedOn'),
  });
  await command.check({ approvable: minuted.map((row) => approvable(command, row, approving, input.meetings)) });
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

/** A meeting at which minutes can have been approved. */
async function approvingMeetingOf(command: Command, id: string): Promise<MeetingRow | Mistake> {
  const named = await command.refer(meetingRecord, id, 'approvingMeeting');
  if (named instanceof Mistake || mayHaveDecided(named, command.today)) return named;
  const message = `Minutes are approved at a meeting that has begun; this one is ${named.status}${named.date === null ? '' : ` on ${named.date}`}.`;
  return mistake('APPROVING_MEETING_NOT_SUITABLE', message, 'approvingMeeting');
}

/** A meeting whose minutes can be approved, or why not, at its first place in the input. */
async function approvable(
  command: Command,
  row: MeetingRow,
  approving: MeetingRow,
  named: readonly string[],
): Promise<MeetingRow | Mistake> {
  const problem = approvalRefusal(await minutesStatusOf(command, row), heldAs(row), heldAs(approving));
  if (!problem) return row;
  const place = named.findIndex((id) => keyWithin(row.councilId, meetingRecord, id)?.id === row.id);
  return mistake(problem, refusalText[problem], ['meetings', place]);
}

const refusalText = {
  INVALID_TRANSITION: 'These minutes are approved already.',
  MINUTES_NOT_PUBLISHED: 'Publish these minutes with publishDraftMinutes first.',
  APPROVING_MEETING_NOT_LATER: 'Minutes cannot be approved at a meeting before the one they record.',
  APPROVING_MEETING_NOT_SUITABLE: 'Only a meeting of the same panel can approve these minutes.',
};

function heldAs({ panelId, ordersAt }: MeetingRow) {
  return { panelId, heldAt: ordersAt };
}

/** Minutes are part of their meeting, whose version rises with them. */
async function announceStatus(command: Command, minuted: MeetingRow, status: MinutesStatusValue): Promise<void> {
  await command.update(meetingRecord, minuted, {});
  command.announce('MINUTES_CHANGED', meetingRecord, minuted, { meetingId: minuted.id, status });
}

function keyOf({ councilId, id }: Key): Key {
  return { councilId, id };
}

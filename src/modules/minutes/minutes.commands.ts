/** The commands that publish minutes and settle them. What may approve what is `minutes.rules.ts`. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Key } from '../../db/loader.ts';
import { newEvent } from '../../events/append.ts';
import { type CommandCall, lockRecord, Refusal, type Writing } from '../../events/command.ts';
import { keyFromId } from '../../graphql/ids.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { type MeetingRow, meeting } from '../meetings/meetings.table.ts';
import { person } from '../people/people.table.ts';
import { minuteEntry, minuteEntryText } from './minute-entries.table.ts';
import { approvalRefusal, canPublishDraft, type MinutesStatusValue, statusOnApproval } from './minutes.rules.ts';
import { minutes, minutesApproval } from './minutes.table.ts';
import { resolutionMadeAt } from './resolutions.commands.ts';
import { resolution, resolutionClause, resolutionDetail, voteRecord } from './resolutions.table.ts';

export type PublishedAnswer = { meeting: Key };
export type ApprovedAnswer = { approvingMeeting: Key; approvedMeetings: Key[] };

export function publishDraftMinutes(input: {
  meeting: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}): CommandCall<PublishedAnswer> {
  return {
    name: 'publishDraftMinutes',
    input,
    work: async (writing) => {
      const { tx, now } = writing;
      const row = await lockRecord(tx, meeting, 'meeting', 'meeting', keyFromId('Meeting', input.meeting), input.expectedVersion);
      const status = await statusOf(writing, row);
      if (!canPublishDraft(status)) {
        throw new Refusal(
          'INVALID_TRANSITION',
          `The minutes of this meeting are ${status}: they are the record and are not published as a draft again.`,
          {
            field: ['meeting'],
          },
        );
      }
      const published = { visibility: row.visibility, status: 'DRAFT_PUBLISHED' as const };
      await tx
        .insert(minutes)
        .values({ councilId: row.councilId, meetingId: row.id, ...published, publishedAt: now })
        .onConflictDoUpdate({
          target: [minutes.councilId, minutes.meetingId],
          // The day of first publication stays, whatever is corrected after it.
          set: {
            ...published,
            publishedAt: sql`coalesce(${minutes.publishedAt}, excluded.published_at)`,
            version: sql`${minutes.version} + 1`,
          },
        });
      await openDraftRows(writing, row);
      announceStatus(writing, row, 'DRAFT_PUBLISHED');
      return { meeting: { councilId: row.councilId, id: row.id } };
    },
  };
}

export function approveMinutes(input: {
  approvingMeeting: string;
  resolution?: string | null;
  meetings: string[];
  amendments?: string | null;
  signedBy?: string | null;
  signedOn?: string | null;
  idempotencyKey?: string | null;
}): CommandCall<ApprovedAnswer> {
  return {
    name: 'approveMinutes',
    input,
    work: async (writing) => {
      const { tx } = writing;
      const approving = await lockRecord(
        tx,
        meeting,
        'meeting',
        'approvingMeeting',
        keyFromId('Meeting', input.approvingMeeting),
      );
      const { councilId } = approving;
      if (input.meetings.length === 0)
        throw new Refusal('REQUIRED', 'Name the meetings whose minutes are approved.', { field: ['meetings'] });
      if (input.signedOn != null && input.signedOn > todayInCouncilTime()) {
        throw new Refusal('INVALID', '`signedOn` is a day that has come, not one in the future.', { field: ['signedOn'] });
      }
      const resolutionId = input.resolution == null ? null : await resolutionMadeAt(writing, approving, input.resolution);
      const signatory =
        input.signedBy == null ? null : await lockRecord(tx, person, 'person', 'signedBy', keyFromId('Person', input.signedBy));
      const amendments = input.amendments?.trim() || null;
      const approval = {
        councilId,
        visibility: approving.visibility,
        id: uuidv7(),
        approvingMeetingId: approving.id,
        resolutionId,
        amendments,
        signedById: signatory?.id ?? null,
        signedOn: input.signedOn,
      };
      await tx.insert(minutesApproval).values(approval);
      const status = statusOnApproval(amendments, signatory !== null);
      const approvedMeetings: Key[] = [];
      for (const id of new Set(input.meetings)) {
        const minuted = await lockRecord(tx, meeting, 'meeting', 'meetings', keyFromId('Meeting', id));
        await settle(writing, minuted, approving, { status, approvalId: approval.id });
        approvedMeetings.push({ councilId, id: minuted.id });
      }
      return { approvingMeeting: { councilId, id: approving.id }, approvedMeetings };
    },
  };
}

async function settle(
  writing: Writing,
  minuted: MeetingRow,
  approving: MeetingRow,
  settled: { status: MinutesStatusValue; approvalId: string },
): Promise<void> {
  const refusal = approvalRefusal(await statusOf(writing, minuted), heldAs(minuted), heldAs(approving));
  if (refusal) throw new Refusal(refusal, refusalText[refusal], { field: ['meetings'] });
  await writing.tx
    .update(minutes)
    .set({ ...settled, version: sql`${minutes.version} + 1` })
    .where(and(eq(minutes.councilId, minuted.councilId), eq(minutes.meetingId, minuted.id)));
  announceStatus(writing, minuted, settled.status);
}

const refusalText = {
  INVALID_TRANSITION: 'These minutes are approved already.',
  MINUTES_NOT_PUBLISHED: 'Publish these minutes as a draft with publishDraftMinutes first.',
  APPROVING_MEETING_NOT_LATER: 'Minutes are approved at a later meeting than the one they record.',
  APPROVING_MEETING_NOT_SUITABLE:
    'Minutes are approved by an ordinary meeting of the same panel, not by an extraordinary one or by another body.',
};

async function statusOf({ tx }: Writing, { councilId, id }: MeetingRow): Promise<MinutesStatusValue> {
  const [row] = await tx
    .select({ status: minutes.status })
    .from(minutes)
    .where(and(eq(minutes.councilId, councilId), eq(minutes.meetingId, id)))
    .for('update');
  return row?.status ?? 'NONE';
}

function heldAs({ panelId, kind, ordersAt }: MeetingRow) {
  return { panelId, kind, heldAt: ordersAt };
}

/** What was written as a draft becomes public with the minutes; what is restricted stays so. */
async function openDraftRows({ tx }: Writing, { councilId, id, visibility }: MeetingRow): Promise<void> {
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
    await tx
      .update(table)
      .set({ visibility })
      .where(and(eq(table.councilId, councilId), eq(table.visibility, 'DRAFT'), inArray(column, of)));
  }
}

function announceStatus(writing: Writing, minuted: MeetingRow, status: MinutesStatusValue): void {
  writing.announce(
    newEvent<'MINUTES_CHANGED'>({
      type: 'MINUTES_CHANGED',
      operation: 'UPDATED',
      subjectType: 'Meeting',
      subjectId: minuted.id,
      facts: { meetingId: minuted.id, status },
      visibility: minuted.visibility,
    }),
  );
}

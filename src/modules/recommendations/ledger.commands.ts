/** The commands of the ledger. Who may take which step is the caller's permission; whether it fits is `ledger.rules.ts`. */
import { and, desc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { type CommandCall, lockRecord, Refusal, type Writing } from '../../events/command.ts';
import { keyFromId } from '../../graphql/ids.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { document } from '../documents/documents.table.ts';
import type { MeetingRow } from '../meetings/meetings.table.ts';
import { resolutionMadeAt } from '../minutes/resolutions.commands.ts';
import { completionReview, progressDocument, recommendationProgress, recommendationResponse } from './follow-up.table.ts';
import { canStillHear, hasTakenPlace, nextMeeting, panelMeeting } from './ledger-meetings.commands.ts';
import { type LedgerAnswer, type LedgerInput, ledgerStep } from './ledger-step.commands.ts';
import { type RecommendationRow, recommendation } from './recommendations.table.ts';

export function serveResponseNotice(
  input: LedgerInput & { servedOn: string; reportReceivedOn: string },
): CommandCall<LedgerAnswer> {
  return ledgerStep(
    'serveResponseNotice',
    input,
    async () => ({ kind: 'serveNotice' }),
    async () => {
      notAfterToday(input.servedOn, 'servedOn');
      notAfterToday(input.reportReceivedOn, 'reportReceivedOn');
      return { set: { noticeServedOn: input.servedOn, reportReceivedOn: input.reportReceivedOn } };
    },
  );
}

export function recordRecommendationResponse(
  input: LedgerInput & {
    decision: 'ACCEPTED' | 'PARTIALLY_ACCEPTED' | 'REJECTED' | 'NOTED';
    text?: string | null;
    respondedOn: string;
    respondent: string;
    document?: string | null;
  },
): CommandCall<LedgerAnswer> {
  return ledgerStep(
    'recordRecommendationResponse',
    input,
    async () => ({ kind: 'respond', decision: input.decision }),
    async (writing, row) => {
      notAfterToday(input.respondedOn, 'respondedOn');
      const id = uuidv7();
      await writing.tx.insert(recommendationResponse).values({
        ...ownedBy(row),
        id,
        decision: input.decision,
        text: input.text,
        respondedOn: input.respondedOn,
        respondent: requiredText(input.respondent, 'respondent', 'Say who responds, e.g. “Cabinet”.'),
        documentId: input.document == null ? null : (await documentNamed(writing, input.document, 'document')).id,
      });
      return { added: { councilId: row.councilId, id } };
    },
  );
}

export function reportRecommendationProgress(
  input: LedgerInput & {
    claim: 'IN_PROGRESS' | 'COMPLETE' | 'OUTSTANDING';
    actionTaken: string;
    actedOn?: string | null;
    reportedTo?: string | null;
    statusAsPublished?: string | null;
    documents?: string[] | null;
  },
): CommandCall<LedgerAnswer> {
  return ledgerStep(
    'reportRecommendationProgress',
    input,
    async () => ({ kind: 'reportProgress', claim: input.claim }),
    async (writing, row) => {
      if (input.actedOn != null) notAfterToday(input.actedOn, 'actedOn');
      const id = uuidv7();
      const reportedTo = input.reportedTo == null ? null : await panelMeeting(writing, row, input.reportedTo, 'reportedTo');
      await writing.tx.insert(recommendationProgress).values({
        ...ownedBy(row),
        id,
        claim: input.claim,
        actionTaken: requiredText(input.actionTaken, 'actionTaken', 'Say what was done.'),
        actedOn: input.actedOn,
        reportedToMeetingId: reportedTo?.id ?? null,
      });
      for (const evidence of new Set(input.documents)) {
        const { id: documentId } = await documentNamed(writing, evidence, 'documents');
        await writing.tx
          .insert(progressDocument)
          .values({ councilId: row.councilId, visibility: row.visibility, progressId: id, documentId });
      }
      // What is outstanding, or is to be judged, comes back to the meeting that it is reported to; once that is over, to the panel's next.
      const next = reportedTo && canStillHear(reportedTo) ? reportedTo : await nextMeeting(writing, row, null);
      return {
        set: {
          nextReportToMeetingId: next?.id ?? row.nextReportToMeetingId,
          ...(input.statusAsPublished != null && { statusAsPublished: input.statusAsPublished }),
        },
        meetingId: reportedTo?.id,
        added: { councilId: row.councilId, id },
      };
    },
  );
}

export function acceptRecommendationCompletion(
  input: LedgerInput & { meeting: string; resolution?: string | null },
): CommandCall<LedgerAnswer> {
  return ledgerStep(
    'acceptRecommendationCompletion',
    input,
    async () => ({ kind: 'acceptCompletion' }),
    async (writing, row) => {
      const decidedAt = await review(writing, row, input, true, null);
      return { set: { nextReportToMeetingId: null }, meetingId: decidedAt.id };
    },
  );
}

export function rejectRecommendationCompletion(
  input: LedgerInput & { meeting: string; resolution?: string | null; reason: string; nextReportTo?: string | null },
): CommandCall<LedgerAnswer> {
  return ledgerStep(
    'rejectRecommendationCompletion',
    input,
    async () => ({ kind: 'rejectCompletion' }),
    async (writing, row) => {
      const reason = requiredText(input.reason, 'reason', 'Say why the panel did not accept it.');
      const decidedAt = await review(writing, row, input, false, reason);
      const next =
        input.nextReportTo == null
          ? await nextMeeting(writing, row, decidedAt)
          : await panelMeeting(writing, row, input.nextReportTo, 'nextReportTo');
      return { set: { nextReportToMeetingId: next?.id ?? null }, meetingId: decidedAt.id, reason };
    },
  );
}

export function removeRejectedRecommendation(input: LedgerInput & { reportedTo: string }): CommandCall<LedgerAnswer> {
  return ledgerStep(
    'removeRejectedRecommendation',
    input,
    async (writing, row) => {
      const reportedTo = await panelMeeting(writing, row, input.reportedTo, 'reportedTo');
      const wasReported = hasTakenPlace(reportedTo) && !(await wasRejectedAfter(writing, row, reportedTo));
      return { kind: 'removeRejected', wasReported };
    },
    async () => ({ set: { nextReportToMeetingId: null }, meetingId: keyFromId('Meeting', input.reportedTo)?.id }),
  );
}

export function withdrawRecommendation(
  input: LedgerInput & { supersededBy?: string | null; reason: string },
): CommandCall<LedgerAnswer> {
  return ledgerStep(
    'withdrawRecommendation',
    input,
    async () => ({ kind: 'withdraw', isReplaced: input.supersededBy != null }),
    async ({ tx }, row) => {
      const reason = requiredText(input.reason, 'reason', 'Give the reason that the public is to read.');
      if (input.supersededBy == null) return { reason };
      const key = keyFromId('Recommendation', input.supersededBy);
      const successor = await lockRecord(tx, recommendation, 'recommendation', 'supersededBy', key);
      if (successor.id === row.id || successor.status === 'SUPERSEDED' || successor.status === 'WITHDRAWN') {
        throw new Refusal('INVALID', 'What replaces a recommendation is another, neither replaced nor withdrawn itself.', {
          field: ['supersededBy'],
        });
      }
      return { set: { supersededById: successor.id }, reason };
    },
  );
}

async function review(
  writing: Writing,
  row: RecommendationRow,
  input: { meeting: string; resolution?: string | null },
  isAccepted: boolean,
  reason: string | null,
): Promise<MeetingRow> {
  const decidedAt = await panelMeeting(writing, row, input.meeting, 'meeting');
  if (!hasTakenPlace(decidedAt)) {
    throw new Refusal('INVALID', 'The panel decides at a meeting that has begun; this one has not.', { field: ['meeting'] });
  }
  const resolutionId = input.resolution == null ? null : await resolutionMadeAt(writing, decidedAt, input.resolution);
  await writing.tx
    .insert(completionReview)
    .values({ ...ownedBy(row), id: uuidv7(), isAccepted, meetingId: decidedAt.id, resolutionId, reason });
  return decidedAt;
}

/** Whether it was rejected only after the day of a meeting, which therefore cannot have heard of it. */
async function wasRejectedAfter({ tx }: Writing, row: RecommendationRow, { date }: MeetingRow): Promise<boolean> {
  const [rejection] = await tx
    .select({ respondedOn: recommendationResponse.respondedOn })
    .from(recommendationResponse)
    .where(
      and(
        eq(recommendationResponse.councilId, row.councilId),
        eq(recommendationResponse.recommendationId, row.id),
        eq(recommendationResponse.decision, 'REJECTED'),
      ),
    )
    .orderBy(desc(recommendationResponse.respondedOn))
    .limit(1);
  return rejection !== undefined && date !== null && rejection.respondedOn > date;
}

function documentNamed({ tx }: Writing, id: string, field: string) {
  return lockRecord(tx, document, 'document', field, keyFromId('Document', id));
}

function ownedBy(row: RecommendationRow) {
  return { councilId: row.councilId, visibility: row.visibility, recommendationId: row.id };
}

function notAfterToday(day: string, field: string): void {
  if (day > todayInCouncilTime())
    throw new Refusal('INVALID', `\`${field}\` is a day that has come, not one in the future.`, { field: [field] });
}

function requiredText(text: string, field: string, message: string): string {
  const trimmed = text.trim();
  if (!trimmed) throw new Refusal('REQUIRED', message, { field: [field] });
  return trimmed;
}

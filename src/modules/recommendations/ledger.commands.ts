/** The commands of the ledger. Each takes one step of `ledger.rules.ts`. */
import { and, desc, eq } from 'drizzle-orm';
import { optionalText, pastDay, requiredPastDay, requiredText } from '../../commands/checks.ts';
import { type InputPath, Mistake, mistake } from '../../commands/refusal.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { documentRecord } from '../documents/documents.table.ts';
import { canStillHear, hasTakenPlace } from '../meetings/held-meetings.rules.ts';
import type { MeetingRow } from '../meetings/meetings.table.ts';
import { resolutionMadeAt } from '../minutes/resolutions.checks.ts';
import { completionReview, progressDocument, recommendationProgress, recommendationResponse } from './follow-up.table.ts';
import type {
  acceptanceInput,
  noticeInput,
  progressInput,
  rejectionInput,
  removalInput,
  responseInput,
  withdrawalInput,
} from './ledger.mutations.schema.ts';
import { decidingMeeting, hearingMeeting, nextMeeting, panelMeeting } from './ledger-meetings.checks.ts';
import { type LedgerCommand, moveTo, nextStatus } from './ledger-steps.commands.ts';
import { type RecommendationRow, recommendationRecord } from './recommendations.table.ts';

export async function serveResponseNotice(command: LedgerCommand, input: InputOf<typeof noticeInput>): Promise<void> {
  const status = nextStatus(command.target, { kind: 'serveNotice' });
  const { servedOn, reportReceivedOn } = await command.check({
    servedOn: dayOnceMade(command, input.servedOn, 'servedOn'),
    reportReceivedOn: dayOnceMade(command, input.reportReceivedOn, 'reportReceivedOn'),
  });
  await moveTo(command, status, { set: { noticeServedOn: servedOn, reportReceivedOn } });
}

export async function recordRecommendationResponse(
  command: LedgerCommand,
  input: InputOf<typeof responseInput>,
): Promise<{ response: Key }> {
  const { target } = command;
  const status = nextStatus(target, { kind: 'respond', decision: input.decision });
  const { document, ...texts } = await command.check({
    text: optionalText(input.text, 'text'),
    respondedOn: dayOnceMade(command, input.respondedOn, 'respondedOn'),
    respondent: requiredText(input.respondent, 'Say who responds, e.g. “Cabinet”.', 'respondent'),
    document: command.referIfGiven(documentRecord, input.document, 'document'),
  });
  const response = await command.insert(recommendationResponse, {
    ...partOf(target),
    ...texts,
    decision: input.decision,
    documentId: document?.id ?? null,
  });
  await moveTo(command, status);
  return { response };
}

export async function reportRecommendationProgress(
  command: LedgerCommand,
  input: InputOf<typeof progressInput>,
): Promise<{ progress: Key }> {
  const { target, today } = command;
  const status = nextStatus(target, { kind: 'reportProgress', claim: input.claim, isAnswered: await isAnswered(command) });
  const { actionTaken, actedOn, reportedTo, statusAsPublished, documents } = await command.check({
    actionTaken: requiredText(input.actionTaken, 'Say what was done.', 'actionTaken'),
    actedOn: pastDay(input.actedOn, today, 'actedOn'),
    reportedTo: input.reportedTo == null ? null : panelMeeting(command, input.reportedTo, 'reportedTo'),
    statusAsPublished: optionalText(input.statusAsPublished, 'statusAsPublished'),
    documents: command.referAll(documentRecord, input.documents ?? [], 'documents'),
  });
  const progress = await command.insert(recommendationProgress, {
    ...partOf(target),
    claim: input.claim,
    actionTaken,
    actedOn,
    reportedToMeetingId: reportedTo?.id ?? null,
  });
  for (const { id } of documents) {
    await command.insert(progressDocument, { visibility: target.visibility, progressId: progress.id, documentId: id });
  }
  // The panel hears of it at the meeting that it is reported to or, once that is over, at its next one.
  const next = reportedTo && canStillHear(reportedTo, today) ? reportedTo : await nextMeeting(command, null);
  await moveTo(command, status, {
    set: {
      nextReportToMeetingId: next?.id ?? target.nextReportToMeetingId,
      ...(statusAsPublished !== null && { statusAsPublished }),
    },
    meetingId: reportedTo?.id,
  });
  return { progress };
}

export async function acceptRecommendationCompletion(
  command: LedgerCommand,
  input: InputOf<typeof acceptanceInput>,
): Promise<void> {
  const status = nextStatus(command.target, { kind: 'acceptCompletion' });
  const deciding = decidingMeeting(command, input.meeting, 'meeting');
  const { meeting, resolutionId } = await command.check({
    meeting: deciding,
    resolutionId: resolutionMadeAt(command, deciding, input.resolution, 'resolution'),
  });
  await keepReview(command, meeting, { isAccepted: true, resolutionId, reason: null });
  await moveTo(command, status, { set: { nextReportToMeetingId: null }, meetingId: meeting.id });
}

export async function rejectRecommendationCompletion(
  command: LedgerCommand,
  input: InputOf<typeof rejectionInput>,
): Promise<void> {
  const status = nextStatus(command.target, { kind: 'rejectCompletion' });
  const deciding = decidingMeeting(command, input.meeting, 'meeting');
  const { meeting, resolutionId, reason, nextReportTo } = await command.check({
    meeting: deciding,
    resolutionId: resolutionMadeAt(command, deciding, input.resolution, 'resolution'),
    reason: requiredText(input.reason, 'Say why the panel did not accept it.', 'reason'),
    nextReportTo: nextHearing(command, input.nextReportTo, deciding),
  });
  await keepReview(command, meeting, { isAccepted: false, resolutionId, reason });
  const next = nextReportTo ?? (await nextMeeting(command, meeting));
  await moveTo(command, status, { set: { nextReportToMeetingId: next?.id ?? null }, meetingId: meeting.id, reason });
}

export async function removeRejectedRecommendation(command: LedgerCommand, input: InputOf<typeof removalInput>): Promise<void> {
  const { target, today } = command;
  // Refuses by state before the input is checked.
  nextStatus(target, { kind: 'removeRejected', wasReported: true });
  const { reportedTo } = await command.check({ reportedTo: panelMeeting(command, input.reportedTo, 'reportedTo') });
  const wasReported = hasTakenPlace(reportedTo, today) && !(await wasRejectedAfter(command, reportedTo));
  const status = nextStatus(target, { kind: 'removeRejected', wasReported });
  await moveTo(command, status, { set: { nextReportToMeetingId: null }, meetingId: reportedTo.id });
}

export async function withdrawRecommendation(command: LedgerCommand, input: InputOf<typeof withdrawalInput>): Promise<void> {
  const status = nextStatus(command.target, { kind: 'withdraw', isReplaced: input.supersededBy != null });
  const { reason, successor } = await command.check({
    reason: requiredText(input.reason, 'Give the reason that the public is to read.', 'reason'),
    successor: successorOf(command, input.supersededBy),
  });
  await moveTo(command, status, { ...(successor && { set: { supersededById: successor.id } }), reason });
}

/** A day that is not in the future and not before the recommendation was made. */
function dayOnceMade({ target, today }: LedgerCommand, day: string, path: InputPath): string | Mistake {
  const { madeOn } = target;
  if (madeOn === null || day >= madeOn) return requiredPastDay(day, today, path);
  return mistake('INVALID', `The recommendation was made on ${madeOn}. Give that day or a later one.`, path);
}

/** The meeting to which a matter returns: not one before the meeting that decided. */
async function nextHearing(
  command: LedgerCommand,
  id: string | null | undefined,
  deciding: Promise<MeetingRow | Mistake>,
): Promise<MeetingRow | Mistake | null> {
  if (id == null) return null;
  const decided = await deciding;
  const earliest = decided instanceof Mistake ? null : decided.date;
  return hearingMeeting(command, command.target.panelId, id, earliest, 'nextReportTo');
}

/** Whether there is a response, one that only notes included. */
async function isAnswered({ tx, target }: LedgerCommand): Promise<boolean> {
  const [response] = await tx
    .select({ id: recommendationResponse.id })
    .from(recommendationResponse)
    .where(and(eq(recommendationResponse.councilId, target.councilId), eq(recommendationResponse.recommendationId, target.id)))
    .limit(1);
  return response !== undefined;
}

async function successorOf(command: LedgerCommand, id: string | null | undefined): Promise<RecommendationRow | Mistake | null> {
  const named = await command.referIfGiven(recommendationRecord, id, 'supersededBy');
  if (named === null || named instanceof Mistake) return named;
  if (named.id !== command.target.id && named.status !== 'SUPERSEDED' && named.status !== 'WITHDRAWN') return named;
  const message = 'A recommendation is replaced by another one, which is neither superseded nor withdrawn.';
  return mistake('INVALID', message, 'supersededBy');
}

async function keepReview(
  command: LedgerCommand,
  meeting: MeetingRow,
  review: { isAccepted: boolean; resolutionId: string | null; reason: string | null },
): Promise<void> {
  await command.insert(completionReview, { ...partOf(command.target), ...review, meetingId: meeting.id });
}

/** Whether it was rejected only after the day of a meeting, which therefore cannot have heard of it. */
async function wasRejectedAfter({ tx, target }: LedgerCommand, { date }: MeetingRow): Promise<boolean> {
  const [rejection] = await tx
    .select({ respondedOn: recommendationResponse.respondedOn })
    .from(recommendationResponse)
    .where(
      and(
        eq(recommendationResponse.councilId, target.councilId),
        eq(recommendationResponse.recommendationId, target.id),
        eq(recommendationResponse.decision, 'REJECTED'),
      ),
    )
    .orderBy(desc(recommendationResponse.respondedOn))
    .limit(1);
  return rejection !== undefined && date !== null && rejection.respondedOn > date;
}

function partOf({ id, visibility }: RecommendationRow) {
  return { recommendationId: id, visibility };
}

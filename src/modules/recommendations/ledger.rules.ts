/**
 * The state machine of the ledger. Only the panel ends a recommendation: one that is reported complete stays on the monitoring list until
 * the panel accepts it; one that is outstanding or not accepted comes back to the next meeting; a rejected one leaves the list only after it
 * was reported to the panel (report on item 7 of 20 July 2023, Southampton, paragraph 4).
 */
import type { progressClaim, responseDecision } from './follow-up.table.ts';
import type { recommendationStatus } from './recommendations.table.ts';

export type RecommendationStatusValue = (typeof recommendationStatus.enumValues)[number];

const ended: readonly RecommendationStatusValue[] = ['CLOSED', 'REMOVED', 'SUPERSEDED', 'WITHDRAWN'];

/** The statuses of recommendations that the panel does not follow: it ended them, or no record tells their outcome. */
export const offMonitoringList: readonly RecommendationStatusValue[] = [...ended, 'OUTCOME_NOT_RECORDED'];

export function isOnMonitoringList(status: RecommendationStatusValue): boolean {
  return !offMonitoringList.includes(status);
}

export type LedgerStep =
  | { kind: 'serveNotice' }
  | { kind: 'respond'; decision: (typeof responseDecision.enumValues)[number] }
  /** `isAnswered`: whether there is a response, one that only notes included. */
  | { kind: 'reportProgress'; claim: (typeof progressClaim.enumValues)[number]; isAnswered: boolean }
  | { kind: 'acceptCompletion' }
  | { kind: 'rejectCompletion' }
  | { kind: 'removeRejected'; wasReported: boolean }
  | { kind: 'withdraw'; isReplaced: boolean };

export type LedgerResult =
  | { status: RecommendationStatusValue }
  | { refusal: 'INVALID_TRANSITION' | 'COMPLETION_NOT_REPORTED' | 'RECOMMENDATION_NOT_REPORTED' };

/** The status after a step, or the reason why the step is refused. News of a recommendation without a recorded outcome puts it on the list. */
export function stepRecommendation(status: RecommendationStatusValue, step: LedgerStep): LedgerResult {
  const invalid: LedgerResult = { refusal: 'INVALID_TRANSITION' };
  if (ended.includes(status)) return invalid;
  const isUnanswered = status === 'MADE' || status === 'OUTCOME_NOT_RECORDED';
  switch (step.kind) {
    case 'serveNotice':
      return isUnanswered ? { status: 'AWAITING_RESPONSE' } : invalid;
    case 'respond':
      if (!isUnanswered && status !== 'AWAITING_RESPONSE') return invalid;
      if (step.decision !== 'NOTED') return { status: step.decision };
      return { status: isUnanswered ? 'MADE' : status };
    case 'reportProgress':
      // Notice asks for a response before anything else; a response that only notes leaves the status as it is.
      if (status === 'REJECTED' || (status === 'AWAITING_RESPONSE' && !step.isAnswered)) return invalid;
      return {
        status: ({ IN_PROGRESS: 'IN_PROGRESS', COMPLETE: 'REPORTED_COMPLETE', OUTSTANDING: 'OUTSTANDING' } as const)[step.claim],
      };
    case 'acceptCompletion':
      return status === 'REPORTED_COMPLETE' ? { status: 'CLOSED' } : { refusal: 'COMPLETION_NOT_REPORTED' };
    case 'rejectCompletion':
      return status === 'REPORTED_COMPLETE' ? { status: 'OUTSTANDING' } : { refusal: 'COMPLETION_NOT_REPORTED' };
    case 'removeRejected':
      if (status !== 'REJECTED') return invalid;
      return step.wasReported ? { status: 'REMOVED' } : { refusal: 'RECOMMENDATION_NOT_REPORTED' };
    case 'withdraw':
      return { status: step.isReplaced ? 'SUPERSEDED' : 'WITHDRAWN' };
  }
}

/** Each step in the form that most states accept, with its mutation. */
const stepOfMutation: Record<string, LedgerStep> = {
  serveResponseNotice: { kind: 'serveNotice' },
  recordRecommendationResponse: { kind: 'respond', decision: 'ACCEPTED' },
  reportRecommendationProgress: { kind: 'reportProgress', claim: 'COMPLETE', isAnswered: false },
  acceptRecommendationCompletion: { kind: 'acceptCompletion' },
  rejectRecommendationCompletion: { kind: 'rejectCompletion' },
  removeRejectedRecommendation: { kind: 'removeRejected', wasReported: true },
  withdrawRecommendation: { kind: 'withdraw', isReplaced: false },
};

/** The mutations that a recommendation of this status accepts before it has a response; a refusal lists them. */
export function openLedgerSteps(status: RecommendationStatusValue): string[] {
  return Object.entries(stepOfMutation).flatMap(([name, step]) => ('status' in stepRecommendation(status, step) ? [name] : []));
}

/** Whether the last day to respond has passed without any response, one that only notes included; null where there is no such day. */
export function isOverdue(
  { status, responseDueOn }: { status: RecommendationStatusValue; responseDueOn: string | null },
  hasResponse: boolean,
  today: string,
): boolean | null {
  if (responseDueOn === null) return null;
  return status === 'AWAITING_RESPONSE' && responseDueOn < today && !hasResponse;
}

/**
 * Last day to respond, LGA 2000 s.9FE: two months beginning with the later of receipt and notice. A period of months that begins with a day
 * ends on the day before the corresponding day, or on the last day of a month that has no corresponding day. Dates are civil, `YYYY-MM-DD`.
 */
export function responseDueOn(noticeServedOn: string, reportReceivedOn: string): string {
  const [year, month, day] = (noticeServedOn > reportReceivedOn ? noticeServedOn : reportReceivedOn).split('-').map(Number) as [
    number,
    number,
    number,
  ];
  const lastOfMonth = new Date(Date.UTC(year, month + 2, 0)).getUTCDate();
  const due =
    day <= lastOfMonth ? new Date(Date.UTC(year, month + 1, day - 1)) : new Date(Date.UTC(year, month + 1, lastOfMonth));
  return due.toISOString().slice(0, 10);
}

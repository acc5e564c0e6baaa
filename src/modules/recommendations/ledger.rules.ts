/**
 * The state machine of the recommendation ledger, as pure rules. The panel alone ends a recommendation: what is reported complete stays on its
 * list until it accepts that; what is outstanding, or not accepted, comes back to the next meeting; what is rejected leaves the list only
 * after being reported to the panel (the monitoring report of a scrutiny panel, paragraph 4).
 */

export type RecommendationStatusValue =
  | 'MADE'
  | 'AWAITING_RESPONSE'
  | 'ACCEPTED'
  | 'PARTIALLY_ACCEPTED'
  | 'REJECTED'
  | 'IN_PROGRESS'
  | 'REPORTED_COMPLETE'
  | 'OUTSTANDING'
  | 'CLOSED'
  | 'REMOVED'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

const ended: readonly RecommendationStatusValue[] = ['CLOSED', 'REMOVED', 'SUPERSEDED', 'WITHDRAWN'];

/** Whether the panel still follows it. */
export function isOnMonitoringList(status: RecommendationStatusValue): boolean {
  return !ended.includes(status);
}

export type LedgerStep =
  | { kind: 'serveNotice' }
  | { kind: 'respond'; decision: 'ACCEPTED' | 'PARTIALLY_ACCEPTED' | 'REJECTED' | 'NOTED' }
  | { kind: 'reportProgress'; claim: 'IN_PROGRESS' | 'COMPLETE' | 'OUTSTANDING' }
  | { kind: 'acceptCompletion' }
  | { kind: 'rejectCompletion' }
  | { kind: 'removeRejected'; wasReported: boolean }
  | { kind: 'withdraw'; isReplaced: boolean };

export type LedgerResult =
  | { status: RecommendationStatusValue }
  | { refusal: 'INVALID_TRANSITION' | 'COMPLETION_NOT_REPORTED' | 'RECOMMENDATION_NOT_REPORTED' };

/** What a recommendation becomes by a step, or why it cannot take it. */
export function stepRecommendation(status: RecommendationStatusValue, step: LedgerStep): LedgerResult {
  const invalid: LedgerResult = { refusal: 'INVALID_TRANSITION' };
  if (ended.includes(status)) return invalid;
  switch (step.kind) {
    case 'serveNotice':
      return status === 'MADE' ? { status: 'AWAITING_RESPONSE' } : invalid;
    case 'respond':
      if (status !== 'MADE' && status !== 'AWAITING_RESPONSE') return invalid;
      return { status: step.decision === 'NOTED' ? status : step.decision };
    case 'reportProgress':
      if (status === 'REJECTED' || status === 'AWAITING_RESPONSE') return invalid;
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

/**
 * Last day to respond, LGA 2000 s.9FE: two months beginning with the later of receipt and notice. A period of months beginning with a day ends
 * on the day before the corresponding one, or with the last day of a month that has none. Dates are civil, `YYYY-MM-DD`.
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

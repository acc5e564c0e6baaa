/** The steps that commands of the ledger take: the new status, its history and its announcement. */
import type { Command } from '../../commands/command.ts';
import { refusal } from '../../commands/refusal.ts';
import { recommendationStatusChange } from './follow-up.table.ts';
import { type LedgerStep, openLedgerSteps, stepRecommendation } from './ledger.rules.ts';
import { type RecommendationRow, type recommendation, recommendationRecord } from './recommendations.table.ts';

export type LedgerCommand = Command<RecommendationRow>;
type Status = RecommendationRow['status'];

/** The status after a step. Errors: Refusal that says why the recommendation cannot take it. */
export function nextStatus(row: RecommendationRow, step: LedgerStep): Status {
  const result = stepRecommendation(row.status, step);
  if ('status' in result) return result.status;
  throw refusal(result.refusal, refusalText[result.refusal](row), 'recommendation');
}

const refusalText = {
  COMPLETION_NOT_REPORTED: ({ reference, status }: RecommendationRow) =>
    `Recommendation ${reference} is ${status}: there is no report of completion to accept or reject. Report progress with the claim COMPLETE first.`,
  RECOMMENDATION_NOT_REPORTED: ({ reference }: RecommendationRow) =>
    `Recommendation ${reference} may leave the list only once it has been reported to a meeting of its panel held since it was rejected.`,
  INVALID_TRANSITION: ({ reference, status }: RecommendationRow) =>
    `Recommendation ${reference} is ${status}, which this action does not fit. ${possibleNow(status)}`,
};

function possibleNow(status: Status): string {
  const steps = openLedgerSteps(status);
  return steps.length > 0 ? `Possible now: ${steps.join(', ')}.` : 'Nothing is possible now.';
}

/** Changes the target's status and the values in `set`. The history keeps the meeting and the reason where the status changes. */
export async function moveTo(
  command: LedgerCommand,
  status: Status,
  {
    set,
    meetingId = null,
    reason = null,
  }: { set?: Partial<typeof recommendation.$inferInsert>; meetingId?: string | null; reason?: string | null } = {},
): Promise<void> {
  const { target, now } = command;
  const { id, panelId, visibility, status: previousStatus } = target;
  await command.update(recommendationRecord, target, { ...set, status });
  if (status !== previousStatus) {
    const change = { recommendationId: id, previousStatus, status, changedAt: now, meetingId, reason };
    await command.insert(recommendationStatusChange, { visibility, ...change });
  }
  const facts = { recommendationId: id, panelId, previousStatus, status };
  command.announce('RECOMMENDATION_CHANGED', recommendationRecord, target, facts, { reason });
}

/** What every command of the ledger does: one step of `ledger.rules.ts`, the row, its history and the announcement. */
import { and, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Key } from '../../db/loader.ts';
import { newEvent } from '../../events/append.ts';
import { type CommandCall, lockRecord, Refusal, type Writing } from '../../events/command.ts';
import { keyFromId } from '../../graphql/ids.ts';
import { recommendationStatusChange } from './follow-up.table.ts';
import { type LedgerStep, stepRecommendation } from './ledger.rules.ts';
import { type RecommendationRow, recommendation } from './recommendations.table.ts';

export interface LedgerInput {
  recommendation: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

/** A type alias, as the answer of an idempotent command is kept as JSON. */
export type LedgerAnswer = { recommendation: Key; added?: Key };

/** What a step changes beside the status, and what it leaves in the history. */
export interface StepEffect {
  set?: Partial<typeof recommendation.$inferInsert>;
  meetingId?: string | null;
  reason?: string | null;
  /** The record that the command added. */
  added?: Key;
}

type Effect = (writing: Writing, row: RecommendationRow) => Promise<StepEffect>;

export function ledgerStep(
  name: string,
  input: LedgerInput,
  stepOf: (writing: Writing, row: RecommendationRow) => Promise<LedgerStep>,
  effect: Effect,
): CommandCall<LedgerAnswer> {
  return {
    name,
    input,
    work: async (writing) => {
      const { tx, now } = writing;
      const key = keyFromId('Recommendation', input.recommendation);
      const row = await lockRecord(tx, recommendation, 'recommendation', 'recommendation', key, input.expectedVersion);
      const result = stepRecommendation(row.status, await stepOf(writing, row));
      if ('refusal' in result) throw new Refusal(result.refusal, refusalText(row, result.refusal), { field: ['recommendation'] });
      const done = await effect(writing, row);
      await tx
        .update(recommendation)
        .set({ ...done.set, status: result.status, version: sql`${recommendation.version} + 1`, updatedAt: now })
        .where(and(eq(recommendation.councilId, row.councilId), eq(recommendation.id, row.id)));
      await keepHistory(writing, row, result.status, done);
      writing.announce(
        newEvent<'RECOMMENDATION_CHANGED'>({
          type: 'RECOMMENDATION_CHANGED',
          operation: 'UPDATED',
          subjectType: 'Recommendation',
          subjectId: row.id,
          facts: { recommendationId: row.id, panelId: row.panelId, previousStatus: row.status, status: result.status },
          reason: done.reason ?? null,
          visibility: row.visibility,
        }),
      );
      return { recommendation: { councilId: row.councilId, id: row.id }, ...(done.added && { added: done.added }) };
    },
  };
}

async function keepHistory(
  { tx, now }: Writing,
  row: RecommendationRow,
  status: RecommendationRow['status'],
  { meetingId, reason }: StepEffect,
): Promise<void> {
  if (status === row.status) return;
  await tx.insert(recommendationStatusChange).values({
    councilId: row.councilId,
    visibility: row.visibility,
    id: uuidv7(),
    recommendationId: row.id,
    previousStatus: row.status,
    status,
    changedAt: now,
    meetingId: meetingId ?? null,
    reason: reason ?? null,
  });
}

function refusalText(row: RecommendationRow, refusal: string): string {
  switch (refusal) {
    case 'COMPLETION_NOT_REPORTED':
      return `Recommendation ${row.reference} is ${row.status}: there is no report of completion to accept or reject. Report progress with the claim COMPLETE first.`;
    case 'RECOMMENDATION_NOT_REPORTED':
      return `Recommendation ${row.reference} may leave the list only once it has been reported to a meeting of its panel held since it was rejected.`;
    default:
      return `Recommendation ${row.reference} is ${row.status}, which this action does not fit.`;
  }
}

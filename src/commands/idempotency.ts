/** The answers kept for retries: the same key and input within 24 hours get the first answer, and nothing is written again. */
import { createHash } from 'node:crypto';
import { and, eq, gt, sql } from 'drizzle-orm';
import type { CouncilTx } from '../db/access.ts';
import { idempotentAnswer } from './idempotency.table.ts';
import { refusal } from './refusal.ts';

/** A command with its input. Fields in `secrets` are shown once and never stored. */
export interface Retryable {
  name: string;
  input: { idempotencyKey?: string | null };
  secrets: readonly string[];
}

/** The answer that was kept under the input's key, if any. Errors: Refusal IDEMPOTENCY_KEY_REUSED for another input. */
export async function earlierAnswer(tx: CouncilTx, call: Retryable): Promise<Record<string, unknown> | undefined> {
  const key = call.input.idempotencyKey;
  if (key == null) return undefined;
  // Serialises calls with the same key: the first stores the answer that the others read. PostgreSQL reads it once it has the lock, so both are sent together.
  const locked = tx.execute(sql`select pg_advisory_xact_lock(${tx.councilId}, hashtext(${key}))`).execute();
  const kept = tx
    .select()
    .from(idempotentAnswer)
    .where(
      and(
        eq(idempotentAnswer.councilId, tx.councilId),
        eq(idempotentAnswer.key, key),
        gt(idempotentAnswer.answeredAt, sql`now() - interval '24 hours'`),
      ),
    );
  const [, [row]] = await Promise.all([locked, kept]);
  if (row && row.inputHash !== hashOf(call)) {
    const message = `The key "${key}" was used before with another input. Use a new key for a new action.`;
    throw refusal('IDEMPOTENCY_KEY_REUSED', message, 'idempotencyKey');
  }
  return row?.answer;
}

/** Stores an answer under the input's key, with null in place of each secret. */
export async function storeAnswer(tx: CouncilTx, call: Retryable, answer: Record<string, unknown>): Promise<void> {
  const key = call.input.idempotencyKey;
  if (key == null) return;
  const withoutSecrets = { ...answer, ...Object.fromEntries(call.secrets.map((name) => [name, null])) };
  const row = { inputHash: hashOf(call), answer: withoutSecrets, answeredAt: sql`now()` };
  await tx
    .insert(idempotentAnswer)
    .values({ councilId: tx.councilId, visibility: 'STAFF', key, ...row })
    .onConflictDoUpdate({ target: [idempotentAnswer.councilId, idempotentAnswer.key], set: row });
}

/** SHA-256 of the command's name and its input, whose fields may come in any order. */
function hashOf({ name, input }: Retryable): string {
  const sorted = (_: string, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash('sha256')
    .update(`${name} ${JSON.stringify(input, sorted)}`)
    .digest('hex');
}

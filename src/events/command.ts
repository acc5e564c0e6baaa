/**
 * How every command runs: authorise, then in one transaction validate, write and append, then wake the feed. A business reason to
 * refuse is thrown as `Refusal` and comes back as `userErrors` with nothing written.
 */
import { createHash } from 'node:crypto';
import { and, eq, gt, type InferSelectModel, inArray, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Access, CouncilTx, Visibility } from '../db/access.ts';
import type { Key, OwnedTable } from '../db/loader.ts';
import { type Actor, appendEvents, type NewEvent } from './append.ts';
import { idempotentAnswer } from './idempotency.table.ts';
import type { UserErrorCode } from './user-error-codes.ts';

export interface UserError {
  code: UserErrorCode;
  /** Path within `input`; null when no one field is to blame. */
  field: string[] | null;
  message: string;
  currentVersion?: number;
}

/** A business reason for which a command changes nothing. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly userError: UserError;

  constructor(code: UserErrorCode, message: string, details: { field?: string[]; currentVersion?: number } = {}) {
    super(message);
    this.userError = { code, message, field: details.field ?? null, currentVersion: details.currentVersion };
  }
}

/** Who gives a command, as authentication found them. */
export interface Commander {
  actor: Actor;
  councilId: number;
  reads: readonly Visibility[];
}

/** The transaction of a command: rows through `tx`, announcements through `announce`. */
export interface Writing {
  readonly tx: CouncilTx;
  /** The moment of the command, the same for rows and events. */
  readonly now: Date;
  announce(event: NewEvent): void;
}

export interface CommandCall<T> {
  name: string;
  input: { idempotencyKey?: string | null };
  work: (writing: Writing) => Promise<T>;
}

export type Outcome<T> = { result: T; userErrors: [] } | { result: null; userErrors: UserError[] };

/** Runs commands on one database; `wake` tells the feed which council moved. */
export class CommandRunner {
  readonly #access: Access;
  readonly #wake: (councilId: number) => void;

  constructor(access: Access, wake: (councilId: number) => void) {
    this.#access = access;
    this.#wake = wake;
  }

  /**
   * The caller has been authorised by `context`. With an idempotency key, the same name and input within 24 hours return the first
   * answer and write nothing. Results must survive JSON, as what is kept of them is JSON.
   */
  async run<T extends Record<string, unknown>>(commander: Commander, call: CommandCall<T>): Promise<Outcome<T>> {
    const { councilId, actor, reads } = commander;
    let announced = 0;
    try {
      // A command sees all of its council, so that what it does is whole; what it is told to do it to, its giver must be able to read.
      const scope = { councilId, reads: ['PUBLIC', 'STAFF', 'DRAFT', 'RESTRICTED'] as const, mayName: reads };
      const result = await this.#access.write(scope, async (tx) => {
        const answered = await earlierAnswer<T>(tx, call);
        if (answered) return answered;
        const now = new Date();
        const events: NewEvent[] = [];
        const written = await call.work({ tx, now, announce: (event) => events.push(event) });
        await keepAnswer(tx, call, written);
        await appendEvents(tx, events, actor, now);
        announced = events.length;
        return written;
      });
      if (announced > 0) this.#wake(councilId);
      return { result, userErrors: [] };
    } catch (error) {
      if (error instanceof Refusal) return { result: null, userErrors: [error.userError] };
      throw error;
    }
  }
}

/**
 * A record that a command names, locked until the commit. `noun` is for people. Errors: Refusal NOT_FOUND for another council's
 * record, for one that whoever gives the command may not read and for none alike, STALE_VERSION when it is not at `expectedVersion`.
 */
export async function lockRecord<T extends OwnedTable & { version: AnyPgColumn; visibility: AnyPgColumn }>(
  tx: CouncilTx,
  table: T,
  noun: string,
  field: string,
  key: Key | null,
  expectedVersion?: number | null,
): Promise<InferSelectModel<T>> {
  const rows =
    key?.councilId === tx.councilId
      ? await tx
          .select()
          .from(table as OwnedTable)
          .where(and(eq(table.councilId, key.councilId), eq(table.id, key.id), inArray(table.visibility, [...tx.mayName])))
          .for('update')
      : [];
  const row = rows[0] as (InferSelectModel<T> & { version: number }) | undefined;
  if (!row) throw new Refusal('NOT_FOUND', `There is no such ${noun} in this council.`, { field: [field] });
  if (expectedVersion != null && row.version !== expectedVersion) {
    throw new Refusal(
      'STALE_VERSION',
      `This ${noun} has changed since version ${expectedVersion}: it is at version ${row.version} now. Read it again before you change it.`,
      { field: ['expectedVersion'], currentVersion: row.version },
    );
  }
  return row;
}

async function earlierAnswer<T>(tx: CouncilTx, call: CommandCall<T>): Promise<T | undefined> {
  const key = call.input.idempotencyKey;
  if (key == null) return undefined;
  // Racers with one key queue here; the first writes the answer that the others read.
  await tx.execute(sql`select pg_advisory_xact_lock(${tx.councilId}, hashtext(${key}))`);
  const [row] = await tx
    .select()
    .from(idempotentAnswer)
    .where(
      and(
        eq(idempotentAnswer.councilId, tx.councilId),
        eq(idempotentAnswer.key, key),
        gt(idempotentAnswer.answeredAt, sql`now() - interval '24 hours'`),
      ),
    );
  if (!row) return undefined;
  if (row.inputHash !== hashOf(call)) {
    throw new Refusal(
      'IDEMPOTENCY_KEY_REUSED',
      `The key "${key}" was used before with another input. Use a new key for a new action.`,
      {
        field: ['idempotencyKey'],
      },
    );
  }
  return row.answer as T;
}

async function keepAnswer<T extends Record<string, unknown>>(tx: CouncilTx, call: CommandCall<T>, answer: T): Promise<void> {
  const key = call.input.idempotencyKey;
  if (key == null) return;
  const row = { inputHash: hashOf(call), answer, answeredAt: sql`now()` };
  await tx
    .insert(idempotentAnswer)
    .values({ councilId: tx.councilId, visibility: 'STAFF', key, ...row })
    .onConflictDoUpdate({ target: [idempotentAnswer.councilId, idempotentAnswer.key], set: row });
}

function hashOf<T>(call: CommandCall<T>): string {
  const sorted = (_: string, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash('sha256')
    .update(`${call.name} ${JSON.stringify(call.input, sorted)}`)
    .digest('hex');
}

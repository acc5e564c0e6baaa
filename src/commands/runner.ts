/**
 * How every command runs, in one transaction: take locks, compare the version, let the command check and write, append its events. Then the
 * feed wakes. A refusal comes back as user errors, with nothing written.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Access, CouncilTx } from '../db/access.ts';
import { type CouncilKind, isCouncilKind, type RecordKind } from '../db/record-kind.ts';
import { appendEvents } from '../events/append.ts';
import type { Permission } from '../modules/access/permissions.ts';
import { type Caller, Command } from './command.ts';
import { earlierAnswer, storeAnswer } from './idempotency.ts';
import { Locked, lockCouncil } from './locks.ts';
import { idsOf, inOrder, keyWithin, kindOf, notFound, readableById, tooManyNamed } from './named-records.ts';
import { MissingPermission, mistake, Refusal, refusal, type UserError } from './refusal.ts';

/** The council of the caller, which a mutation locks to change it, or to add to it. */
export interface CouncilTarget {
  record: CouncilKind;
  /** The input field that names it: `council` by its slug, `id` by its id. */
  field: 'council' | 'id';
}

/** The record, or the records, that a mutation locks. */
export interface RecordTarget {
  record: RecordKind;
  /** The input field that names it. */
  field: string;
  /** Whether the field is a list. A list has no `expectedVersion`. */
  isList?: boolean;
  /** Whether the mutation only adds to the record and leaves it as it is: then there is no `expectedVersion`. */
  addsTo?: boolean;
  /** Also locked: another record of the same kind, which this optional input field names. */
  alsoLocks?: string;
}

/** A record of one of several kinds, which the mutation only adds to. */
export interface OneOfTarget {
  /** The input field: an object with exactly one field, which names the record. */
  field: string;
  /** The kinds, by the fields of that object. */
  oneOf: Record<string, RecordKind>;
}

/** One record of any of several kinds. `Command.target` is its kind and its row. */
export interface AnyRecordTarget {
  records: readonly RecordKind[];
  field: string;
}

export type Target = CouncilTarget | RecordTarget | OneOfTarget | AnyRecordTarget;

/** A mutation as the runner sees it. */
export interface CommandSpec {
  name: string;
  /** The caller must hold one of these. */
  permissions: readonly Permission[];
  target: Target;
  /** Fields of the result that are shown once and never kept for retries. */
  secrets: readonly string[];
  /** The values of the result, by field of the payload. */
  run(command: Command, input: CommandInput): Promise<Record<string, unknown>>;
}

export type CommandInput = Record<string, unknown> & { idempotencyKey?: string | null; expectedVersion?: number | null };

export type Outcome = { result: Record<string, unknown>; userErrors: [] } | { result: null; userErrors: readonly UserError[] };

const attemptsMax = 5;
/** PostgreSQL gives up one of several transactions that cannot all commit: serialisation failure, deadlock. */
const lostCodes = ['40001', '40P01'];
/** Another command has added the same meanwhile: the checks of the next attempt see its row. */
const takenCodes = ['23505', '23P01'];
const allVisibilities = ['PUBLIC', 'STAFF', 'DRAFT', 'RESTRICTED'] as const;
/** Characters of an idempotency key: an index holds it. */
const keyLengthMax = 255;

/** Characters of an input, as JSON. Each list and text has a limit of its own; this one bounds them all together. */
const inputLengthMax = 10_000_000;

/** Runs commands on one database; `wake` tells the feed which council has new events. */
export class CommandRunner {
  readonly #access: Access;
  readonly #wake: (councilId: number) => void;

  constructor(access: Access, wake: (councilId: number) => void) {
    this.#access = access;
    this.#wake = wake;
  }

  /**
   * Errors: MissingPermission. With an idempotency key, the same name and input within 24 hours return the first answer and write
   * nothing; secrets are null in it. Results must survive JSON.
   */
  async run(caller: Caller, spec: CommandSpec, input: CommandInput): Promise<Outcome> {
    if (!spec.permissions.some((permission) => caller.permissions.has(permission))) throw new MissingPermission(spec.permissions);
    for (let attempt = 1; ; attempt++) {
      try {
        const { result, hasEvents } = await this.#attempt(caller, spec, input);
        if (hasEvents) this.#wake(caller.councilId);
        return { result, userErrors: [] };
      } catch (error) {
        if (error instanceof Refusal) return { result: null, userErrors: error.userErrors };
        if (attempt === attemptsMax || !isRetried(error)) throw error;
        // A random delay, so that the same transactions do not collide again.
        await wait(Math.random() * 20 * attempt);
      }
    }
  }

  #attempt(caller: Caller, spec: CommandSpec, input: CommandInput) {
    // A command sees all records of its council, because its effects must be complete. The records that its input names must be readable for the caller.
    return this.#access.write({ councilId: caller.councilId, reads: allVisibilities }, async (tx) => {
      refuseLong(input);
      refuseKey(input.idempotencyKey);
      const call = { name: spec.name, input, secrets: spec.secrets };
      const answered = await earlierAnswer(tx, call);
      if (answered) return { result: answered, hasEvents: false };
      const locked = new Locked();
      const command = new Command(tx, caller, await lockTarget(tx, caller, spec.target, input, locked), locked);
      const result = await spec.run(command, input);
      await storeAnswer(tx, call, result);
      await appendEvents(tx, command.events, caller.actor, command.now);
      return { result, hasEvents: command.events.length > 0 };
    });
  }
}

/** The target's row, or its rows, or the mistakes in naming them. Errors: Refusal NOT_FOUND, STALE_VERSION. */
async function lockTarget(tx: CouncilTx, caller: Caller, target: Target, input: CommandInput, locked: Locked) {
  if (isCouncilTarget(target)) {
    const row = await lockCouncil(tx, target, String(input[target.field]));
    refuseStale(target.record, Number(row.version), input.expectedVersion);
    return row;
  }
  if ('oneOf' in target) return lockOneOf(tx, caller, target, input, locked);
  if ('records' in target) {
    const { records, field } = target;
    const kind = kindOf(tx.councilId, records, String(input[field]));
    if (!kind) throw new Refusal(notFound({ noun: 'record' }, field).userErrors);
    return { kind, row: await lockOne(tx, caller, { record: kind, field }, input, locked) };
  }
  return target.isList ? lockList(tx, caller, target, input, locked) : lockOne(tx, caller, target, input, locked);
}

async function lockOne(tx: CouncilTx, caller: Caller, target: RecordTarget, input: CommandInput, locked: Locked) {
  const { record, field, alsoLocks } = target;
  const key = keyWithin(tx.councilId, record, String(input[field]));
  const other = alsoLocks === undefined ? null : input[alsoLocks];
  const otherKey = typeof other === 'string' ? keyWithin(tx.councilId, record, other) : null;
  const rows = readableById(await locked.take(tx, record, idsOf([key, otherKey])), caller.reads);
  const row = key && rows.get(key.id);
  if (!row) throw new Refusal(notFound(record, field).userErrors);
  refuseStale(record, row.version, input.expectedVersion);
  return row;
}

/** The row under the field that names it, e.g. `{ meeting: row }`. */
async function lockOneOf(tx: CouncilTx, caller: Caller, { field, oneOf }: OneOfTarget, input: CommandInput, locked: Locked) {
  const given = Object.entries(input[field] as Record<string, string>);
  const [named, id] = given.find(([name]) => name in oneOf) ?? [];
  const record = named === undefined ? undefined : oneOf[named];
  if (named === undefined || !record) throw new Error(`the input names none of ${Object.keys(oneOf).join(', ')}`);
  const key = keyWithin(tx.councilId, record, String(id));
  const row = key && readableById(await locked.take(tx, record, [key.id]), caller.reads).get(key.id);
  if (!row) throw new Refusal(notFound(record, [field, named]).userErrors);
  return { [named]: row };
}

async function lockList(tx: CouncilTx, caller: Caller, { record, field }: RecordTarget, input: CommandInput, locked: Locked) {
  const named = input[field] as string[];
  if (named.length === 0) return mistake('REQUIRED', `Name at least one ${record.noun}.`, field);
  const tooMany = tooManyNamed(named, field);
  if (tooMany) return tooMany;
  const keys = named.map((id) => keyWithin(tx.councilId, record, id));
  return inOrder(record, keys, readableById(await locked.take(tx, record, idsOf(keys)), caller.reads), field);
}

function isCouncilTarget(target: Target): target is CouncilTarget {
  return 'record' in target && isCouncilKind(target.record);
}

function refuseStale({ noun }: Pick<RecordKind, 'noun'>, version: number, expected: number | null | undefined): void {
  if (expected == null || version === expected) return;
  const since = expected < version ? `has changed since version ${expected}` : `has no version ${expected} yet`;
  const message = `This ${noun} ${since}: it is at version ${version} now. Read it again before you change it.`;
  throw refusal('STALE_VERSION', message, 'expectedVersion', { currentVersion: version });
}

function refuseLong(input: CommandInput): void {
  const { length } = JSON.stringify(input);
  if (length <= inputLengthMax) return;
  const message = `This input has ${length} characters; at most ${inputLengthMax} are allowed. Send it in parts, or shorten it.`;
  throw new Refusal([{ code: 'TOO_LONG', field: null, message }]);
}

function refuseKey(key: string | null | undefined): void {
  if (key == null) return;
  if (key.trim() === '')
    throw refusal('INVALID', 'An idempotency key is a text of your own, e.g. a UUID. Leave it out for none.', 'idempotencyKey');
  if (key.length > keyLengthMax) {
    throw refusal('TOO_LONG', `This key has ${key.length} characters; at most ${keyLengthMax} are allowed.`, 'idempotencyKey');
  }
}

function isRetried(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ([...lostCodes, ...takenCodes].includes((at as { code?: string }).code ?? '')) return true;
  }
  return false;
}

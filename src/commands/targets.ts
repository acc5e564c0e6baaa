/** The record, or the records, that a mutation is about: how its input names them, and how a command locks them first. */
import type { CouncilTx } from '../db/access.ts';
import { type CouncilKind, isCouncilKind, type RecordKind } from '../db/record-kind.ts';
import type { Caller } from './command.ts';
import { type Locked, lockCouncil } from './locks.ts';
import { idsOf, inOrder, keyWithin, kindOf, notFound, readableById, tooManyNamed } from './named-records.ts';
import { mistake, Refusal, refusal } from './refusal.ts';
import type { CommandInput } from './runner.ts';

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

/** The target's row, or its rows, or the mistakes in naming them. Errors: Refusal NOT_FOUND, STALE_VERSION. */
export async function lockTarget(tx: CouncilTx, caller: Caller, target: Target, input: CommandInput, locked: Locked) {
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

/**
 * How a mutation is declared: one entry states its name, description, permission, input, the record that it locks, its payload and its
 * command. The GraphQL types and the input type of the command follow from the entry.
 */
import type { InputFieldMap, InputRef, InputShapeFromFields } from '@pothos/core';
import type { InferSelectModel } from 'drizzle-orm';
import type { Command } from '../commands/command.ts';
import type { Mistake } from '../commands/refusal.ts';
import type { CommandSpec, Outcome } from '../commands/runner.ts';
import type { AnyRecordTarget, CouncilTarget, OneOfTarget, RecordTarget } from '../commands/targets.ts';
import type { Key } from '../db/loader.ts';
import { type CouncilKind, isCouncilKind, type RecordKind, type RowOf } from '../db/record-kind.ts';
import type { Permission } from '../modules/access/permissions.ts';
import { builder, mutationBuilder } from './builder.ts';
import { charges } from './cost-weights.ts';
import { MutationPayload, type PayloadField } from './payload.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<(typeof builder)['$inferSchemaTypes'], 'InputObject'>;

/** The record or council that a mutation locks, with the description of the input field that names it. */
export type TargetEntry = (RecordTarget | CouncilTarget | OneOfTargetEntry | AnyRecordTarget) & { description: string };

/** `input` has a field for each kind of record, and takes exactly one. */
export interface OneOfTargetEntry extends OneOfTarget {
  input: InputRef<object>;
}

/** What `Command.target` is for an entry's target. */
type TargetOf<T> = T extends { oneOf: infer Kinds extends Record<string, RecordKind> }
  ? { [N in keyof Kinds]?: RowOf<Kinds[N]> }
  : T extends { record: CouncilKind<infer C> }
    ? InferSelectModel<C>
    : T extends { record: infer K extends RecordKind }
      ? T extends { isList: true }
        ? RowOf<K>[] | Mistake
        : RowOf<K>
      : T extends AnyRecordTarget
        ? { kind: RecordKind; row: RowOf<RecordKind> }
        : never;

type Payload = Record<string, PayloadField<unknown>>;

/** What a command returns: the fields of the payload, without the target, which the mutation adds. Any result, if no field is left. */
type ResultOf<P extends Payload, T> = keyof Omit<P, FieldOf<T>> extends never
  ? unknown
  : { [N in keyof Omit<P, FieldOf<T>>]: P[N] extends PayloadField<infer Value> ? Value | null : never };

/** The ids of a list of targets, as the input names them. */
type NamedTargets<T> = T extends { isList: true; field: infer N extends string } ? { [Name in N]: string[] } : unknown;

type FieldOf<T> = T extends { isList: true } | { record: CouncilKind } | { oneOf: object } | AnyRecordTarget
  ? never
  : T extends { field: infer N extends string }
    ? string extends N
      ? never
      : N
    : never;

export interface MutationEntry<T extends TargetEntry, F extends InputFieldMap, P extends Payload> {
  name: string;
  /** What it does. The permission is added. */
  description: string;
  /** What the caller must hold; of a list, one suffices, and the command demands the one that the state needs. */
  permission: Permission | readonly [Permission, ...Permission[]];
  /** The record that the mutation changes or adds to. */
  target: T & { alsoLocks?: keyof F & string };
  /** The fields beside the target, made with `inputFields`. */
  input?: (t: InputFields) => F;
  payload: P;
  command: (command: Command<TargetOf<T>>, input: InputShapeFromFields<F> & NamedTargets<T>) => Promise<ResultOf<P, T>>;
}

/** The fields of an input, for an entry and, as `InputOf`, for its command. */
export function inputFields<F extends InputFieldMap>(fields: (t: InputFields) => F): (t: InputFields) => F {
  return fields;
}

/** The input of a command, from the fields that its mutation declares. */
export type InputOf<Fields extends (t: InputFields) => InputFieldMap> = InputShapeFromFields<ReturnType<Fields>>;

const declared = new Map<string, CommandSpec>();

/** Every mutation, by name. */
export function declaredMutations(): ReadonlyMap<string, CommandSpec> {
  return declared;
}

/** Declares a mutation: adds it, its input and its payload to the schema. */
export function mutation<
  const T extends TargetEntry,
  // biome-ignore lint/complexity/noBannedTypes: no fields, when an entry has no input of its own
  F extends InputFieldMap = {},
  // biome-ignore lint/complexity/noBannedTypes: the same
  P extends Payload = {},
>(entry: MutationEntry<T, F, P>): void {
  const { name, description, permission, target, payload } = entry;
  const permissions = typeof permission === 'string' ? [permission] : permission;
  const spec: CommandSpec = {
    name,
    permissions,
    target,
    secrets: Object.keys(payload).filter((field) => payload[field]?.isSecret),
    run: async (command, input) => {
      const result = await entry.command(command as Command<TargetOf<T>>, input as never);
      return { ...targetKey(target, command.target, payload), ...(result as object | undefined) };
    },
  };
  declared.set(name, spec);
  const typeName = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const Input = builder.inputType(`${typeName}Input`, {
    description: `Input of \`${name}\`.`,
    fields: (t) => ({ ...targetFields(t, target), ...entry.input?.(t), ...retryField(t) }),
  });
  const Result = builder.objectRef<Outcome>(`${typeName}Payload`);
  builder.objectType(Result, {
    interfaces: [MutationPayload],
    description: `Result of \`${name}\`.`,
    fields: (t) => Object.fromEntries(Object.entries(payload).map(([field, { define }]) => [field, define(t, field)])),
  });
  mutationBuilder.mutationField(name, (t) =>
    t.field({
      type: Result,
      nullable: true,
      extensions: { cost: charges.mutation },
      description: `${description} Needs ${permissions.join(' or ')}.`,
      args: { input: t.arg({ type: Input, required: true, description: 'What to do.' }) },
      resolve: (_, { input }, ctx) => ctx.run(spec, input),
    }),
  );
}

function targetKey(target: TargetEntry, row: unknown, payload: Payload): Record<string, Key> {
  if ('oneOf' in target || 'records' in target || isCouncilKind(target.record)) return {};
  if (('isList' in target && target.isList) || !(target.field in payload)) return {};
  const { councilId, id } = row as Key;
  return { [target.field]: { councilId, id } };
}

function targetFields(t: InputFields, target: TargetEntry): InputFieldMap {
  const { field, description } = target;
  if ('oneOf' in target) return { [field]: t.field({ type: target.input, required: true, description }) };
  if (field === 'council') return { council: t.string({ required: true, description }) };
  if ('isList' in target && target.isList) return { [field]: t.idList({ required: true, description }) };
  const named = { [field]: t.id({ required: true, description }) };
  if ('addsTo' in target && target.addsTo) return named;
  return {
    ...named,
    expectedVersion: t.int({
      description: `Version of the ${'records' in target ? 'record' : target.record.noun} that you last saw: if it has changed since, STALE_VERSION. Leave out to skip this check.`,
    }),
  };
}

function retryField(t: InputFields): InputFieldMap {
  return { idempotencyKey: t.string({ description: 'Your key for safe retries; see MUTATIONS in the header.' }) };
}

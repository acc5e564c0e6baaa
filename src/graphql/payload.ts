/** The payload of a mutation: user errors, and the fields that its entry names. */
import type { ObjectRef } from '@pothos/core';
import type { UserError as UserErrorValue } from '../commands/refusal.ts';
import type { Outcome } from '../commands/runner.ts';
import { userErrorCodes } from '../commands/user-error-codes.ts';
import type { Key, Loader } from '../db/loader.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';
import { globalId } from './ids.ts';

type Types = (typeof builder)['$inferSchemaTypes'];
type PayloadFields = PothosSchemaTypes.ObjectFieldBuilder<Types, Outcome>;

export const UserErrorCode = describedEnum('UserErrorCode', 'Every business reason for refusing a mutation.', userErrorCodes);

export const UserError = builder.objectRef<UserErrorValue>('UserError');

builder.objectType(UserError, {
  description: 'A business reason for which a mutation changed nothing.',
  fields: (t) => ({
    code: t.expose('code', { type: UserErrorCode, description: 'What a program should react to.' }),
    field: t.exposeStringList('field', {
      nullable: true,
      description: 'Path within `input`, with list indexes, e.g. `documents` then `1`; null when no one field is to blame.',
    }),
    message: t.exposeString('message', { description: 'What a person should read, in plain English.' }),
    currentVersion: t.exposeInt('currentVersion', {
      nullable: true,
      description: 'Version that the record has now; with STALE_VERSION only.',
    }),
  }),
});

export const MutationPayload = builder.interfaceRef<Outcome>('MutationPayload');

builder.interfaceType(MutationPayload, {
  description: 'What every mutation answers.',
  fields: (t) => ({
    userErrors: t.field({
      type: [UserError],
      description: 'Why nothing was changed; empty on success.',
      resolve: ({ userErrors }) => userErrors,
    }),
  }),
});

/** A field of a payload. `Value` is what the command returns for it. */
export interface PayloadField<Value> {
  /** Shown once: a repeat with the same idempotency key answers null. */
  isSecret: boolean;
  define(t: PayloadFields, name: string): ReturnType<PayloadFields['field']>;
  /** Exists only in the type; never set. */
  readonly value?: Value;
}

/** A record, of which the command returns the key. */
export function gives<Row extends object>(
  type: ObjectRef<Types, Row>,
  loader: Loader<Key, Row | null>,
  description: string,
): PayloadField<Key> {
  return {
    isSecret: false,
    define: (t, name) =>
      t.field({
        type,
        nullable: true,
        description,
        resolve: ({ result }, _, ctx) => (result?.[name] ? ctx.load(loader, result[name] as Key) : null) as never,
      }),
  };
}

/** Records, of which the command returns the keys in order. */
export function givesList<Row extends object>(
  type: ObjectRef<Types, Row>,
  loader: Loader<Key, Row | null>,
  description: string,
): PayloadField<Key[]> {
  return {
    isSecret: false,
    define: (t, name) =>
      t.field({
        type: [type],
        nullable: true,
        description,
        resolve: ({ result }, _, ctx) => {
          const keys = result?.[name] as Key[] | undefined;
          if (!keys) return null as never;
          const rows = Promise.all(keys.map((key) => ctx.load(loader, key)));
          return rows.then((found) => found.filter((row) => row !== null)) as never;
        },
      }),
  };
}

/** A number that the command counted. */
export function givesCount(description: string): PayloadField<number> {
  return {
    isSecret: false,
    define: (t, name) =>
      t.field({
        type: 'Int',
        nullable: true,
        description,
        resolve: ({ result }) => (result?.[name] as number | undefined) ?? null,
      }),
  };
}

/** The id of a record that can no longer be read. */
export function givesId(description: string): PayloadField<Key & { type: string }> {
  return {
    isSecret: false,
    define: (t, name) =>
      t.field({
        type: 'ID',
        nullable: true,
        description,
        resolve: ({ result }) => {
          const key = result?.[name] as (Key & { type: string }) | undefined;
          return key ? globalId(key.type, key) : null;
        },
      }),
  };
}

/** A text that is shown once, such as a new key. */
export function givesSecret(description: string): PayloadField<string> {
  return {
    isSecret: true,
    define: (t, name) =>
      t.field({
        type: 'String',
        nullable: true,
        description: `${description} Shown once; null when the answer is repeated.`,
        resolve: ({ result }) => (result?.[name] as string | undefined) ?? null,
      }),
  };
}

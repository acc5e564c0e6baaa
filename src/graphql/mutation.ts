/** What all mutations share: business failures, the payload, and the inputs' lock and retry key. */
import type { Outcome, UserError as UserErrorValue } from '../events/command.ts';
import { builder } from './builder.ts';

export const UserErrorCode = builder.enumType('UserErrorCode', {
  description: 'Every business reason for refusing a mutation.',
  values: {
    INVALID: { description: 'A value is malformed or contradicts another.' },
    REQUIRED: { description: 'A value is needed in this situation.' },
    TOO_LONG: { description: 'A text or list is longer than allowed.' },
    NOT_FOUND: { description: 'No such record in this council.' },
    STALE_VERSION: { description: 'The record changed since `expectedVersion`; read it again.' },
    IDEMPOTENCY_KEY_REUSED: { description: 'The key was used before with another input.' },
    INVALID_TRANSITION: { description: "The action does not fit the record's present state." },
    MEETING_NOT_CONFIRMED: { description: 'Only a confirmed meeting can be started.' },
    MEETING_NOT_IN_SESSION: { description: 'The meeting must be in session for this.' },
    ITEM_ALREADY_OPEN: { description: 'Another agenda item is open; close it first.' },
    APPROVING_MEETING_NOT_LATER: { description: 'Minutes can be approved only at a later meeting; LGA 1972 Sch. 12 para. 41.' },
    APPROVING_MEETING_NOT_SUITABLE: {
      description: "An extraordinary meeting, or another body's, cannot approve these minutes.",
    },
    MINUTES_NOT_PUBLISHED: { description: 'The minutes must be published as a draft first.' },
    RECOMMENDATION_NOT_REPORTED: { description: 'It must be reported to the panel before it may leave the list.' },
    COMPLETION_NOT_REPORTED: { description: 'There is no report of completion to accept or reject.' },
  },
});

export const UserError = builder.objectRef<UserErrorValue>('UserError');

builder.objectType(UserError, {
  description: 'A business reason for which a mutation changed nothing.',
  fields: (t) => ({
    code: t.expose('code', { type: UserErrorCode, description: 'What a program should react to.' }),
    field: t.exposeStringList('field', {
      nullable: true,
      description: 'Path within `input`, e.g. `patch` then `startsAt`; null when no one field is to blame.',
    }),
    message: t.exposeString('message', { description: 'What a person should read, in plain English.' }),
    currentVersion: t.exposeInt('currentVersion', {
      nullable: true,
      description: 'Version that the record has now; with STALE_VERSION only.',
    }),
  }),
});

export const MutationPayload = builder.interfaceRef<Outcome<unknown>>('MutationPayload');

builder.interfaceType(MutationPayload, {
  description: 'What every mutation answers.',
  fields: (t) => ({
    userErrors: t.expose('userErrors', { type: [UserError], description: 'Why nothing was changed; empty on success.' }),
  }),
});

type InputFields = PothosSchemaTypes.InputFieldBuilder<(typeof builder)['$inferSchemaTypes'], 'InputObject'>;

/** The lock on the record that a command changes, and the key for safe retries. */
export function lockAndRetry(t: InputFields, record: string) {
  return {
    expectedVersion: t.int({
      description: `Version of the ${record} you last saw; STALE_VERSION when it has moved on. Omit to skip.`,
    }),
    idempotencyKey: idempotencyKey(t),
  };
}

/** The key alone, for a command that adds a record and so has none to lock. */
export function idempotencyKey(t: InputFields) {
  return t.string({ description: 'Your key for safe retries; see MUTATIONS in the header.' });
}

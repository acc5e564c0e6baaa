/** The mutations that publish minutes and settle them. */
import type { Outcome } from '../../events/command.ts';
import { builder } from '../../graphql/builder.ts';
import { idempotencyKey, lockAndRetry, MutationPayload } from '../../graphql/mutation.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import { type ApprovedAnswer, approveMinutes, type PublishedAnswer, publishDraftMinutes } from './minutes.commands.ts';

const PublishDraftMinutesInput = builder.inputType('PublishDraftMinutesInput', {
  description: 'Input of `publishDraftMinutes`.',
  fields: (t) => ({ meeting: t.id({ required: true, description: 'The meeting.' }), ...lockAndRetry(t, 'meeting') }),
});

const ApproveMinutesInput = builder.inputType('ApproveMinutesInput', {
  description: 'Input of `approveMinutes`.',
  fields: (t) => ({
    approvingMeeting: t.id({ required: true, description: 'The meeting that approves.' }),
    resolution: t.id({ description: 'Its resolution.' }),
    meetings: t.idList({ required: true, description: 'The meetings whose minutes are approved.' }),
    amendments: t.string({ description: 'Corrections made; null for none.' }),
    signedBy: t.id({ description: 'Who signed, normally the person presiding.' }),
    signedOn: t.field({ type: 'Date', description: 'When.' }),
    idempotencyKey: idempotencyKey(t),
  }),
});

const PublishDraftMinutesPayload = builder.objectRef<Outcome<PublishedAnswer>>('PublishDraftMinutesPayload').implement({
  interfaces: [MutationPayload],
  description: 'Result of `publishDraftMinutes`.',
  fields: (t) => ({
    meeting: t.field({
      type: Meeting,
      nullable: true,
      description: 'The meeting with its minutes.',
      resolve: ({ result }, _, ctx) => (result ? ctx.load(meetingById, result.meeting) : null),
    }),
  }),
});

const ApproveMinutesPayload = builder.objectRef<Outcome<ApprovedAnswer>>('ApproveMinutesPayload').implement({
  interfaces: [MutationPayload],
  description: 'Result of `approveMinutes`.',
  fields: (t) => ({
    approvingMeeting: t.field({
      type: Meeting,
      nullable: true,
      description: 'The meeting that approved.',
      resolve: ({ result }, _, ctx) => (result ? ctx.load(meetingById, result.approvingMeeting) : null),
    }),
    approvedMeetings: t.field({
      type: [Meeting],
      nullable: true,
      description: 'The meetings whose minutes are approved.',
      resolve: ({ result }, _, ctx) =>
        result ? Promise.all(result.approvedMeetings.map((key) => ctx.required(meetingById, key, key.id))) : null,
    }),
  }),
});

builder.mutationFields((t) => ({
  publishDraftMinutes: t.field({
    type: PublishDraftMinutesPayload,
    nullable: true,
    description: 'Publishes the minutes as a draft. Needs RECORD_MINUTES.',
    args: { input: t.arg({ type: PublishDraftMinutesInput, required: true, description: 'What to do.' }) },
    resolve: (_, { input }, ctx) => ctx.command('RECORD_MINUTES', publishDraftMinutes(input)),
  }),
  approveMinutes: t.field({
    type: ApproveMinutesPayload,
    nullable: true,
    description:
      'Records that a later meeting approved the minutes of one or more meetings, and who signed. Needs RECORD_MINUTES.',
    args: { input: t.arg({ type: ApproveMinutesInput, required: true, description: 'What to do.' }) },
    resolve: (_, { input }, ctx) => ctx.command('RECORD_MINUTES', approveMinutes(input)),
  }),
}));

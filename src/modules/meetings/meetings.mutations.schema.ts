/** The mutations that move a meeting. */
import type { Outcome } from '../../events/command.ts';
import { builder } from '../../graphql/builder.ts';
import { lockAndRetry, MutationPayload } from '../../graphql/mutation.ts';
import {
  adjournMeeting,
  cancelMeeting,
  concludeMeeting,
  type MeetingAnswer,
  postponeMeeting,
  resumeMeeting,
  startMeeting,
} from './meetings.commands.ts';
import { meetingById } from './meetings.loaders.ts';
import { Meeting } from './meetings.schema.ts';

const StartMeetingInput = builder.inputType('StartMeetingInput', {
  description: 'Input of `startMeeting`.',
  fields: (t) => ({
    meeting: t.id({ required: true, description: 'The meeting.' }),
    presidingPerson: t.id({ description: "Who takes the chair; null for the panel's chair." }),
    startedAt: t.field({ type: 'DateTime', description: 'When; null for now.' }),
    ...lockAndRetry(t, 'meeting'),
  }),
});

const AdjournMeetingInput = builder.inputType('AdjournMeetingInput', {
  description: 'Input of `adjournMeeting`.',
  fields: (t) => ({
    meeting: t.id({ required: true, description: 'The meeting.' }),
    resumesAt: t.field({ type: 'DateTime', description: 'When it is to resume, if said.' }),
    reason: t.string({ description: 'Public reason.' }),
    ...lockAndRetry(t, 'meeting'),
  }),
});

const ResumeMeetingInput = builder.inputType('ResumeMeetingInput', {
  description: 'Input of `resumeMeeting`.',
  fields: (t) => ({ meeting: t.id({ required: true, description: 'The meeting.' }), ...lockAndRetry(t, 'meeting') }),
});

const ConcludeMeetingInput = builder.inputType('ConcludeMeetingInput', {
  description: 'Input of `concludeMeeting`.',
  fields: (t) => ({
    meeting: t.id({ required: true, description: 'The meeting.' }),
    finishedAt: t.field({ type: 'DateTime', description: 'When; null for now.' }),
    ...lockAndRetry(t, 'meeting'),
  }),
});

const PostponeMeetingInput = inputWithReason('postponeMeeting');
const CancelMeetingInput = inputWithReason('cancelMeeting');

const StartMeetingPayload = meetingPayload('startMeeting', 'The meeting, in public session.');
const AdjournMeetingPayload = meetingPayload('adjournMeeting', 'The meeting, adjourned.');
const ResumeMeetingPayload = meetingPayload('resumeMeeting', 'The meeting, in session.');
const ConcludeMeetingPayload = meetingPayload('concludeMeeting', 'The meeting, concluded.');
const PostponeMeetingPayload = meetingPayload('postponeMeeting', 'The meeting, postponed.');
const CancelMeetingPayload = meetingPayload('cancelMeeting', 'The meeting, cancelled.');

const whatToDo = 'What to do.';

builder.mutationFields((t) => ({
  startMeeting: t.field({
    type: StartMeetingPayload,
    nullable: true,
    description: 'Opens a confirmed meeting in public session. Needs RUN_MEETINGS.',
    args: { input: t.arg({ type: StartMeetingInput, required: true, description: whatToDo }) },
    resolve: (_, { input }, ctx) => ctx.command('RUN_MEETINGS', startMeeting(input)),
  }),
  adjournMeeting: t.field({
    type: AdjournMeetingPayload,
    nullable: true,
    description: 'Interrupts a meeting in session. Needs RUN_MEETINGS.',
    args: { input: t.arg({ type: AdjournMeetingInput, required: true, description: whatToDo }) },
    resolve: (_, { input }, ctx) => ctx.command('RUN_MEETINGS', adjournMeeting(input)),
  }),
  resumeMeeting: t.field({
    type: ResumeMeetingPayload,
    nullable: true,
    description: 'Resumes an adjourned meeting in the session it left. Needs RUN_MEETINGS.',
    args: { input: t.arg({ type: ResumeMeetingInput, required: true, description: whatToDo }) },
    resolve: (_, { input }, ctx) => ctx.command('RUN_MEETINGS', resumeMeeting(input)),
  }),
  concludeMeeting: t.field({
    type: ConcludeMeetingPayload,
    nullable: true,
    description: 'Ends a meeting; an open item is closed, pending ones stay pending. Final. Needs RUN_MEETINGS.',
    args: { input: t.arg({ type: ConcludeMeetingInput, required: true, description: whatToDo }) },
    resolve: (_, { input }, ctx) => ctx.command('RUN_MEETINGS', concludeMeeting(input)),
  }),
  postponeMeeting: t.field({
    type: PostponeMeetingPayload,
    nullable: true,
    description: 'Puts a meeting off without a new date. Needs MANAGE_MEETINGS.',
    args: { input: t.arg({ type: PostponeMeetingInput, required: true, description: whatToDo }) },
    resolve: (_, { input }, ctx) => ctx.command('MANAGE_MEETINGS', postponeMeeting(input)),
  }),
  cancelMeeting: t.field({
    type: CancelMeetingPayload,
    nullable: true,
    description: 'Cancels a meeting; date, time and agenda stay on record. Needs MANAGE_MEETINGS.',
    args: { input: t.arg({ type: CancelMeetingInput, required: true, description: whatToDo }) },
    resolve: (_, { input }, ctx) => ctx.command('MANAGE_MEETINGS', cancelMeeting(input)),
  }),
}));

function inputWithReason(mutation: string) {
  return builder.inputType(`${typeName(mutation)}Input`, {
    description: `Input of \`${mutation}\`.`,
    fields: (t) => ({
      meeting: t.id({ required: true, description: 'The meeting.' }),
      reason: t.string({ required: true, description: 'Public reason.' }),
      ...lockAndRetry(t, 'meeting'),
    }),
  });
}

function meetingPayload(mutation: string, description: string) {
  return builder.objectRef<Outcome<MeetingAnswer>>(`${typeName(mutation)}Payload`).implement({
    interfaces: [MutationPayload],
    description: `Result of \`${mutation}\`.`,
    fields: (t) => ({
      meeting: t.field({
        type: Meeting,
        nullable: true,
        description,
        resolve: ({ result }, _, ctx) => (result ? ctx.load(meetingById, result.meeting) : null),
      }),
    }),
  });
}

function typeName(mutation: string): string {
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
}

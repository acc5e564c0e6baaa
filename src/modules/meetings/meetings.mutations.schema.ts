/** The mutations that move a meeting. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import {
  adjournMeeting,
  cancelMeeting,
  concludeMeeting,
  postponeMeeting,
  resumeMeeting,
  startMeeting,
} from './meetings.commands.ts';
import { meetingById } from './meetings.loaders.ts';
import { Meeting } from './meetings.schema.ts';
import { meetingRecord } from './meetings.table.ts';

const target = { record: meetingRecord, field: 'meeting', description: 'The meeting.' } as const;

export const startInput = inputFields((t) => ({
  presidingPerson: t.id({ description: "Who takes the chair; null for the panel's chair, where a record states one for today." }),
  startedAt: t.field({ type: 'DateTime', description: 'When; null for now.' }),
}));

mutation({
  name: 'startMeeting',
  description: 'Opens a confirmed meeting in public session.',
  permission: 'RUN_MEETINGS',
  target,
  input: startInput,
  payload: { meeting: gives(Meeting, meetingById, 'The meeting, in public session.') },
  command: startMeeting,
});

export const adjournInput = inputFields((t) => ({
  resumesAt: t.field({ type: 'DateTime', description: 'When it is to resume, if said.' }),
  reason: t.string({ description: 'Public reason.' }),
}));

mutation({
  name: 'adjournMeeting',
  description: 'Interrupts a meeting in session.',
  permission: 'RUN_MEETINGS',
  target,
  input: adjournInput,
  payload: { meeting: gives(Meeting, meetingById, 'The meeting, adjourned.') },
  command: adjournMeeting,
});

mutation({
  name: 'resumeMeeting',
  description: 'Resumes an adjourned meeting in the session it left.',
  permission: 'RUN_MEETINGS',
  target,
  payload: { meeting: gives(Meeting, meetingById, 'The meeting, in session.') },
  command: resumeMeeting,
});

export const concludeInput = inputFields((t) => ({
  finishedAt: t.field({ type: 'DateTime', description: 'When; null for now.' }),
}));

mutation({
  name: 'concludeMeeting',
  description: 'Ends a meeting; an open item is closed, pending ones stay pending. Final.',
  permission: 'RUN_MEETINGS',
  target,
  input: concludeInput,
  payload: { meeting: gives(Meeting, meetingById, 'The meeting, concluded.') },
  command: concludeMeeting,
});

export const reasonInput = inputFields((t) => ({
  reason: t.string({ required: true, description: 'Public reason.' }),
}));

mutation({
  name: 'postponeMeeting',
  description: 'Puts a meeting off without a new date.',
  permission: 'MANAGE_MEETINGS',
  target,
  input: reasonInput,
  payload: { meeting: gives(Meeting, meetingById, 'The meeting, postponed.') },
  command: postponeMeeting,
});

mutation({
  name: 'cancelMeeting',
  description: 'Cancels a meeting; date, time and agenda stay on record.',
  permission: 'MANAGE_MEETINGS',
  target,
  input: reasonInput,
  payload: { meeting: gives(Meeting, meetingById, 'The meeting, cancelled.') },
  command: cancelMeeting,
});

/** The mutations of the day: they move a meeting from start to end. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import {
  abandonMeeting,
  adjournMeeting,
  concludeMeeting,
  enterPrivateSession,
  resumeMeeting,
  returnToPublicSession,
  startMeeting,
} from './meetings.commands.ts';
import { meetingById } from './meetings.loaders.ts';
import { Meeting } from './meetings.schema.ts';
import { meetingRecord } from './meetings.table.ts';

const target = { record: meetingRecord, field: 'meeting', description: 'The meeting.' } as const;

export const startInput = inputFields((t) => ({
  presidingPerson: t.id({ description: "Who takes the chair; null for the panel's chair, where a record states one for today." }),
  startedAt: t.field({ type: 'DateTime', description: 'When; null for now. Not before the day of the meeting.' }),
}));

mutation({
  name: 'startMeeting',
  description: 'Opens a confirmed meeting in public session, on its day or later.',
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

export const enterPrivateInput = inputFields((t) => ({
  resolution: t.id({
    description: 'The exclusion resolution; may be left out only when the open item is CONFIDENTIAL.',
  }),
}));

mutation({
  name: 'enterPrivateSession',
  description:
    'Excludes press and public, on a carried EXCLUSION resolution of this meeting or for a confidential item; LGA 1972 s.100A.',
  permission: 'RUN_MEETINGS',
  target,
  input: enterPrivateInput,
  payload: { meeting: gives(Meeting, meetingById, 'The meeting, in private session.') },
  command: enterPrivateSession,
});

mutation({
  name: 'returnToPublicSession',
  description: 'Readmits press and public.',
  permission: 'RUN_MEETINGS',
  target,
  payload: { meeting: gives(Meeting, meetingById, 'The meeting, in public session.') },
  command: returnToPublicSession,
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

export const abandonInput = inputFields((t) => ({
  reason: t.string({ description: 'Public remark.' }),
}));

mutation({
  name: 'abandonMeeting',
  description: 'Abandons a meeting for lack of a quorum; an open item is closed, pending ones stay pending. Final.',
  permission: 'RUN_MEETINGS',
  target,
  input: abandonInput,
  payload: { meeting: gives(Meeting, meetingById, 'The meeting, inquorate.') },
  command: abandonMeeting,
});

/** The mutations that change a planned meeting. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { cancelMeeting, confirmMeeting, postponeMeeting, updateMeeting } from './meeting-changes.commands.ts';
import { MeetingPatch, VenueInput } from './meeting-details.schema.ts';
import { meetingById } from './meetings.loaders.ts';
import { Meeting } from './meetings.schema.ts';
import { meetingRecord } from './meetings.table.ts';
import { rescheduleMeeting } from './reschedule.commands.ts';

const target = { record: meetingRecord, field: 'meeting', description: 'The meeting.' } as const;

export const updateInput = inputFields((t) => ({
  patch: t.field({ type: MeetingPatch, required: true, description: 'What to change.' }),
}));

mutation({
  name: 'updateMeeting',
  description: "Changes a meeting's particulars. To move a meeting whose day is set use `rescheduleMeeting`.",
  permission: 'MANAGE_MEETINGS',
  target: { record: meetingRecord, field: 'id', description: 'The meeting.' },
  input: updateInput,
  payload: { meeting: gives(Meeting, meetingById, 'The meeting.') },
  command: updateMeeting,
});

export const confirmInput = inputFields((t) => ({
  startsAt: t.field({
    type: 'DateTime',
    description:
      'New time; required when it was postponed or has no day. A cancelled meeting keeps its day, and so does one whose day a record states.',
  }),
  reason: t.string({ description: 'Public reason; required when it was cancelled.' }),
}));

mutation({
  name: 'confirmMeeting',
  description: 'Confirms a provisional meeting, a postponed one with its new time, or a cancelled one after all.',
  permission: 'MANAGE_MEETINGS',
  target,
  input: confirmInput,
  payload: { meeting: gives(Meeting, meetingById, 'The meeting, confirmed.') },
  command: confirmMeeting,
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

export const rescheduleInput = inputFields((t) => ({
  startsAt: t.field({ type: 'DateTime', required: true, description: 'Time at which the new meeting is due to begin.' }),
  venue: t.field({ type: VenueInput, description: 'Place of the new meeting; null for the same place.' }),
  reason: t.string({ description: 'Public reason.' }),
}));

mutation({
  name: 'rescheduleMeeting',
  description:
    'Replaces a meeting by a new one at another time. The old one keeps its date and links to the new one. The agenda moves along with its items, documents, notices, invitations and declarations, and so do contacts and mode of attendance; links, the warning and the planned end do not.',
  permission: 'MANAGE_MEETINGS',
  target,
  input: rescheduleInput,
  payload: {
    meeting: gives(Meeting, meetingById, 'The old meeting, rescheduled.'),
    replacement: gives(Meeting, meetingById, 'The new meeting, confirmed.'),
  },
  command: rescheduleMeeting,
});

mutation({
  name: 'cancelMeeting',
  description: 'Cancels a meeting; date, time and agenda stay on record. Open invitations are cancelled with it.',
  permission: 'MANAGE_MEETINGS',
  target,
  input: reasonInput,
  payload: { meeting: gives(Meeting, meetingById, 'The meeting, cancelled.') },
  command: cancelMeeting,
});

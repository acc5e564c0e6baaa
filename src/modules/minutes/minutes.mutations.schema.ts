/** The mutations that publish and approve minutes. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives, givesList } from '../../graphql/payload.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import { meetingRecord } from '../meetings/meetings.table.ts';
import { approveMinutes, publishDraftMinutes } from './minutes.commands.ts';

mutation({
  name: 'publishDraftMinutes',
  description:
    'Publishes the minutes as a draft, once the meeting is over: all that was written as a draft under its items, with the recommendations and work programme items that came from it. What is restricted stays restricted. What is added or corrected afterwards is public at once. Also needs READ_DRAFTS.',
  permission: 'RECORD_MINUTES',
  target: { record: meetingRecord, field: 'meeting', description: 'The meeting.' },
  payload: { meeting: gives(Meeting, meetingById, 'The meeting with its minutes.') },
  command: publishDraftMinutes,
});

export const approveInput = inputFields((t) => ({
  approvingMeeting: t.id({ required: true, description: 'The meeting that approved; it has begun.' }),
  resolution: t.id({ description: 'Its resolution.' }),
  amendments: t.string({ description: 'Corrections made; null for none.' }),
  signedBy: t.id({ description: 'Who signed, normally the person presiding.' }),
  signedOn: t.field({ type: 'Date', description: 'When.' }),
}));

mutation({
  name: 'approveMinutes',
  description: 'Records that a meeting approved the minutes of one or more meetings of its panel, and who signed.',
  permission: 'RECORD_MINUTES',
  target: {
    record: meetingRecord,
    field: 'meetings',
    isList: true,
    description: 'The meetings whose minutes are approved.',
  },
  input: approveInput,
  payload: {
    approvingMeeting: gives(Meeting, meetingById, 'The meeting that approved.'),
    approvedMeetings: givesList(Meeting, meetingById, 'The meetings whose minutes are approved.'),
  },
  command: approveMinutes,
});

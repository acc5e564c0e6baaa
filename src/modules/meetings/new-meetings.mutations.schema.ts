/** The mutations that add meetings. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives, givesList } from '../../graphql/payload.ts';
import { ContactInput } from '../councils/contacts.schema.ts';
import { panelRecord } from '../panels/panels.table.ts';
import { MeetingDateInput, MeetingPatch, VenueInput } from './meeting-details.schema.ts';
import { meetingById } from './meetings.loaders.ts';
import { AttendanceMode, Meeting, MeetingKind } from './meetings.schema.ts';
import { createMeeting, createMeetings } from './new-meetings.commands.ts';

const target = { record: panelRecord, field: 'panel', description: 'The panel.', addsTo: true } as const;

export const createOneInput = inputFields((t) => ({
  kind: t.field({ type: MeetingKind, required: true, description: 'Ordinary, additional and so on.' }),
  isConfirmed: t.boolean({ required: true, description: 'Whether it is confirmed; otherwise it is provisional.' }),
  details: t.field({
    type: MeetingPatch,
    required: true,
    description: 'Time, place and other particulars; `startsAt` is required.',
  }),
}));

mutation({
  name: 'createMeeting',
  description: 'Adds a meeting, provisional or confirmed. Its council year is that on record which covers its day.',
  permission: 'MANAGE_MEETINGS',
  target,
  input: createOneInput,
  payload: { meeting: gives(Meeting, meetingById, 'The new meeting.') },
  command: createMeeting,
});

export const createManyInput = inputFields((t) => ({
  kind: t.field({ type: MeetingKind, required: true, description: 'Ordinary, additional and so on.' }),
  isConfirmed: t.boolean({ required: true, description: 'Whether they are confirmed; otherwise they are provisional.' }),
  dates: t.field({ type: [MeetingDateInput], required: true, description: 'The time of each; at most 100.' }),
  municipalYear: t.id({
    description: 'Council year of all of them; null for the year on record that covers the day of each.',
  }),
  scheduleRecordedOn: t.field({
    type: 'Date',
    description:
      'Day of the document that lists these dates, where they are all the ordinary meetings of the year: `MeetingSchedule.isComplete` is then true. Needs `municipalYear`. Null where no document lists them.',
  }),
  venue: t.field({ type: VenueInput, description: 'Place of all of them.' }),
  attendanceMode: t.field({ type: AttendanceMode, description: 'In person, online or both.' }),
  isOpenToPublic: t.boolean({ description: 'Whether the public may attend, except in private session.' }),
  contacts: t.field({ type: [ContactInput], description: 'Contacts for all of them; empty for those of the panel.' }),
}));

mutation({
  name: 'createMeetings',
  description: "Adds meetings of a panel together, e.g. a year's dates: all of them, or none.",
  permission: 'MANAGE_MEETINGS',
  target,
  input: createManyInput,
  payload: { meetings: givesList(Meeting, meetingById, 'The new meetings, in the order of the list.') },
  command: createMeetings,
});

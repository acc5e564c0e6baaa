/** Inputs of the particulars of a meeting. */
import { builder } from '../../graphql/builder.ts';
import { ContactInput } from '../councils/contacts.schema.ts';
import { AttendanceMode } from './meetings.schema.ts';
import { MeetingLinkKind } from './places.schema.ts';

export const VenueInput = builder.inputType('VenueInput', {
  description: 'Place of a meeting.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Building, e.g. “Civic Centre”, or e.g. “Virtual”.' }),
    room: t.string({ description: 'Room.' }),
    address: t.string({ description: 'Postal address, lines separated by line breaks.' }),
    directionsUrl: t.field({ type: 'URL', description: 'Map or directions.' }),
  }),
});

export const MeetingLinkInput = builder.inputType('MeetingLinkInput', {
  description: 'A way to join a meeting, watch it or read what is said.',
  fields: (t) => ({
    kind: t.field({ type: MeetingLinkKind, required: true, description: 'Kind of link.' }),
    label: t.string({ description: 'Text to show.' }),
    url: t.field({ type: 'URL', description: 'Address.' }),
  }),
});

export const MeetingPatch = builder.inputType('MeetingPatch', {
  description: 'Particulars of a meeting. In a change, an absent field is left alone and null clears it.',
  fields: (t) => ({
    startsAt: t.field({
      type: 'DateTime',
      description: 'Time at which it is due to begin. Only a provisional meeting can be changed to another day.',
    }),
    plannedFinishAt: t.field({
      type: 'DateTime',
      description: 'Time at which it is due to end. Cleared with a change to another day, unless given.',
    }),
    venue: t.field({ type: VenueInput, description: 'Place.' }),
    attendanceMode: t.field({ type: AttendanceMode, description: 'In person, online or both.' }),
    isOpenToPublic: t.boolean({ description: 'Whether the public may attend, except in private session.' }),
    notice: t.string({ description: 'Warning for the front page, e.g. “PLEASE NOTE TIME OF MEETING”.' }),
    links: t.field({ type: [MeetingLinkInput], description: 'All links.' }),
    contacts: t.field({ type: [ContactInput], description: 'All contacts; empty for those of the panel.' }),
    presidingPerson: t.id({ description: 'Person in the chair.' }),
    presidingAsRecorded: t.string({
      description: 'Person in the chair, as minuted, e.g. “Councillor Mitchell in the Chair”.',
    }),
  }),
});

export const MeetingDateInput = builder.inputType('MeetingDateInput', {
  description: 'The time of one meeting in a list.',
  fields: (t) => ({
    startsAt: t.field({ type: 'DateTime', required: true, description: 'Time at which it is due to begin.' }),
    plannedFinishAt: t.field({ type: 'DateTime', description: 'Time at which it is due to end.' }),
  }),
});

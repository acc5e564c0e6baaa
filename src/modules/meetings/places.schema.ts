/** Where a meeting is held, and the links by which it is followed from elsewhere. */
import { builder } from '../../graphql/builder.ts';
import type { MeetingLinkValue, VenueValue } from './meetings.table.ts';

export const MeetingLinkKind = builder.enumType('MeetingLinkKind', {
  description: 'Kinds of link.',
  values: {
    JOIN: { description: 'The online meeting.' },
    WEBCAST: { description: 'A live broadcast.' },
    RECORDING: { description: 'A recording.' },
    TRANSCRIPT: { description: 'A transcript.' },
  },
});

export const Venue = builder.objectRef<VenueValue>('Venue');

builder.objectType(Venue, {
  description: 'Place of a meeting.',
  fields: (t) => ({
    asRecorded: t.exposeString('asRecorded', {
      nullable: true,
      description: 'The whole line as printed, e.g. “Council Chamber - Civic Centre. View directions”; null when entered here.',
    }),
    name: t.exposeString('name', { description: 'Building, e.g. “Civic Centre”, or the word printed instead, e.g. “Virtual”.' }),
    room: t.exposeString('room', { nullable: true, description: 'Room, e.g. “Conference Room 3” or “Council Chamber”.' }),
    address: t.exposeString('address', { nullable: true, description: 'Postal address, lines separated by line breaks.' }),
    directionsUrl: t.expose('directionsUrl', {
      type: 'URL',
      nullable: true,
      description: 'Map or directions; null where “View directions” is printed without an address.',
    }),
  }),
});

export const MeetingLink = builder.objectRef<MeetingLinkValue>('MeetingLink');

builder.objectType(MeetingLink, {
  description: 'A way to join a meeting, watch it or read what is said.',
  fields: (t) => ({
    kind: t.expose('kind', { type: MeetingLinkKind, description: 'Derived: kind of link, as classified here from its label.' }),
    label: t.exposeString('label', { nullable: true, description: 'As printed, e.g. “link to meeting”.' }),
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Address; null when announced without one.' }),
  }),
});

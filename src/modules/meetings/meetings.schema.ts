/** Meetings: planned, live and past. Schedules, lists and commands are beside this file. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { municipalYearById } from '../councils/councils.loaders.ts';
import { CouncilRecord, MunicipalYear } from '../councils/councils.schema.ts';
import { Contact } from '../councils/shared.schema.ts';
import { panelById } from '../panels/panels.loaders.ts';
import { Panel } from '../panels/panels.schema.ts';
import { TermsOfReference } from '../panels/terms-of-reference.schema.ts';
import { personById } from '../people/people.loaders.ts';
import { Person } from '../people/people.schema.ts';
import { meetingById, meetingReplacedBy } from './meetings.loaders.ts';
import type { MeetingLinkValue, MeetingRow, VenueValue } from './meetings.table.ts';

export const MeetingStatus = builder.enumType('MeetingStatus', {
  description:
    'What a meeting is doing, in one word: for interfaces and subscriptions. Derived from `liveStatus` and `scheduleStatus`, never from the clock, so that every change is an event. The first line that applies decides: 1. `liveStatus` CLOSED: CONCLUDED 2. `liveStatus` ABANDONED_INQUORATE: INQUORATE 3. `liveStatus` IN_PRIVATE_SESSION, IN_PUBLIC_SESSION or ADJOURNED: the same 4. `scheduleStatus` CANCELLED, RESCHEDULED, POSTPONED or PROVISIONAL: the same 5. `scheduleStatus` CONFIRMED: SCHEDULED A past meeting still SCHEDULED is one whose outcome nobody recorded; `complianceNotes` says so.',
  values: {
    PROVISIONAL: { description: 'Pencilled in.' },
    SCHEDULED: { description: 'Confirmed, not begun.' },
    POSTPONED: { description: 'Put off; no new date yet.' },
    RESCHEDULED: { description: 'Replaced by `rescheduledTo`. Final.' },
    CANCELLED: { description: 'Will not be held; keeps its date and time.' },
    IN_PUBLIC_SESSION: { description: 'Sitting, open to all.' },
    IN_PRIVATE_SESSION: { description: 'Sitting, press and public excluded.' },
    ADJOURNED: { description: 'Interrupted, to resume.' },
    CONCLUDED: { description: 'Ended. Final.' },
    INQUORATE: { description: 'Given up for want of a quorum. Final.' },
  },
});

export const MeetingScheduleStatus = builder.enumType('MeetingScheduleStatus', {
  description: 'Whether and when a meeting is meant to be held.',
  values: {
    PROVISIONAL: { description: 'Pencilled in; can be confirmed, postponed or cancelled.' },
    CONFIRMED: { description: 'Stands; the only state from which it can be started.' },
    POSTPONED: { description: 'Put off with no new date; confirming a new date returns it to CONFIRMED.' },
    RESCHEDULED: { description: 'Replaced by another meeting; final.' },
    CANCELLED: { description: 'Off; confirmed again only with a reason.' },
  },
});

export const MeetingLiveStatus = builder.enumType('MeetingLiveStatus', {
  description: 'Where a meeting stands on the day.',
  values: {
    NOT_STARTED: { description: 'Not begun, as far as is recorded.' },
    IN_PUBLIC_SESSION: { description: 'Sitting in public.' },
    IN_PRIVATE_SESSION: { description: 'Sitting with press and public excluded; LGA 1972 s.100A.' },
    ADJOURNED: { description: 'Interrupted, to resume in the session it left.' },
    CLOSED: { description: 'Over; final.' },
    ABANDONED_INQUORATE: { description: 'Given up for want of a quorum; final.' },
  },
});

export const MeetingKind = builder.enumType('MeetingKind', {
  description: 'Kinds of meeting.',
  values: {
    ORDINARY: { description: 'In the published schedule.' },
    ADDITIONAL: { description: 'Added to the schedule, e.g. 5 November 2021.' },
    EXTRAORDINARY: { description: 'Specially called; not suitable for approving minutes.' },
    ANNUAL: { description: 'Annual meeting.' },
    INFORMAL: { description: 'Held without formal notice, e.g. a briefing.' },
    JOINT: { description: 'With another panel or council.' },
  },
});

export const AttendanceMode = builder.enumType('AttendanceMode', {
  description: 'How people attend.',
  values: {
    IN_PERSON: { description: 'At the venue.' },
    VIRTUAL: { description: 'Online only; lawful for councils in England from 4 April 2020 to 6 May 2021 (SI 2020/392).' },
    HYBRID: { description: 'Both.' },
    UNKNOWN: { description: 'Not recorded.' },
  },
});

export const MeetingLinkKind = builder.enumType('MeetingLinkKind', {
  description: 'What a link leads to.',
  values: {
    JOIN: { description: 'The online meeting.' },
    WEBCAST: { description: 'A live broadcast.' },
    RECORDING: { description: 'A recording.' },
    TRANSCRIPT: { description: 'A transcript.' },
  },
});

export const Venue = builder.objectRef<VenueValue>('Venue');

builder.objectType(Venue, {
  description: 'Where a meeting is held.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Building, e.g. “Civic Centre”.' }),
    room: t.exposeString('room', { nullable: true, description: 'Room, e.g. “Conference Room 3” or “Council Chamber”.' }),
    address: t.exposeString('address', { nullable: true, description: 'Postal address, lines separated by line breaks.' }),
    directionsUrl: t.expose('directionsUrl', { type: 'URL', nullable: true, description: 'Map or directions.' }),
  }),
});

export const MeetingLink = builder.objectRef<MeetingLinkValue>('MeetingLink');

builder.objectType(MeetingLink, {
  description: 'A way to join, watch or read along.',
  fields: (t) => ({
    kind: t.expose('kind', { type: MeetingLinkKind, description: 'What it leads to.' }),
    label: t.exposeString('label', { nullable: true, description: 'As printed, e.g. “link to meeting”.' }),
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Address; null when announced without one.' }),
  }),
});

export const Meeting = builder.objectRef<MeetingRow>('Meeting');

builder.node(Meeting, {
  ...nodeOf('Meeting', meetingById),
  interfaces: [CouncilRecord],
  description: 'A meeting of a panel: planned, live or past.',
  fields: (t) => ({
    panel: t.field({
      type: Panel,
      description: 'Panel that meets.',
      resolve: (row, _, ctx) => ctx.required(panelById, row, row.panelId),
    }),
    municipalYear: t.field({
      type: MunicipalYear,
      nullable: true,
      description: 'Council year it falls in; null when undated.',
      resolve: (row, _, ctx) => ctx.related(municipalYearById, row, row.municipalYearId),
    }),
    kind: t.expose('kind', { type: MeetingKind, description: 'Ordinary, additional and so on.' }),
    date: t.expose('date', {
      type: 'Date',
      nullable: true,
      description: 'Civil date; null where the source record states none. Never guessed.',
    }),
    startsAt: t.expose('startsAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it is due to begin; null when the record gives no time. A cancelled meeting keeps it.',
    }),
    startsAtAsRecorded: t.exposeString('startsAtAsRecorded', {
      nullable: true,
      description: 'Date and time, word for word, e.g. “Thursday, 20th July, 2023 at 5.30 pm”.',
    }),
    plannedFinishAt: t.expose('plannedFinishAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it is due to end, if planned.',
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime', nullable: true, description: 'When it began.' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
    resumesAt: t.expose('resumesAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When an adjourned meeting is to resume, if said.',
    }),
    status: t.expose('status', {
      type: MeetingStatus,
      description: 'What it is doing, in one word. Use this unless you need the parts below.',
    }),
    scheduleStatus: t.expose('scheduleStatus', {
      type: MeetingScheduleStatus,
      description: 'Whether and when it is meant to be held.',
    }),
    liveStatus: t.expose('liveStatus', { type: MeetingLiveStatus, description: 'Where it stands on the day.' }),
    statusReason: t.exposeString('statusReason', {
      nullable: true,
      description: 'Public reason for the present status, e.g. why it was cancelled.',
    }),
    rescheduledTo: t.field({
      type: Meeting,
      nullable: true,
      description: 'Meeting that replaced it.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, row.rescheduledToId),
    }),
    rescheduledFrom: t.field({
      type: Meeting,
      nullable: true,
      description: 'Meeting that it replaced.',
      resolve: (row, _, ctx) => ctx.load(meetingReplacedBy, row),
    }),
    venue: t.expose('venue', {
      type: Venue,
      nullable: true,
      description: 'Where it is held; null when unknown or wholly online.',
    }),
    attendanceMode: t.expose('attendanceMode', { type: AttendanceMode, description: 'In person, online or both.' }),
    isOpenToPublic: t.exposeBoolean('isOpenToPublic', { description: 'Whether the public may attend, private session apart.' }),
    notice: t.exposeString('notice', {
      nullable: true,
      description: 'Warning printed on the front, e.g. “PLEASE NOTE TIME OF MEETING”.',
    }),
    links: t.expose('links', { type: [MeetingLink], description: 'Ways to join and watch.' }),
    contacts: t.expose('contacts', {
      type: [Contact],
      description: "Contacts printed for this meeting; empty when the panel's apply.",
    }),
    presidingPerson: t.field({
      type: Person,
      nullable: true,
      description: 'Who was in the chair on the day, chair of the panel or not.',
      resolve: (row, _, ctx) => ctx.related(personById, row, row.presidingPersonId),
    }),
    presidingAsRecorded: t.exposeString('presidingAsRecorded', {
      nullable: true,
      description: 'As minuted, e.g. “Councillor Mitchell in the Chair”.',
    }),
  }),
});

builder.objectFields(TermsOfReference, (t) => ({
  adoptedAt: t.field({
    type: Meeting,
    nullable: true,
    description: 'Meeting that adopted it, when on record.',
    resolve: (row, _, ctx) => ctx.related(meetingById, row, row.adoptedAtMeetingId),
  }),
}));

/** Meetings: planned, live and past. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { Contact } from '../councils/contacts.schema.ts';
import { municipalYearById } from '../councils/councils.loaders.ts';
import { CouncilRecord, MunicipalYear } from '../councils/councils.schema.ts';
import { panelById } from '../panels/panels.loaders.ts';
import { Panel } from '../panels/panels.schema.ts';
import { TermsOfReference } from '../panels/terms-of-reference.schema.ts';
import { personById } from '../people/people.loaders.ts';
import { Person } from '../people/people.schema.ts';
import { meetingById, meetingReplacedBy } from './meetings.loaders.ts';
import { isOutcomeRecorded } from './meetings.rules.ts';
import type { MeetingRow } from './meetings.table.ts';
import { MeetingLink, Venue } from './places.schema.ts';

export const MeetingStatus = builder.enumType('MeetingStatus', {
  description:
    'Status of a meeting in one word: for interfaces and subscriptions. Derived from `liveStatus` and `scheduleStatus`, never from the clock, so that every change is an event. The first line that applies decides: 1. `liveStatus` CLOSED: CONCLUDED 2. `liveStatus` ABANDONED_INQUORATE: INQUORATE 3. `liveStatus` IN_PRIVATE_SESSION, IN_PUBLIC_SESSION or ADJOURNED: the same 4. `scheduleStatus` CANCELLED, RESCHEDULED, POSTPONED or PROVISIONAL: the same 5. `scheduleStatus` CONFIRMED or NOT_STATED: SCHEDULED. A past meeting that is still SCHEDULED or PROVISIONAL may or may not have been held: `isOutcomeRecorded` is false.',
  values: {
    PROVISIONAL: { description: 'Planned, not yet confirmed.' },
    SCHEDULED: { description: 'Planned; no record here tells that it began or was called off. See `isOutcomeRecorded`.' },
    POSTPONED: { description: 'Postponed; no new date yet.' },
    RESCHEDULED: { description: 'Replaced by `rescheduledTo`. Final.' },
    CANCELLED: { description: 'Will not be held; keeps its date and time.' },
    IN_PUBLIC_SESSION: { description: 'In session, open to the public.' },
    IN_PRIVATE_SESSION: { description: 'In session, press and public excluded.' },
    ADJOURNED: { description: 'Interrupted, to resume.' },
    CONCLUDED: { description: 'Held and ended. Final.' },
    INQUORATE: { description: 'Abandoned for lack of a quorum. Final.' },
  },
});

export const MeetingScheduleStatus = builder.enumType('MeetingScheduleStatus', {
  description: 'Whether and when a meeting is meant to be held.',
  values: {
    PROVISIONAL: { description: 'Planned, not yet confirmed; can be confirmed, postponed or cancelled.' },
    CONFIRMED: { description: 'Will be held; the only state from which it can be started.' },
    POSTPONED: { description: 'Postponed without a new date; confirming a new date returns it to CONFIRMED.' },
    RESCHEDULED: { description: 'Replaced by another meeting; final.' },
    CANCELLED: { description: 'Will not be held; can be confirmed again only with a reason.' },
    NOT_STATED: { description: 'A record names the meeting, none says whether it was confirmed.' },
  },
});

export const MeetingLiveStatus = builder.enumType('MeetingLiveStatus', {
  description: 'Progress of a meeting on the day.',
  values: {
    NOT_STARTED: { description: 'No record here tells that it began.' },
    IN_PUBLIC_SESSION: { description: 'In session, open to the public.' },
    IN_PRIVATE_SESSION: { description: 'In session with press and public excluded; LGA 1972 s.100A.' },
    ADJOURNED: { description: 'Interrupted, to resume in the same kind of session.' },
    CLOSED: { description: 'Ended; final.' },
    ABANDONED_INQUORATE: { description: 'Abandoned for lack of a quorum; final.' },
  },
});

export const MeetingKind = builder.enumType('MeetingKind', {
  description: 'Kinds of meeting.',
  values: {
    ORDINARY: { description: 'In the published schedule.' },
    ADDITIONAL: { description: 'Additional to the schedule, e.g. 5 November 2021.' },
    EXTRAORDINARY: { description: 'Specially called.' },
    ANNUAL: { description: 'Annual meeting.' },
    INFORMAL: { description: 'Held without formal notice, e.g. a briefing.' },
    JOINT: { description: 'With another panel or council.' },
    NOT_STATED: { description: 'No record says which.' },
  },
});

export const AttendanceMode = builder.enumType('AttendanceMode', {
  description: 'Mode of attendance.',
  values: {
    IN_PERSON: { description: 'At the venue.' },
    VIRTUAL: { description: 'Online only; lawful for councils in England from 4 April 2020 to 6 May 2021 (SI 2020/392).' },
    HYBRID: { description: 'Both.' },
    UNKNOWN: { description: 'Not recorded.' },
  },
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
      description: 'Council year it falls in; null when undated, or when the years on record do not tell.',
      resolve: (row, _, ctx) => ctx.related(municipalYearById, row, row.municipalYearId),
    }),
    kind: t.expose('kind', {
      type: MeetingKind,
      description: 'Ordinary, additional and so on; NOT_STATED where no record says.',
    }),
    date: t.expose('date', {
      type: 'Date',
      nullable: true,
      description: 'Civil date; null where no record states it. Never guessed.',
    }),
    startsAt: t.expose('startsAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Time at which the meeting is due to begin, kept after cancellation; null when the record gives no time.',
    }),
    startsAtAsRecorded: t.exposeString('startsAtAsRecorded', {
      nullable: true,
      description: 'Date and time, word for word, e.g. “Thursday, 20th July, 2023 at 5.30 pm”.',
    }),
    plannedFinishAt: t.expose('plannedFinishAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Time at which the meeting is due to end; null when not recorded.',
    }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Time at which the meeting began; null when not recorded.',
    }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Time at which the meeting ended; null when not recorded.',
    }),
    resumesAt: t.expose('resumesAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Time at which an adjourned meeting is to resume; null when not recorded.',
    }),
    status: t.expose('status', {
      type: MeetingStatus,
      description: 'Derived: `scheduleStatus` and `liveStatus` in one word. Use this unless you need the two.',
    }),
    isPast: t.boolean({
      nullable: true,
      description:
        'Derived: whether its date is before today; null where it has no date. Whether it was held is told by `status`, and by `isOutcomeRecorded` whether any record tells.',
      resolve: ({ date }) => (date === null ? null : date < todayInCouncilTime()),
    }),
    isOutcomeRecorded: t.boolean({
      description:
        'Derived: whether a record here tells that it was held, abandoned, postponed, rescheduled or cancelled. False for a past meeting that is not in session: nobody can tell from these records whether it was held.',
      resolve: (row) => isOutcomeRecorded(row.status),
    }),
    scheduleStatus: t.expose('scheduleStatus', {
      type: MeetingScheduleStatus,
      description: 'Whether and when it is meant to be held.',
    }),
    liveStatus: t.expose('liveStatus', { type: MeetingLiveStatus, description: 'Progress on the day.' }),
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
      description: 'Place of the meeting, “Virtual” included; null when not recorded.',
    }),
    attendanceMode: t.expose('attendanceMode', { type: AttendanceMode, description: 'In person, online or both.' }),
    isOpenToPublic: t.exposeBoolean('isOpenToPublic', {
      nullable: true,
      description: 'Whether the public may attend, except in private session; null when not stated.',
    }),
    notice: t.exposeString('notice', {
      nullable: true,
      description: 'Warning printed on the front, e.g. “PLEASE NOTE TIME OF MEETING”.',
    }),
    links: t.expose('links', { type: [MeetingLink], description: 'Ways to join and watch.' }),
    contacts: t.expose('contacts', {
      type: [Contact],
      description: 'Contacts printed for this meeting; where there are none, ask those of the panel.',
    }),
    presidingPerson: t.field({
      type: Person,
      nullable: true,
      description: 'Person who chaired this meeting, who need not be chair of the panel; null when not recorded.',
      resolve: (row, _, ctx) => ctx.related(personById, row, row.presidingPersonId),
    }),
    presidingAsRecorded: t.exposeString('presidingAsRecorded', {
      nullable: true,
      description: 'Person presiding, as minuted, e.g. “Councillor Mitchell in the Chair”.',
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

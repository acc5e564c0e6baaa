/** Guest speakers and everyone else who appears before a panel. */
import { builder } from '../../graphql/builder.ts';
import { type Found, whenFound } from '../../graphql/found.ts';
import { nodeOf } from '../../graphql/node.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { AttendanceMode, Meeting } from '../meetings/meetings.schema.ts';
import { organisationById } from '../organisations/organisations.loaders.ts';
import { Organisation } from '../organisations/organisations.schema.ts';
import { personById } from '../people/people.loaders.ts';
import { Person } from '../people/people.schema.ts';
import { type AppearanceRow, appearanceById, appearancesByItem, appearancesByMeeting } from './appearances.loaders.ts';
import { detailBeside } from './appearances.rules.ts';

export const AppearanceCapacity = builder.enumType('AppearanceCapacity', {
  description: 'Capacities in which people appear.',
  values: {
    GUEST_SPEAKER: { description: 'Guest from outside the council, invited to speak.' },
    CABINET_MEMBER: { description: 'Member of the executive.' },
    OFFICER: { description: 'Officer of the council.' },
    PARTNER: { description: 'From a partner organisation, e.g. police or NHS.' },
    INDEPENDENT_CHAIR: { description: 'Independent chair of a board or partnership.' },
    WITNESS: { description: 'Called to give evidence.' },
    PUBLIC_SPEAKER: { description: 'Member of the public or councillor speaking on a report.' },
  },
});

export const AppearanceStatus = builder.enumType('AppearanceStatus', {
  description: 'Status of an appearance.',
  values: {
    INVITED: { description: 'Invited; no record here tells whether they came.' },
    ACCEPTED: { description: 'Accepted the invitation.' },
    DECLINED: { description: 'Declined the invitation.' },
    CANCELLED: { description: 'The invitation was withdrawn or the meeting cancelled.' },
    ATTENDED: { description: 'Appeared before the panel.' },
    DID_NOT_ATTEND: { description: 'Was expected but did not attend.' },
  },
});

export const Invitation = builder.objectRef<AppearanceRow>('Invitation');

builder.objectType(Invitation, {
  description: 'An invitation to appear.',
  fields: (t) => ({
    invitedOn: t.expose('invitedOn', {
      type: 'Date',
      nullable: true,
      description: 'Day of the invitation; null when not recorded.',
    }),
    purpose: t.field({
      type: 'String',
      nullable: true,
      description: 'Purpose of the invitation; null when not recorded.',
      resolve: (row) => row.invitationPurpose,
    }),
    isRequirement: t.exposeBoolean('isRequirement', {
      description: 'Whether attendance was required, LGA 2000 s.9FA(8), rather than invited.',
    }),
    respondedOn: t.expose('respondedOn', {
      type: 'Date',
      nullable: true,
      description: 'Day of the answer; null when not recorded.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'Note with the answer; council staff only.' }),
  }),
});

export const Appearance = builder.objectRef<AppearanceRow>('Appearance');

builder.node(Appearance, {
  ...nodeOf('Appearance', appearanceById),
  interfaces: [CouncilRecord],
  description:
    'Someone who appears before the panel, from invitation to minutes. A guest speaker is an appearance with capacity GUEST_SPEAKER.',
  fields: (t) => ({
    meeting: t.field({
      type: Meeting,
      description: 'The meeting.',
      resolve: (row, _, ctx) => ctx.required(meetingById, row, row.meetingId),
    }),
    agendaItem: t.field({
      type: AgendaItem,
      nullable: true,
      description: 'The item; null for the meeting as a whole.',
      resolve: (row, _, ctx) => ctx.related(agendaItemById, row, row.agendaItemId),
    }),
    capacity: t.expose('capacity', {
      type: AppearanceCapacity,
      description: 'Derived: capacity, as classified here from role and organisation as recorded.',
    }),
    status: t.expose('status', { type: AppearanceStatus, description: 'Status.' }),
    displayName: t.exposeString('displayName', {
      description: 'Derived: name to show: the name as recorded, else the role, else the organisation.',
    }),
    displayDetail: t.string({
      nullable: true,
      description:
        'Derived: role and organisation as recorded, as far as `displayName` does not say them already, e.g. “Executive Director, Southampton City Council”: print both, and nothing is said twice. Null when nothing is left.',
      resolve: (row) => detailBeside(row),
    }),
    nameAsRecorded: t.exposeString('nameAsRecorded', {
      nullable: true,
      description: "Name, word for word, e.g. “C O'Neill”; null where only a role is recorded.",
    }),
    roleAsRecorded: t.exposeString('roleAsRecorded', {
      nullable: true,
      description: "Role on that day, e.g. “Children's Improvement Advisor for the North East Region”.",
    }),
    organisationAsRecorded: t.exposeString('organisationAsRecorded', {
      nullable: true,
      description: 'Organisation as named, e.g. “LGA”.',
    }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The person; null until identified, and never guessed from a surname alone.',
      resolve: (row, _, ctx) => ctx.related(personById, row, row.personId),
    }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation; null until identified.',
      resolve: (row, _, ctx) => ctx.related(organisationById, row, row.organisationId),
    }),
    topic: t.exposeString('topic', { nullable: true, description: 'Subject of their talk; null when not recorded.' }),
    biography: t.exposeString('biography', {
      nullable: true,
      description: "Short introduction for the public, with the speaker's agreement.",
    }),
    attendanceMode: t.expose('attendanceMode', { type: AttendanceMode, description: 'In person or online.' }),
    withConsentOfChair: t.exposeBoolean('withConsentOfChair', {
      description: 'Whether the minutes say that they addressed the panel with the consent of the chair.',
    }),
    position: t.exposeInt('position', { description: 'Order of appearance within the item, from 1.' }),
    invitation: t.field({
      type: Invitation,
      nullable: true,
      description: 'The invitation; null when none is recorded.',
      resolve: (row) => (row.isInvited ? row : null),
    }),
  }),
});

builder.objectFields(Meeting, (t) => ({
  appearances: t.field({
    type: [Appearance],
    description: 'Everyone recorded as appearing before the panel, guest speakers included, in agenda order.',
    args: {
      capacities: t.arg({ type: [AppearanceCapacity], description: 'Only in these capacities; null for all.' }),
    },
    resolve: (row, args, ctx) => inCapacities(ctx.load(appearancesByMeeting, row), args.capacities),
  }),
  guestSpeakers: t.field({
    type: [Appearance],
    description: 'Only the guest speakers, in agenda order: the list to show on a page.',
    resolve: (row, _, ctx) => inCapacities(ctx.load(appearancesByMeeting, row), ['GUEST_SPEAKER']),
  }),
}));

builder.objectFields(AgendaItem, (t) => ({
  appearances: t.field({
    type: [Appearance],
    description: 'Everyone recorded as appearing under this item, guest speakers included, in order.',
    args: {
      capacities: t.arg({ type: [AppearanceCapacity], description: 'Only in these capacities; null for all.' }),
    },
    resolve: (row, args, ctx) => inCapacities(ctx.load(appearancesByItem, row), args.capacities),
  }),
  guestSpeakers: t.field({
    type: [Appearance],
    description: 'Only the guest speakers.',
    resolve: (row, _, ctx) => inCapacities(ctx.load(appearancesByItem, row), ['GUEST_SPEAKER']),
  }),
}));

function inCapacities(
  found: Found<AppearanceRow[]>,
  capacities: AppearanceRow['capacity'][] | null | undefined,
): Found<AppearanceRow[]> {
  return whenFound(found, (rows) => (capacities == null ? rows : rows.filter((row) => capacities.includes(row.capacity))));
}

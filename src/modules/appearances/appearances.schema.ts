/** Guest speakers and everyone else before a panel. */
import { builder } from '../../graphql/builder.ts';
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

export const AppearanceCapacity = builder.enumType('AppearanceCapacity', {
  description: 'In what capacity someone appears.',
  values: {
    GUEST_SPEAKER: { description: 'Guest from outside, asked to speak.' },
    CABINET_MEMBER: { description: 'Member of the executive.' },
    OFFICER: { description: 'Officer of the council.' },
    PARTNER: { description: 'From a partner, e.g. police or NHS.' },
    INDEPENDENT_CHAIR: { description: 'Independent chair of a board or partnership.' },
    WITNESS: { description: 'Called to give evidence.' },
    PUBLIC_SPEAKER: { description: 'Member of the public or councillor speaking on a report.' },
  },
});

export const AppearanceStatus = builder.enumType('AppearanceStatus', {
  description: 'Where an appearance stands.',
  values: {
    INVITED: { description: 'Asked, no answer yet.' },
    ACCEPTED: { description: 'Expected.' },
    DECLINED: { description: 'Will not come.' },
    CANCELLED: { description: 'Invitation taken back or meeting off.' },
    ATTENDED: { description: 'Appeared before the panel.' },
    DID_NOT_ATTEND: { description: 'Expected but did not come.' },
  },
});

export const Invitation = builder.objectRef<AppearanceRow>('Invitation');

builder.objectType(Invitation, {
  description: 'An invitation to appear.',
  fields: (t) => ({
    invitedOn: t.expose('invitedOn', { type: 'Date', nullable: true, description: 'Day it was sent; null when unknown.' }),
    purpose: t.field({
      type: 'String',
      nullable: true,
      description: 'What they were asked to do.',
      resolve: (row) => row.invitationPurpose,
    }),
    isRequirement: t.exposeBoolean('isRequirement', {
      description: 'Whether attendance was required, LGA 2000 s.9FA(8), rather than invited.',
    }),
    respondedOn: t.expose('respondedOn', { type: 'Date', nullable: true, description: 'Day of the answer.' }),
    note: t.exposeString('note', { nullable: true, description: 'Note with the answer; council staff only.' }),
  }),
});

export const Appearance = builder.objectRef<AppearanceRow>('Appearance');

builder.node(Appearance, {
  ...nodeOf('Appearance', appearanceById),
  interfaces: [CouncilRecord],
  description:
    'Someone before the panel, from invitation to the minutes. A guest speaker is an appearance with capacity GUEST_SPEAKER.',
  fields: (t) => ({
    meeting: t.field({
      type: Meeting,
      description: 'The meeting.',
      resolve: (row, _, ctx) => ctx.required(meetingById, row, row.meetingId),
    }),
    agendaItem: t.field({
      type: AgendaItem,
      nullable: true,
      description: 'The item; null when it is for the whole meeting.',
      resolve: (row, _, ctx) => ctx.related(agendaItemById, row, row.agendaItemId),
    }),
    capacity: t.expose('capacity', { type: AppearanceCapacity, description: 'In what capacity.' }),
    status: t.expose('status', { type: AppearanceStatus, description: 'Where it stands.' }),
    displayName: t.exposeString('displayName', { description: 'Name to show: the name, else the role, else the organisation.' }),
    nameAsRecorded: t.exposeString('nameAsRecorded', {
      nullable: true,
      description: "Name, word for word, e.g. “C O'Neill”; null when only a role was invited.",
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
      description: 'The person, once identified; never guessed from a surname.',
      resolve: (row, _, ctx) => ctx.related(personById, row, row.personId),
    }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation, once identified.',
      resolve: (row, _, ctx) => ctx.related(organisationById, row, row.organisationId),
    }),
    topic: t.exposeString('topic', { nullable: true, description: 'What they speak on.' }),
    biography: t.exposeString('biography', {
      nullable: true,
      description: "Short introduction for the public, with the speaker's agreement.",
    }),
    attendanceMode: t.expose('attendanceMode', { type: AttendanceMode, description: 'In person or online.' }),
    withConsentOfChair: t.exposeBoolean('withConsentOfChair', {
      description: 'Whether minuted as addressing the panel with the consent of the chair.',
    }),
    position: t.exposeInt('position', { description: 'Order of appearance within the item, from 1.' }),
    invitation: t.field({
      type: Invitation,
      nullable: true,
      description: 'The invitation; null when none is on record.',
      resolve: (row) => (row.isInvited ? row : null),
    }),
  }),
});

builder.objectFields(Meeting, (t) => ({
  appearances: t.field({
    type: [Appearance],
    description: 'Everyone who appears before the panel, guest speakers included, in agenda order.',
    args: {
      capacities: t.arg({ type: [AppearanceCapacity], description: 'Only in these capacities; null for all.' }),
    },
    resolve: async (row, args, ctx) => inCapacities(await ctx.load(appearancesByMeeting, row), args.capacities),
  }),
  guestSpeakers: t.field({
    type: [Appearance],
    description: 'Guest speakers alone, in agenda order: the list to show on a page.',
    resolve: async (row, _, ctx) => inCapacities(await ctx.load(appearancesByMeeting, row), ['GUEST_SPEAKER']),
  }),
}));

builder.objectFields(AgendaItem, (t) => ({
  appearances: t.field({
    type: [Appearance],
    description: 'Everyone who appears under this item, guest speakers included, in order.',
    args: {
      capacities: t.arg({ type: [AppearanceCapacity], description: 'Only in these capacities; null for all.' }),
    },
    resolve: async (row, args, ctx) => inCapacities(await ctx.load(appearancesByItem, row), args.capacities),
  }),
  guestSpeakers: t.field({
    type: [Appearance],
    description: 'Guest speakers alone.',
    resolve: async (row, _, ctx) => inCapacities(await ctx.load(appearancesByItem, row), ['GUEST_SPEAKER']),
  }),
}));

function inCapacities(rows: AppearanceRow[], capacities: AppearanceRow['capacity'][] | null | undefined): AppearanceRow[] {
  return capacities == null ? rows : rows.filter((row) => capacities.includes(row.capacity));
}

/** The mutations that invite people to a meeting and record who appeared. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { AttendanceMode } from '../meetings/meetings.schema.ts';
import { meetingRecord } from '../meetings/meetings.table.ts';
import { recordAppearance } from './appearances.commands.ts';
import { appearanceById } from './appearances.loaders.ts';
import { Appearance, AppearanceCapacity, AppearanceStatus } from './appearances.schema.ts';
import { appearanceRecord } from './appearances.table.ts';
import { inviteContributor, inviteGuestSpeaker, respondToInvitation } from './invitations.commands.ts';

const target = { record: meetingRecord, field: 'meeting', description: 'The meeting.', addsTo: true } as const;

export const speakerInput = inputFields((t) => ({
  agendaItem: t.id({ description: 'The item; null for the meeting as a whole.' }),
  name: t.string({ required: true, description: 'Name, as it is to be printed.' }),
  role: t.string({ description: 'Role.' }),
  organisation: t.string({ description: 'Organisation; linked when it is on record, else added.' }),
  person: t.id({ description: 'The person, when on record.' }),
  topic: t.string({ description: 'Subject of their talk.' }),
  biography: t.string({ description: "Short introduction for the public, with the speaker's agreement." }),
  attendanceMode: t.field({ type: AttendanceMode, defaultValue: 'UNKNOWN', description: 'In person or online.' }),
  invitedOn: t.field({ type: 'Date', description: 'Day of the invitation; null for today.' }),
}));

mutation({
  name: 'inviteGuestSpeaker',
  description: 'Invites a guest speaker to a meeting.',
  permission: 'MANAGE_MEETINGS',
  target,
  input: speakerInput,
  payload: { appearance: gives(Appearance, appearanceById, 'The guest speaker, invited.') },
  command: inviteGuestSpeaker,
});

export const contributorInput = inputFields((t) => ({
  agendaItem: t.id({ description: 'The item; null for the meeting as a whole.' }),
  capacity: t.field({ type: AppearanceCapacity, required: true, description: 'Capacity; not GUEST_SPEAKER.' }),
  name: t.string({ description: 'Name; null when only the role is invited.' }),
  role: t.string({ description: 'Role, e.g. “Cabinet Member for Children and Learning”.' }),
  organisation: t.string({ description: 'Organisation; linked when it is on record, else added.' }),
  person: t.id({ description: 'The person, when on record.' }),
  purpose: t.string({ description: 'Purpose of the invitation.' }),
  isRequirement: t.boolean({ defaultValue: false, description: 'Whether attendance is required, LGA 2000 s.9FA(8).' }),
  invitedOn: t.field({ type: 'Date', description: 'Day of the invitation; null for today.' }),
}));

mutation({
  name: 'inviteContributor',
  description: 'Invites anyone but a guest speaker to a meeting or, under LGA 2000 s.9FA(8), requires them to attend.',
  permission: 'MANAGE_MEETINGS',
  target,
  input: contributorInput,
  payload: { appearance: gives(Appearance, appearanceById, 'The contributor, invited.') },
  command: inviteContributor,
});

export const responseInput = inputFields((t) => ({
  isAccepted: t.boolean({ required: true, description: 'Whether they will come.' }),
  attendanceMode: t.field({ type: AttendanceMode, description: 'In person or online; null to leave it as it is.' }),
  note: t.string({ description: 'Note with the answer, for council staff only; null to leave an earlier one.' }),
}));

mutation({
  name: 'respondToInvitation',
  description: 'Records the answer to an invitation, or a changed answer.',
  permission: 'MANAGE_MEETINGS',
  target: { record: appearanceRecord, field: 'appearance', description: 'The appearance.' },
  input: responseInput,
  payload: { appearance: gives(Appearance, appearanceById, 'The appearance, accepted or declined.') },
  command: respondToInvitation,
});

export const recordInput = inputFields((t) => ({
  appearance: t.id({ description: 'The appearance that this fulfils or corrects; null for someone new.' }),
  appearanceVersion: t.int({
    description:
      'Version of that appearance that you last saw: if it has changed since, STALE_VERSION. Leave out to skip this check.',
  }),
  agendaItem: t.id({ description: 'The item; null for the meeting as a whole, or for the item of the invitation.' }),
  capacity: t.field({ type: AppearanceCapacity, required: true, description: 'Capacity.' }),
  status: t.field({ type: AppearanceStatus, required: true, description: 'ATTENDED or DID_NOT_ATTEND.' }),
  nameAsRecorded: t.string({ description: 'Name, word for word; null to keep that of the invitation.' }),
  roleAsRecorded: t.string({ description: 'Role, word for word; null to keep that of the invitation.' }),
  organisationAsRecorded: t.string({
    description: 'Organisation, word for word; linked when it is on record, else added. Null to keep that of the invitation.',
  }),
  person: t.id({ description: 'The person, once identified.' }),
  attendanceMode: t.field({ type: AttendanceMode, description: 'In person or online; null when not minuted.' }),
  withConsentOfChair: t.boolean({
    description: 'Whether the minutes say that they addressed the panel with the consent of the chair.',
  }),
}));

mutation({
  name: 'recordAppearance',
  description: 'Records someone before the panel as minuted, invited or not.',
  permission: 'RECORD_MINUTES',
  target,
  input: recordInput,
  payload: { appearance: gives(Appearance, appearanceById, 'The appearance.') },
  command: recordAppearance,
});

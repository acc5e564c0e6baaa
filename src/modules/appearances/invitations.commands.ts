/** The commands that invite people to a meeting and record their answers. */
import { and, eq, inArray } from 'drizzle-orm';
import { optionalText, pastDay, requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type Mistake, mistake, refusal } from '../../commands/refusal.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Key } from '../../db/loader.ts';
import type { RowOf } from '../../db/record-kind.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import type { MeetingRow } from '../meetings/meetings.table.ts';
import { personRecord } from '../people/people.table.ts';
import { type ItemRow, itemOf, nextPosition, organisationId, visibilityAt } from './appearance-places.commands.ts';
import { announceAppearance, lineMax, refuseStep } from './appearance-steps.commands.ts';
import type { contributorInput, responseInput, speakerInput } from './appearances.mutations.schema.ts';
import { canInviteTo, openInvitations, stepAppearance } from './appearances.rules.ts';
import { appearance, appearanceRecord, invitationNote } from './appearances.table.ts';

type MeetingCommand = Command<MeetingRow>;
type AppearanceRow = RowOf<typeof appearanceRecord>;

const namedMessage = 'Give the name, the role or the organisation of whom to invite.';

export async function inviteGuestSpeaker(
  command: MeetingCommand,
  input: InputOf<typeof speakerInput>,
): Promise<{ appearance: Key }> {
  refuseUninvitable(command.target);
  const { name, topic, biography, ...invited } = await command.check({
    ...invitedChecks(command, input),
    name: requiredText(input.name, 'Give the name of the speaker, as it is to be printed.', 'name', lineMax),
    topic: optionalText(input.topic, 'topic', textMax),
    biography: optionalText(input.biography, 'biography'),
  });
  const attendanceMode = input.attendanceMode ?? 'UNKNOWN';
  const ofSpeaker = { nameAsRecorded: name, topic, biography, attendanceMode };
  return { appearance: await invite(command, invited, { ...ofSpeaker, capacity: 'GUEST_SPEAKER' }) };
}

export async function inviteContributor(
  command: MeetingCommand,
  input: InputOf<typeof contributorInput>,
): Promise<{ appearance: Key }> {
  refuseUninvitable(command.target);
  const { name, purpose, capacity, ...invited } = await command.check({
    ...invitedChecks(command, input),
    capacity: contributing(input.capacity),
    name: optionalText(input.name, 'name', lineMax),
    named: [input.name, input.role, input.organisation].some((text) => text?.trim())
      ? null
      : mistake('REQUIRED', namedMessage, 'name'),
    purpose: optionalText(input.purpose, 'purpose', textMax),
  });
  const asked = { invitationPurpose: purpose, isRequirement: input.isRequirement ?? false };
  return { appearance: await invite(command, invited, { ...asked, capacity, nameAsRecorded: name }) };
}

const textMax = 2000;

function refuseUninvitable({ status }: MeetingRow): void {
  if (canInviteTo(status)) return;
  const message = `This meeting is ${status}; people can be invited only to a meeting that is still to be held or in progress.`;
  throw refusal('INVALID_TRANSITION', message, 'meeting');
}

function contributing(capacity: AppearanceRow['capacity']): AppearanceRow['capacity'] | Mistake {
  if (capacity !== 'GUEST_SPEAKER') return capacity;
  return mistake('INVALID', 'Invite a guest speaker with inviteGuestSpeaker.', 'capacity');
}

/** What both kinds of invitation say. */
interface InvitedGiven {
  agendaItem?: string | null;
  role?: string | null;
  organisation?: string | null;
  person?: string | null;
  invitedOn?: string | null;
}

function invitedChecks(command: MeetingCommand, input: InvitedGiven) {
  return {
    item: itemOf(command, command.target, input.agendaItem),
    role: optionalText(input.role, 'role', lineMax),
    organisation: optionalText(input.organisation, 'organisation', lineMax),
    person: command.referIfGiven(personRecord, input.person, 'person'),
    invitedOn: pastDay(input.invitedOn ?? command.today, command.today, 'invitedOn'),
  };
}

interface Invited {
  item: ItemRow | null;
  role: string | null;
  organisation: string | null;
  person: { id: string } | null;
  invitedOn: string | null;
}

type Particulars = Pick<typeof appearance.$inferInsert, 'capacity' | 'nameAsRecorded'> & Partial<typeof appearance.$inferInsert>;

async function invite(command: MeetingCommand, invited: Invited, particulars: Particulars): Promise<Key> {
  const { target: meeting } = command;
  const { item, role, organisation, person, invitedOn } = invited;
  const visibility = await visibilityAt(command, meeting, item);
  const key = await command.insert(appearance, {
    ...particulars,
    visibility,
    meetingId: meeting.id,
    panelId: meeting.panelId,
    agendaItemId: item?.id ?? null,
    status: 'INVITED',
    roleAsRecorded: role,
    organisationAsRecorded: organisation,
    organisationId: await organisationId(command, organisation, visibility),
    personId: person?.id ?? null,
    position: await nextPosition(command, meeting, item?.id ?? null, visibility),
    isInvited: true,
    invitedOn,
  });
  announceAppearance(command, { id: key.id, visibility, meetingId: meeting.id }, null, 'INVITED');
  return key;
}

export async function respondToInvitation(command: Command<AppearanceRow>, input: InputOf<typeof responseInput>): Promise<void> {
  const { target, today } = command;
  if (!target.isInvited) {
    const message = 'No invitation of this person is on record. Invite them with inviteGuestSpeaker or inviteContributor first.';
    throw refusal('INVALID_TRANSITION', message, 'appearance');
  }
  const status = stepAppearance(target.status, input.isAccepted ? 'accept' : 'decline');
  if (status === null) throw refuseStep(target.status, 'appearance');
  const { note } = await command.check({ note: optionalText(input.note, 'note') });
  const attendanceMode = input.attendanceMode ?? target.attendanceMode;
  await command.update(appearanceRecord, target, { status, respondedOn: today, attendanceMode });
  if (note !== null) await keepNote(command, note);
  announceAppearance(command, target, target.status, status);
}

/** The council's own note on an answer, never public, in place of an earlier one. */
async function keepNote({ tx, target }: Command<AppearanceRow>, note: string): Promise<void> {
  const visibility = leastVisible([{ visibility: 'STAFF' }, target]);
  await tx
    .insert(invitationNote)
    .values({ councilId: tx.councilId, visibility, appearanceId: target.id, note })
    .onConflictDoUpdate({
      target: [invitationNote.councilId, invitationNote.appearanceId],
      set: { visibility, note },
    });
}

/** Ends the open invitations to a meeting that is cancelled. The command holds the meeting's lock. */
export async function cancelInvitations(command: Command, meeting: MeetingRow): Promise<void> {
  const { tx } = command;
  const open = await tx
    .select({ id: appearance.id })
    .from(appearance)
    .where(
      and(
        eq(appearance.councilId, tx.councilId),
        eq(appearance.meetingId, meeting.id),
        eq(appearance.isInvited, true),
        inArray(appearance.status, [...openInvitations]),
      ),
    );
  for (const row of await command.lock(
    appearanceRecord,
    open.map(({ id }) => id),
  )) {
    await command.update(appearanceRecord, row, { status: 'CANCELLED' });
    announceAppearance(command, row, row.status, 'CANCELLED');
  }
}

/** Records who appeared before a panel, invited or not. */
import { and, eq } from 'drizzle-orm';
import { optionalText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { Mistake, mistake, refusal } from '../../commands/refusal.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Visibility } from '../../db/access.ts';
import type { Key } from '../../db/loader.ts';
import type { RowOf } from '../../db/record-kind.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { mayHaveMet } from '../meetings/held-meetings.rules.ts';
import type { MeetingRow } from '../meetings/meetings.table.ts';
import { personRecord } from '../people/people.table.ts';
import { dropBases, showSources } from '../sources/sources.commands.ts';
import { type ItemRow, itemOf, nextPosition, organisationId, visibilityAt } from './appearance-places.commands.ts';
import { announceAppearance, lineMax, refuseStep } from './appearance-steps.commands.ts';
import type { recordInput } from './appearances.mutations.schema.ts';
import { stepAppearance } from './appearances.rules.ts';
import { appearance, appearanceRecord, invitationNote } from './appearances.table.ts';

type MeetingCommand = Command<MeetingRow>;
type AppearanceRow = RowOf<typeof appearanceRecord>;
type RecordInput = InputOf<typeof recordInput>;

export async function recordAppearance(command: MeetingCommand, input: RecordInput): Promise<{ appearance: Key }> {
  refuseBeforeMeeting(command);
  const { fulfilled, item, person, status, ...recorded } = await command.check({
    fulfilled: fulfilledBy(command, input),
    item: itemOf(command, command.target, input.agendaItem),
    person: command.referIfGiven(personRecord, input.person, 'person'),
    status: attendanceStatus(input.status),
    nameAsRecorded: optionalText(input.nameAsRecorded, 'nameAsRecorded', lineMax),
    roleAsRecorded: optionalText(input.roleAsRecorded, 'roleAsRecorded', lineMax),
    organisationAsRecorded: optionalText(input.organisationAsRecorded, 'organisationAsRecorded', lineMax),
    named: isNamed(input)
      ? null
      : mistake('REQUIRED', 'Give the name, the role or the organisation, as minuted.', 'nameAsRecorded'),
  });
  const { named, ...names } = recorded;
  const given = { ...names, personId: person?.id ?? null, status, item };
  return { appearance: fulfilled ? await fulfil(command, input, fulfilled, given) : await add(command, input, given) };
}

interface Recorded {
  nameAsRecorded: string | null;
  roleAsRecorded: string | null;
  organisationAsRecorded: string | null;
  personId: string | null;
  status: AttendanceStatus;
  item: ItemRow | null;
}

function refuseBeforeMeeting({ target, today }: MeetingCommand): void {
  if (mayHaveMet(target, today)) return;
  const message = `This meeting is ${target.status}${target.date ? `, dated ${target.date}` : ''}; people appear at a meeting that has begun or taken place.`;
  throw refusal('INVALID_TRANSITION', message, 'meeting');
}

/** Someone new must be named; an invited person keeps the names of the invitation. */
function isNamed(input: RecordInput): boolean {
  const names = [input.nameAsRecorded, input.roleAsRecorded, input.organisationAsRecorded];
  return input.appearance != null || names.some((text) => text?.trim());
}

type AttendanceStatus = Extract<AppearanceRow['status'], 'ATTENDED' | 'DID_NOT_ATTEND'>;

function attendanceStatus(status: AppearanceRow['status']): AttendanceStatus | Mistake {
  if (status === 'ATTENDED' || status === 'DID_NOT_ATTEND') return status;
  return mistake('INVALID', 'Say whether they came: ATTENDED or DID_NOT_ATTEND.', 'status');
}

/** The appearance that the record fulfils or corrects, locked; null for someone new. */
async function fulfilledBy(command: MeetingCommand, input: RecordInput): Promise<AppearanceRow | null | Mistake> {
  const { target } = command;
  const named = await command.referIfGiven(appearanceRecord, input.appearance, 'appearance');
  if (named === null || named instanceof Mistake) return named;
  if (named.meetingId !== target.id) return mistake('INVALID', 'This is an appearance at another meeting.', 'appearance');
  const [row = named] = await command.lock(appearanceRecord, [named.id]);
  if (input.appearanceVersion == null || input.appearanceVersion === row.version) return row;
  throw refusal(
    'STALE_VERSION',
    `This appearance is not at version ${input.appearanceVersion}: it is at version ${row.version} now. Read it again before you change it.`,
    'appearanceVersion',
    { currentVersion: row.version },
  );
}

async function add(command: MeetingCommand, input: RecordInput, { item, ...columns }: Recorded): Promise<Key> {
  const { target: meeting } = command;
  const visibility = await visibilityAt(command, meeting, item);
  const key = await command.insert(appearance, {
    ...columns,
    visibility,
    meetingId: meeting.id,
    panelId: meeting.panelId,
    agendaItemId: item?.id ?? null,
    organisationId: await organisationId(command, columns.organisationAsRecorded, visibility),
    capacity: input.capacity,
    attendanceMode: input.attendanceMode ?? 'UNKNOWN',
    withConsentOfChair: input.withConsentOfChair ?? false,
    position: await nextPosition(command, meeting, item?.id ?? null, visibility),
  });
  announceAppearance(command, { id: key.id, visibility, meetingId: meeting.id }, null, columns.status);
  return key;
}

/** What the minutes do not say stays as it was invited. */
async function fulfil(command: MeetingCommand, input: RecordInput, row: AppearanceRow, given: Recorded): Promise<Key> {
  const { target: meeting } = command;
  const status = stepAppearance(row.status, given.status === 'ATTENDED' ? 'attend' : 'miss');
  if (status === null) throw refuseStep(row.status, 'appearance');
  const isMoved = given.item !== null && given.item.id !== row.agendaItemId;
  const visibility = isMoved ? await visibilityAt(command, meeting, given.item) : row.visibility;
  const organisation = given.organisationAsRecorded;
  const set = {
    capacity: input.capacity,
    status,
    visibility,
    nameAsRecorded: given.nameAsRecorded ?? row.nameAsRecorded,
    roleAsRecorded: given.roleAsRecorded ?? row.roleAsRecorded,
    organisationAsRecorded: organisation ?? row.organisationAsRecorded,
    organisationId: organisation === null ? row.organisationId : await organisationId(command, organisation, visibility),
    personId: given.personId ?? row.personId,
    attendanceMode: input.attendanceMode ?? row.attendanceMode,
    withConsentOfChair: input.withConsentOfChair ?? row.withConsentOfChair,
    ...(isMoved && {
      agendaItemId: given.item?.id,
      position: await nextPosition(command, meeting, given.item?.id ?? null, visibility),
    }),
  };
  await command.update(appearanceRecord, row, set);
  if (visibility !== row.visibility) await showParts(command, row.id, visibility);
  const stated = (['attendanceMode', 'person'] as const).filter((field) => input[field] != null);
  await dropBases(command, row.id, stated);
  announceAppearance(command, { ...row, visibility }, row.status, status);
  return { councilId: row.councilId, id: row.id };
}

/** The parts of an appearance follow it; the council's own note is never public. */
async function showParts(command: MeetingCommand, id: string, visibility: Visibility): Promise<void> {
  await showSources(command, [id], visibility);
  await command.tx
    .update(invitationNote)
    .set({ visibility: leastVisible([{ visibility: 'STAFF' }, { visibility }]) })
    .where(and(eq(invitationNote.councilId, command.tx.councilId), eq(invitationNote.appearanceId, id)));
}

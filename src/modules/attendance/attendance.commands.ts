/** The commands that record attendance and declarations. Both are part of the meeting's record, and as visible as the meeting. */
import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import { optionalText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type InputPath, Mistake, mistake, refusal } from '../../commands/refusal.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Key } from '../../db/loader.ts';
import type { RowOf } from '../../db/record-kind.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { type MeetingRow, meetingRecord } from '../meetings/meetings.table.ts';
import { isStatedFor } from '../panels/panels.rules.ts';
import { personRecord } from '../people/people.table.ts';
import { visibilityUnder } from '../restrictions/under-items.commands.ts';
import { attendanceEntries } from './attendance.checks.ts';
import type { attendanceInput, declarationInput } from './attendance.mutations.schema.ts';
import { type AttendanceStatusValue, takesOwnSeat } from './attendance.rules.ts';
import { attendance, declaration, declarationRecord, declarationText } from './attendance.table.ts';
import { type HeldSeat, heldSeats } from './held-seats.checks.ts';

type MeetingCommand = Command<MeetingRow>;

export async function recordAttendance(command: MeetingCommand, input: InputOf<typeof attendanceInput>): Promise<void> {
  const { tx, target } = command;
  const { entries } = await command.check({ entries: attendanceEntries(command, input.entries) });
  const seats = await heldSeats(command, target.panelId);
  const rows = entries.map(({ person, substitutesFor, ...entry }) => ({
    ...entry,
    councilId: target.councilId,
    meetingId: target.id,
    personId: person.id,
    visibility: leastVisible([target, person]),
    seatId: seatOf(seats, person.id, entry.status, target.date),
    substitutesForId: substitutesFor?.id ?? null,
  }));
  const { councilId, meetingId, personId, ...columns } = getTableColumns(attendance);
  const replaced = Object.entries(columns).map(([name, { name: column }]) => [name, sql.raw(`excluded.${snakeCase(column)}`)]);
  await tx
    .insert(attendance)
    .values(rows)
    .onConflictDoUpdate({ target: [councilId, meetingId, personId], set: Object.fromEntries(replaced) });
  await command.update(meetingRecord, target, {});
  command.announce('MEETING_CHANGED', meetingRecord, target, factsOf(target));
}

export async function recordDeclaration(
  command: MeetingCommand,
  input: InputOf<typeof declarationInput>,
): Promise<{ declaration: Key }> {
  const { target } = command;
  const { kind, isNil } = input;
  if (isNil) await refuseSecondNil(command, kind);
  const { person, item, text, isSensitive, leftRoom } = await command.check({
    person: personOf(command, input),
    item: itemOf(command, input),
    text: optionalText(input.text, 'text'),
    isSensitive: notOfNil(isNil, input.isSensitive || null, 'isSensitive') ?? false,
    leftRoom: notOfNil(isNil, input.leftRoom, 'leftRoom'),
  });
  const visibleUnder = item && (await visibilityUnder(command, [item])).get(item.id);
  const visibility = leastVisible([target, ...(person ? [person] : []), ...(item ? [item] : [])]);
  const made = await command.insert(declaration, {
    visibility,
    meetingId: target.id,
    agendaItemId: item?.id ?? null,
    kind,
    isNil,
    personId: person?.id ?? null,
    isSensitive,
    leftRoom,
  });
  if (text !== null) {
    const isHidden = isSensitive || visibleUnder === 'RESTRICTED';
    await command.insert(declarationText, {
      visibility: isHidden ? 'RESTRICTED' : visibility,
      declarationId: made.id,
      text,
    });
  }
  const created = { operation: 'CREATED' } as const;
  command.announce('MEETING_CHANGED', declarationRecord, { ...made, visibility }, factsOf(target), created);
  return { declaration: made };
}

/** The seat that a person takes at a meeting, where a record states on its day that they hold it. */
function seatOf(seats: readonly HeldSeat[], personId: string, status: AttendanceStatusValue, day: string | null): string | null {
  if (!takesOwnSeat(status) || day === null) return null;
  return seats.find(({ held }) => held.personId === personId && isStatedFor(held, day))?.seat.id ?? null;
}

async function refuseSecondNil({ tx, target }: MeetingCommand, kind: typeof declaration.$inferSelect.kind): Promise<void> {
  const [nil] = await tx
    .select({ id: declaration.id })
    .from(declaration)
    .where(
      and(
        eq(declaration.councilId, target.councilId),
        eq(declaration.meetingId, target.id),
        eq(declaration.kind, kind),
        eq(declaration.isNil, true),
      ),
    );
  if (nil) throw refusal('ALREADY_EXISTS', 'The meeting has a nil return of this kind already.', 'isNil');
}

async function personOf(command: MeetingCommand, { isNil, person }: InputOf<typeof declarationInput>) {
  const named = notOfNil(isNil, person, 'person');
  if (named instanceof Mistake) return named;
  if (named === null) return isNil ? null : mistake('REQUIRED', 'Say who declared it, or record a nil return.', 'person');
  return command.refer(personRecord, named, 'person');
}

async function itemOf(
  command: MeetingCommand,
  { isNil, agendaItem }: InputOf<typeof declarationInput>,
): Promise<RowOf<typeof agendaItemRecord> | Mistake | null> {
  const named = notOfNil(isNil, agendaItem, 'agendaItem');
  if (named === null || named instanceof Mistake) return named;
  const item = await command.refer(agendaItemRecord, named, 'agendaItem');
  if (item instanceof Mistake || item.meetingId === command.target.id) return item;
  return mistake('INVALID', 'This item is on the agenda of another meeting.', 'agendaItem');
}

function notOfNil<V>(isNil: boolean, value: V | null | undefined, path: InputPath): V | null | Mistake {
  if (value == null || !isNil) return value ?? null;
  return mistake('INVALID', 'A nil return says that nobody declared anything of this kind; leave this out.', path);
}

function factsOf({ id, panelId }: MeetingRow) {
  return { meetingId: id, panelId };
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

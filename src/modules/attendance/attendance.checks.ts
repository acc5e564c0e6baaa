/** Checks of the attendance that a command records. */
import { and, eq } from 'drizzle-orm';
import { allIn, allOf, optionalText, pastInstant } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { referEach } from '../../commands/named-in-parts.ts';
import { type InputPath, Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import { mayHaveMet } from '../meetings/held-meetings.rules.ts';
import type { MeetingRow } from '../meetings/meetings.table.ts';
import { type PersonRow, personRecord } from '../people/people.table.ts';
import {
  type AttendanceStatusValue,
  type Attending,
  canPrecedeMeeting,
  isPresence,
  type SubstitutionProblem,
  substitutionProblem,
} from './attendance.rules.ts';
import { type AttendanceRow, attendance } from './attendance.table.ts';

/** As `AttendanceInput` gives it. */
export interface AttendanceGiven {
  person: string;
  status: AttendanceStatusValue;
  statusAsRecorded?: string | null;
  mode?: AttendanceRow['mode'] | null;
  substitutesFor?: string | null;
  arrivedAt?: Date | null;
  leftAt?: Date | null;
}

export type Attended = Pick<AttendanceRow, 'status' | 'statusAsRecorded' | 'mode' | 'arrivedAt' | 'leftAt'> & {
  person: PersonRow;
  substitutesFor: PersonRow | null;
};

const entriesMax = 100;

/** The entries, each with the people whom it names. */
export async function attendanceEntries(
  command: Command<MeetingRow>,
  given: readonly AttendanceGiven[],
): Promise<Attended[] | Mistake> {
  if (given.length === 0) return mistake('REQUIRED', 'Name at least one person.', 'entries');
  if (given.length > entriesMax)
    return mistake('TOO_LONG', `This list has ${given.length} entries; at most ${entriesMax} are allowed.`, 'entries');
  const pathTo = (index: number, field: string) => pathWithin('entries', index, field);
  const [people, replaced] = [
    await referEach(
      command,
      personRecord,
      given.map(({ person }, index) => ({ id: person, path: pathTo(index, 'person') })),
    ),
    await referEach(
      command,
      personRecord,
      given.map(({ substitutesFor }, index) => ({ id: substitutesFor, path: pathTo(index, 'substitutesFor') })),
    ),
  ];
  const entries = given.map((entry, index) =>
    allIn({
      person: once(people, index, pathTo(index, 'person')),
      status: statusOf(command, entry, pathTo(index, 'status')),
      statusAsRecorded: optionalText(entry.statusAsRecorded, pathTo(index, 'statusAsRecorded'), 500),
      mode: entry.mode ?? 'UNKNOWN',
      substitutesFor: replaced[index] as PersonRow | Mistake | null,
      arrivedAt: timeOf(command, entry, entry.arrivedAt, pathTo(index, 'arrivedAt')),
      leftAt: departureOf(command, entry, pathTo(index, 'leftAt')),
    }),
  );
  return contradictions(command, entries);
}

function once(people: readonly (PersonRow | Mistake | null)[], index: number, path: InputPath): PersonRow | Mistake {
  const person = people[index] as PersonRow | Mistake;
  if (person instanceof Mistake) return person;
  const isRepeated = people.slice(0, index).some((other) => other && !(other instanceof Mistake) && other.id === person.id);
  return isRepeated ? mistake('INVALID', 'This person is named before in the list. Name each once.', path) : person;
}

function statusOf({ target, today }: Command<MeetingRow>, { status }: AttendanceGiven, path: InputPath) {
  if (canPrecedeMeeting(status) || mayHaveMet(target, today)) return status;
  const message = `This meeting is ${target.status} and has not begun: until then only EXPECTED and APOLOGIES can be recorded.`;
  return mistake('INVALID', message, path);
}

function timeOf({ now }: Command, { status }: AttendanceGiven, at: Date | null | undefined, path: InputPath) {
  if (at && !isPresence(status)) return mistake('INVALID', 'Only those present arrive and leave; leave this out.', path);
  return pastInstant(at, now, path);
}

function departureOf(command: Command, entry: AttendanceGiven, path: InputPath): Date | null | Mistake {
  const { arrivedAt, leftAt } = entry;
  if (arrivedAt && leftAt && leftAt < arrivedAt) return mistake('INVALID', 'Nobody leaves before they arrive.', path);
  return timeOf(command, entry, leftAt, path);
}

/** The entries, or a mistake for each that contradicts another entry or the attendance already recorded. */
async function contradictions(
  command: Command<MeetingRow>,
  entries: readonly (Attended | Mistake)[],
): Promise<Attended[] | Mistake> {
  const known = entries.filter((entry): entry is Attended => !(entry instanceof Mistake));
  const named = new Set(known.map(({ person }) => person.id));
  const kept = (await recorded(command)).filter(({ personId }) => !named.has(personId));
  return allOf(
    entries.map((entry, index) => {
      if (entry instanceof Mistake) return entry;
      const others = known.filter((other) => other !== entry).map(attending);
      const problem = substitutionProblem(attending(entry), [...kept, ...others]);
      // The substitute's entry reports it, where there is one.
      if (!problem || (problem === 'IS_REPLACED' && !substitutionProblem(attending(entry), kept))) return entry;
      const field = problem === 'IS_REPLACED' ? 'status' : 'substitutesFor';
      return mistake('INVALID', problemText[problem], pathWithin('entries', index, field));
    }),
  );
}

const problemText: Record<SubstitutionProblem, string> = {
  NOT_A_SUBSTITUTE: 'Only a substitute replaces a member: the status is PRESENT_AS_SUBSTITUTE, or EXPECTED before the meeting.',
  FOR_THEMSELVES: 'Nobody is a substitute for themselves.',
  MEMBER_PRESENT: 'This member is recorded as present, so nobody replaces them.',
  REPLACED_TWICE: 'Another substitute is recorded for this member.',
  IS_REPLACED: 'A substitute is recorded for this member. Change the entry of the substitute in the same call.',
};

function attending({ person, status, substitutesFor }: Attended): Attending {
  return { personId: person.id, status, substitutesForId: substitutesFor?.id ?? null };
}

function recorded({ tx, target }: Command<MeetingRow>): Promise<Attending[]> {
  return tx
    .select()
    .from(attendance)
    .where(and(eq(attendance.councilId, target.councilId), eq(attendance.meetingId, target.id)));
}

/** Checks of the votes that a command records. */
import { allIn, allOf, wholeNumber } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { referEach } from '../../commands/named-in-parts.ts';
import { type InputPath, Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import type { RowOf } from '../../db/record-kind.ts';
import type { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { type HeldSeat, heldSeats } from '../attendance/held-seats.checks.ts';
import type { MeetingRow } from '../meetings/meetings.table.ts';
import { isInForceOn } from '../panels/panels.rules.ts';
import { type PersonRow, personRecord } from '../people/people.table.ts';
import { hasVote, namedBeyondCount, needsVote, type VoteChoiceValue, type VoteCount } from './votes.rules.ts';

/** As `VoteInput` gives it. */
export interface VoteGiven extends VoteCount {
  records?: readonly { person: string; choice: VoteChoiceValue }[] | null;
}

export interface CheckedVote {
  count: VoteCount;
  records: { personId: string; choice: VoteChoiceValue }[];
}

/** Where a vote was taken. */
export interface VotePlace {
  item: RowOf<typeof agendaItemRecord>;
  meeting: MeetingRow;
}

const recordsMax = 200;

/** A counted vote, with the votes of the members named. */
export async function voteOf(
  command: Command,
  place: VotePlace,
  given: VoteGiven,
  path: InputPath,
): Promise<CheckedVote | Mistake> {
  const counted = (name: keyof VoteCount) => (wholeNumber(given[name], 0, pathWithin(path, name)) ?? 0) as number | Mistake;
  const records = given.records ?? [];
  const checked = allIn({
    count: allIn({ for: counted('for'), against: counted('against'), abstentions: counted('abstentions') }),
    records: await recordsOf(command, place, records, pathWithin(path, 'records')),
  });
  if (checked instanceof Mistake) return checked;
  const { count } = checked as CheckedVote;
  const beyond = namedBeyondCount(
    count,
    records.map(({ choice }) => choice),
  );
  if (beyond.length === 0) return checked as CheckedVote;
  return allOf(
    beyond.map((name) =>
      mistake('INVALID', `${count[name]} are counted ${inWords[name]}, and more are named.`, pathWithin(path, name)),
    ),
  ) as Mistake;
}

const inWords: Record<keyof VoteCount, string> = { for: 'for', against: 'against', abstentions: 'as abstaining' };

async function recordsOf(
  command: Command,
  place: VotePlace,
  given: NonNullable<VoteGiven['records']>,
  path: InputPath,
): Promise<CheckedVote['records'] | Mistake> {
  if (given.length > recordsMax)
    return mistake('TOO_LONG', `This list has ${given.length} entries; at most ${recordsMax} are allowed.`, path);
  const names = given.map(({ person }, index) => ({ id: person, path: pathWithin(path, index, 'person') }));
  const people = (await referEach(command, personRecord, names)) as (PersonRow | Mistake)[];
  const seats = await heldSeats(command, place.meeting.panelId);
  const named = new Set<string>();
  return allOf(
    given.map(({ choice }, index) => {
      const person = people[index] as PersonRow | Mistake;
      if (person instanceof Mistake) return person;
      if (named.has(person.id))
        return mistake('INVALID', 'This member is named before in the list. Name each once.', pathWithin(path, index, 'person'));
      named.add(person.id);
      const why = needsVote(choice) ? whyWithoutVote(command, place, seats, person.id) : null;
      if (why) return mistake('NOT_ENTITLED_TO_VOTE', why, pathWithin(path, index));
      return { personId: person.id, choice };
    }),
  );
}

/** Why the seats that a person held on the day of the meeting, as last recorded, have no vote on the item; null where one has. */
function whyWithoutVote(
  { today }: Command,
  { item, meeting }: VotePlace,
  seats: readonly HeldSeat[],
  personId: string,
): string | null {
  const day = meeting.date ?? today;
  const held = seats.filter((one) => one.held.personId === personId && isInForceOn(one.held, day));
  if (held.length === 0 || held.some(({ seat }) => hasVote(seat.votingRights, item.isEducationMatter))) return null;
  if (held.every(({ seat }) => seat.votingRights === 'NONE')) return 'The seat of this member has no vote.';
  return 'This member votes on education matters only, and the item is not recorded as one. If it is one, record that with updateAgendaItem first.';
}

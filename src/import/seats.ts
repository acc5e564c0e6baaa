/**
 * Who sat on a panel on the day of a meeting that was held. A person keeps their seat; a new member takes that of one who is no longer listed, or a
 * further one. Nothing ends a membership: the source does not say on which day it ended.
 */
import { and, asc, eq } from 'drizzle-orm';
import { globalId } from '../graphql/ids.ts';
import { meet, newestOn } from '../modules/panels/panels.rules.ts';
import { type MembershipRow, membership, type SeatRow, seat } from '../modules/panels/seats.table.ts';
import { referencesOfKind, storeReference } from '../modules/sources/external-references.commands.ts';
import type { ImportedMeeting } from './moderngov/mapped.ts';
import { bringPerson, type ImportedCouncil, idIn } from './people.ts';
import type { SeatValues } from './records.ts';
import { recorded } from './specs.ts';
import { system } from './system.ts';
import type { Unit } from './unit.ts';

export interface SeatPlace {
  panelId: string;
  /** The number there of the panel. */
  committee: string;
}

const kindOfReference = 'seat';
const kindRule = 'By the style, the role and the group that ModernGov gives for the member.';
const votingRule = 'A councillor votes on every question before a panel. ModernGov does not state voting rights.';

interface Sitting {
  person: string;
  /** The number there of the person. */
  number: string;
  role: MembershipRow['role'];
  values: SeatValues;
}

/** Gives whether all is here as the source says. */
export async function bringSeats(
  unit: Unit,
  council: ImportedCouncil,
  place: SeatPlace,
  meeting: ImportedMeeting,
): Promise<boolean> {
  const { members } = meeting;
  if (!unit.saysAnew('meeting', meeting.id, 'members', members)) countSeated(unit, place.committee, meeting);
  else if (members.length > 0) return seatMembers(unit, council, place, meeting);
  return true;
}

async function seatMembers(
  unit: Unit,
  council: ImportedCouncil,
  place: SeatPlace,
  { members, values: { date: day } }: ImportedMeeting,
): Promise<boolean> {
  const imported = await referencesOfKind(unit.tx, system, kindOfReference);
  const own = imported.filter(({ externalId }) => externalId.startsWith(`${place.committee}/`));
  const { seats, held } = await recordsOf(unit, council, place);
  const about = unit.about('panel', place.committee);
  if (seats.some(({ id }) => !own.some(({ recordId }) => recordId === id))) {
    about.add('SEATS_KEPT_HERE');
    return false;
  }
  if (own.some(({ recordId }) => !seats.some(({ id }) => id === recordId))) {
    about.add('WITHDRAWN_HERE', 'a seat');
    return false;
  }
  const sitting: Sitting[] = [];
  for (const { personId, name, role, seat: values } of members) {
    const person = await bringPerson(unit, council, personId, name);
    if (person !== null) sitting.push({ person, number: personId, role, values });
  }
  return seatAll(unit, council, place, { day, sitting, seats, held });
}

export function countSeated(unit: Unit, committee: string, { members }: ImportedMeeting): void {
  for (const { personId } of members) unit.count('membership', `${committee}/${personId}`, 'unchanged');
}

async function recordsOf({ tx }: Unit, { id: councilId }: ImportedCouncil, { panelId }: SeatPlace) {
  const seats = await tx
    .select()
    .from(seat)
    .where(and(eq(seat.councilId, councilId), eq(seat.panelId, panelId)))
    .orderBy(asc(seat.position));
  const held = await tx
    .select()
    .from(membership)
    .where(and(eq(membership.councilId, councilId), eq(membership.panelId, panelId)));
  return { seats, held };
}

interface Seating {
  day: string;
  sitting: readonly Sitting[];
  seats: readonly SeatRow[];
  held: readonly MembershipRow[];
}

async function seatAll(
  unit: Unit,
  { id: councilId }: ImportedCouncil,
  { panelId, committee }: SeatPlace,
  { day, sitting, seats, held }: Seating,
): Promise<boolean> {
  let isWhole = true;
  const days = { startsOn: null, endsOn: null, recordedOn: day };
  const present = new Set(sitting.map(({ person }) => person));
  const lastOf = (rows: readonly MembershipRow[]) => newestOn(rows, day);
  const standing = new Map(
    sitting.map(({ person }) => {
      const last = lastOf(held.filter(({ personId }) => personId === person));
      const next = last && lastOf(held.filter(({ seatId }) => seatId === last.seatId));
      return [person, last && next?.personId === person && (last.endsOn === null || last.endsOn >= day) ? last : null];
    }),
  );
  const taken = new Set([...standing.values()].flatMap((row) => row?.seatId ?? []));
  const isFree = ({ id, kind, constituency }: SeatRow, values: SeatValues) => {
    const rows = held.filter(({ seatId }) => seatId === id);
    const isOther = taken.has(id) || kind !== values.kind || constituency !== values.constituency;
    return !isOther && !present.has(lastOf(rows)?.personId ?? '') && !rows.some((row) => meet(row, days));
  };
  for (const { person, number, role, values } of sitting) {
    const before = standing.get(person);
    const name = `${committee}/${number}`;
    if (before?.role === role) {
      unit.count('membership', name, 'unchanged');
      continue;
    }
    // Records of the same day that staff have made, or another meeting of that day, are not contradicted.
    const isChaired = role === 'CHAIR' && held.some((row) => row.role === 'CHAIR' && meet(row, days));
    if (isChaired || held.some((row) => row.personId === person && meet(row, days))) {
      unit.about('person', number).add('FOR_A_PERSON', 'membership');
      isWhole = false;
      continue;
    }
    const known = before?.seatId ?? seats.find((each) => isFree(each, values))?.id;
    const seatId = known ?? (await addSeat(unit, { councilId, panelId, committee, day }, values));
    taken.add(seatId);
    await unit.run(recorded.seatHeld, {
      ...{ seat: globalId('Seat', { councilId, id: seatId }), person: globalId('Person', { councilId, id: person }) },
      ...{ role, recordedOn: day },
    });
    unit.count('membership', name, before ? 'updated' : 'created');
  }
  return isWhole;
}

async function addSeat(
  unit: Unit,
  { councilId, panelId, committee, day }: SeatPlace & { councilId: number; day: string },
  { kind, constituency }: SeatValues,
): Promise<string> {
  const isCouncillor = kind === 'COUNCILLOR';
  const input = {
    panel: globalId('Panel', { councilId, id: panelId }),
    ...{ kind, constituency, recordedOn: day, votingRights: isCouncillor ? 'FULL' : null },
    rules: { kind: kindRule, ...(isCouncillor && { votingRights: votingRule }) },
  };
  const recordId = idIn(await unit.run(recorded.seat, input), 'seat');
  const reference = { kind: kindOfReference, externalId: `${committee}/${recordId}`, within: null, recordId };
  await storeReference(unit.tx, system, { ...reference, said: {}, held: {}, missedRuns: 0 });
  return recordId;
}

/** The commands that add seats, fill them and empty them. */
import { and, eq } from 'drizzle-orm';
import { lastDay, optionalText, reasonMax, requiredPastDay } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type Mistake, mistake, refusal } from '../../commands/refusal.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { personRecord } from '../people/people.table.ts';
import { coversFrom, meet, type Period, sitsOn, statedDays, vacancyAfter } from './panels.rules.ts';
import { type PanelRow, panelRecord } from './panels.table.ts';
import type { appointmentInput, endInput, seatInput, vacancyInput } from './seats.mutations.schema.ts';
import { type MembershipRow, membership, membershipRecord, type SeatRow, seat, seatRecord } from './seats.table.ts';

/** PostgreSQL and JavaScript agree on the days up to this year, and no council records a later one. */
const yearMax = 2199;

export async function createSeat(command: Command<PanelRow>, input: InputOf<typeof seatInput>): Promise<{ seat: Key }> {
  const { tx, target, today } = command;
  if (sitsOn(target, today) === false) {
    throw refusal('INVALID_TRANSITION', `This panel was disbanded on ${target.disbandedOn}: it takes no new seats.`, 'panel');
  }
  const seats = await tx
    .select({ id: seat.id, position: seat.position })
    .from(seat)
    .where(and(eq(seat.councilId, tx.councilId), eq(seat.panelId, target.id)));
  const last = Math.max(0, ...seats.map(({ position }) => position));
  const { position, constituency } = await command.check({
    position: placeOf(input.position, last),
    constituency: optionalText(input.constituency, 'constituency', 300),
  });
  await moveDown(
    command,
    target,
    seats.filter((other) => other.position >= position).map(({ id }) => id),
  );
  const { kind, votingRights } = input;
  const recorded = { recordedOn: today, vacancyRecordedOn: today };
  const added = { panelId: target.id, kind, votingRights, position, constituency, ...recorded };
  const key = await command.insert(seat, { ...added, visibility: target.visibility });
  command.announce('PANEL_CHANGED', seatRecord, { ...key, visibility: target.visibility }, factsOf(added), {
    operation: 'CREATED',
  });
  return { seat: key };
}

export async function appointMember(
  command: Command<SeatRow>,
  input: InputOf<typeof appointmentInput>,
): Promise<{ membership: Key }> {
  const { target } = command;
  const panel = command.locked(panelRecord, target.panelId);
  const { person, startsOn, endsOn } = await command.check({
    person: command.refer(personRecord, input.person, 'person'),
    startsOn: firstDay(panel, input.startsOn),
    endsOn: lastDay(input.startsOn, input.endsOn, 'endsOn'),
  });
  const { panelId, visibility } = target;
  const days: Period = { startsOn, endsOn, recordedOn: null };
  await refuseMeeting(command, days, input.role, person.id);
  const added = { seatId: target.id, panelId, personId: person.id, role: input.role, ...days };
  const key = await command.insert(membership, { ...added, visibility });
  const vacantFrom = target.vacantSince ?? target.vacancyRecordedOn;
  const wasHeld = vacantFrom !== null && startsOn < vacantFrom && (endsOn === null || vacantFrom <= endsOn);
  await command.update(seatRecord, target, wasHeld ? { vacantSince: null, vacancyRecordedOn: null } : {});
  command.announce('PANEL_CHANGED', membershipRecord, { ...key, visibility }, factsOf(added), { operation: 'CREATED' });
  command.announce('PANEL_CHANGED', seatRecord, target, factsOf(target));
  return { membership: key };
}

export async function endMembership(command: Command<MembershipRow>, input: InputOf<typeof endInput>): Promise<void> {
  const { target, today } = command;
  if (target.endsOn !== null && target.endsOn < today) {
    throw refusal('SEAT_NOT_OCCUPIED', `This membership ended on ${target.endsOn}.`, 'membership');
  }
  const { endsOn, endReason } = await command.check({
    endsOn: endOf(target, input.endsOn),
    endReason: optionalText(input.reason, 'reason', reasonMax),
  });
  await command.update(membershipRecord, target, { endsOn, endReason });
  const of = command.locked(seatRecord, target.seatId);
  const others = (await membershipsOf(command, { seatId: of.id })).filter(({ id }) => id !== target.id);
  await command.update(seatRecord, of, vacancyAfter(of, others, endsOn));
  command.announce('PANEL_CHANGED', membershipRecord, target, factsOf(target), { reason: endReason });
  command.announce('PANEL_CHANGED', seatRecord, of, factsOf(of));
}

export async function declareVacancy(command: Command<SeatRow>, input: InputOf<typeof vacancyInput>): Promise<void> {
  const { target, today } = command;
  const { vacantSince } = await command.check({ vacantSince: requiredPastDay(input.vacantSince, today, 'vacantSince') });
  const vacancy: Period = { startsOn: vacantSince, endsOn: null, recordedOn: null };
  const holding = (await membershipsOf(command, { seatId: target.id })).find((held) => meet(held, vacancy));
  if (holding) {
    const { to } = statedDays(holding);
    const until = to === null ? 'Someone holds this seat; end the membership first.' : `Someone held this seat until ${to}.`;
    throw refusal('SEAT_OCCUPIED', until, 'vacantSince');
  }
  await command.update(seatRecord, target, { vacantSince, vacancyRecordedOn: null });
  command.announce('PANEL_CHANGED', seatRecord, target, factsOf(target));
}

function factsOf({ panelId }: { panelId: string }) {
  return { panelId };
}

function placeOf(given: number | null | undefined, last: number): number | Mistake {
  if (given == null) return last + 1;
  if (given >= 1 && given <= last + 1) return given;
  const places = last === 0 ? 'This is the first seat of the panel, so its place is 1.' : `This panel has places 1 to ${last}.`;
  return mistake('INVALID', `${places} Leave the place out to add the seat at the end.`, 'position');
}

/** Makes room for a new seat: the last one moves first, because no two seats may have the same place. */
async function moveDown(command: Command, panel: PanelRow, ids: readonly string[]): Promise<void> {
  const rows = await command.lock(seatRecord, ids);
  for (const row of rows.toSorted((a, b) => b.position - a.position)) {
    await command.update(seatRecord, row, { position: row.position + 1 });
    command.announce('PANEL_CHANGED', seatRecord, row, { panelId: panel.id });
  }
}

function firstDay({ establishedOn, disbandedOn }: PanelRow, startsOn: string): string | Mistake {
  if (disbandedOn !== null && startsOn >= disbandedOn)
    return mistake(
      'INVALID',
      `This panel was disbanded on ${disbandedOn}: nobody becomes a member from that day on.`,
      'startsOn',
    );
  if (establishedOn !== null && startsOn < establishedOn)
    return mistake('INVALID', `This panel was set up on ${establishedOn}: nobody was a member before that day.`, 'startsOn');
  return startsOn;
}

function endOf(row: MembershipRow, endsOn: string): string | Mistake {
  const from = coversFrom(row);
  if (row.startsOn !== null && endsOn < row.startsOn)
    return mistake('INVALID', `This membership began on ${row.startsOn}, so it cannot end before that day.`, 'endsOn');
  if (row.startsOn === null && row.recordedOn !== null && endsOn < row.recordedOn)
    return mistake(
      'INVALID',
      `A document of ${from} names this member, so the membership did not end before that day.`,
      'endsOn',
    );
  if (row.endsOn !== null && endsOn > row.endsOn)
    return mistake('INVALID', `This membership ends on ${row.endsOn}; it can only end earlier.`, 'endsOn');
  if (Number(endsOn.slice(0, 4)) > yearMax) return mistake('INVALID', `Give a day before the year ${yearMax + 1}.`, 'endsOn');
  return endsOn;
}

/** Refuses a membership on days on which the seat is held, the panel has a chair, or the person has another seat of the panel. */
export async function refuseMeeting(command: Command<SeatRow>, days: Period, role: string, personId: string): Promise<void> {
  const { target } = command;
  const others = (await membershipsOf(command, { panelId: target.panelId })).filter((other) => meet(other, days));
  const during = (other: MembershipRow) => {
    const { from, to } = statedDays(other);
    return to === null ? `from ${from} on` : `from ${from} to ${to}`;
  };
  const holder = others.find((other) => other.seatId === target.id);
  if (holder) throw refusal('SEAT_OCCUPIED', `Someone holds this seat ${during(holder)}. End that membership first.`, 'seat');
  const chair = role === 'CHAIR' ? others.find((other) => other.role === 'CHAIR') : undefined;
  if (chair) throw refusal('CHAIR_ALREADY_APPOINTED', `This panel has a chair ${during(chair)}.`, 'role');
  const own = others.find((other) => other.personId === personId);
  if (own) throw refusal('INVALID', `This person holds another seat of the panel ${during(own)}.`, 'person');
}

async function membershipsOf({ tx }: Command, of: { seatId: string } | { panelId: string }): Promise<MembershipRow[]> {
  const where = 'seatId' in of ? eq(membership.seatId, of.seatId) : eq(membership.panelId, of.panelId);
  return tx
    .select()
    .from(membership)
    .where(and(eq(membership.councilId, tx.councilId), where));
}

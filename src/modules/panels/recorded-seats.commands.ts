/** The commands that record who sat on a panel on a day, as another system states it. Of the days after it they say nothing. */
import { and, eq, max } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import type { Key } from '../../db/loader.ts';
import { personRecord } from '../people/people.table.ts';
import { recordDerived } from '../sources/derived-values.commands.ts';
import type { PanelRow } from './panels.table.ts';
import { refuseMeeting } from './seats.commands.ts';
import { type MembershipRow, membership, membershipRecord, type SeatRow, seat, seatRecord } from './seats.table.ts';

export interface RecordedSeat {
  kind: SeatRow['kind'];
  constituency: string | null;
  /** The rules by which its values were derived, by field. */
  rules: Partial<Record<'kind' | 'votingRights', string>>;
  votingRights: SeatRow['votingRights'];
  /** Civil date. */
  recordedOn: string;
}

/** Adds a seat behind the others. Whether it was vacant on other days is not known. */
export async function recordSeat(command: Command<PanelRow>, { rules, ...stated }: RecordedSeat): Promise<{ seat: Key }> {
  const { tx, target: panel } = command;
  const [last] = await tx
    .select({ position: max(seat.position) })
    .from(seat)
    .where(and(eq(seat.councilId, tx.councilId), eq(seat.panelId, panel.id)));
  const { visibility } = panel;
  const { kind, votingRights, constituency, recordedOn } = stated;
  const place = { panelId: panel.id, position: (last?.position ?? 0) + 1 };
  const key = await command.insert(seat, { ...place, kind, votingRights, constituency, recordedOn, visibility });
  for (const [field, rule] of Object.entries(rules)) await recordDerived(command, { id: key.id, visibility }, field, rule);
  command.announce('PANEL_CHANGED', seatRecord, { ...key, visibility }, { panelId: panel.id }, { operation: 'CREATED' });
  return { seat: key };
}

export interface RecordedHolder {
  person: string;
  role: MembershipRow['role'];
  recordedOn: string;
}

/** Records who held a seat on a day. Errors: Refusal where another record of that day contradicts it. */
export async function recordSeatHeld(command: Command<SeatRow>, input: RecordedHolder): Promise<{ membership: Key }> {
  const { target } = command;
  const { role, recordedOn } = input;
  const { person } = await command.check({ person: command.refer(personRecord, input.person, 'person') });
  const days = { startsOn: null, endsOn: null, recordedOn };
  await refuseMeeting(command, days, role, person.id);
  const { panelId, visibility } = target;
  const key = await command.insert(membership, {
    ...{ visibility, panelId, seatId: target.id, personId: person.id, role },
    ...days,
  });
  await command.update(seatRecord, target, recordedOn < target.recordedOn ? { recordedOn } : {});
  command.announce('PANEL_CHANGED', membershipRecord, { ...key, visibility }, { panelId }, { operation: 'CREATED' });
  command.announce('PANEL_CHANGED', seatRecord, target, { panelId });
  return { membership: key };
}

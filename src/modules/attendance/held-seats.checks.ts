/** The seats that people hold on a panel, for the commands that record what they did there. */
import { and, eq } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import { type MembershipRow, membership, type SeatRow, seat } from '../panels/seats.table.ts';

export interface HeldSeat {
  held: MembershipRow;
  seat: SeatRow;
}

/** Every membership of a panel, past ones included, with its seat. */
export function heldSeats({ tx }: Command, panelId: string): Promise<HeldSeat[]> {
  return tx
    .select({ held: membership, seat })
    .from(membership)
    .innerJoin(seat, and(eq(seat.councilId, membership.councilId), eq(seat.id, membership.seatId)))
    .where(and(eq(membership.councilId, tx.councilId), eq(membership.panelId, panelId)));
}

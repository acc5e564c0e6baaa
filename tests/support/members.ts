/** Members of panels. */
import { eq, type InferInsertModel } from 'drizzle-orm';
import { globalId } from '../../src/graphql/ids.ts';
import { panel } from '../../src/modules/panels/panels.table.ts';
import { membership, seat } from '../../src/modules/panels/seats.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { addRecord } from './rows.ts';
import { type Made, owner, type World } from './world.ts';

type MembershipDetails = Partial<InferInsertModel<typeof membership>>;
type SeatDetails = Partial<InferInsertModel<typeof seat>>;

/** The key of a person on record with the role MEMBER, who sits on the panels since 2020. */
export async function memberKey(world: Pick<World, 'councilId' | 'key'>, ...panels: Made[]): Promise<string> {
  const made = await addRecord(world, 'Person', person, { displayName: 'Councillor B Member', sortName: 'member' });
  for (const panel of panels) await giveSeat(world, panel, made);
  return world.key('MEMBER', made.globalId);
}

/** The same for a member of every panel that the council has now. */
export async function memberOfEveryPanel(world: Pick<World, 'councilId' | 'key'>): Promise<string> {
  const { councilId } = world;
  const rows = await owner().select({ id: panel.id }).from(panel).where(eq(panel.councilId, councilId));
  return memberKey(world, ...rows.map(({ id }) => ({ id, globalId: globalId('Panel', { councilId, id }) })));
}

let seats = 1000;

/** Gives a person a seat on a panel, since 2020 unless stated otherwise. */
export async function giveSeat(
  world: Pick<World, 'councilId'>,
  panel: Made,
  { id: personId }: Made,
  details: MembershipDetails = {},
  ofSeat: SeatDetails = {},
): Promise<Made> {
  const place = { panelId: panel.id, kind: 'COUNCILLOR', position: ++seats, ...ofSeat } as const;
  const { id: seatId } = await addRecord(world, 'Seat', seat, place);
  const held = { seatId, panelId: panel.id, personId, role: 'MEMBER', startsOn: '2020-01-01', ...details } as const;
  return addRecord(world, 'Membership', membership, held);
}

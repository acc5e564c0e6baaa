/** Creates a council with a panel, whose seats and members a test adds. */
import type { App } from '../../src/app.ts';
import type { panel } from '../../src/modules/panels/panels.table.ts';
import { membership, seat } from '../../src/modules/panels/seats.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { read } from './read.ts';
import { addRecord } from './rows.ts';
import { createCouncil, type Made } from './world.ts';

export async function createStaffed(app: App, details: Partial<typeof panel.$inferInsert> = {}) {
  const world = await createCouncil();
  const key = await world.key();
  const of = await world.createPanel(details);
  const addPerson = (displayName: string) =>
    addRecord(world, 'Person', person, { displayName, sortName: displayName.toLowerCase() });
  const addSeat = (position: number, more: Partial<typeof seat.$inferInsert> = {}) =>
    addRecord(world, 'Seat', seat, { panelId: of.id, position, kind: 'COUNCILLOR', ...more });
  const hold = async (held: Made, displayName: string, more: Partial<typeof membership.$inferInsert>) => {
    const who = await addPerson(displayName);
    return addRecord(world, 'Membership', membership, {
      ...{ seatId: held.id, panelId: of.id, personId: who.id, role: 'MEMBER', ...more },
    });
  };
  const seats = async (asOf?: string) => {
    const document = `query Q($id: ID!, $asOf: Date) { node(id: $id) { ... on Panel { seats(asOf: $asOf) {
      position kind constituency votingRights occupancy recordedOn vacantSince holder { person { displayName } startsOn endsOn endReason recordedOn role } } } } }`;
    return (await read(app, document, { id: of.globalId, asOf })).node.seats;
  };
  return { world, key, panel: of, addPerson, addSeat, hold, seats };
}

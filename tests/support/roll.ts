/** Creates a panel that met, with people who attended. */
import { membership, seat } from '../../src/modules/panels/seats.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { day } from './ledger.ts';
import { addRecord } from './rows.ts';
import { createCouncil } from './world.ts';

/** A panel that met yesterday, with three people, the first of whom holds a seat. */
export async function createRoll(details: object = { liveStatus: 'CLOSED' }) {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const meeting = await world.createMeeting(panel, { date: day(-1), ...details });
  const add = (displayName: string) => addRecord(world, 'Person', person, { displayName, sortName: displayName });
  const [ash, birch, cedar] = [await add('Ash'), await add('Birch'), await add('Cedar')];
  const held = await addRecord(world, 'Seat', seat, { panelId: panel.id, kind: 'COUNCILLOR', position: 1 });
  const holding = { seatId: held.id, panelId: panel.id, personId: ash.id, role: 'MEMBER', startsOn: day(-100) } as const;
  await addRecord(world, 'Membership', membership, holding);
  return { world, panel, meeting, ash, birch, cedar, held, key: await world.key('CLERK') };
}

/** The events of a council that the reader sees, latest first. */
export const events = `query Q($slug: String!) { council(slug: $slug) { history { nodes { type operation subjectId } } } }`;

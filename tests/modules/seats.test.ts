import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { membership, seat } from '../../src/modules/panels/seats.table.ts';
import { termsOfReference } from '../../src/modules/panels/terms-of-reference.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil, type Made, type World } from '../support/world.ts';

const app = await sharedApp();

type Holding = Partial<typeof membership.$inferInsert>;

const addSeat = (world: World, panel: Made, position: number, details: Partial<typeof seat.$inferInsert> = {}) =>
  addRecord(world, 'Seat', seat, { panelId: panel.id, position, kind: 'COUNCILLOR', ...details });

async function addMember(world: World, panel: Made, of: Made, displayName: string, details: Holding): Promise<Made> {
  const { id: personId } = await addRecord(world, 'Person', person, { displayName, sortName: displayName.toLowerCase() });
  return addRecord(world, 'Membership', membership, { seatId: of.id, panelId: panel.id, personId, role: 'MEMBER', ...details });
}

const ask = (panel: Made, selection: string) =>
  read(app, `query Q($id: ID!) { node(id: $id) { ... on Panel { ${selection} } } }`, { id: panel.globalId }).then(
    ({ node }) => node,
  );

const seatFields = 'position occupancy recordedOn isVacant vacantSince holder { person { displayName } recordedOn }';
const empty = { recordedOn: null, isVacant: null, vacantSince: null, holder: null };
const heldBy = (displayName: string, recordedOn: string | null) => ({
  ...empty,
  occupancy: 'HELD',
  recordedOn,
  isVacant: false,
  holder: { person: { displayName }, recordedOn },
});

/** Its one seat is printed with Ash in 2023, as vacant in 2024 and with Birch in 2025. */
async function createThricePrinted() {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const of = await addSeat(world, panel, 1, { recordedOn: '2023-07-20', vacancyRecordedOn: '2024-03-28' });
  await addMember(world, panel, of, 'Ash', { recordedOn: '2023-07-20' });
  await addMember(world, panel, of, 'Birch', { recordedOn: '2025-09-25', role: 'CHAIR' });
  return { world, panel };
}

const { world: printedWorld, panel: printedPanel } = await createThricePrinted();

describe('a seat printed with Ash in 2023, as vacant in 2024 and with Birch in 2025', () => {
  test.for<[asOf: string, expected: object[] | null]>([
    ['2023-07-19', null],
    ['2023-07-20', [{ position: 1, ...heldBy('Ash', '2023-07-20') }]],
    ['2024-03-27', [{ position: 1, ...heldBy('Ash', '2023-07-20') }]],
    ['2024-03-28', [{ position: 1, ...empty, occupancy: 'VACANT', recordedOn: '2024-03-28', isVacant: true }]],
    ['2025-09-24', [{ position: 1, ...empty, occupancy: 'VACANT', recordedOn: '2024-03-28', isVacant: true }]],
    ['2030-01-01', [{ position: 1, ...heldBy('Birch', '2025-09-25') }]],
  ])('on %s', async ([asOf, expected]) => {
    expect(await ask(printedPanel, `seats(asOf: "${asOf}") { ${seatFields} }`)).toEqual({ seats: expected });
  });

  test('has its chair on a day from the same records', async () => {
    for (const date of ['2025-09-24', '2025-10-01']) await printedWorld.createMeeting(printedPanel, { date });
    const chair = 'person { displayName } recordedOn';
    const birch = { person: { displayName: 'Birch' }, recordedOn: '2025-09-25' };
    const answer = await ask(
      printedPanel,
      `before: chair(asOf: "2025-09-24") { ${chair} } on: chair(asOf: "2025-09-25") { ${chair} } after: chair(asOf: "2030-01-01") { ${chair} }
       meetings(orderBy: { field: STARTS_AT, direction: ASC }) { nodes { date panelChair { ${chair} } presidingPerson { displayName } } }`,
    );
    expect(answer).toEqual({
      before: null,
      on: birch,
      after: birch,
      meetings: {
        nodes: expect.arrayContaining([
          { date: '2025-09-24', panelChair: null, presidingPerson: null },
          { date: '2025-10-01', panelChair: birch, presidingPerson: null },
        ]),
      },
    });
  });
});

test('seats that the council keeps here itself have no day of a document; after a last day a seat is not recorded, not vacant', async () => {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const kept = await addSeat(world, panel, 1);
  const left = await addSeat(world, panel, 2);
  await addSeat(world, panel, 3, { vacantSince: '2024-05-16' });
  await addMember(world, panel, kept, 'Cedar', { startsOn: '2024-05-15' });
  await addMember(world, panel, left, 'Dogwood', { startsOn: '2024-05-15', endsOn: '2025-05-14' });
  const vacant = { position: 3, ...empty, occupancy: 'VACANT', isVacant: true, vacantSince: '2024-05-16' };
  expect(
    await ask(
      panel,
      `seats { ${seatFields} } earlier: seats(asOf: "2024-05-15") { ${seatFields} } before: seats(asOf: "2024-05-14") { position }`,
    ),
  ).toEqual({
    seats: [{ position: 1, ...heldBy('Cedar', null) }, { position: 2, ...empty, occupancy: 'NOT_RECORDED' }, vacant],
    // The third seat was entered here today, and no record tells of it on that day.
    earlier: [
      { position: 1, ...heldBy('Cedar', null) },
      { position: 2, ...heldBy('Dogwood', null) },
    ],
    before: null,
  });
});

test('of two chairs in different seats the one recorded last is given', async () => {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const [one, two] = [await addSeat(world, panel, 1), await addSeat(world, panel, 2)];
  await addMember(world, panel, one, 'Elm', { recordedOn: '2023-07-20', role: 'CHAIR' });
  await addMember(world, panel, two, 'Fir', { recordedOn: '2024-07-18', role: 'CHAIR' });
  const chair = '{ person { displayName } recordedOn }';
  expect(await ask(panel, `former: chair(asOf: "2024-07-17") ${chair} chair ${chair}`)).toEqual({
    former: { person: { displayName: 'Elm' }, recordedOn: '2023-07-20' },
    chair: { person: { displayName: 'Fir' }, recordedOn: '2024-07-18' },
  });
});

test('lists of panels and people answer by the same rule', async () => {
  const world = await createCouncil();
  const panelWith = async (name: string, details: Partial<typeof seat.$inferInsert>, ...holdings: [string, Holding][]) => {
    const panel = await world.createPanel({ name });
    const of = await addSeat(world, panel, 1, details);
    for (const [displayName, holding] of holdings) await addMember(world, panel, of, displayName, holding);
  };
  await panelWith(
    'Refilled',
    { vacancyRecordedOn: '2024-03-28' },
    ['Gorse', { recordedOn: '2023-07-20' }],
    ['Hazel', { recordedOn: '2025-09-25' }],
  );
  await panelWith('Vacated', { vacancyRecordedOn: '2024-03-28' }, ['Ivy', { recordedOn: '2023-07-20' }]);
  await panelWith('Filled when declared', { vacantSince: '2024-05-15' }, ['Juniper', { startsOn: '2024-05-15' }]);
  await panelWith(
    'Left',
    {},
    ['Kapok', { recordedOn: '2023-07-20' }],
    ['Larch', { startsOn: '2024-05-15', endsOn: '2025-05-14' }],
  );
  await world.createPanel({ name: 'Of unknown seats', disbandedOn: '2024-05-15' });
  // A document of 2023 names it: whether it still sits and who holds its seats is not recorded.
  await world.createPanel({ name: 'Named in 2023', recordedOn: '2023-07-20' });
  const data = await read(
    app,
    `query Q($slug: String!) { council(slug: $slug) {
      vacant: panels(filter: { hasVacancy: true }) { nodes { name } } full: panels(filter: { hasVacancy: false }) { nodes { name } }
      active: panels(filter: { isActive: true }) { nodes { name isActive } } ended: panels(filter: { isActive: false }) { nodes { name isActive } }
      seated: people(filter: { isSeated: true }) { nodes { displayName } } others: people(filter: { isSeated: false }) { nodes { displayName } } } }`,
    { slug: world.slug },
  );
  const names = (list: string) => data.council[list].nodes.map((node: Record<string, string>) => node.name ?? node.displayName);
  const lists = ['vacant', 'full', 'active', 'ended', 'seated', 'others'];
  expect(Object.fromEntries(lists.map((list) => [list, names(list)]))).toEqual({
    vacant: ['Vacated'],
    active: ['Filled when declared', 'Left', 'Refilled', 'Vacated'],
    ended: ['Of unknown seats'],
    full: ['Filled when declared', 'Refilled'],
    seated: ['Hazel', 'Juniper'],
    others: ['Gorse', 'Ivy', 'Kapok', 'Larch'],
  });
});

describe('the database', () => {
  const first: Holding = { startsOn: '2023-05-17', recordedOn: '2023-07-20' };
  test.for<[what: string, second: Holding, constraint: string | null]>([
    ['refuses a membership without any day', {}, 'membership_has_a_day'],
    ['refuses a second holder on a day that both state', { startsOn: '2023-07-20' }, 'membership_one_holder'],
    ['refuses a second holder between the first day and the document', { recordedOn: '2023-06-15' }, 'membership_one_holder'],
    ['stores the holder whom a later document names, with no last day of the former', { recordedOn: '2023-07-21' }, null],
    ['stores a holder who left before', { startsOn: '2022-05-18', endsOn: '2023-05-16' }, null],
    ['stores a holder of whom a later document tells the last day', { endsOn: '2023-05-16', recordedOn: '2023-07-20' }, null],
  ])('%s', async ([, second, constraint]) => {
    const world = await createCouncil();
    const panel = await world.createPanel();
    const of = await addSeat(world, panel, 1);
    await addMember(world, panel, of, 'Maple', first);
    const stored = addMember(world, panel, of, 'Nutmeg', second).then(
      () => null,
      (error) => (error as { cause: { constraint_name: string } }).cause.constraint_name,
    );
    expect(await stored).toBe(constraint);
  });

  test('refuses a second chair on a day that both state, and terms of reference without any day', async () => {
    const world = await createCouncil();
    const panel = await world.createPanel();
    const [one, two] = [await addSeat(world, panel, 1), await addSeat(world, panel, 2)];
    await addMember(world, panel, one, 'Oak', { startsOn: '2023-05-17', role: 'CHAIR' });
    await expect(addMember(world, panel, two, 'Pine', { recordedOn: '2023-07-20', role: 'CHAIR' })).rejects.toMatchObject({
      cause: { constraint_name: 'membership_one_chair' },
    });
    const edition = { id: uuidv7(), panelId: panel.id, edition: 1, clauses: [] };
    await expect(addRecord(world, 'TermsOfReference', termsOfReference, edition)).rejects.toMatchObject({
      cause: { constraint_name: 'terms_of_reference_has_a_day' },
    });
  });
});

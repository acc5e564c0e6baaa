import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

const childrenAndFamilies = (selection: string) =>
  read(app, `{ panel(council: "southampton", slug: "children-and-families") { ${selection} } }`).then((data) => data.panel);

const seatFields = `position kind constituency votingRights occupancy recordedOn isVacant vacantSince
  holder { role startsOn endsOn recordedOn person { displayName } }`;

const seatsOf20July = () => {
  const councillor = (displayName: string, role = 'MEMBER') => ({
    kind: 'COUNCILLOR',
    constituency: null as string | null,
    votingRights: 'FULL',
    occupancy: 'HELD',
    recordedOn: '2023-07-20',
    isVacant: false,
    vacantSince: null,
    holder: { role, startsOn: null, endsOn: null, recordedOn: '2023-07-20', person: { displayName } } as object | null,
  });
  const appointed = (displayName: string, kind: string, constituency: string) => ({
    ...councillor(displayName),
    kind,
    constituency,
    votingRights: 'EDUCATION_ONLY',
  });
  const seats = [
    councillor('Councillor A Bunday', 'CHAIR'),
    councillor('Councillor J Baillie'),
    councillor('Councillor Barnes-Andrews'),
    councillor('Councillor Chapman'),
    councillor('Councillor Lambert'),
    councillor('Councillor Mintoff'),
    councillor('Councillor Quadir'),
    appointed('Catherine Hobbs', 'CHURCH_REPRESENTATIVE', 'Roman Catholic Church'),
    appointed('Francis Otieno', 'PARENT_GOVERNOR', 'Primary Parent Governor'),
    {
      ...appointed('', 'PARENT_GOVERNOR', 'Secondary Parent Governor'),
      occupancy: 'VACANT',
      isVacant: true,
      holder: null,
    },
    appointed('Rob Sanders', 'CHURCH_REPRESENTATIVE', 'Church of England'),
  ];
  return seats.map((seat, index) => ({ position: index + 1, ...seat }));
};

test('eleven seats in printed order: seven councillors, three appointed members and the vacancy', async () => {
  const panel = await childrenAndFamilies(`seats(asOf: "2023-07-20") { ${seatFields} }`);
  expect(panel.seats).toEqual(seatsOf20July());
});

test('asked on a later day, the seats and the chair are as recorded on 20 July 2023, and say so', async () => {
  const chair = 'role recordedOn endsOn person { displayName } seat { position }';
  const panel = await childrenAndFamilies(`
    today: seats { ${seatFields} } later: seats(asOf: "2026-11-21") { ${seatFields} }
    chairToday: chair { ${chair} } chairLater: chair(asOf: "2026-11-21") { ${chair} }`);
  const bunday = {
    role: 'CHAIR',
    recordedOn: '2023-07-20',
    endsOn: null,
    person: { displayName: 'Councillor A Bunday' },
    seat: { position: 1 },
  };
  expect(panel).toEqual({ today: seatsOf20July(), later: seatsOf20July(), chairToday: bunday, chairLater: bunday });
});

test('before the day of the front sheet seats and chair are not recorded; nor are they ever for the other panels', async () => {
  const panel = await childrenAndFamilies(`
    dayBefore: seats(asOf: "2023-07-19") { position } chairOnTheDay: chair(asOf: "2023-07-20") { person { displayName } }
    chairTheDayBefore: chair(asOf: "2023-07-19") { role }`);
  expect(panel).toEqual({
    dayBefore: null,
    chairOnTheDay: { person: { displayName: 'Councillor A Bunday' } },
    chairTheDayBefore: null,
  });
  const others = await read(
    app,
    `{ a: panel(council: "middlesbrough", slug: "childrens-social-care-and-services") { seats { position } chair { role } }
       b: panel(council: "southampton", slug: "corporate-parenting-committee") { seats { position } chair { role } } }`,
  );
  expect(others).toEqual({ a: { seats: null, chair: null }, b: { seats: null, chair: null } });
});

test('the chair of the panel on the day of each dated meeting, beside the person who presided', async () => {
  const panel = await childrenAndFamilies(`
    meetings(filter: { from: "2020-01-01" }, orderBy: { field: STARTS_AT, direction: ASC }, first: 50) { nodes {
      date panelChair { recordedOn person { displayName } } presidingPerson { displayName } } }`);
  const bunday = { recordedOn: '2023-07-20', person: { displayName: 'Councillor A Bunday' } };
  const dated = panel.meetings.nodes.map(({ date, panelChair, presidingPerson }: Record<string, unknown>) => [
    date,
    panelChair,
    presidingPerson,
  ]);
  for (const [date, chair] of dated) expect([date, chair]).toEqual([date, date < '2023-07-20' ? null : bunday]);
  expect(dated).toContainEqual(['2020-12-03', null, { displayName: 'Councillor Mitchell' }]);
  expect(dated).toContainEqual(['2023-07-20', bunday, null]);
  expect(dated).toContainEqual(['2023-09-28', bunday, null]);
});

test('kinds and voting rights of seats are not printed: each says by which rule it has them', async () => {
  const panel = await childrenAndFamilies(`
    basis { field basis rule reason }
    seats { kind basis { field basis rule reason } memberships { person { displayName } basis { field basis rule reason } } }`);
  const derived = (field: string, rule: unknown) => ({ field, basis: 'DERIVED', rule, reason: null });
  const rules: Record<string, object[]> = {
    COUNCILLOR: [
      derived('kind', 'Listed under “Members” as “Councillor”.'),
      derived('votingRights', expect.stringContaining('A councillor votes on every question')),
    ],
    CHURCH_REPRESENTATIVE: [
      derived('kind', 'Listed under “Appointed Members” with the name of a church.'),
      derived('votingRights', expect.stringContaining('Local Government Act 2000, Schedule A1')),
    ],
    PARENT_GOVERNOR: [derived('votingRights', expect.stringContaining('SI 2001/478'))],
  };
  expect(panel.basis).toEqual([
    derived('kind', 'From the words of the name.'),
    derived('referralRules.organisation', 'The terms of reference print “LSCB” after the full name.'),
  ]);
  expect(panel.seats).toHaveLength(11);
  for (const { kind, basis, memberships } of panel.seats) {
    expect(basis).toEqual(rules[kind]);
    for (const { person, basis: ofHolder } of memberships) {
      const isTakenForTheCabinetMember = person.displayName === 'Councillor Barnes-Andrews';
      const assumed = {
        field: 'person',
        basis: 'ASSUMED',
        rule: null,
        reason: expect.stringContaining('print the surname alone'),
      };
      expect([person.displayName, ofHolder]).toEqual([person.displayName, isTakenForTheCabinetMember ? [assumed] : []]);
    }
  }
});

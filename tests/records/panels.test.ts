import { expect, test } from 'vitest';
import { startApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await startApp();

const childrenAndFamilies = (selection: string) =>
  read(app, `{ panel(council: "southampton", slug: "children-and-families") { ${selection} } }`).then((data) => data.panel);

test('the panels of both councils by name; no document says that one answers to another or still sits', async () => {
  const panels = 'panels { totalCount nodes { slug name kind isActive recordedOn parent { slug } otherNames { name from to } } }';
  const data = await read(
    app,
    `{ s: council(slug: "southampton") { name nation kind ${panels} } m: council(slug: "middlesbrough") { name nation kind ${panels} } }`,
  );
  const plain = { isActive: null, recordedOn: '2023-07-20', parent: null, otherNames: [] };
  expect(data).toEqual({
    s: {
      name: 'Southampton City Council',
      nation: 'ENGLAND',
      kind: 'UNITARY',
      panels: {
        totalCount: 3,
        nodes: [
          {
            ...plain,
            slug: 'children-and-families',
            name: 'Children and Families Scrutiny Panel',
            kind: 'SCRUTINY_PANEL',
          },
          { ...plain, slug: 'corporate-parenting-committee', name: 'Corporate Parenting Committee', kind: 'OTHER' },
          {
            ...plain,
            slug: 'overview-and-scrutiny-management-committee',
            name: 'Overview and Scrutiny Management Committee',
            kind: 'OVERVIEW_COMMITTEE',
          },
        ],
      },
    },
    m: {
      name: 'Middlesbrough Council',
      nation: 'ENGLAND',
      kind: 'UNITARY',
      panels: {
        totalCount: 2,
        nodes: [
          {
            ...plain,
            slug: 'childrens-social-care-and-services',
            name: "Children and Young People's Social Care and Services Scrutiny Panel",
            kind: 'SCRUTINY_PANEL',
            recordedOn: '2022-03-21',
            otherNames: [
              { name: "Children & Young People's Social Care & Services Scrutiny Panel", from: null, to: null },
              { name: 'Children and Young People’s Social Care and Services Scrutiny Panel', from: null, to: null },
            ],
          },
          {
            ...plain,
            slug: 'overview-and-scrutiny-board',
            name: 'Overview and Scrutiny Board',
            kind: 'OVERVIEW_COMMITTEE',
            recordedOn: '2022-03-21',
            otherNames: [{ name: 'OSB', from: null, to: null }],
          },
        ],
      },
    },
  });
});

test('role, quorum, contacts and rules of referral, as the agenda prints them', async () => {
  const panel = await childrenAndFamilies(`
    roleStatement quorum quorumAsRecorded contacts { title purpose names phone email }
    referralRules { condition bodyAsRecorded panel { slug } organisation { name alsoKnownAs } }`);
  expect(panel).toEqual({
    roleStatement:
      'To undertake the scrutiny of Children and Families Services in the City, including the Multi Agency Safeguarding Hub (MASH), Early Help, Specialist & Core Service, looked after children, education and early years and youth offending services, unless they are forward plan items. In such circumstances members of the Children and Families Scrutiny Panel will be invited to the relevant Overview and Scrutiny Management Committee meeting where they are discussed.',
    quorum: 3,
    quorumAsRecorded: 'The minimum number of appointed Members required to be in attendance to hold the meeting is 3.',
    contacts: [
      {
        title: 'Democratic Support Officer',
        purpose: 'DEMOCRATIC_SUPPORT',
        names: ['Ed Grimshaw'],
        phone: '023 8083 2390',
        email: 'ed.grimshaw@southampton.gov.uk',
      },
      {
        title: 'Scrutiny Manager',
        purpose: 'SCRUTINY',
        names: ['Mark Pirnie'],
        phone: '023 8083 3886',
        email: 'mark.pirnie@southampton.gov.uk',
      },
    ],
    referralRules: [
      {
        condition: 'unless they are forward plan items',
        bodyAsRecorded: 'Overview and Scrutiny Management Committee',
        panel: { slug: 'overview-and-scrutiny-management-committee' },
        organisation: null,
      },
      {
        condition: 'Referring issues to the Chair of the LSCB and the Corporate Parenting Committee.',
        bodyAsRecorded: 'Chair of the LSCB',
        panel: null,
        organisation: {
          name: 'Southampton Local Safeguarding Children Board',
          alsoKnownAs: ['LSCB', 'Local Safeguarding Children Board'],
        },
      },
      {
        condition: 'Referring issues to the Chair of the LSCB and the Corporate Parenting Committee.',
        bodyAsRecorded: 'Corporate Parenting Committee',
        panel: { slug: 'corporate-parenting-committee' },
        organisation: null,
      },
    ],
  });
});

test('the terms of reference whole, from the day of the document that prints them', async () => {
  const panel = await childrenAndFamilies(`
    termsOfReference { edition preamble clauses { position label text } effectiveFrom effectiveTo recordedOn adoptedAt { id } }
    onTheDay: termsOfReference(asOf: "2023-07-20") { edition } dayBefore: termsOfReference(asOf: "2023-07-19") { edition }
    in2010: termsOfReference(asOf: "2010-01-01") { edition } termsOfReferenceHistory { edition }`);
  const clauses = [
    "Monitoring the implementation and challenging the progress of the Council's action plan to address the recommendations made by Ofsted following their inspection of Children's Services in Southampton and review of Southampton Local Safeguarding Children Board (LSCB) in July 2014.",
    'Regular scrutiny of the performance of multi-agency arrangements for the provision of early help and services to children and their families.',
    'Scrutiny of early years and education including the implementation of the Vision for Learning 2014 – 2024.',
    'Scrutiny of the development and implementation of the Youth Justice Strategy developed by the Youth Offending Board.',
    'Referring issues to the Chair of the LSCB and the Corporate Parenting Committee.',
  ];
  expect(panel).toEqual({
    termsOfReference: {
      edition: 1,
      preamble: 'Scrutiny of Children and Families Services in the City to include:',
      clauses: clauses.map((text, index) => ({ position: index + 1, label: null, text })),
      effectiveFrom: null,
      effectiveTo: null,
      recordedOn: '2023-07-20',
      adoptedAt: null,
    },
    onTheDay: { edition: 1 },
    dayBefore: null,
    in2010: null,
    termsOfReferenceHistory: [{ edition: 1 }],
  });
});

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

test('the nation and kind of a council are not printed, nor is the name of Middlesbrough Council', async () => {
  const fields =
    'gssCode websiteUrl contacts { title } basis { field basis rule reason } municipalYears { label labelAsRecorded }';
  const data = await read(
    app,
    `{ s: council(slug: "southampton") { ${fields} } m: council(slug: "middlesbrough") { ${fields} } }`,
  );
  const assumed = (field: string) => ({ field, basis: 'ASSUMED', rule: null, reason: expect.any(String) });
  const unknown = { gssCode: null, websiteUrl: null, contacts: [] };
  expect(data).toEqual({
    s: {
      ...unknown,
      basis: [
        assumed('kind'),
        {
          field: 'nation',
          basis: 'DERIVED',
          rule: 'The reports cite Part 1A of the Local Government Act 2000, which applies in England.',
          reason: null,
        },
      ],
      municipalYears: [
        { label: '2023/24', labelAsRecorded: null },
        { label: '2022/23', labelAsRecorded: '2022-2023' },
        { label: '2021/22', labelAsRecorded: null },
        { label: '2020/21', labelAsRecorded: null },
      ],
    },
    m: {
      ...unknown,
      basis: [assumed('kind'), assumed('name'), assumed('nation')],
      municipalYears: [{ label: '2021/22', labelAsRecorded: null }],
    },
  });
});

import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

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

test('the nation, kind, code and website of a council are not printed, nor is the name of Middlesbrough Council', async () => {
  const fields =
    'gssCode websiteUrl contacts { title } basis { field basis rule reason } municipalYears { label labelAsRecorded }';
  const data = await read(
    app,
    `{ s: council(slug: "southampton") { ${fields} } m: council(slug: "middlesbrough") { ${fields} } }`,
  );
  const assumed = (field: string) => ({ field, basis: 'ASSUMED', rule: null, reason: expect.any(String) });
  expect(data).toEqual({
    s: {
      gssCode: 'E06000045',
      websiteUrl: 'https://www.southampton.gov.uk/',
      contacts: [],
      basis: [
        assumed('gssCode'),
        assumed('kind'),
        {
          field: 'nation',
          basis: 'DERIVED',
          rule: 'The reports cite Part 1A of the Local Government Act 2000, which applies in England.',
          reason: null,
        },
        assumed('websiteUrl'),
      ],
      municipalYears: [
        { label: '2023/24', labelAsRecorded: null },
        { label: '2022/23', labelAsRecorded: '2022-2023' },
        { label: '2021/22', labelAsRecorded: null },
        { label: '2020/21', labelAsRecorded: null },
      ],
    },
    m: {
      gssCode: 'E06000002',
      websiteUrl: 'https://www.middlesbrough.gov.uk/',
      contacts: [],
      basis: [assumed('gssCode'), assumed('kind'), assumed('name'), assumed('nation'), assumed('websiteUrl')],
      municipalYears: [{ label: '2021/22', labelAsRecorded: null }],
    },
  });
});

import { describe, expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

const peopleOf = (council: string, query: string, selection: string) =>
  read(
    app,
    `query Q($council: String!, $query: String!) { council(slug: $council) { people(filter: { query: $query }) { nodes { ${selection} } } } }`,
    { council, query },
  ).then((data) => data.council.people.nodes);

const post = (title: string, recordedOn: string | null = null, periodAsRecorded: string | null = null) => ({
  title,
  startsOn: null,
  endsOn: null,
  periodAsRecorded,
  recordedOn,
});

test('two Baillies: J sits on the panel, P was a cabinet member; neither is the other', async () => {
  const people = await peopleOf(
    'southampton',
    'baillie',
    `displayName honorific givenName familyName alsoKnownAs executiveRoles { title startsOn endsOn periodAsRecorded recordedOn }
     memberships { role seat { position panel { slug } } } appearances { nodes { capacity nameAsRecorded roleAsRecorded } }`,
  );
  const baillie = { honorific: 'Councillor', familyName: 'Baillie', alsoKnownAs: [] };
  expect(people).toEqual([
    {
      ...baillie,
      displayName: 'Councillor J Baillie',
      givenName: 'J',
      executiveRoles: [],
      memberships: [{ role: 'MEMBER', seat: { position: 2, panel: { slug: 'children-and-families' } } }],
      appearances: { nodes: [] },
    },
    {
      ...baillie,
      displayName: 'Councillor P Baillie',
      givenName: 'P',
      executiveRoles: [post('Cabinet Member for Children’s Social Care')],
      memberships: [],
      appearances: {
        nodes: [
          {
            capacity: 'CABINET_MEMBER',
            nameAsRecorded: 'Councillor P Baillie',
            roleAsRecorded: 'Cabinet Member for Children’s Social Care',
          },
        ],
      },
    },
  ]);
});

test.each(['Barnes-Andrews', 'Barnes Andrews', 'barnes–andrews'])(
  '%s is one person by assumption: cabinet member in 2020 and 2021, member of the panel in 2023',
  async (query) => {
    const people = await peopleOf(
      'southampton',
      query,
      `displayName alsoKnownAs executiveRoles { title recordedOn } memberships { role seat { panel { slug } } }
       appearances { totalCount nodes { capacity nameAsRecorded roleAsRecorded meeting { date } agendaItem { title } } }`,
    );
    const asCabinetMember = (date: string, title: string, nameAsRecorded = 'Councillor Barnes-Andrews') => ({
      capacity: 'CABINET_MEMBER',
      nameAsRecorded,
      roleAsRecorded: 'Cabinet Member',
      meeting: { date },
      agendaItem: { title },
    });
    const [person] = people;
    expect(people).toEqual([
      {
        displayName: 'Councillor Barnes-Andrews',
        alsoKnownAs: ['Councillor Barnes Andrews'],
        executiveRoles: [{ title: 'Cabinet Member', recordedOn: '2021-02-11' }],
        memberships: [{ role: 'MEMBER', seat: { panel: { slug: 'children-and-families' } } }],
        appearances: { totalCount: 4, nodes: expect.any(Array) },
      },
    ]);
    // Under the items of one meeting the order is by id.
    expect(person.appearances.nodes[0]).toEqual(asCabinetMember('2021-02-11', 'Children and Learning Service Improvement Plan'));
    expect(person.appearances.nodes.slice(1)).toHaveLength(3);
    expect(person.appearances.nodes.slice(1)).toEqual(
      expect.arrayContaining([
        asCabinetMember('2020-12-03', 'Serious Case Review - Clare'),
        asCabinetMember('2020-12-03', "Children's Services Improvement Plan", 'Councillor Barnes Andrews'),
        asCabinetMember('2020-12-03', 'Children and Learning - Performance'),
      ]),
    );
  },
);

test('where appearances are taken for one person, the person says so, with the reason; nobody else is merged', async () => {
  const people = 'people(first: 50) { totalCount nodes { displayName basis { field basis rule reason } } }';
  const data = await read(
    app,
    `{ s: council(slug: "southampton") { ${people} } m: council(slug: "middlesbrough") { ${people} } }`,
  );
  const listed = [...data.s.people.nodes, ...data.m.people.nodes];
  expect(listed).toHaveLength(data.s.people.totalCount + data.m.people.totalCount);
  const marked = listed.filter(({ basis }) => basis.length > 0).map(({ displayName, basis }) => [displayName, basis]);
  const assumed = (words: string, ...fields: string[]) =>
    fields.map((field) => ({ field, basis: 'ASSUMED', rule: null, reason: expect.stringContaining(words) }));
  const derived = (rule: string, field: string) => [{ field, basis: 'DERIVED', rule, reason: null }];
  const together = 'Printed as “Emily Goodwin/Pat Wood”: one name on each side of the stroke.';
  const surname = 'print the surname alone';
  expect(marked).toEqual([
    [
      'Councillor Barnes-Andrews',
      [
        ...assumed('each time as Cabinet Member', 'alsoKnownAs'),
        ...assumed(surname, 'appearances', 'executiveRoles', 'memberships'),
      ],
    ],
    ['Emily Goodwin', derived(together, 'displayName')],
    ['Robert Henderson', assumed('the post of Executive Director Wellbeing', 'appearances')],
    ['Julian Watkins', assumed('this full name with four titles', 'appearances')],
    ['Pat Wood', derived(together, 'displayName')],
    ['Caroline O’Neill', assumed('the minutes of the same item', 'alsoKnownAs', 'appearances')],
  ]);
});

test('Julian Watkins has a title at each meeting and none on his own record', async () => {
  const [person] = await peopleOf(
    'southampton',
    'watkins',
    `displayName honorific executiveRoles { title } appearances(filter: { query: "watkins" }) {
       nodes { roleAsRecorded meeting { date } organisation { name } } }`,
  );
  const { nodes } = person.appearances;
  expect({ ...person, appearances: null }).toEqual({
    displayName: 'Julian Watkins',
    honorific: null,
    executiveRoles: [],
    appearances: null,
  });
  const organisation = { name: 'Southampton City Council' };
  const as = (date: string | null, ...titles: string[]) =>
    titles.map((roleAsRecorded) => ({ roleAsRecorded, meeting: { date }, organisation }));
  const interim = 'Interim Head of Service - Safeguarding, Children and Families';
  expect(nodes.slice(0, 4)).toEqual([
    ...as('2021-02-11', 'Head of Service: Safeguarding'),
    ...as('2020-12-03', interim, interim, interim),
  ]);
  // Under the items of one meeting the order is by id.
  const titles = nodes.slice(4).map((appearance: { roleAsRecorded: string }) => appearance.roleAsRecorded);
  const families = 'Service Manager – Children and Families';
  expect(titles.toSorted()).toEqual([families, families, 'Service Manager, Children and Learning Department']);
  expect(nodes.slice(4)).toEqual(as(null, ...titles));
});

test('on 3 December 2020 Councillor Mitchell presided and Councillor Taggart sent apologies; no chair is recorded for the day', async () => {
  const data = await read(
    app,
    `{ panel(council: "southampton", slug: "children-and-families") {
      chair { recordedOn person { displayName } } chairThen: chair(asOf: "2020-12-03") { person { displayName } }
      meetings(filter: { from: "2020-12-03", to: "2020-12-03" }) { nodes {
        presidingPerson { displayName memberships { role } } presidingAsRecorded panelChair { role }
        attendance { person { displayName } status statusAsRecorded mode seat { id } substitutesFor { id } arrivedAt leftAt }
      } } } }`,
  );
  expect(data.panel).toEqual({
    chair: { recordedOn: '2023-07-20', person: { displayName: 'Councillor A Bunday' } },
    chairThen: null,
    meetings: {
      nodes: [
        {
          presidingPerson: { displayName: 'Councillor Mitchell', memberships: [] },
          presidingAsRecorded: 'Councillor Mitchell in the Chair',
          panelChair: null,
          attendance: [
            {
              person: { displayName: 'Councillor Taggart' },
              status: 'APOLOGIES',
              statusAsRecorded: 'The apologies of Councillor Taggart were noted.',
              mode: 'UNKNOWN',
              seat: null,
              substitutesFor: null,
              arrivedAt: null,
              leftAt: null,
            },
          ],
        },
      ],
    },
  });
});

test('Councillor Hill holds one post by the minutes of 21 March 2022 and held another previously; no days are stated', async () => {
  const people = await peopleOf(
    'middlesbrough',
    'hill',
    'displayName executiveRoles { title startsOn endsOn periodAsRecorded recordedOn } councillorTerms { ward } memberships { role }',
  );
  expect(people).toEqual([
    {
      displayName: 'Councillor Hill',
      executiveRoles: [
        post('Executive Member for Culture and Communities', '2022-03-21'),
        post('Executive Member for Education', '2022-03-21', 'previously'),
      ],
      councillorTerms: [],
      memberships: [],
    },
  ]);
});

describe("Caroline O'Neill", () => {
  const speakers = (query: string) =>
    read(
      app,
      `query Q($query: String!) { panel(council: "middlesbrough", slug: "childrens-social-care-and-services") {
        guestSpeakers(filter: { query: $query }) { totalCount nodes { nameAsRecorded person { displayName } } } } }`,
      { query },
    ).then((data) => data.panel.guestSpeakers);

  test.each([
    "Caroline O'Neill",
    'Caroline O’Neill',
    'caroline o‘neill',
    "C O'Neill",
    'C O’Neill',
    "O'NEILL",
    'Improvement Advisor',
    'lga',
  ])('is found as %s', async (query) => {
    expect(await speakers(query)).toEqual({
      totalCount: 1,
      nodes: [{ nameAsRecorded: 'C O’Neill', person: { displayName: 'Caroline O’Neill' } }],
    });
  });

  test.each(['Caroline ONeill', 'Carolyn', 'O_Neill', 'O%Neill'])('is not found as %s', async (query) => {
    expect(await speakers(query)).toEqual({ totalCount: 0, nodes: [] });
  });
});

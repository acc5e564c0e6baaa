import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

const term = 'term expansion definition seeAlso agendaItem { displayNumber meeting { date } }';
const glossaryOf = (council: string, args: string, selection: string) =>
  read(app, `query Q($council: String!) { council(slug: $council) { glossary(${args}) { ${selection} } } }`, { council }).then(
    (data) => data.council.glossary,
  );

test('Southampton: the sixty-eight acronyms of the pack of July 2023, in alphabetical order', async () => {
  const glossary = await glossaryOf('southampton', 'first: 100', `totalCount nodes { ${term} }`);
  const terms: { term: string; agendaItem: unknown }[] = glossary.nodes;
  const printed =
    `ACEs ADM BIT C&F C&FF CAMHS CAO CCE CDOP CiC CL CLA CME CP CPP CRS CSA CSAFE CSC CSE CSL DfE EET EHCP EHE EP EWO FGC FTE
    HSB ICAS ICO IDVA IEP IFA ILACS IRO Jigsaw JTAI KCSiE LA LGO MASH MET NEET OOH PEP PTC QA SALT SCPR SCR SEN SENDCo SEND SGO SPOC
    SSCP SW T&F TAC TAF UPN VS YJS YP YPS`.split(/\s+/);
  expect(glossary.totalCount).toBe(68);
  expect(terms.map((each) => each.term).toSorted()).toEqual([...printed, 'SWF (SWwF)'].toSorted());
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const starts = terms.map((each) => plain(each.term)[0]);
  expect(starts).toEqual(starts.toSorted());
  for (const { agendaItem } of terms) expect(agendaItem).toEqual({ displayNumber: '6', meeting: { date: '2023-07-20' } });
});

test.each([
  [
    'cic',
    { term: 'CiC', expansion: 'Children in Care', definition: null, seeAlso: ['Looked After Children', 'Children Looked After'] },
  ],
  [
    'EHCP',
    {
      term: 'EHCP',
      expansion: 'Education Health & Care Plan',
      definition:
        "EHCP's replaced Statements for children and young people with additional needs under the Children and Families Act 2014.",
      seeAlso: [],
    },
  ],
  [
    'jigsaw',
    {
      term: 'Jigsaw',
      expansion: null,
      definition:
        'this is not an acronym, but the name of our Children With Disabilities (often see as CWD) team. They support children in need, children with child protection plans, and children in our care when they have a disability.',
      seeAlso: [],
    },
  ],
  ['MET', { term: 'MET', expansion: 'Missign, Exploited, Trafficked children', definition: null, seeAlso: [] }],
])('%s as printed, errors of the source included', async (asked, expected) => {
  const glossary = await glossaryOf('southampton', `filter: { term: "${asked}" }`, 'nodes { term expansion definition seeAlso }');
  expect(glossary.nodes).toEqual([expected]);
});

test('Middlesbrough: the seven terms that the minutes of item 21/49 explain', async () => {
  const agendaItem = { displayNumber: '21/49', meeting: { date: '2022-03-21' } };
  const explained = (name: string, expansion: string | null, definition: string | null, seeAlso: string[] = []) => ({
    term: name,
    expansion,
    definition,
    seeAlso,
    agendaItem,
  });
  expect(await glossaryOf('middlesbrough', 'first: 100', `totalCount nodes { ${term} }`)).toEqual({
    totalCount: 7,
    nodes: [
      explained(
        'CAMHS',
        'Child and Adolescent Mental Health Services',
        'specialist NHS service offers assessment, diagnosis, treatment and support for children experiencing problems with emotions, behaviour or mental health.',
      ),
      explained(
        'CC',
        'Continuing Care',
        'package for child under 18 with needs arising from disability, accident or illness that cannot be met by existing universal or specialist services alone.',
      ),
      explained(
        'CCG',
        'Clinical Commissioning Group',
        '(Clinical Commissioning Group – soon to change to an ICS – Integrated Care System) – statutory partners crucial to helping the Council fulfil its safeguarding duties.',
        ['ICS'],
      ),
      explained(
        'CHC',
        'Continuing Health Care',
        'a package of care for adults aged over 18, funded solely by the NHS, assessed by CCG as having ‘primary health need’.',
      ),
      explained('ICS', 'Integrated Care System', null),
      explained(
        'PfA',
        'Preparation for Adulthood',
        'process of moving from childhood into adult life, supported by education, health and care (transition).',
      ),
      explained(
        'Section 177',
        null,
        'free aftercare from NHS and social care for anyone who has been in hospital under the Mental Health Act 1983.',
      ),
    ],
  });
});

test('CAMHS is explained by both councils, each in its own words', async () => {
  const data = await read(
    app,
    `{ s: council(slug: "southampton") { glossary(filter: { term: "camhs" }) { nodes { expansion definition council { slug } } } }
       m: council(slug: "middlesbrough") { glossary(filter: { term: "camhs" }) { nodes { expansion definition council { slug } } } } }`,
  );
  const expansion = 'Child and Adolescent Mental Health Services';
  expect(data.s.glossary.nodes).toEqual([{ expansion, definition: null, council: { slug: 'southampton' } }]);
  expect(data.m.glossary.nodes).toEqual([
    {
      expansion,
      definition:
        'specialist NHS service offers assessment, diagnosis, treatment and support for children experiencing problems with emotions, behaviour or mental health.',
      council: { slug: 'middlesbrough' },
    },
  ]);
});

test('entries whole as printed, with the title of their list', async () => {
  const entryOf = async (council: string, asked: string) =>
    (await glossaryOf(council, `filter: { term: "${asked}" }`, 'nodes { entryAsPrinted listTitle }')).nodes[0];
  const listTitle = 'CHILDREN SERVICES & LEARNING ACRONYMS';
  const clinicalGroup = {
    entryAsPrinted:
      'CCG (Clinical Commissioning Group – soon to change to an ICS – Integrated Care System) – statutory partners crucial to helping the Council fulfil its safeguarding duties.',
    listTitle: null,
  };
  expect(await entryOf('southampton', 'CiC')).toEqual({
    entryAsPrinted: 'CiC – Children in Care (see also Looked After Children and Children Looked After)',
    listTitle,
  });
  expect(await entryOf('southampton', 'C&FF')).toEqual({
    entryAsPrinted: 'C&FF – Children & Family First. This is our Early Help offer for families in the city.',
    listTitle,
  });
  expect(await entryOf('southampton', 'SENDCo')).toEqual({
    entryAsPrinted: 'SENDCo - Special Educational Needs and Disability Coordinator',
    listTitle,
  });
  expect(await entryOf('middlesbrough', 'CCG')).toEqual(clinicalGroup);
  expect(await entryOf('middlesbrough', 'ICS')).toEqual(clinicalGroup);
});

test.each(['southampton', 'middlesbrough'])(
  '%s: term, expansion and definition stand in the entry; no entry is cut off',
  async (council) => {
    const glossary = await glossaryOf(council, 'first: 100', 'nodes { term expansion definition entryAsPrinted }');
    const terms: { term: string; expansion: string | null; definition: string | null; entryAsPrinted: string }[] = glossary.nodes;
    expect(terms.length).toBeGreaterThan(6);
    for (const { term: name, expansion, definition, entryAsPrinted } of terms) {
      for (const part of [name, expansion ?? '', definition ?? '']) expect(entryAsPrinted).toContain(part);
      expect(entryAsPrinted).not.toMatch(/\.\.\.|…/);
    }
  },
);

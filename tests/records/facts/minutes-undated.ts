// Agenda and minutes of a meeting whose page states no date, items 9 to 14: decisions and their consequences.
import {
  askMeeting,
  clause,
  decision,
  type Fact,
  minuteEntries,
  request,
  requests,
  resolutions,
  type StatedFacts,
} from './fact.ts';
import { minuted } from './minutes-undated-text.ts';

const panel = 'council: "southampton", slug: "children-and-families"';
// Undated meetings are listed last.
const ask = (selection: string) => askMeeting(panel, 'meetings(last: 1)', selection);
const askItems = (selection: string) => ask(`date agenda { items { displayNumber ${selection} } }`);
const meeting = 'panel.meetings.nodes[0]';
const item = (number: number) => `${meeting}.agenda.items[${number - 9}]`;

const word = (number: keyof typeof minuted): Fact => ({
  fact: `item ${number}: the minutes, word for word`,
  query: askItems(minuteEntries),
  at: `${item(Number(number))}.minuteEntries`,
  is: minuted[number],
});

const summaries: [number, string][] = [
  [
    10,
    'Report of the Executive Director for Children and Learning informing the Panel on the approach the Council is taking to fulfil its duty to secure sufficient accommodation within the authority’s area which meets the needs of children that the Council is looking after.',
  ],
  [
    11,
    'Report of the Executive Director for Children and Learning requesting that the Panel note the progress made in reviewing local thresholds and the next steps in embedding the Pathways document.',
  ],
  [
    12,
    'Report of the Executive Director for Children and Learning updating the Panel on the forthcoming implementation of CareDirector.',
  ],
  [
    13,
    'Report of the Service Director - Legal and Business Operations, recommending that the Panel consider and challenge the performance of Children and Learning Services in Southampton.',
  ],
  [
    14,
    'Report of the Service Director - Legal and Business Operations, enabling the Panel to monitor and track progress on recommendations made at previous meetings.',
  ],
];

const wardCouncillors =
  'That following the identification of a suitable property to accommodate a children’s home, ward councillors and planning officers would be engaged prior to the start of the planning application process to help facilitate a positive discussion with the local community.';
const semiIndependent =
  'That data relating to the number and percentage of looked after children aged 16+ accommodated in semi-independent provision would be circulated to the Panel.';
const careDirector =
  'that when CareDirector had been implemented as a live system, the panel would be provided with the following information:';
const trained =
  'The percentage of Children’s Services and Learning staff who have undertaken training on CareDirector, where it is deemed appropriate for them to do so';
const satisfaction = 'Staff satisfaction levels with the new system';
const commentary =
  'That commentary for CP8-QL, the percentage of children subject to a Child Protection Plan seen in the last 15 days, would be provided to the Panel which included additional detail on the reasons why visits are not at 100%.';
const missingChildren =
  'That, reflecting concerns about the increase in numbers and the associated risks to the children, the Panel consider in detail the position with regards to missing children at the 31 March 2022 meeting.';

const decided = (number: number, is: unknown): Fact => ({
  fact: `item ${number}: decisions`,
  query: askItems(resolutions),
  at: `${item(number)}.resolutions`,
  is,
});

const asked = (number: number, title: string, ...of: [kind: string, label: string, text: string][]): Fact => ({
  fact: `item ${number}: requests of the panel`,
  query: askItems(requests),
  at: `${item(number)}.recommendations`,
  is: of.map(([kind, label, text]) => request(kind, label, text, { title, madeOn: null })),
});

const programme = `{ panel(${panel}) { workProgramme(first: 100) { totalCount nodes { title description status
  targetMeeting { date kind } targetOn municipalYear { label } clause { label text } fulfilledBy { displayNumber } issue { title } } } } }`;
const set = { targetOn: null, municipalYear: null, fulfilledBy: null, issue: null };

export const minutesUndated: StatedFacts = {
  title: 'Agenda and minutes, Council Chamber - Civic Centre, without a date',
  facts: [
    {
      fact: 'the kind of page',
      query: ask('sources { document { pageKind } }'),
      at: `${meeting}.sources`,
      is: [{ document: { pageKind: 'Agenda and minutes' } }],
    },
    {
      fact: 'published minutes; no document tells whether they were approved',
      query: ask('minutes { status approval { signedOn } documents { title } }'),
      at: `${meeting}.minutes`,
      is: { status: 'PUBLISHED', approval: null, documents: [] },
    },
    ...summaries.map(([number, is]) => ({
      fact: `item ${number}: purpose of its report`,
      query: askItems('summary'),
      at: `${item(number)}.summary`,
      is,
    })),
    { fact: 'item 9 has no text below its title', query: askItems('summary'), at: `${item(9)}.summary`, is: null },
    ...(Object.keys(minuted) as (keyof typeof minuted)[]).map(word),
    {
      fact: 'the entries of an item are numbered from 1',
      query: askItems('minuteEntries { position }'),
      at: `${meeting}.agenda.items`,
      is: Object.entries(minuted).map(([displayNumber, said]) => ({
        displayNumber,
        minuteEntries: said.map((_, index) => ({ position: index + 1 })),
      })),
    },
    {
      fact: 'all minutes in the order of the agenda',
      query: ask('minutes { entries { text } }'),
      at: `${meeting}.minutes.entries`,
      is: Object.values(minuted)
        .flat()
        .map(({ text }) => ({ text })),
    },
    decided(9, []),
    decided(
      10,
      decision('RESOLVED', `RESOLVED:\n(i) ${wardCouncillors}\n(ii) ${semiIndependent}`, {
        clauses: [clause('(i)', wardCouncillors), clause('(ii)', semiIndependent)],
      }),
    ),
    decided(
      11,
      decision(
        'RECEIVED',
        'The Panel received and noted the report of the Executive Director of Children and Learning which requested that the Panel noted the progress made in reviewing local thresholds and the next steps in embedding the Pathways document.',
      ),
    ),
    decided(
      12,
      decision('RESOLVED', `RESOLVED ${careDirector}\n1) ${trained}\n2) ${satisfaction}`, {
        stem: careDirector,
        clauses: [clause('1)', trained, careDirector), clause('2)', satisfaction, careDirector)],
      }),
    ),
    decided(
      13,
      decision('RESOLVED', `RESOLVED:\n1) ${commentary}\n2) ${missingChildren}`, {
        clauses: [clause('1)', commentary), clause('2)', missingChildren)],
      }),
    ),
    decided(
      14,
      decision(
        'NOTED',
        'The Panel noted the report of the Service Director - Legal and Business Operations which enabled the Panel to monitor and track progress on recommendations made at previous meetings.',
      ),
    ),
    {
      fact: 'all decisions in the order of the agenda',
      query: ask('resolutions { kind agendaItem { displayNumber } }'),
      at: `${meeting}.resolutions`,
      is: [
        { kind: 'RESOLVED', agendaItem: { displayNumber: '10' } },
        { kind: 'RECEIVED', agendaItem: { displayNumber: '11' } },
        { kind: 'RESOLVED', agendaItem: { displayNumber: '12' } },
        { kind: 'RESOLVED', agendaItem: { displayNumber: '13' } },
        { kind: 'NOTED', agendaItem: { displayNumber: '14' } },
      ],
    },
    asked(9, ''),
    asked(
      10,
      'The sufficiency of accommodation for looked after children',
      ['TO_EXECUTIVE', '(i)', wardCouncillors],
      ['INFORMATION_REQUEST', '(ii)', semiIndependent],
    ),
    asked(11, ''),
    asked(
      12,
      'Care Director implementation for Children and Learning',
      ['INFORMATION_REQUEST', '1)', trained],
      ['INFORMATION_REQUEST', '2)', satisfaction],
    ),
    asked(
      13,
      'Children and Learning - Performance',
      ['INFORMATION_REQUEST', '1)', commentary],
      ['FUTURE_BUSINESS', '2)', missingChildren],
    ),
    asked(14, ''),
    {
      fact: 'missing children are set for the meeting of 31 March 2022',
      query: programme,
      at: 'panel.workProgramme.nodes[3]',
      is: {
        ...set,
        title: 'Missing children',
        description: missingChildren,
        status: 'SCHEDULED',
        targetMeeting: { date: '2022-03-31', kind: 'NOT_STATED' },
        clause: { label: '2)', text: missingChildren },
      },
    },
    {
      fact: 'success measures are planned for a year, without a meeting',
      query: programme,
      at: 'panel.workProgramme.nodes[4]',
      is: {
        ...set,
        title: 'Success measures',
        description:
          'This was one part of the success measures that had been put forward for improvement, and all of the success measures would be reviewed by the Panel as part of the 2022-2023 schedule of meetings.',
        status: 'PLANNED',
        targetMeeting: null,
        municipalYear: { label: '2022/23' },
        clause: null,
      },
    },
    {
      fact: 'CP8-QL is found by its code: named, never published',
      query: `{ council(slug: "southampton") { indicators(filter: { codes: ["CP8-QL"] }) {
        nodes { code name alsoKnownAs unit polarity definition observations { totalCount } } } } }`,
      at: 'council.indicators.nodes',
      is: [
        {
          code: 'CP8-QL',
          name: 'the percentage of children subject to a Child Protection Plan seen in the last 15 days',
          alsoKnownAs: [],
          unit: 'PERCENT',
          polarity: 'UNKNOWN',
          definition: null,
          observations: { totalCount: 0 },
        },
      ],
    },
    {
      fact: 'search finds words of the minutes',
      query:
        '{ search(query: "\\"twelve percent\\"", council: "southampton", types: [MINUTE_ENTRY]) { nodes { ... on MinuteEntry { agendaItem { displayNumber } kind } } } }',
      at: 'search.nodes',
      is: [{ agendaItem: { displayNumber: '13' }, kind: 'DISCUSSION_POINT' }],
    },
  ],
};

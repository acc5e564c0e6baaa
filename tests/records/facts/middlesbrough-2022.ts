// Agenda and minutes, 21 March 2022: minutes, decisions, and the approval of earlier minutes.
import { askMeeting, decision, type Fact, minuteEntries, resolutions, type StatedFacts } from './fact.ts';
import { minuted } from './middlesbrough-2022-text.ts';

const panel = 'council: "middlesbrough", slug: "childrens-social-care-and-services"';
const on = (date: string) => `meetings(filter: { from: "${date}", to: "${date}" })`;
const ask = (selection: string) => askMeeting(panel, on('2022-03-21'), selection);
const askItems = (selection: string) => ask(`agenda { items { displayNumber ${selection} } }`);
const meeting = 'panel.meetings.nodes[0]';
const numbers = ['21/47', '21/48', '21/49', '21/50', '21/51', '21/52'] as const;
type ItemNumber = (typeof numbers)[number];
const item = (number: ItemNumber) => `${meeting}.agenda.items[${numbers.indexOf(number)}]`;

const decided = (number: ItemNumber, is: unknown): Fact => ({
  fact: `item ${number}: decisions`,
  query: askItems(resolutions),
  at: `${item(number)}.resolutions`,
  is,
});

const approval = {
  approvedMeetings: [{ date: '2022-02-21' }],
  approvingMeeting: { date: '2022-03-21' },
  resolution: { kind: 'APPROVED_MINUTES' },
  amendments: null,
  signedBy: null,
  signedOn: null,
};

export const middlesbrough2022: StatedFacts = {
  title:
    "Agenda and minutes, Children and Young People's Social Care and Services Scrutiny Panel - Monday 21st March, 2022 4.00 pm",
  facts: [
    {
      fact: 'the kind of page',
      query: ask('sources { document { pageKind } }'),
      at: `${meeting}.sources`,
      is: [{ document: { pageKind: 'Agenda and minutes' } }],
    },
    ...numbers.map((number) => ({
      fact: `item ${number}: the minutes, word for word`,
      query: askItems(minuteEntries),
      at: `${item(number)}.minuteEntries`,
      is: minuted[number],
    })),
    {
      fact: 'all minutes in the order of the agenda, and the places where they break off',
      query: ask(
        'minutes { status isTruncated approval { signedOn } entries { text isTruncated agendaItem { displayNumber } } }',
      ),
      at: `${meeting}.minutes`,
      is: {
        status: 'PUBLISHED',
        isTruncated: true,
        approval: null,
        entries: numbers.flatMap((displayNumber) =>
          minuted[displayNumber].map(({ text, isTruncated }) => ({ text, isTruncated, agendaItem: { displayNumber } })),
        ),
      },
    },
    decided('21/47', []),
    decided(
      '21/48',
      decision(
        'APPROVED_MINUTES',
        'The minutes of the previous meeting of the Children and Young People’s Social Care and Services Scrutiny Panel held on 21 February 2022 were submitted and approved as a correct record.',
        { minutesApproval: approval },
      ),
    ),
    {
      fact: 'the minutes of 21 February 2022 name the meeting that approved them; their text is not on record',
      query: askMeeting(
        panel,
        on('2022-02-21'),
        'minutes { status entries { id } documents { id } approval { approvedMeetings { date } approvingMeeting { date } resolution { kind } amendments signedBy { displayName } signedOn } }',
      ),
      at: `${meeting}.minutes`,
      is: { status: 'APPROVED', entries: [], documents: [], approval },
    },
    decided('21/49', []),
    decided('21/50', []),
    decided('21/51', decision('NOTED', 'NOTED')),
    decided('21/52', []),
    {
      fact: 'the panel made no request and set no later business',
      query: `{ panel(${panel}) { recommendations { totalCount } workProgramme { totalCount } indicatorSets { totalCount } council { issues { totalCount } indicators { totalCount } corporatePlans { id } } } }`,
      at: 'panel',
      is: {
        recommendations: { totalCount: 0 },
        workProgramme: { totalCount: 0 },
        indicatorSets: { totalCount: 0 },
        council: { issues: { totalCount: 0 }, indicators: { totalCount: 0 }, corporatePlans: [] },
      },
    },
    {
      fact: 'search finds business of another body as an update on it',
      query:
        '{ search(query: "\\"Projected Outturn\\"", council: "middlesbrough") { nodes { ... on MinuteEntry { kind agendaItem { displayNumber refersToMeeting { date panel { name } } } } } } }',
      at: 'search.nodes',
      is: [
        {
          kind: 'BODY_UPDATE',
          agendaItem: {
            displayNumber: '21/51',
            refersToMeeting: { date: '2022-02-22', panel: { name: 'Overview and Scrutiny Board' } },
          },
        },
      ],
    },
  ],
};

// Agenda, 20 July 2023, "Scrutiny Monitoring – 20 July 2023": the list of recommendations with the action taken on each.
import type { StatedFacts } from './fact.ts';

const ledger = (args: string, selection: string) =>
  `{ panel(council: "southampton", slug: "children-and-families") { recommendations(${args}) { totalCount nodes { ${selection} } } } }`;
const of6July = 'filter: { madeFrom: "2023-07-06", madeTo: "2023-07-06" }';

/** One recommendation by its words: the list orders those of one day by id only. */
const line = (query: string, selection: string) =>
  ledger(`filter: { madeFrom: "2023-07-06", madeTo: "2023-07-06", query: "${query}" }`, selection);
const working = 'locality working model';
const neglect = 'Neglect Toolkit';
const first = 'panel.recommendations.nodes[0]';

const printed = (label: string, text: string) => ({
  madeOn: '2023-07-06',
  title: 'Position Statement',
  label,
  text,
  statusAsPublished: 'Completed',
});
const progress = 'progress { actionTaken actedOn claim reportedTo { date } documents { id } }';
const done = (actionTaken: string) => [
  { actionTaken, actedOn: '2023-07-11', claim: 'COMPLETE', reportedTo: { date: '2023-07-20' }, documents: [] },
];

export const ledger2023: StatedFacts = {
  title: 'Agenda, Children and Families Scrutiny Panel, Thursday, 20th July, 2023: monitoring of recommendations',
  facts: [
    { fact: 'two recommendations of 6 July 2023', query: ledger(of6July, 'id'), at: 'panel.recommendations.totalCount', is: 2 },
    {
      fact: '1) as printed',
      query: line(working, 'madeOn title label text statusAsPublished'),
      at: 'panel.recommendations.nodes',
      is: [
        printed(
          '1)',
          'That, to help develop understanding of the locality working model in Southampton, the presentation detailing the key elements of the Southampton approach is circulated to the Panel.',
        ),
      ],
    },
    {
      fact: '1) the action taken, with its day',
      query: line(working, progress),
      at: `${first}.progress`,
      is: done('Presentation circulated to the Panel'),
    },
    {
      fact: '2) as printed',
      query: line(neglect, 'madeOn title label text statusAsPublished'),
      at: 'panel.recommendations.nodes',
      is: [
        printed(
          '2)',
          'That, reflecting the high prevalence of cases of neglect in Southampton, the feedback provided by schools on the use of the Neglect Toolkit and how it is supporting decision making is circulated to the Panel.',
        ),
      ],
    },
    {
      fact: '2) the action taken, with its day',
      query: line(neglect, progress),
      at: `${first}.progress`,
      is: done('Feedback circulated to the Panel'),
    },
    ...[working, neglect].map((query, index) => ({
      fact: `${index + 1}) “Completed” is a report that the panel has not accepted yet, so it is on the list for 20 July`,
      query: line(
        query,
        'status isOnMonitoringList listedFor { date } statusHistory { status } completionReviews { isAccepted } nextReportTo { date } supersededBy { id }',
      ),
      at: first,
      is: {
        status: 'REPORTED_COMPLETE',
        isOnMonitoringList: true,
        listedFor: { date: '2023-07-20' },
        statusHistory: [],
        completionReviews: [],
        nextReportTo: { date: '2023-07-20' },
        supersededBy: null,
      },
    })),
    ...[working, neglect].map((query, index) => ({
      fact: `${index + 1}) names no meeting, item, clause, person or notice`,
      query: line(
        query,
        'meeting { id } agendaItem { id } clause { id } addressee { nameAsRecorded } responsibleOfficer { id } notice { servedOn } responseDueOn isOverdue responses { id } issue { id }',
      ),
      at: first,
      is: {
        meeting: null,
        agendaItem: null,
        clause: null,
        addressee: null,
        responsibleOfficer: null,
        notice: null,
        responseDueOn: null,
        isOverdue: null,
        responses: [],
        issue: null,
      },
    })),
    ...[working, neglect].map((query, index) => ({
      fact: `${index + 1}) the API says which of its values the list does not print`,
      query: line(query, 'isReferencePrinted basis { field basis }'),
      at: first,
      is: {
        isReferencePrinted: false,
        basis: [
          { field: 'kind', basis: 'DERIVED' },
          { field: 'madeOn', basis: 'ASSUMED' },
          { field: 'nextReportTo', basis: 'DERIVED' },
          { field: 'reference', basis: 'ASSUMED' },
          { field: 'status', basis: 'DERIVED' },
          ...(query === neglect ? [{ field: 'title', basis: 'DERIVED' }] : []),
        ],
      },
    })),
    {
      fact: 'which recommendations are open: the two of the printed list, of all councils',
      query: `{ recommendations(filter: { isOnMonitoringList: true }, councils: ["southampton", "middlesbrough"]) {
        totalCount nodes { madeOn title status listedFor { date } panel { slug } } } }`,
      at: 'recommendations',
      is: {
        totalCount: 2,
        nodes: Array.from({ length: 2 }, () => ({
          madeOn: '2023-07-06',
          title: 'Position Statement',
          status: 'REPORTED_COMPLETE',
          listedFor: { date: '2023-07-20' },
          panel: { slug: 'children-and-families' },
        })),
      },
    },
    {
      fact: 'of the other eleven no document tells the outcome: neither open, nor on the list, nor overdue',
      query: ledger(
        'filter: { statuses: [OUTCOME_NOT_RECORDED] }, first: 100',
        'isOnMonitoringList isOverdue isReferencePrinted listedFor { date } nextReportTo { date } statusHistory { status } progress { id }',
      ),
      at: 'panel.recommendations',
      is: {
        totalCount: 11,
        nodes: Array.from({ length: 11 }, () => ({
          isOnMonitoringList: false,
          isOverdue: null,
          isReferencePrinted: false,
          listedFor: null,
          nextReportTo: null,
          statusHistory: [],
          progress: [],
        })),
      },
    },
    {
      fact: 'the one that came back to a meeting shows the item under which it was taken',
      query: ledger(
        'filter: { query: "would be presented at next meeting" }',
        'workProgrammeItems { title status fulfilledBy { displayNumber meeting { date } } }',
      ),
      at: 'panel.recommendations.nodes',
      is: [
        {
          workProgrammeItems: [
            {
              title: 'Improvement Plan',
              status: 'TAKEN',
              fulfilledBy: { displayNumber: '32', meeting: { date: '2021-02-11' } },
            },
          ],
        },
      ],
    },
    {
      fact: 'newest first: the two of 6 July 2023 come first, those of the undated meeting last',
      query: ledger('first: 100', 'madeOn'),
      at: 'panel.recommendations.nodes',
      is: [
        ...Array.from({ length: 2 }, () => '2023-07-06'),
        '2021-02-11',
        ...Array.from({ length: 4 }, () => '2020-12-03'),
        ...Array.from({ length: 6 }, () => null),
      ].map((madeOn) => ({ madeOn })),
    },
  ],
};

// Agenda, 20 July 2023, "Scrutiny Monitoring – 20 July 2023": the list of recommendations with what was done.
import type { StatedFacts } from './fact.ts';

const ledger = (args: string, selection: string) =>
  `{ panel(council: "southampton", slug: "children-and-families") { recommendations(${args}) { totalCount nodes { ${selection} } } } }`;
const of6July = 'filter: { madeFrom: "2023-07-06", madeTo: "2023-07-06" }';

/** By its words, since nothing orders what was made on one day. */
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
      fact: '1) what was done, and when',
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
      fact: '2) what was done, and when',
      query: line(neglect, progress),
      at: `${first}.progress`,
      is: done('Feedback circulated to the Panel'),
    },
    ...[working, neglect].map((query, index) => ({
      fact: `${index + 1}) “Completed” is what is reported: the panel has yet to agree, so it stays on the list for 20 July`,
      query: line(query, 'status isOnMonitoringList completionReviews { isAccepted } nextReportTo { date } supersededBy { id }'),
      at: first,
      is: {
        status: 'REPORTED_COMPLETE',
        isOnMonitoringList: true,
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
        isOverdue: false,
        responses: [],
        issue: null,
      },
    })),
    {
      fact: 'nothing else is said to be complete, and nothing is closed',
      query: `{ panel(council: "southampton", slug: "children-and-families") {
        complete: recommendations(filter: { statuses: [REPORTED_COMPLETE] }) { nodes { madeOn } }
        made: recommendations(filter: { statuses: [MADE] }) { totalCount }
        all: recommendations { totalCount } listed: recommendations(filter: { isOnMonitoringList: true }) { totalCount } } }`,
      at: 'panel',
      is: {
        complete: { nodes: [{ madeOn: '2023-07-06' }, { madeOn: '2023-07-06' }] },
        made: { totalCount: 11 },
        all: { totalCount: 13 },
        listed: { totalCount: 13 },
      },
    },
    {
      fact: 'newest first: the two of 6 July 2023 lead, those of the undated meeting come last',
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

// Recommendations and requests of the panel: clauses of the minutes of 3 December 2020, of 11 February 2021 and of the undated meeting, and
// the list "Scrutiny Monitoring – 20 July 2023" in the agenda of that day.
import type { z } from 'zod';
import type { recommendation } from '../format-record.ts';

type Recommendation = z.input<typeof recommendation>;

const reference = { assumed: 'No document prints a reference; this one was given here.' };
const futureBusiness = { derived: 'The clause asks for a subject at a later meeting.' };
const informationRequest = { derived: 'The clause asks that information be given to the Panel.' };
const issue = { assumed: 'The clause was made under an item on the same improvement plan.' };

/** What the records of a clause have in common: the page prints the clause, and no page tells how it ended. */
const ofClause = {
  panel: 'children-and-families',
  isReferencePrinted: false,
  status: 'OUTCOME_NOT_RECORDED',
} as const;

const basisOfClause = {
  reference,
  title: { derived: 'The title of the agenda item.' },
  status: { derived: 'No document on record tells how it ended.' },
};
const basisOfUndatedClause = {
  ...basisOfClause,
  panel: { assumed: 'The page does not name its panel; its item 9 speaks of the Children and Families Scrutiny Panel.' },
};
const basisOfDatedClause = { ...basisOfClause, madeOn: { derived: 'The date of the meeting.' } };

const printedList = [
  { document: 'agenda-2023-07-20', page: '23 - 26', paragraph: 'Scrutiny Monitoring – 20 July 2023' },
] satisfies Recommendation['sources'];

/** What the two entries of the printed list have in common. */
const ofPrintedList = {
  sources: printedList,
  panel: 'children-and-families',
  isReferencePrinted: false,
  title: 'Position Statement',
  kind: 'INFORMATION_REQUEST',
  madeOn: '2023-07-06',
  status: 'REPORTED_COMPLETE',
  statusAsPublished: 'Completed',
  listedFor: '2023-07-20',
  nextReportTo: '2023-07-20',
} as const;

const basisOfPrintedList = {
  reference,
  kind: informationRequest,
  madeOn: {
    assumed:
      'The list prints “06/07/23” under “Date”, once for both entries, and does not say what happened on that day; no meeting of that day is on record.',
  },
  status: {
    derived: '“Completed” on a monitoring list is REPORTED_COMPLETE until the panel accepts it (report on item 7, paragraph 4).',
  },
  nextReportTo: { derived: 'The meeting whose agenda has the list.' },
};
const basisOfProgress = {
  claim: { derived: 'The list prints “Completed” as the progress status.' },
  reportedTo: { derived: 'The meeting whose agenda has the list.' },
};

export const recommendations: Recommendation[] = [
  {
    ...ofClause,
    key: 'cf-2020-12-1',
    reference: 'CF/2020/12-1',
    title: "Children's Services Improvement Plan",
    label: '(i)',
    text: 'That the Improvement Plan would be presented at next meeting of the Panel on 11 February 2021 and that the following information would be included:\na. The presentation of data on social work staff turnover would detail the number of permanent staff, agency staff and vacancies.\nb. The presentation of data on social work staff turnover within specific social work teams\nc. The presentation of performance information that identified the changes of social worker for children in Southampton (how many social workers a child has had).',
    kind: 'FUTURE_BUSINESS',
    madeOn: '2020-12-03',
    meeting: '2020-12-03',
    agendaItem: '2020-12-03#4',
    clause: 'res-2020-12-03-4/1',
    issue: 'children-and-learning-service-improvement-plan',
    basis: {
      ...basisOfDatedClause,
      kind: futureBusiness,
      issue,
      status: {
        derived:
          'Item 32 of 11 February 2021 was on the plan; no document on record tells whether it included the information or whether the Panel was satisfied.',
      },
    },
  },
  {
    ...ofClause,
    key: 'cf-2020-12-2',
    reference: 'CF/2020/12-2',
    title: "Children's Services Improvement Plan",
    label: '(ii)',
    text: 'That the Panel would be consulted on the developing vision for children and young people in Southampton and the draft Children and Young People Strategy at the next meeting of the Panel on the 11 February 2021.',
    kind: 'FUTURE_BUSINESS',
    madeOn: '2020-12-03',
    meeting: '2020-12-03',
    agendaItem: '2020-12-03#4',
    clause: 'res-2020-12-03-4/5',
    basis: { ...basisOfDatedClause, kind: futureBusiness },
  },
  {
    ...ofClause,
    key: 'cf-2020-12-3',
    reference: 'CF/2020/12-3',
    title: 'Children and Learning - Performance',
    label: '(i)',
    text: 'That analysis of the increased number of referrals into the safeguarding service would be circulated to the Panel.',
    kind: 'INFORMATION_REQUEST',
    madeOn: '2020-12-03',
    meeting: '2020-12-03',
    agendaItem: '2020-12-03#5',
    clause: 'res-2020-12-03-5/1',
    basis: { ...basisOfDatedClause, kind: informationRequest },
  },
  {
    ...ofClause,
    key: 'cf-2020-12-4',
    reference: 'CF/2020/12-4',
    title: 'Children and Learning - Performance',
    label: '(ii)',
    text: 'That the findings from the audit of re-referrals into the safeguarding system would be considered as part of the Children’s Services Performance item at the next meeting of the Panel.',
    kind: 'FUTURE_BUSINESS',
    madeOn: '2020-12-03',
    meeting: '2020-12-03',
    agendaItem: '2020-12-03#5',
    clause: 'res-2020-12-03-5/2',
    basis: { ...basisOfDatedClause, kind: futureBusiness },
  },
  // The clause names the office, not its holder.
  {
    ...ofClause,
    key: 'cf-2021-02-1',
    reference: 'CF/2021/02-1',
    title: 'Children and Learning Service Improvement Plan',
    text: 'that the Executive Director reflected on the language used in the report when referring to service areas, practice and outcomes that required improvement.',
    kind: 'TO_OFFICERS',
    madeOn: '2021-02-11',
    meeting: '2021-02-11',
    agendaItem: '2021-02-11#32',
    clause: 'res-2021-02-11-32/1',
    addressee: { nameAsRecorded: 'Executive Director' },
    issue: 'children-and-learning-service-improvement-plan',
    basis: {
      ...basisOfDatedClause,
      kind: { derived: 'The clause asks an officer, the Executive Director, to act.' },
      issue: { derived: 'The page of the issue prints the clause.' },
    },
  },
  {
    ...ofClause,
    key: 'cf-undated-1',
    reference: 'CF/undated-1',
    title: 'The sufficiency of accommodation for looked after children',
    label: '(i)',
    text: 'That following the identification of a suitable property to accommodate a children’s home, ward councillors and planning officers would be engaged prior to the start of the planning application process to help facilitate a positive discussion with the local community.',
    kind: 'TO_OFFICERS',
    meeting: 'undated',
    agendaItem: 'undated#10',
    clause: 'res-undated-10/1',
    basis: {
      ...basisOfUndatedClause,
      kind: {
        assumed:
          'The clause does not say who is to act; engaging ward councillors and planning officers before an application is taken to be work of officers.',
      },
    },
  },
  {
    ...ofClause,
    key: 'cf-undated-2',
    reference: 'CF/undated-2',
    title: 'The sufficiency of accommodation for looked after children',
    label: '(ii)',
    text: 'That data relating to the number and percentage of looked after children aged 16+ accommodated in semi-independent provision would be circulated to the Panel.',
    kind: 'INFORMATION_REQUEST',
    meeting: 'undated',
    agendaItem: 'undated#10',
    clause: 'res-undated-10/2',
    basis: { ...basisOfUndatedClause, kind: informationRequest },
  },
  {
    ...ofClause,
    key: 'cf-undated-3',
    reference: 'CF/undated-3',
    title: 'Care Director implementation for Children and Learning',
    label: '1)',
    text: 'that when CareDirector had been implemented as a live system, the panel would be provided with the following information:\nThe percentage of Children’s Services and Learning staff who have undertaken training on CareDirector, where it is deemed appropriate for them to do so',
    kind: 'INFORMATION_REQUEST',
    meeting: 'undated',
    agendaItem: 'undated#12',
    clause: 'res-undated-12/1',
    basis: { ...basisOfUndatedClause, kind: informationRequest },
  },
  {
    ...ofClause,
    key: 'cf-undated-4',
    reference: 'CF/undated-4',
    title: 'Care Director implementation for Children and Learning',
    label: '2)',
    text: 'that when CareDirector had been implemented as a live system, the panel would be provided with the following information:\nStaff satisfaction levels with the new system',
    kind: 'INFORMATION_REQUEST',
    meeting: 'undated',
    agendaItem: 'undated#12',
    clause: 'res-undated-12/2',
    basis: { ...basisOfUndatedClause, kind: informationRequest },
  },
  {
    ...ofClause,
    key: 'cf-undated-5',
    reference: 'CF/undated-5',
    title: 'Children and Learning - Performance',
    label: '1)',
    text: 'That commentary for CP8-QL, the percentage of children subject to a Child Protection Plan seen in the last 15 days, would be provided to the Panel which included additional detail on the reasons why visits are not at 100%.',
    kind: 'INFORMATION_REQUEST',
    meeting: 'undated',
    agendaItem: 'undated#13',
    clause: 'res-undated-13/1',
    basis: { ...basisOfUndatedClause, kind: informationRequest },
  },
  {
    ...ofClause,
    key: 'cf-undated-6',
    reference: 'CF/undated-6',
    title: 'Children and Learning - Performance',
    label: '2)',
    text: 'That, reflecting concerns about the increase in numbers and the associated risks to the children, the Panel consider in detail the position with regards to missing children at the 31 March 2022 meeting.',
    kind: 'FUTURE_BUSINESS',
    meeting: 'undated',
    agendaItem: 'undated#13',
    clause: 'res-undated-13/2',
    basis: { ...basisOfUndatedClause, kind: futureBusiness },
  },
  {
    ...ofPrintedList,
    key: 'cf-2023-07-1',
    sources: [{ document: 'agenda-2023-07-20', page: '23 - 26', paragraph: 'Scrutiny Monitoring – 20 July 2023' }],
    reference: 'CF/2023/07-1',
    label: '1)',
    text: 'That, to help develop understanding of the locality working model in Southampton, the presentation detailing the key elements of the Southampton approach is circulated to the Panel.',
    progress: [
      {
        actionTaken: 'Presentation circulated to the Panel',
        actedOn: '2023-07-11',
        claim: 'COMPLETE',
        reportedTo: '2023-07-20',
        basis: basisOfProgress,
      },
    ],
    basis: basisOfPrintedList,
  },
  {
    ...ofPrintedList,
    key: 'cf-2023-07-2',
    sources: [{ document: 'agenda-2023-07-20', page: '23 - 26', paragraph: 'Scrutiny Monitoring – 20 July 2023' }],
    reference: 'CF/2023/07-2',
    label: '2)',
    text: 'That, reflecting the high prevalence of cases of neglect in Southampton, the feedback provided by schools on the use of the Neglect Toolkit and how it is supporting decision making is circulated to the Panel.',
    progress: [
      {
        actionTaken: 'Feedback circulated to the Panel',
        actedOn: '2023-07-11',
        claim: 'COMPLETE',
        reportedTo: '2023-07-20',
        basis: basisOfProgress,
      },
    ],
    basis: { ...basisOfPrintedList, title: { derived: 'The list prints the title once for both entries.' } },
  },
];

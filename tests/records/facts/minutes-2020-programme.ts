// Agenda and minutes, 3 December 2020: business that it put on the work programme, and the item of 11 February 2021 that took part of it.
import type { Fact } from './fact.ts';
import { audit, figures, planReturns, vision } from './minutes-2020-clauses.ts';

const ask = (query: string) => `{ panel(council: "southampton", slug: "children-and-families") {
  workProgramme(filter: { query: "${query}" }, first: 100) { totalCount nodes { title description status targetMeeting { date } targetOn municipalYear { label }
    clause { label text resolution { kind agendaItem { title } } } issue { title }
    fulfilledBy { displayNumber title meeting { date } workProgrammeItems { title } } } } } }`;

/** Business that a clause sets for the meeting of 11 February 2021. */
const subject = (title: string, from: string, label: string, text: string, details: Record<string, unknown>) => [
  {
    title,
    description: text,
    status: 'SCHEDULED',
    targetMeeting: { date: '2021-02-11' },
    targetOn: null,
    municipalYear: null,
    clause: { label, text, resolution: { kind: 'UNLABELLED', agendaItem: { title: from } } },
    issue: null,
    fulfilledBy: null,
    ...details,
  },
];

const at = 'panel.workProgramme.nodes';

export const programme2020: Fact[] = [
  {
    fact: 'the improvement plan was to return with three sets of figures, and item 32 of 11 February 2021 took it under another title',
    query: ask('Improvement Plan'),
    at,
    is: subject('Improvement Plan', "Children's Services Improvement Plan", '(i)', planReturns, {
      description: figures,
      status: 'TAKEN',
      issue: { title: 'Children and Learning Service Improvement Plan' },
      fulfilledBy: {
        displayNumber: '32',
        title: 'Children and Learning Service Improvement Plan',
        meeting: { date: '2021-02-11' },
        workProgrammeItems: [{ title: 'Improvement Plan' }],
      },
    }),
  },
  {
    fact: 'the vision and the draft strategy were set for 11 February 2021; nothing says whether they were taken',
    query: ask('vision'),
    at,
    is: subject(
      'Developing vision for children and young people in Southampton and the draft Children and Young People Strategy',
      "Children's Services Improvement Plan",
      '(ii)',
      vision,
      {},
    ),
  },
  {
    fact: 'the audit of re-referrals was set for the next meeting; nothing says whether it was taken',
    query: ask('re-referrals'),
    at,
    is: subject(
      'Findings from the audit of re-referrals into the safeguarding system',
      'Children and Learning - Performance',
      '(ii)',
      audit,
      {},
    ),
  },
];

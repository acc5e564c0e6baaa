// "Issue - meetings", Children and Learning Service Improvement Plan: its one meeting, 11 February 2021, and what joins it to others.
import {
  askMeeting,
  clause,
  decision,
  entries,
  minuteEntries,
  paragraph,
  point,
  request,
  requests,
  resolutions,
  type StatedFacts,
} from './fact.ts';

const issue = (selection: string) => `{ council(slug: "southampton") { issues { totalCount nodes { ${selection} } } } }`;
const ask = (selection: string) =>
  askMeeting(
    'council: "southampton", slug: "children-and-families"',
    'meetings(filter: { from: "2021-02-11", to: "2021-02-11" })',
    selection,
  );
const meeting = 'panel.meetings.nodes[0]';
const item = `${meeting}.agenda.items[0]`;

const title = 'Children and Learning Service Improvement Plan';
const language =
  'that the Executive Director reflected on the language used in the report when referring to service areas, practice and outcomes that required improvement.';

export const improvementPlanIssue: StatedFacts = {
  title: `Issue - meetings, ${title}`,
  facts: [
    {
      fact: 'one subject is followed, from a page of that kind',
      query: issue('title description sources { document { pageKind } }'),
      at: 'council.issues',
      is: { totalCount: 1, nodes: [{ title, description: null, sources: [{ document: { pageKind: 'Issue - meetings' } }] }] },
    },
    {
      fact: 'the subject over its meetings, newest first, the undated one last, under the title and number of each',
      query: issue(
        'occurrences { totalCount nodes { displayNumber title kind meeting { date panel { name } } issues { title } } }',
      ),
      at: 'council.issues.nodes[0].occurrences',
      is: {
        totalCount: 3,
        nodes: [
          { displayNumber: '32', title, kind: 'IMPROVEMENT_PLAN', date: '2021-02-11' },
          { displayNumber: null, title: "Children's Services Improvement Plan", kind: 'IMPROVEMENT_PLAN', date: '2020-12-03' },
          { displayNumber: '14', title: 'Monitoring scrutiny recommendations', kind: 'RECOMMENDATION_MONITORING', date: null },
        ].map(({ date, ...occurrence }) => ({
          ...occurrence,
          meeting: { date, panel: { name: 'Children and Families Scrutiny Panel' } },
          issues: [{ title }],
        })),
      },
    },
    {
      fact: 'what the panel asked for on the subject, oldest first',
      query: issue('recommendations { madeOn label kind }'),
      at: 'council.issues.nodes[0].recommendations',
      is: [
        { madeOn: '2020-12-03', label: '(i)', kind: 'FUTURE_BUSINESS' },
        { madeOn: '2021-02-11', label: null, kind: 'TO_EXECUTIVE' },
      ],
    },
    {
      fact: 'the subject is found by the title used at another meeting',
      query: '{ council(slug: "southampton") { issues(filter: { query: "Children\'s Services" }) { nodes { title } } } }',
      at: 'council.issues.nodes',
      is: [{ title }],
    },
    {
      fact: 'the meeting as the page prints it: a day without an hour or a place',
      query: ask('startsAtAsRecorded date startsAt venue { name } sources { document { pageKind } } panel { name }'),
      at: meeting,
      is: {
        startsAtAsRecorded: '11/02/2021',
        date: '2021-02-11',
        startsAt: null,
        venue: null,
        sources: [{ document: { pageKind: 'Issue - meetings' } }],
        panel: { name: 'Children and Families Scrutiny Panel' },
      },
    },
    {
      fact: 'one item, numbered 32, with its report',
      query: ask(
        'agenda { items { displayNumber printedNumber agendaNumber title summary documents { title kind role sizeAsPublished } } }',
      ),
      at: `${meeting}.agenda.items`,
      is: [
        {
          displayNumber: '32',
          printedNumber: '32',
          agendaNumber: null,
          title,
          summary:
            'Report of the Executive Director - Children and Learning, recommending that the Panel note progress against the revised Children and Learning Improvement Plan.',
          documents: [{ title, kind: 'REPORT', role: 'MAIN', sizeAsPublished: 'PDF 346 KB' }],
        },
      ],
    },
    {
      fact: 'the minutes, word for word',
      query: ask(`agenda { items { ${minuteEntries} } }`),
      at: `${item}.minuteEntries`,
      is: entries(
        paragraph(
          'The Panel considered the report of the Executive Director – Children and Learning which provided an update on progress against the revised Children and Learning Improvement Plan.',
        ),
        paragraph(
          'Councillor Barnes-Andrews, Cabinet Member in attendance; Robert Henderson, Executive Director Wellbeing (Children and Learning), Southampton City Council; Phil Bullingham, Head of Service: Children’s Social Care, Southampton City Council; and, Julian Watkins, Head of Service: Safeguarding, Southampton City Council were present and, with the consent of the Chair, addressed the Panel.',
        ),
        paragraph('In discussions with the officers, the Panel noted the following:'),
        point(
          'The well-being of Social Workers was promoted within teams and individual support had been provided as required, which included a free counselling service for staff.',
        ),
        point(
          'A national directive for all authorities to take on their fair share of children who are Unaccompanied Asylum Seekers has increased the number of Looked After Children who were Unaccompanied Asylum Seekers in Southampton.',
        ),
        point(
          'Analysis of referrals identified that cases had been closed too early as a family’s problems came back shortly after the case had been closed, thereby requiring another referral.',
        ),
        point(
          'That increased use of Early Help services as a part of a step down offer would reduce the number of re-referrals. It had also been identified that more referrals could have been appropriately allocated to Early Help services instead of assessment or child protection teams.',
        ),
        point(
          'Additional staff who had been employed temporarily to meet the increase in demand last year have been added to the establishment and will be moved to permanent contracts.',
        ),
        point('Investment had been made into establishing a Workforce Academy.'),
      ),
    },
    {
      fact: 'what was resolved',
      query: ask(`agenda { items { ${resolutions} } }`),
      at: `${item}.resolutions`,
      is: decision('RESOLVED', `RESOLVED ${language}`, { clauses: [clause(null, language)] }),
    },
    {
      fact: 'what the panel asked for names an office and no person',
      query: ask(`agenda { items { ${requests} } }`),
      at: `${item}.recommendations`,
      is: [
        {
          ...request('TO_EXECUTIVE', null, language, { title, madeOn: '2021-02-11' }),
          addressee: { nameAsRecorded: 'Executive Director', person: null },
        },
      ],
    },
    {
      fact: 'it is the business that the panel had set for that day, and the other subjects set for it have no item on record',
      query: ask('agenda { items { workProgrammeItems { title status clause { label } } } }'),
      at: `${meeting}.agenda.items`,
      is: [{ workProgrammeItems: [{ title: 'Improvement Plan', status: 'TAKEN', clause: { label: '(i)' } }] }],
    },
  ],
};

// Agenda and minutes, 3 December 2020. The page does not number its items and lacks the words that introduce two resolutions.
import {
  askMeeting,
  clause,
  clauseUnder,
  decision,
  type Fact,
  minuteEntries,
  request,
  requests,
  resolutions,
  type StatedFacts,
} from './fact.ts';
import { audit, changesOfWorker, figures, planReturns, turnover, turnoverByTeam, vision } from './minutes-2020-clauses.ts';
import { programme2020 } from './minutes-2020-programme.ts';
import { minuted } from './minutes-2020-text.ts';

const panel = 'council: "southampton", slug: "children-and-families"';
const on = (date: string) => `meetings(filter: { from: "${date}", to: "${date}" })`;
const ask = (selection: string) => askMeeting(panel, on('2020-12-03'), selection);
const askItems = (selection: string) => ask(`agenda { items { displayNumber ${selection} } }`);
const meeting = 'panel.meetings.nodes[0]';
const item = (place: number) => `${meeting}.agenda.items[${place - 1}]`;

const report = (title: string, sizeAsPublished: string, kind = 'REPORT') => ({ title, kind, role: 'MAIN', sizeAsPublished });
const appendix = (title: string, kind: string) => ({ title, kind, role: 'APPENDIX', sizeAsPublished: null });

/** Title, text below it, and papers. */
const printed: [string, string, unknown[]][] = [
  [
    'Apologies and Changes in Panel Membership (If Any)',
    'To note any changes in membership of the Panel made in accordance with Council Procedure Rule 4.3.',
    [],
  ],
  [
    'Minutes of the Previous Meeting (including matters arising)',
    'To approve and sign as a correct record the Minutes of the meetings held on 27 August 2020 and 1 October 2020 and to deal with any matters arising.',
    [report('Minutes of the Previous Meeting (including matters arising)', 'PDF 3 KB', 'MINUTES')],
  ],
  [
    'Serious Case Review - Clare',
    'Report of the Independent Chair of the Southampton Safeguarding Children Partnership recommending that the Panel note the attached Learning Report, and Partnership Response, and discuss progress against the endorsed recommendations.',
    [
      report('Serious Case Review - Clare', 'PDF 284 KB'),
      appendix('Learning Report', 'APPENDIX'),
      appendix('Partnership Response', 'RESPONSE'),
    ],
  ],
  [
    "Children's Services Improvement Plan",
    'Report of the Executive Director - Wellbeing (Children and Learning) recommending that the Panel note progress against the revised Children and Learning Improvement Plan.',
    [report("Children's Services Improvement Plan", 'PDF 468 KB')],
  ],
  [
    'Children and Learning - Performance',
    'Report of the Director, Legal and Business Operations, providing an overview of performance across Children and Families Services since July 2020.',
    [report('Children and Learning - Performance', 'PDF 302 KB')],
  ],
  [
    'Monitoring Scrutiny Recommendations',
    'Report of the Director, Legal and Business Operations, enabling the Panel to monitor and track progress on recommendations made at previous meetings.',
    [report('Monitoring Scrutiny Recommendations', 'PDF 276 KB')],
  ],
];

const approved =
  'that the minutes of the meetings held on 27 August 2020 and 1 October 2020, be approved, and signed as a correct record.';
const analysis =
  'That analysis of the increased number of referrals into the safeguarding service would be circulated to the Panel.';

/** One approval for two meetings, which the resolution and the minutes of both give. */
const approval = {
  approvedMeetings: [{ date: '2020-08-27' }, { date: '2020-10-01' }],
  approvingMeeting: { date: '2020-12-03' },
  resolution: { kind: 'APPROVED_MINUTES' },
  amendments: null,
  signedBy: null,
  signedOn: null,
};
const minutesOf = (date: string): Fact => ({
  fact: `the minutes of ${date} name the meeting that approved them and the other minutes that it approved`,
  query: askMeeting(
    panel,
    on(date),
    `minutes { status entries { id } approval { approvedMeetings { date } approvingMeeting { date } resolution { kind } amendments signedBy { displayName } signedOn } }`,
  ),
  at: `${meeting}.minutes`,
  is: { status: 'APPROVED', entries: [], approval },
});

const decided = (place: number, is: unknown): Fact => ({
  fact: `${printed[place - 1]?.[0]}: decisions`,
  query: askItems(resolutions),
  at: `${item(place)}.resolutions`,
  is,
});

const planClause = clause('(i)', planReturns);

const plan = { title: "Children's Services Improvement Plan", madeOn: '2020-12-03' };
const performance = { title: 'Children and Learning - Performance', madeOn: '2020-12-03' };
const asked = (place: number, is: unknown): Fact => ({
  fact: `${printed[place - 1]?.[0]}: requests of the panel`,
  query: askItems(requests),
  at: `${item(place)}.recommendations`,
  is,
});

export const minutes2020: StatedFacts = {
  title: 'Agenda and minutes, Children and Families Scrutiny Panel - Thursday, 3rd December, 2020 5.30 pm',
  facts: [
    {
      fact: 'the head of the page',
      query: ask(
        'startsAt startsAtAsRecorded kind scheduleStatus isOpenToPublic isOutcomeRecorded venue { asRecorded room name directionsUrl } contacts { title names phone email } links { kind label url } sources { document { pageKind } }',
      ),
      at: meeting,
      is: {
        startsAt: '2020-12-03T17:30:00+00:00',
        startsAtAsRecorded: 'Thursday, 3rd December, 2020 5.30 pm',
        kind: 'NOT_STATED',
        scheduleStatus: 'NOT_STATED',
        isOpenToPublic: null,
        isOutcomeRecorded: true,
        venue: {
          asRecorded: 'Virtual Meetings - Virtual meeting. View directions',
          room: 'Virtual Meetings',
          name: 'Virtual meeting',
          directionsUrl: null,
        },
        contacts: [
          { title: 'Democratic Support Officer', names: ['Emily Goodwin', 'Pat Wood'], phone: '023 8083 2302', email: null },
        ],
        links: [{ kind: 'JOIN', label: 'link to meeting', url: null }],
        sources: [{ document: { pageKind: 'Agenda and minutes' } }],
      },
    },
    {
      fact: 'six items without a number, their titles, summaries and papers',
      query: askItems('printedNumber agendaNumber minuteNumber title summary documents { title kind role sizeAsPublished }'),
      at: `${meeting}.agenda.items`,
      is: printed.map(([title, summary, documents]) => ({
        displayNumber: null,
        printedNumber: null,
        agendaNumber: null,
        minuteNumber: null,
        title,
        summary,
        documents,
      })),
    },
    ...minuted.map((is, index) => ({
      fact: `${printed[index]?.[0]}: the minutes, word for word`,
      query: askItems(minuteEntries),
      at: `${item(index + 1)}.minuteEntries`,
      is,
    })),
    decided(1, []),
    decided(
      2,
      decision('APPROVED_MINUTES', `RESOLVED ${approved}`, { clauses: [clause(null, approved)], minutesApproval: approval }),
    ),
    minutesOf('2020-08-27'),
    minutesOf('2020-10-01'),
    {
      fact: 'no document tells whether these minutes were approved',
      query: ask('minutes { status approval { signedOn } }'),
      at: `${meeting}.minutes`,
      is: { status: 'PUBLISHED', approval: null },
    },
    decided(3, []),
    decided(
      4,
      decision('UNLABELLED', `(i) ${planReturns}\n${figures}\n(ii) ${vision}`, {
        clauses: [
          planClause,
          clauseUnder(planClause, 'a.', turnover),
          clauseUnder(planClause, 'b.', turnoverByTeam),
          clauseUnder(planClause, 'c.', changesOfWorker),
          clause('(ii)', vision),
        ],
      }),
    ),
    decided(
      5,
      decision('UNLABELLED', `(i) ${analysis}\n(ii) ${audit}`, { clauses: [clause('(i)', analysis), clause('(ii)', audit)] }),
    ),
    decided(
      6,
      decision(
        'NOTED',
        'The Panel noted the report of the Director, Legal and Business Operations which enabled the Panel to monitor and track progress on recommendations made at previous meetings.',
      ),
    ),
    asked(1, []),
    asked(2, []),
    asked(3, []),
    asked(4, [
      request('FUTURE_BUSINESS', '(i)', `${planReturns}\n${figures}`, plan),
      request('FUTURE_BUSINESS', '(ii)', vision, plan),
    ]),
    asked(5, [
      request('INFORMATION_REQUEST', '(i)', analysis, performance),
      request('FUTURE_BUSINESS', '(ii)', audit, performance),
    ]),
    asked(6, []),
    ...programme2020,
  ],
};

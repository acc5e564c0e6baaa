// Agenda, 20 July 2023: the reports of items 6 and 7, field by field of the council's form.
import { askMeeting, type Fact, type StatedFacts } from './fact.ts';

const ask = (selection: string) =>
  askMeeting(
    'council: "southampton", slug: "children-and-families"',
    'meetings(filter: { from: "2023-07-20", to: "2023-07-20" })',
    `agenda { items { displayNumber report { ${selection} } } }`,
  );

/** One field of the form of an item's report. */
const field = (number: number, fact: string, selection: string, is: unknown): Fact => ({
  fact: `report of item ${number}: ${fact}`,
  query: ask(selection),
  at: `panel.meetings.nodes[0].agenda.items[${number - 1}].report.${selection.split(' ', 1)[0]}`,
  is,
});

const section = (kind: string, heading: string, paragraphs: [number: string, text: string][]) => ({
  kind,
  heading,
  paragraphs: paragraphs.map(([number, text]) => ({ number, text })),
});
const sections = 'sections { kind heading paragraphs { number text } }';

/** The two forms print different titles for the same Executive Director. */
const contacts = (directorTitle: string) => [
  {
    title: directorTitle,
    purpose: 'RESPONSIBLE_DIRECTOR',
    names: ['Mel Creighton'],
    phone: '023 8083 3528',
    email: 'Mel.creighton@southampton.gov.uk',
  },
  {
    title: 'Scrutiny Manager',
    purpose: 'AUTHOR',
    names: ['Mark Pirnie'],
    phone: '023 8083 3886',
    email: 'Mark.pirnie@southampton.gov.uk',
  },
];

const appendices = 'appendices { number title document { title role agendaItem { title } } }';
const appendix = (item: string, number: string, title: string) => ({
  number,
  title,
  document: { title, role: 'APPENDIX', agendaItem: { title: item } },
});

/** Answers that both forms give. */
const inBothForms = (number: number): Fact[] => [
  field(number, 'decision-maker', 'decisionMaker', 'CHILDREN AND FAMILIES SCRUTINY PANEL'),
  field(number, 'day of the decision', 'dateOfDecision', '2023-07-20'),
  field(number, 'report of', 'reportOf', 'SCRUTINY MANAGER'),
  field(number, 'statement of confidentiality', 'confidentialityStatement', 'None'),
  field(number, 'the statutory power that it cites', 'legalReferences { text url }', [
    { text: 'Part 1A Section 9 of the Local Government Act 2000', url: null },
  ]),
  field(number, 'no key decision', 'isKeyDecision', 'NO'),
  field(number, 'wards or communities affected', 'wardsAffected', 'None'),
  field(number, 'no equality and safety impact assessment', 'needsEqualityAssessment', 'NO'),
  field(number, 'no data protection impact assessment', 'needsDataProtectionAssessment', 'NO'),
  field(number, "no documents in members' rooms", 'membersRoomsDocuments', []),
  field(number, 'no background papers', 'backgroundPapers { title restrictionAsRecorded document { title } }', []),
];

const performance = 'CHILDREN AND LEARNING - PERFORMANCE';
const monitoring = 'MONITORING SCRUTINY RECOMMENDATIONS';

export const reports2023: StatedFacts = {
  title: 'Agenda, Children and Families Scrutiny Panel, Thursday, 20th July, 2023: reports',
  facts: [
    ...[6, 7].flatMap(inBothForms),
    field(6, 'its subject', 'subject', performance),
    field(
      6,
      'the director and the author',
      'contacts { title purpose names phone email }',
      contacts('Executive Director – Corporate Services'),
    ),
    field(
      6,
      'brief summary',
      'briefSummary',
      'Attached as Appendix 1 is a summary of performance for Children’s Services and Learning up to the end of June 2023. At the meeting the Cabinet Member and senior managers from Children’s Services and Learning will be providing the Panel with an overview of performance across the division.',
    ),
    field(6, 'its recommendations', 'recommendations { label text }', [
      {
        label: '(i)',
        text: 'That the Panel consider and challenge the performance of Children’s Services and Learning in Southampton.',
      },
    ]),
    field(6, 'its numbered paragraphs, word for word', sections, [
      section('REASONS', 'REASONS FOR REPORT RECOMMENDATIONS', [
        ['1', 'To enable effective scrutiny of Children’s Services and Learning in Southampton.'],
      ]),
      section('ALTERNATIVES', 'ALTERNATIVE OPTIONS CONSIDERED AND REJECTED', [['2', 'None.']]),
      section('DETAIL', 'DETAIL (Including consultation carried out)', [
        [
          '3',
          'To enable the Panel to undertake their role effectively members will be provided with monthly performance information and an explanation of the measures.',
        ],
        [
          '4',
          'Performance information up to 30 June 2023 is attached as Appendix 1. An explanation of the significant variations in performance has been included.',
        ],
        [
          '5',
          'The Cabinet Member for Children and Learning, and representatives from the Children’s Services and Learning Senior Management Team, have been invited to attend the meeting to provide the performance overview.',
        ],
      ]),
      section('RESOURCE_IMPLICATIONS', 'Capital/Revenue/Property/Other', [['6', 'None directly as a result of this report.']]),
      section('LEGAL_POWER', 'Statutory power to undertake proposals in the report:', [
        ['7', 'The duty to undertake overview and scrutiny is set out in Part 1A Section 9 of the Local Government Act 2000.'],
      ]),
      section('LEGAL_OTHER', 'Other Legal Implications:', [['8', 'None']]),
      section('RISK_MANAGEMENT', 'RISK MANAGEMENT IMPLICATIONS', [['9', 'None']]),
      section('POLICY_FRAMEWORK', 'POLICY FRAMEWORK IMPLICATIONS', [
        [
          '10',
          "The 2022-2030 Corporate Plan includes, as one of its four goals, strong foundations for life where people are able to access and maximise opportunities to truly thrive, Southampton will focus on ensuring residents of all ages and backgrounds have strong foundations for life. By delivering consistently good outcomes for the city's children and young people, Southampton's Children's Services and Learning Department will contribute to achieving this objective.",
        ],
      ]),
    ]),
    field(6, 'the goal of the corporate plan that it names', 'goals { position title plan { title } }', [
      { position: 1, title: 'Strong Foundations for Life', plan: { title: 'Southampton: Corporate Plan 2022-2030' } },
    ]),
    field(6, 'its appendices, each a document of the item', appendices, [
      appendix(performance, '1', 'Summary of performance and commentary – July 2023'),
      appendix(performance, '2', 'Children and Learning Acronyms'),
    ]),
    field(7, 'its subject', 'subject', monitoring),
    field(
      7,
      'the director, under another title, and the author',
      'contacts { title purpose names phone email }',
      contacts('Executive Director – Corporate Resources'),
    ),
    field(
      7,
      'brief summary',
      'briefSummary',
      'This item enables the Children and Families Scrutiny Panel to monitor and track progress on recommendations made at previous meetings.',
    ),
    field(7, 'its recommendations', 'recommendations { label text }', [
      {
        label: '(i)',
        text: 'That the Panel considers the responses to recommendations from previous meetings and provides feedback.',
      },
    ]),
    field(7, 'its numbered paragraphs, the rules of the list among them, word for word', sections, [
      section('REASONS', 'REASONS FOR REPORT RECOMMENDATIONS', [
        ['1', 'To assist the Panel in assessing the impact and consequence of recommendations made at previous meetings.'],
      ]),
      section('ALTERNATIVES', 'ALTERNATIVE OPTIONS CONSIDERED AND REJECTED', [['2', 'None.']]),
      section('DETAIL', 'DETAIL (Including consultation carried out)', [
        [
          '3',
          'Appendix 1 of the report sets out the recommendations made at previous meetings of the Children and Families Scrutiny Panel. It also contains a summary of action taken in response to the recommendations.',
        ],
        [
          '4',
          'The progress status for each recommendation is indicated and if the Children and Families Scrutiny Panel confirms acceptance of the items marked as completed they will be removed from the list. In cases where action on the recommendation is outstanding or the Panel does not accept the matter has been adequately completed, it will be kept on the list and reported back to the next meeting. It will remain on the list until such time as the Panel accepts the recommendation as completed. Rejected recommendations will only be removed from the list after being reported to the Children and Families Scrutiny Panel.',
        ],
      ]),
      section('RESOURCE_IMPLICATIONS', 'Capital/Revenue/Property/Other', [['5', 'None']]),
      section('LEGAL_POWER', 'Statutory power to undertake proposals in the report:', [
        ['6', 'The duty to undertake overview and scrutiny is set out in Part 1A Section 9 of the Local Government Act 2000.'],
      ]),
      section('LEGAL_OTHER', 'Other Legal Implications:', [['7', 'None']]),
      section('RISK_MANAGEMENT', 'RISK MANAGEMENT IMPLICATIONS', [['8', 'None']]),
      section('POLICY_FRAMEWORK', 'POLICY FRAMEWORK IMPLICATIONS', [['9', 'None']]),
    ]),
    field(7, 'no goal', 'goals { title }', []),
    field(7, 'its appendix, a document of the item', appendices, [
      appendix(monitoring, '1', 'Monitoring Scrutiny Recommendations – 20 July 2023'),
    ]),
    {
      fact: 'no other item of the agenda has a report on record',
      query: ask('subject'),
      at: 'panel.meetings.nodes[0].agenda.items',
      is: Array.from({ length: 9 }, (_, index) => ({
        displayNumber: String(index + 1),
        report: { 5: { subject: performance }, 6: { subject: monitoring } }[index] ?? null,
      })),
    },
  ],
};

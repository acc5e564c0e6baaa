// Agenda, 20 July 2023: the reports of items 6 and 7. The two forms print different titles for the same Executive Director.
import type { z } from 'zod';
import type { report } from '../format-record.ts';

const basis = {
  'contacts.purpose': { derived: 'By the headings “Executive Director” and “Author”.' },
  'sections.kind': { derived: 'By the heading.' },
};

export const reports: z.input<typeof report>[] = [
  {
    agendaItem: '2023-07-20#6',
    decisionMaker: 'CHILDREN AND FAMILIES SCRUTINY PANEL',
    subject: 'CHILDREN AND LEARNING - PERFORMANCE',
    dateOfDecision: '2023-07-20',
    reportOf: 'SCRUTINY MANAGER',
    confidentialityStatement: 'None',
    briefSummary:
      'Attached as Appendix 1 is a summary of performance for Children’s Services and Learning up to the end of June 2023. At the meeting the Cabinet Member and senior managers from Children’s Services and Learning will be providing the Panel with an overview of performance across the division.',
    recommendations: [
      {
        label: '(i)',
        text: 'That the Panel consider and challenge the performance of Children’s Services and Learning in Southampton.',
      },
    ],
    sections: [
      {
        kind: 'REASONS',
        heading: 'REASONS FOR REPORT RECOMMENDATIONS',
        paragraphs: [{ label: '1', text: 'To enable effective scrutiny of Children’s Services and Learning in Southampton.' }],
      },
      {
        kind: 'ALTERNATIVES',
        heading: 'ALTERNATIVE OPTIONS CONSIDERED AND REJECTED',
        paragraphs: [{ label: '2', text: 'None.' }],
      },
      {
        kind: 'DETAIL',
        heading: 'DETAIL (Including consultation carried out)',
        paragraphs: [
          {
            label: '3',
            text: 'To enable the Panel to undertake their role effectively members will be provided with monthly performance information and an explanation of the measures.',
          },
          {
            label: '4',
            text: 'Performance information up to 30 June 2023 is attached as Appendix 1. An explanation of the significant variations in performance has been included.',
          },
          {
            label: '5',
            text: 'The Cabinet Member for Children and Learning, and representatives from the Children’s Services and Learning Senior Management Team, have been invited to attend the meeting to provide the performance overview.',
          },
        ],
      },
      {
        kind: 'RESOURCE_IMPLICATIONS',
        heading: 'Capital/Revenue/Property/Other',
        paragraphs: [{ label: '6', text: 'None directly as a result of this report.' }],
      },
      {
        kind: 'LEGAL_POWER',
        heading: 'Statutory power to undertake proposals in the report:',
        paragraphs: [
          {
            label: '7',
            text: 'The duty to undertake overview and scrutiny is set out in Part 1A Section 9 of the Local Government Act 2000.',
          },
        ],
      },
      {
        kind: 'LEGAL_OTHER',
        heading: 'Other Legal Implications:',
        paragraphs: [{ label: '8', text: 'None' }],
      },
      {
        kind: 'RISK_MANAGEMENT',
        heading: 'RISK MANAGEMENT IMPLICATIONS',
        paragraphs: [{ label: '9', text: 'None' }],
      },
      {
        kind: 'POLICY_FRAMEWORK',
        heading: 'POLICY FRAMEWORK IMPLICATIONS',
        paragraphs: [
          {
            label: '10',
            text: "The 2022-2030 Corporate Plan includes, as one of its four goals, strong foundations for life where people are able to access and maximise opportunities to truly thrive, Southampton will focus on ensuring residents of all ages and backgrounds have strong foundations for life. By delivering consistently good outcomes for the city's children and young people, Southampton's Children's Services and Learning Department will contribute to achieving this objective.",
          },
        ],
      },
    ],
    contacts: [
      {
        title: 'Executive Director – Corporate Services',
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
    ],
    legalReferences: [{ text: 'Part 1A Section 9 of the Local Government Act 2000' }],
    goals: ['corporate-plan-2022-2030/1'],
    isKeyDecision: 'NO',
    wardsAffected: 'None',
    needsEqualityAssessment: 'NO',
    needsDataProtectionAssessment: 'NO',
    appendices: [
      { number: '1', title: 'Summary of performance and commentary – July 2023', document: 2 },
      { number: '2', title: 'Children and Learning Acronyms', document: 3 },
    ],
    // The form prints "None" for both.
    membersRoomsDocuments: [],
    backgroundPapers: [],
    basis: { ...basis, goals: { derived: 'Paragraph 10 names the goal.' } },
  },
  {
    agendaItem: '2023-07-20#7',
    decisionMaker: 'CHILDREN AND FAMILIES SCRUTINY PANEL',
    subject: 'MONITORING SCRUTINY RECOMMENDATIONS',
    dateOfDecision: '2023-07-20',
    reportOf: 'SCRUTINY MANAGER',
    confidentialityStatement: 'None',
    briefSummary:
      'This item enables the Children and Families Scrutiny Panel to monitor and track progress on recommendations made at previous meetings.',
    recommendations: [
      {
        label: '(i)',
        text: 'That the Panel considers the responses to recommendations from previous meetings and provides feedback.',
      },
    ],
    sections: [
      {
        kind: 'REASONS',
        heading: 'REASONS FOR REPORT RECOMMENDATIONS',
        paragraphs: [
          {
            label: '1',
            text: 'To assist the Panel in assessing the impact and consequence of recommendations made at previous meetings.',
          },
        ],
      },
      {
        kind: 'ALTERNATIVES',
        heading: 'ALTERNATIVE OPTIONS CONSIDERED AND REJECTED',
        paragraphs: [{ label: '2', text: 'None.' }],
      },
      {
        kind: 'DETAIL',
        heading: 'DETAIL (Including consultation carried out)',
        paragraphs: [
          {
            label: '3',
            text: 'Appendix 1 of the report sets out the recommendations made at previous meetings of the Children and Families Scrutiny Panel. It also contains a summary of action taken in response to the recommendations.',
          },
          {
            label: '4',
            text: 'The progress status for each recommendation is indicated and if the Children and Families Scrutiny Panel confirms acceptance of the items marked as completed they will be removed from the list. In cases where action on the recommendation is outstanding or the Panel does not accept the matter has been adequately completed, it will be kept on the list and reported back to the next meeting. It will remain on the list until such time as the Panel accepts the recommendation as completed. Rejected recommendations will only be removed from the list after being reported to the Children and Families Scrutiny Panel.',
          },
        ],
      },
      {
        kind: 'RESOURCE_IMPLICATIONS',
        heading: 'Capital/Revenue/Property/Other',
        paragraphs: [{ label: '5', text: 'None' }],
      },
      {
        kind: 'LEGAL_POWER',
        heading: 'Statutory power to undertake proposals in the report:',
        paragraphs: [
          {
            label: '6',
            text: 'The duty to undertake overview and scrutiny is set out in Part 1A Section 9 of the Local Government Act 2000.',
          },
        ],
      },
      {
        kind: 'LEGAL_OTHER',
        heading: 'Other Legal Implications:',
        paragraphs: [{ label: '7', text: 'None' }],
      },
      {
        kind: 'RISK_MANAGEMENT',
        heading: 'RISK MANAGEMENT IMPLICATIONS',
        paragraphs: [{ label: '8', text: 'None' }],
      },
      {
        kind: 'POLICY_FRAMEWORK',
        heading: 'POLICY FRAMEWORK IMPLICATIONS',
        paragraphs: [{ label: '9', text: 'None' }],
      },
    ],
    contacts: [
      {
        title: 'Executive Director – Corporate Resources',
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
    ],
    legalReferences: [{ text: 'Part 1A Section 9 of the Local Government Act 2000' }],
    isKeyDecision: 'NO',
    wardsAffected: 'None',
    needsEqualityAssessment: 'NO',
    needsDataProtectionAssessment: 'NO',
    appendices: [{ number: '1', title: 'Monitoring Scrutiny Recommendations – 20 July 2023', document: 2 }],
    // The form prints "None" for both.
    membersRoomsDocuments: [],
    backgroundPapers: [],
    basis,
  },
];

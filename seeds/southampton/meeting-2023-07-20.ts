// Agenda, 20 July 2023: front sheet and order of business of the Children and Families Scrutiny Panel.
import type { CouncilSeed } from '../format.ts';

const item9Restriction = {
  level: 'EXEMPT',
  levelAsRecorded: 'considered to be exempt from general publication',
  // A category of the council's constitution, not a paragraph of Schedule 12A.
  scheme: 'LOCAL_CONSTITUTION',
  groundAsRecorded: "Category 7a of paragraph 10.4 of the Council's Access to Information Procedure Rules",
} as const;

/** The pages in place of the papers print another word than the agenda; level and ground are those of the agenda. */
const paperRestriction = { ...item9Restriction, levelAsRecorded: 'Document is Confidential' } as const;

export const meeting20230720 = {
  key: '2023-07-20',
  panel: 'children-and-families',
  municipalYear: '2023/24',
  kind: 'ORDINARY',
  date: '2023-07-20',
  startsAt: '2023-07-20T17:30:00+01:00',
  startsAtAsRecorded: 'Thursday, 20th July, 2023 at 5.30 pm',
  scheduleStatus: 'CONFIRMED',
  liveStatus: 'NOT_STARTED',
  venue: { asRecorded: 'Conference Room 3 - Civic Centre', name: 'Civic Centre', room: 'Conference Room 3' },
  attendanceMode: 'IN_PERSON',
  isOpenToPublic: true,
  notice: 'PLEASE NOTE TIME OF MEETING',
  contacts: [
    {
      title: 'Democratic Support Officer',
      purpose: 'DEMOCRATIC_SUPPORT',
      names: ['Ed Grimshaw'],
      phone: '023 8083 2390',
      email: 'ed.grimshaw@southampton.gov.uk',
    },
    {
      title: 'Scrutiny Manager',
      purpose: 'SCRUTINY',
      names: ['Mark Pirnie'],
      phone: '023 8083 3886',
      email: 'mark.pirnie@southampton.gov.uk',
    },
  ],
  agenda: {
    status: 'PUBLISHED',
    isComplete: true,
    signedOn: '2023-07-12',
    signatoryTitle: 'Director – Legal, Governance and HR',
    items: [
      {
        key: '1',
        agendaNumber: '1',
        title: 'APOLOGIES AND CHANGES IN PANEL MEMBERSHIP (IF ANY)',
        kind: 'APOLOGIES',
        summary: 'To note any changes in membership of the Panel made in accordance with Council Procedure Rule 4.3.',
        liveState: 'PENDING',
        references: [{ text: 'Council Procedure Rule 4.3' }],
      },
      {
        key: '2',
        agendaNumber: '2',
        title: 'DISCLOSURE OF PERSONAL AND PECUNIARY INTERESTS',
        kind: 'DECLARATION_OF_INTERESTS',
        summary:
          "In accordance with the Localism Act 2011, and the Council's Code of Conduct, Members to disclose any personal or pecuniary interests in any matter included on the agenda for this meeting.",
        liveState: 'PENDING',
        references: [{ text: 'Localism Act 2011' }, { text: "the Council's Code of Conduct" }],
      },
      {
        key: '3',
        agendaNumber: '3',
        title: 'DECLARATIONS OF SCRUTINY INTEREST',
        kind: 'DECLARATION_OF_SCRUTINY_INTEREST',
        summary:
          'Members are invited to declare any prior participation in any decision taken by a Committee, Sub-Committee, or Panel of the Council on the agenda and being scrutinised at this meeting.',
        liveState: 'PENDING',
      },
      {
        key: '4',
        agendaNumber: '4',
        title: 'DECLARATION OF PARTY POLITICAL WHIP',
        kind: 'DECLARATION_OF_PARTY_WHIP',
        summary:
          'Members are invited to declare the application of any party political whip on any matter on the agenda and being scrutinised at this meeting.',
        liveState: 'PENDING',
      },
      {
        key: '5',
        agendaNumber: '5',
        title: 'STATEMENT FROM THE CHAIR',
        kind: 'CHAIR_STATEMENT',
        liveState: 'PENDING',
      },
      {
        key: '6',
        agendaNumber: '6',
        title: 'CHILDREN AND LEARNING - PERFORMANCE',
        kind: 'PERFORMANCE',
        summary:
          "Report of the Scrutiny Manager recommending that the Panel consider and challenge the performance of Children's Services and Learning in Southampton.",
        packPages: { from: 1, to: 22 },
        liveState: 'PENDING',
        documents: [
          { title: 'CHILDREN AND LEARNING - PERFORMANCE', kind: 'REPORT', role: 'MAIN' },
          { title: 'Summary of performance and commentary – July 2023', kind: 'APPENDIX', role: 'APPENDIX' },
          { title: 'Children and Learning Acronyms', kind: 'APPENDIX', role: 'APPENDIX' },
        ],
        appearances: [
          {
            capacity: 'CABINET_MEMBER',
            status: 'INVITED',
            roleAsRecorded: 'Cabinet Member for Children and Learning',
            invitation: { purpose: 'to attend the meeting to provide the performance overview' },
          },
          {
            capacity: 'OFFICER',
            status: 'INVITED',
            roleAsRecorded: 'representatives from the Children’s Services and Learning Senior Management Team',
            invitation: { purpose: 'to attend the meeting to provide the performance overview' },
          },
        ],
      },
      {
        key: '7',
        agendaNumber: '7',
        title: 'MONITORING SCRUTINY RECOMMENDATIONS',
        kind: 'RECOMMENDATION_MONITORING',
        summary:
          'Report of the Scrutiny Manager recommending that the Panel considers the responses to recommendations from previous meetings and provides feedback.',
        packPages: { from: 23, to: 26 },
        liveState: 'PENDING',
        documents: [
          { title: 'MONITORING SCRUTINY RECOMMENDATIONS', kind: 'REPORT', role: 'MAIN' },
          { title: 'Monitoring Scrutiny Recommendations – 20 July 2023', kind: 'APPENDIX', role: 'APPENDIX' },
        ],
      },
      {
        key: '8',
        agendaNumber: '8',
        title: 'EXCLUSION OF THE PRESS AND PUBLIC - EXEMPT PAPERS INCLUDED IN THE FOLLOWING ITEM',
        kind: 'EXCLUSION_MOTION',
        summary:
          "To move that in accordance with the Council's Constitution, specifically the Access to Information Procedure Rules contained within the Constitution, the press and public be excluded from the meeting in respect of any consideration of the following Item\n\nThe report is considered to be exempt from general publication based on Category 7a of paragraph 10.4 of the Council's Access to Information Procedure Rules",
        liveState: 'PENDING',
        excludesItems: ['2023-07-20#9'],
        references: [{ text: 'Access to Information Procedure Rules' }],
      },
      {
        key: '9',
        agendaNumber: '9',
        title: "OFSTED ILACS STANDARD INSPECTION OF SOUTHAMPTON'S CHILDREN'S AND LEARNING SERVICE",
        kind: 'REPORT',
        summary:
          "Report of the Head of Quality Assurance outlining the outcomes of the Ofsted standard inspection of Southampton's Children and Learning Service in June 2023 and the service response.",
        packPages: { from: 27, to: 42 },
        liveState: 'PENDING',
        restriction: item9Restriction,
        documents: [
          { title: 'Document is Confidential', kind: 'OTHER', role: 'MAIN', restriction: paperRestriction },
          { title: 'Document is Confidential', kind: 'OTHER', role: 'MAIN', restriction: paperRestriction },
        ],
      },
    ],
  },
  sources: [{ document: 'agenda-2023-07-20' }],
} satisfies CouncilSeed['meetings'][number];

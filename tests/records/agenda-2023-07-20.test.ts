import { describe, expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

const data = await read(
  app,
  `{ panel(council: "southampton", slug: "children-and-families") {
    meetings(filter: { from: "2023-07-20", to: "2023-07-20" }) { totalCount nodes {
      date startsAt startsAtAsRecorded notice venue { asRecorded name room address directionsUrl } attendanceMode isOpenToPublic kind
      status scheduleStatus liveStatus isOutcomeRecorded
      municipalYear { label } links { kind } documents { title } presidingPerson { id } presidingAsRecorded
      contacts { title purpose names phone email } sources { document { title pageKind system externalId url retrievedAt } page paragraph }
      agenda {
        status publishedOn isPublishedOnInferred signedOn signatoryTitle clearDaysNotice meetsNoticePeriod isComplete supplements { number }
        items {
          position displayNumber printedNumber agendaNumber minuteNumber title kind summary packPages { from to } references { text url } liveState
          access { level isReadable isTitleWithheld restriction { scheme } } excludesItems { displayNumber } refersToMeeting { date }
          documents { title kind role position url sizeAsPublished mediaType access { level } }
          appearances { capacity status displayName nameAsRecorded roleAsRecorded organisationAsRecorded withConsentOfChair
            invitation { purpose invitedOn isRequirement } person { id } }
        }
      }
    } }
  } }`,
);
const [meeting] = data.panel.meetings.nodes;
const items: Record<string, unknown>[] = meeting.agenda.items;

const plain = {
  minuteNumber: null,
  summary: null,
  packPages: null,
  references: [],
  liveState: 'PENDING',
  access: { level: 'OPEN', isReadable: true, isTitleWithheld: false, restriction: null },
  excludesItems: [],
  refersToMeeting: null,
  documents: [],
  appearances: [],
};

test('the front sheet', () => {
  const { agenda, ...front } = meeting;
  expect(data.panel.meetings.totalCount).toBe(1);
  expect(front).toEqual({
    date: '2023-07-20',
    startsAt: '2023-07-20T17:30:00+01:00',
    startsAtAsRecorded: 'Thursday, 20th July, 2023 at 5.30 pm',
    notice: 'PLEASE NOTE TIME OF MEETING',
    venue: {
      asRecorded: 'Conference Room 3 - Civic Centre',
      name: 'Civic Centre',
      room: 'Conference Room 3',
      address: null,
      directionsUrl: null,
    },
    attendanceMode: 'IN_PERSON',
    isOpenToPublic: true,
    kind: 'ORDINARY',
    status: 'SCHEDULED',
    scheduleStatus: 'CONFIRMED',
    liveStatus: 'NOT_STARTED',
    isOutcomeRecorded: false,
    municipalYear: { label: '2023/24' },
    links: [],
    documents: [],
    presidingPerson: null,
    presidingAsRecorded: null,
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
    sources: [
      {
        document: {
          title: 'Agenda of the Children and Families Scrutiny Panel, Thursday, 20th July, 2023 at 5.30 pm, with its reports',
          pageKind: null,
          system: null,
          externalId: null,
          url: null,
          retrievedAt: null,
        },
        page: null,
        paragraph: null,
      },
    ],
  });
});

test('signed on 12 July: from that day, which is inferred, five clear days, as many as the rule requires', () => {
  const { items: _, ...agenda } = meeting.agenda;
  expect(agenda).toEqual({
    status: 'PUBLISHED',
    publishedOn: '2023-07-12',
    isPublishedOnInferred: true,
    signedOn: '2023-07-12',
    signatoryTitle: 'Director – Legal, Governance and HR',
    clearDaysNotice: 5,
    meetsNoticePeriod: true,
    isComplete: true,
    supplements: [],
  });
});

describe('item by item', () => {
  test('nine items, numbered as printed', () => {
    expect(items.map(({ position, printedNumber, agendaNumber }) => [position, printedNumber, agendaNumber])).toEqual(
      Array.from({ length: 9 }, (_, index) => [index + 1, String(index + 1), String(index + 1)]),
    );
  });

  const expectItem = (position: number, details: Record<string, unknown>) =>
    expect(items[position - 1]).toEqual({
      ...plain,
      position,
      displayNumber: String(position),
      printedNumber: String(position),
      agendaNumber: String(position),
      ...details,
    });

  test('1 to 5: apologies, interests, whip and statement', () => {
    expectItem(1, {
      title: 'APOLOGIES AND CHANGES IN PANEL MEMBERSHIP (IF ANY)',
      kind: 'APOLOGIES',
      summary: 'To note any changes in membership of the Panel made in accordance with Council Procedure Rule 4.3.',
      references: [{ text: 'Council Procedure Rule 4.3', url: null }],
    });
    expectItem(2, {
      title: 'DISCLOSURE OF PERSONAL AND PECUNIARY INTERESTS',
      kind: 'DECLARATION_OF_INTERESTS',
      summary:
        "In accordance with the Localism Act 2011, and the Council's Code of Conduct, Members to disclose any personal or pecuniary interests in any matter included on the agenda for this meeting.",
      references: [
        { text: 'Localism Act 2011', url: null },
        { text: "the Council's Code of Conduct", url: null },
      ],
    });
    expectItem(3, {
      title: 'DECLARATIONS OF SCRUTINY INTEREST',
      kind: 'DECLARATION_OF_SCRUTINY_INTEREST',
      summary:
        'Members are invited to declare any prior participation in any decision taken by a Committee, Sub-Committee, or Panel of the Council on the agenda and being scrutinised at this meeting.',
    });
    expectItem(4, {
      title: 'DECLARATION OF PARTY POLITICAL WHIP',
      kind: 'DECLARATION_OF_PARTY_WHIP',
      summary:
        'Members are invited to declare the application of any party political whip on any matter on the agenda and being scrutinised at this meeting.',
    });
    expectItem(5, { title: 'STATEMENT FROM THE CHAIR', kind: 'CHAIR_STATEMENT' });
  });

  const paper = (position: number, title: string, kind: string, role: string) => ({
    title,
    kind,
    role,
    position,
    url: null,
    sizeAsPublished: null,
    mediaType: null,
    access: { level: 'OPEN' },
  });

  test('6: performance, with the cabinet member and managers invited by post', () => {
    const invited = (capacity: string, roleAsRecorded: string) => ({
      capacity,
      status: 'INVITED',
      displayName: roleAsRecorded,
      nameAsRecorded: null,
      roleAsRecorded,
      organisationAsRecorded: null,
      withConsentOfChair: false,
      invitation: { purpose: 'to attend the meeting to provide the performance overview', invitedOn: null, isRequirement: false },
      person: null,
    });
    expectItem(6, {
      title: 'CHILDREN AND LEARNING - PERFORMANCE',
      kind: 'PERFORMANCE',
      summary:
        "Report of the Scrutiny Manager recommending that the Panel consider and challenge the performance of Children's Services and Learning in Southampton.",
      packPages: { from: 1, to: 22 },
      documents: [
        paper(1, 'CHILDREN AND LEARNING - PERFORMANCE', 'REPORT', 'MAIN'),
        paper(2, 'Summary of performance and commentary – July 2023', 'APPENDIX', 'APPENDIX'),
        paper(3, 'Children and Learning Acronyms', 'APPENDIX', 'APPENDIX'),
      ],
      appearances: [
        invited('CABINET_MEMBER', 'Cabinet Member for Children and Learning'),
        invited('OFFICER', 'representatives from the Children’s Services and Learning Senior Management Team'),
      ],
    });
  });

  test('7: monitoring of recommendations', () => {
    expectItem(7, {
      title: 'MONITORING SCRUTINY RECOMMENDATIONS',
      kind: 'RECOMMENDATION_MONITORING',
      summary:
        'Report of the Scrutiny Manager recommending that the Panel considers the responses to recommendations from previous meetings and provides feedback.',
      packPages: { from: 23, to: 26 },
      documents: [
        paper(1, 'MONITORING SCRUTINY RECOMMENDATIONS', 'REPORT', 'MAIN'),
        paper(2, 'Monitoring Scrutiny Recommendations – 20 July 2023', 'APPENDIX', 'APPENDIX'),
      ],
    });
  });

  test('8: the motion to exclude press and public, from item 9 alone', () => {
    expectItem(8, {
      title: 'EXCLUSION OF THE PRESS AND PUBLIC - EXEMPT PAPERS INCLUDED IN THE FOLLOWING ITEM',
      kind: 'EXCLUSION_MOTION',
      summary: `To move that in accordance with the Council's Constitution, specifically the Access to Information Procedure Rules contained within the Constitution, the press and public be excluded from the meeting in respect of any consideration of the following Item

The report is considered to be exempt from general publication based on Category 7a of paragraph 10.4 of the Council's Access to Information Procedure Rules`,
      references: [{ text: 'Access to Information Procedure Rules', url: null }],
      excludesItems: [{ displayNumber: '9' }],
    });
  });
});

/** Agenda and minutes of the panel's meeting of 21 March 2022, and four other meetings that they name. */
import type { CouncilSeed } from '../format.ts';

export const meetings = [
  {
    key: '2022-02-21',
    panel: 'childrens-social-care-and-services',
    municipalYear: '2021/22',
    date: '2022-02-21',
    startsAtAsRecorded: '21 February 2022',
    liveStatus: 'CLOSED',
  },
  {
    key: 'board-2022-02-22',
    panel: 'overview-and-scrutiny-board',
    municipalYear: '2021/22',
    date: '2022-02-22',
    startsAtAsRecorded: '22 February 2022',
    liveStatus: 'CLOSED',
  },
  {
    key: '2022-03-21',
    panel: 'childrens-social-care-and-services',
    municipalYear: '2021/22',
    date: '2022-03-21',
    startsAt: '2022-03-21T16:00:00+00:00',
    startsAtAsRecorded: 'Monday 21st March, 2022 4.00 pm',
    liveStatus: 'CLOSED',
    venue: { asRecorded: 'Virtual', name: 'Virtual' },
    attendanceMode: 'VIRTUAL',
    contacts: [{ purpose: 'DEMOCRATIC_SUPPORT', names: ['Joanne Dixon'] }],
    agenda: {
      status: 'PUBLISHED',
      items: [
        {
          key: '21/47',
          printedNumber: '21/47',
          title: 'Declarations of Interest',
          kind: 'DECLARATION_OF_INTERESTS',
          liveState: 'CLOSED',
        },
        {
          key: '21/48',
          printedNumber: '21/48',
          title:
            "Minutes of the Previous Meeting of the Children & Young People's Social Care & Services Scrutiny Panel held on 21 February 2022",
          kind: 'MINUTES',
          liveState: 'CLOSED',
          refersToMeeting: '2022-02-21',
          documents: [
            {
              title:
                "Minutes of the Previous Meeting of the Children & Young People's Social Care & Services Scrutiny Panel held on 21 February 2022",
              kind: 'MINUTES',
              role: 'MAIN',
              mediaType: 'application/pdf',
              sizeAsPublished: 'PDF 284 KB',
            },
          ],
        },
        {
          key: '21/49',
          printedNumber: '21/49',
          title: "Developing a Council-wide approach to Children's Services - Guest Speaker",
          kind: 'GUEST_SPEAKER',
          summary:
            'Caroline O’Neill, LGA Improvement Advisor, will be in attendance at the meeting to address the Panel in relation to improving involvement and development of a Council-wide approach to Children’s Services.',
          liveState: 'CLOSED',
          appearances: [
            {
              capacity: 'GUEST_SPEAKER',
              status: 'ATTENDED',
              nameAsRecorded: 'C O’Neill',
              roleAsRecorded: 'Children’s Improvement Advisor for the North East Region',
              organisationAsRecorded: 'LGA',
              person: 'caroline-oneill',
              organisation: 'local-government-association',
              topic: "Developing a Council-wide approach to Children's Services",
              attendanceMode: 'VIRTUAL',
              invitation: {
                purpose: 'to present the Panel with an overview of developing a Council-wide approach to Children’s Services',
              },
            },
          ],
        },
        {
          key: '21/50',
          printedNumber: '21/50',
          title: "Update - Children's Services Improvement Programme",
          kind: 'IMPROVEMENT_PLAN',
          summary:
            'The Executive Director of Children’s Services will provide the Panel with an update on progress in relation to the Children’s Services Improvement Programme, including the findings of the most recent Ofsted Monitoring Visit in December 2021.',
          liveState: 'CLOSED',
          documents: [
            {
              title: "Update - Children's Services Improvement Programme",
              kind: 'REPORT',
              role: 'MAIN',
              mediaType: 'application/pdf',
              sizeAsPublished: 'PDF 129 KB',
            },
            // "Circulated with the agenda"; whether the linked PDF is this letter is not stated.
            { title: 'Ofsted letter', kind: 'LETTER', role: 'ADDITIONAL' },
          ],
          appearances: [
            {
              capacity: 'OFFICER',
              status: 'ATTENDED',
              roleAsRecorded: 'Executive Director of Children’s Services',
              organisation: 'middlesbrough-council',
              attendanceMode: 'VIRTUAL',
              withConsentOfChair: false,
            },
          ],
        },
        {
          key: '21/51',
          printedNumber: '21/51',
          title: 'Overview and Scrutiny Board Update',
          kind: 'BODY_UPDATE',
          summary:
            'The Chair will provide a verbal update on business conducted at the Overview and Scrutiny Board meeting held on 22 February 2022.',
          liveState: 'CLOSED',
          refersToMeeting: 'board-2022-02-22',
        },
        {
          key: '21/52',
          printedNumber: '21/52',
          title: 'Date and Time of Next Meeting - Tuesday, 26 April 2022 at 4.00pm',
          kind: 'NEXT_MEETING',
          liveState: 'CLOSED',
          refersToMeeting: '2022-04-26',
        },
      ],
    },
    declarations: [
      {
        kind: 'ANY_INTEREST',
        isNil: true,
        text: 'There were no Declarations of Interest made by Members at this point in the meeting.',
      },
    ],
  },
  {
    key: 'board-2022-03-23',
    panel: 'overview-and-scrutiny-board',
    municipalYear: '2021/22',
    date: '2022-03-23',
    startsAt: '2022-03-23T10:00:00+00:00',
    startsAtAsRecorded: 'Wed, 23 March 2022 at 10.00am',
    liveStatus: 'NOT_STARTED',
  },
  {
    key: '2022-04-26',
    panel: 'childrens-social-care-and-services',
    municipalYear: '2021/22',
    date: '2022-04-26',
    startsAt: '2022-04-26T16:00:00+01:00',
    startsAtAsRecorded: 'Tuesday, 26 April 2022 at 4.00pm',
    liveStatus: 'NOT_STARTED',
  },
] satisfies CouncilSeed['meetings'];

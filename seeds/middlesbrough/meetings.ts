/** Agenda and minutes of the panel's meeting of 21 March 2022, and four other meetings that they name. */
import type { CouncilSeed } from '../format.ts';
import { endedByMinutes, linkedPdf, minuted, online, onlineByVenue, yearByDate } from '../meeting-basis.ts';

const endedByMention = { derived: 'The page calls it held, so it has ended.' };

export const meetings: CouncilSeed['meetings'] = [
  {
    key: '2022-02-21',
    sources: [{ document: 'minutes-2022-03-21', paragraph: '21/48' }],
    panel: 'childrens-social-care-and-services',
    municipalYear: '2021/22',
    date: '2022-02-21',
    startsAtAsRecorded: '21 February 2022',
    liveStatus: 'CLOSED',
    basis: { municipalYear: yearByDate, liveStatus: endedByMention },
  },
  {
    key: 'board-2022-02-22',
    sources: [{ document: 'minutes-2022-03-21', paragraph: '21/51' }],
    panel: 'overview-and-scrutiny-board',
    municipalYear: '2021/22',
    date: '2022-02-22',
    startsAtAsRecorded: '22 February 2022',
    liveStatus: 'CLOSED',
    basis: { municipalYear: yearByDate, liveStatus: endedByMention },
  },
  {
    key: '2022-03-21',
    panel: 'childrens-social-care-and-services',
    municipalYear: '2021/22',
    date: '2022-03-21',
    startsAt: '2022-03-21T16:00:00+00:00',
    startsAtAsRecorded: 'Monday 21st March, 2022 4.00 pm',
    liveStatus: 'CLOSED',
    basis: {
      municipalYear: yearByDate,
      liveStatus: endedByMinutes,
      attendanceMode: onlineByVenue,
      'contacts.purpose': { assumed: 'The page prints a name without a post; pages of this form name the clerk.' },
    },
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
          ...minuted,
        },
        {
          key: '21/48',
          printedNumber: '21/48',
          title:
            "Minutes of the Previous Meeting of the Children & Young People's Social Care & Services Scrutiny Panel held on 21 February 2022",
          kind: 'MINUTES',
          ...minuted,
          refersToMeeting: '2022-02-21',
          documents: [
            linkedPdf(
              "Minutes of the Previous Meeting of the Children & Young People's Social Care & Services Scrutiny Panel held on 21 February 2022",
              'MINUTES',
              'PDF 284 KB',
            ),
          ],
        },
        {
          key: '21/49',
          printedNumber: '21/49',
          title: "Developing a Council-wide approach to Children's Services - Guest Speaker",
          kind: 'GUEST_SPEAKER',
          summary:
            'Caroline O’Neill, LGA Improvement Advisor, will be in attendance at the meeting to address the Panel in relation to improving involvement and development of a Council-wide approach to Children’s Services.',
          ...minuted,
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
              ...online,
              basis: {
                ...online.basis,
                status: { derived: 'The minutes record the presentation that she was invited to give.' },
                person: { assumed: 'The text below the title of the item names Caroline O’Neill of the LGA for the same talk.' },
                organisation: { assumed: '“LGA” is taken for the Local Government Association.' },
                topic: { derived: 'The title of the item, without “Guest Speaker”.' },
              },
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
          ...minuted,
          documents: [
            linkedPdf("Update - Children's Services Improvement Programme", 'REPORT', 'PDF 129 KB'),
            // The minutes call it circulated with the agenda; no document says whether the linked PDF is this letter.
            { title: 'Ofsted letter', kind: 'LETTER', role: 'ADDITIONAL' },
          ],
          appearances: [
            {
              capacity: 'OFFICER',
              status: 'ATTENDED',
              roleAsRecorded: 'Executive Director of Children’s Services',
              organisation: 'middlesbrough-council',
              ...online,
              basis: {
                ...online.basis,
                organisation: { derived: 'The post is one of this council, whose minutes name it without another organisation.' },
              },
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
          ...minuted,
          refersToMeeting: 'board-2022-02-22',
        },
        {
          key: '21/52',
          printedNumber: '21/52',
          title: 'Date and Time of Next Meeting - Tuesday, 26 April 2022 at 4.00pm',
          kind: 'NEXT_MEETING',
          ...minuted,
          refersToMeeting: '2022-04-26',
        },
      ],
    },
    declarations: [
      {
        sources: [{ document: 'minutes-2022-03-21', paragraph: '21/47' }],
        kind: 'ANY_INTEREST',
        isNil: true,
        text: 'There were no Declarations of Interest made by Members at this point in the meeting.',
      },
    ],
  },
  {
    key: 'board-2022-03-23',
    sources: [{ document: 'minutes-2022-03-21', paragraph: '21/51' }],
    panel: 'overview-and-scrutiny-board',
    municipalYear: '2021/22',
    date: '2022-03-23',
    startsAt: '2022-03-23T10:00:00+00:00',
    startsAtAsRecorded: 'Wed, 23 March 2022 at 10.00am',
    liveStatus: 'NOT_STARTED',
    basis: { municipalYear: yearByDate },
  },
  {
    key: '2022-04-26',
    sources: [{ document: 'minutes-2022-03-21', paragraph: '21/52' }],
    panel: 'childrens-social-care-and-services',
    municipalYear: '2021/22',
    date: '2022-04-26',
    startsAt: '2022-04-26T16:00:00+01:00',
    startsAtAsRecorded: 'Tuesday, 26 April 2022 at 4.00pm',
    liveStatus: 'NOT_STARTED',
    basis: {
      municipalYear: {
        assumed:
          'The annual meeting of 2022 is not on record; it could be held in March, April or May, and is usually held in May.',
      },
    },
  },
];

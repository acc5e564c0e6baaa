// Agenda and minutes of a meeting, items 9 to 14. The page states no date, so the record has neither date nor municipal year.
import type { CouncilSeed } from '../format.ts';

export const meetingUndated = {
  key: 'undated',
  panel: 'children-and-families',
  liveStatus: 'CLOSED',
  venue: { asRecorded: 'Council Chamber - Civic Centre. View directions', name: 'Civic Centre', room: 'Council Chamber' },
  attendanceMode: 'UNKNOWN',
  links: [{ kind: 'JOIN', label: 'link to meeting' }],
  contacts: [
    {
      title: 'Democratic Support Officer',
      purpose: 'DEMOCRATIC_SUPPORT',
      names: ['Emily Goodwin', 'Pat Wood'],
      phone: '023 8083 2302',
    },
  ],
  agenda: {
    status: 'PUBLISHED',
    items: [
      {
        key: '9',
        printedNumber: '9',
        title: 'Statement from the Chair',
        kind: 'CHAIR_STATEMENT',
        liveState: 'CLOSED',
        refersToMeeting: '2021-11-05',
        documents: [
          {
            title: 'Statement from the Chair',
            kind: 'OTHER',
            role: 'MAIN',
            mediaType: 'application/pdf',
            sizeAsPublished: 'PDF 270 KB',
          },
        ],
      },
      {
        key: '10',
        printedNumber: '10',
        title: 'The sufficiency of accommodation for looked after children',
        kind: 'REPORT',
        summary:
          'Report of the Executive Director for Children and Learning informing the Panel on the approach the Council is taking to fulfil its duty to secure sufficient accommodation within the authority’s area which meets the needs of children that the Council is looking after.',
        liveState: 'CLOSED',
        documents: [
          {
            title: 'The sufficiency of accommodation for looked after children',
            kind: 'REPORT',
            role: 'MAIN',
            mediaType: 'application/pdf',
            sizeAsPublished: 'PDF 301 KB',
          },
        ],
        appearances: [
          {
            capacity: 'CABINET_MEMBER',
            status: 'ATTENDED',
            nameAsRecorded: 'Councillor P Baillie',
            roleAsRecorded: 'Cabinet Member for Children’s Social Care',
            person: 'p-baillie',
            withConsentOfChair: true,
          },
          {
            capacity: 'OFFICER',
            status: 'ATTENDED',
            nameAsRecorded: 'Robert Henderson',
            roleAsRecorded: 'Executive Director Wellbeing – Children and Learning',
            organisationAsRecorded: 'Southampton City Council',
            person: 'robert-henderson',
            organisation: 'southampton-city-council',
            withConsentOfChair: true,
          },
          {
            capacity: 'OFFICER',
            status: 'ATTENDED',
            nameAsRecorded: 'Julian Watkins',
            roleAsRecorded: 'Service Manager – Children and Families',
            organisationAsRecorded: 'Southampton City Council',
            person: 'julian-watkins',
            organisation: 'southampton-city-council',
            withConsentOfChair: true,
          },
        ],
      },
      {
        key: '11',
        printedNumber: '11',
        title: 'Review of thresholds in Southampton – The Pathways Document',
        kind: 'REPORT',
        summary:
          'Report of the Executive Director for Children and Learning requesting that the Panel note the progress made in reviewing local thresholds and the next steps in embedding the Pathways document.',
        liveState: 'CLOSED',
        documents: [
          {
            title: 'Review of thresholds in Southampton – The Pathways Document',
            kind: 'REPORT',
            role: 'MAIN',
            mediaType: 'application/pdf',
            sizeAsPublished: 'PDF 306 KB',
          },
        ],
        appearances: [
          {
            capacity: 'OFFICER',
            status: 'ATTENDED',
            nameAsRecorded: 'Robert Henderson',
            roleAsRecorded: 'Executive Director Wellbeing – Children and Learning',
            organisationAsRecorded: 'Southampton City Council',
            person: 'robert-henderson',
            organisation: 'southampton-city-council',
            withConsentOfChair: true,
          },
          {
            capacity: 'OFFICER',
            status: 'ATTENDED',
            nameAsRecorded: 'Julian Watkins',
            roleAsRecorded: 'Service Manager – Children and Families',
            organisationAsRecorded: 'Southampton City Council',
            person: 'julian-watkins',
            organisation: 'southampton-city-council',
            withConsentOfChair: true,
          },
        ],
      },
      {
        key: '12',
        printedNumber: '12',
        title: 'Care Director implementation for Children and Learning',
        kind: 'REPORT',
        summary:
          'Report of the Executive Director for Children and Learning updating the Panel on the forthcoming implementation of CareDirector.',
        liveState: 'CLOSED',
        documents: [
          {
            title: 'Care Director implementation for Children and Learning',
            kind: 'REPORT',
            role: 'MAIN',
            mediaType: 'application/pdf',
            sizeAsPublished: 'PDF 394 KB',
          },
        ],
        appearances: [
          {
            capacity: 'OFFICER',
            status: 'ATTENDED',
            nameAsRecorded: 'Alison Milton',
            roleAsRecorded: 'Strategic Finance and Commercialisation Project Manager',
            organisationAsRecorded: 'Southampton City Council',
            person: 'alison-milton',
            organisation: 'southampton-city-council',
            withConsentOfChair: true,
          },
        ],
      },
      {
        key: '13',
        printedNumber: '13',
        title: 'Children and Learning - Performance',
        kind: 'PERFORMANCE',
        summary:
          'Report of the Service Director - Legal and Business Operations, recommending that the Panel consider and challenge the performance of Children and Learning Services in Southampton.',
        liveState: 'CLOSED',
        documents: [
          {
            title: 'Children and Learning - Performance',
            kind: 'REPORT',
            role: 'MAIN',
            mediaType: 'application/pdf',
            sizeAsPublished: 'PDF 281 KB',
          },
        ],
        appearances: [
          {
            capacity: 'OFFICER',
            status: 'ATTENDED',
            nameAsRecorded: 'Robert Henderson',
            roleAsRecorded: 'Executive Director Wellbeing (Children and Learning)',
            organisationAsRecorded: 'Southampton City Council',
            person: 'robert-henderson',
            organisation: 'southampton-city-council',
            withConsentOfChair: true,
          },
          {
            capacity: 'OFFICER',
            status: 'ATTENDED',
            nameAsRecorded: 'Julian Watkins',
            roleAsRecorded: 'Service Manager, Children and Learning Department',
            organisationAsRecorded: 'Southampton City Council',
            person: 'julian-watkins',
            organisation: 'southampton-city-council',
            withConsentOfChair: true,
          },
        ],
      },
      {
        key: '14',
        printedNumber: '14',
        title: 'Monitoring scrutiny recommendations',
        kind: 'RECOMMENDATION_MONITORING',
        summary:
          'Report of the Service Director - Legal and Business Operations, enabling the Panel to monitor and track progress on recommendations made at previous meetings.',
        liveState: 'CLOSED',
        documents: [
          {
            title: 'Monitoring scrutiny recommendations',
            kind: 'REPORT',
            role: 'MAIN',
            mediaType: 'application/pdf',
            sizeAsPublished: 'PDF 276 KB',
          },
          { title: 'Ofsted Priority Action Improvement Plan', kind: 'APPENDIX', role: 'APPENDIX' },
        ],
      },
    ],
  },
  sources: [{ document: 'minutes-undated' }],
} satisfies CouncilSeed['meetings'][number];

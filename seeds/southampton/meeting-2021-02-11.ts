// Issue page, 11 February 2021: one item with its minutes. The page gives no time, no venue and no other item.
import type { CouncilSeed } from '../format.ts';

export const meeting20210211 = {
  key: '2021-02-11',
  panel: 'children-and-families',
  municipalYear: '2020/21',
  date: '2021-02-11',
  startsAtAsRecorded: '11/02/2021',
  liveStatus: 'CLOSED',
  attendanceMode: 'UNKNOWN',
  agenda: {
    status: 'PUBLISHED',
    isComplete: false,
    items: [
      {
        key: '32',
        printedNumber: '32',
        title: 'Children and Learning Service Improvement Plan',
        kind: 'IMPROVEMENT_PLAN',
        summary:
          'Report of the Executive Director - Children and Learning, recommending that the Panel note progress against the revised Children and Learning Improvement Plan.',
        liveState: 'CLOSED',
        documents: [
          {
            title: 'Children and Learning Service Improvement Plan',
            kind: 'REPORT',
            role: 'MAIN',
            mediaType: 'application/pdf',
            sizeAsPublished: 'PDF 346 KB',
          },
        ],
        appearances: [
          {
            capacity: 'CABINET_MEMBER',
            status: 'ATTENDED',
            nameAsRecorded: 'Councillor Barnes-Andrews',
            roleAsRecorded: 'Cabinet Member',
            person: 'barnes-andrews',
            withConsentOfChair: true,
          },
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
            nameAsRecorded: 'Phil Bullingham',
            roleAsRecorded: 'Head of Service: Children’s Social Care',
            organisationAsRecorded: 'Southampton City Council',
            person: 'phil-bullingham',
            organisation: 'southampton-city-council',
            withConsentOfChair: true,
          },
          {
            capacity: 'OFFICER',
            status: 'ATTENDED',
            nameAsRecorded: 'Julian Watkins',
            roleAsRecorded: 'Head of Service: Safeguarding',
            organisationAsRecorded: 'Southampton City Council',
            person: 'julian-watkins',
            organisation: 'southampton-city-council',
            withConsentOfChair: true,
          },
        ],
      },
    ],
  },
  sources: [{ document: 'improvement-plan-issue' }],
} satisfies CouncilSeed['meetings'][number];

/** Ofsted reviews: item 21/50 of the agenda and minutes of 21 March 2022. The page breaks off in the last finding. */
import type { CouncilSeed } from '../format.ts';

const sources = [{ document: 'minutes-2022-03-21', paragraph: '21/50' }];
const recordedIn = { agendaItem: '2022-03-21#21/50' };

export const reviews: CouncilSeed['reviews'] = [
  {
    key: 'ofsted-inspection-2019',
    sources,
    title: 'full inspection in 2019',
    kind: 'INSPECTION',
    conductedBy: 'ofsted',
    tookPlace: { asRecorded: 'in 2019', from: '2019-01-01', to: '2019-12-31', precision: 'YEAR' },
    findings: [
      {
        kind: 'OBSERVATION',
        text: 'more than 10 children were found to be at immediate risk',
        recordedIn,
      },
      {
        kind: 'OBSERVATION',
        text: 'a lack of awareness around being inadequate',
        recordedIn,
      },
    ],
    basis: {
      title: { derived: 'Words of the minutes, which print no title.' },
      conductedBy: { derived: 'The minutes count Ofsted’s monitoring visits since this inspection.' },
      findings: { derived: 'The minutes compare two findings of the monitoring visit with it.' },
    },
  },
  {
    key: 'monitoring-visit-2021-12',
    sources,
    title: 'second Ofsted Monitoring Visit since the full inspection in 2019',
    kind: 'MONITORING_VISIT',
    conductedBy: 'ofsted',
    tookPlace: { asRecorded: '14 and 15 December 2021', from: '2021-12-14', to: '2021-12-15', precision: 'DAY' },
    reviewerCount: 2,
    published: { asRecorded: '31 January 2022', from: '2022-01-31', precision: 'DAY' },
    focusAreas: ['Children in Need', 'Children in Need of Protection', 'Public Law Outline'],
    precededBy: 'ofsted-inspection-2019',
    findings: [
      {
        kind: 'STRENGTH',
        text: 'No child was found to be at risk of immediate harm or in need or urgent action.',
        comment: '(Significant progress from the 2019 inspection when more than 10 children were found to be at immediate risk).',
        recordedIn,
      },
      {
        kind: 'STRENGTH',
        text: 'Senior Managers know their services well and had a realistic understanding of progress.',
        comment: '(Again, significant progress as the 2019 inspection found a lack of awareness around being inadequate).',
        recordedIn,
      },
      {
        kind: 'STRENGTH',
        text: 'There had been successful focus on improving the capacity of staff, decreasing caseloads and employing more permanent, qualified and experienced staff.',
        comment:
          '(Recruitment and retention of staff (particularly recruitment) continued to be an issue. There was currently a £5,000 ‘welcome’ payment to attract experienced, qualified Social Workers, however, it was having limited impact. Despite being valued, Middlesbrough continued to have a higher number of agency staff than it would like).',
        recordedIn,
      },
      {
        kind: 'STRENGTH',
        text: 'Auditing was a particular strength – a wide in-depth coverage of the quality of the service with a robust moderation process.',
        recordedIn,
      },
      {
        kind: 'STRENGTH',
        text: 'Successful focus on compliance.',
        recordedIn,
      },
      {
        kind: 'STRENGTH',
        text: 'Appropriate focus on improving the quality of practice through increased training and learning opportunities.',
        recordedIn,
      },
      {
        kind: 'STRENGTH',
        text: '‘Some’ examples of good practice.',
        comment: '(Where planning (Smart plans) for children was good).',
        recordedIn,
      },
      {
        kind: 'STRENGTH',
        text: 'Stronger practice where there were immediate safeguarding concerns and children on the edge of care.',
        recordedIn,
      },
      {
        kind: 'STRENGTH',
        text: 'Social Workers:-',
        recordedIn,
      },
      {
        kind: 'STRENGTH',
        text: 'Knew their children and had enthusiasm and passion for improving their lives.',
        depth: 1,
        recordedIn,
      },
      {
        kind: 'STRENGTH',
        text: 'Felt supported during lockdowns.',
        depth: 1,
        recordedIn,
      },
      {
        kind: 'STRENGTH',
        text: 'Reported how Children’s Services had improved and that they were better supported to do their work.',
        depth: 1,
        recordedIn,
      },
      {
        kind: 'AREA_FOR_DEVELOPMENT',
        text: 'There was still a stubborn 20% of inadequate practice where concerns were not addressed and work was not progressing appropriately. However, in Early Help, all work was ‘required improvement’ or better.',
        comment:
          '(Since the letter was published, this figure had reduced to around 10% in some areas of practice, but further work was required to reduce further).',
        recordedIn,
      },
      {
        kind: 'AREA_FOR_DEVELOPMENT',
        text: 'Plans and planning were not focused and lacked timescales relevant to the child. This led to delays in progressing plans so some children remained in situations where their needs were not met or risks sufficiently managed.',
        recordedIn,
      },
      {
        kind: 'AREA_FOR_DEVELOPMENT',
        text: 'Insufficient focus on the lived experience of the child.',
        comment:
          '(Need to think more about what life is like for the child on a daily basis, such as are they going to school hungry? Is the home warm?).',
        recordedIn,
      },
      {
        kind: 'AREA_FOR_DEVELOPMENT',
        text: 'Social work tools not sufficiently used to focus on patterns of behaviour and cumulative risk.',
        comment: '(Sometimes issues ...',
        isTruncated: true,
        recordedIn,
      },
    ],
    agendaItems: ['2022-03-21#21/50'],
    basis: {
      title: { derived: 'Words of the minutes, which print no title.' },
      findings: { derived: 'The summary that the minutes give; Ofsted’s letter is not on record.' },
    },
  },
];

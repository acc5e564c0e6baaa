/** The Ofsted reviews of item 21/50, agenda and minutes of 21 March 2022. The published minutes break off in the last finding. */
import type { CouncilSeed } from '../format.ts';

export const reviews = [
  {
    key: 'ofsted-inspection-2019',
    title: 'full inspection in 2019',
    kind: 'INSPECTION',
    conductedBy: 'ofsted',
  },
  {
    key: 'monitoring-visit-2021-12',
    title: 'second Ofsted Monitoring Visit since the full inspection in 2019',
    kind: 'MONITORING_VISIT',
    conductedBy: 'ofsted',
    startedOn: '2021-12-14',
    endedOn: '2021-12-15',
    reviewerCount: 2,
    publishedOn: '2022-01-31',
    focusAreas: ['Children in Need', 'Children in Need of Protection', 'Public Law Outline'],
    precededBy: 'ofsted-inspection-2019',
    findings: [
      {
        kind: 'STRENGTH',
        text: 'No child was found to be at risk of immediate harm or in need or urgent action.',
        comment: 'Significant progress from the 2019 inspection when more than 10 children were found to be at immediate risk',
      },
      {
        kind: 'STRENGTH',
        text: 'Senior Managers know their services well and had a realistic understanding of progress.',
        comment: 'Again, significant progress as the 2019 inspection found a lack of awareness around being inadequate',
      },
      {
        kind: 'STRENGTH',
        text: 'There had been successful focus on improving the capacity of staff, decreasing caseloads and employing more permanent, qualified and experienced staff.',
        comment:
          'Recruitment and retention of staff (particularly recruitment) continued to be an issue. There was currently a £5,000 ‘welcome’ payment to attract experienced, qualified Social Workers, however, it was having limited impact. Despite being valued, Middlesbrough continued to have a higher number of agency staff than it would like',
      },
      {
        kind: 'STRENGTH',
        text: 'Auditing was a particular strength – a wide in-depth coverage of the quality of the service with a robust moderation process.',
      },
      {
        kind: 'STRENGTH',
        text: 'Successful focus on compliance.',
      },
      {
        kind: 'STRENGTH',
        text: 'Appropriate focus on improving the quality of practice through increased training and learning opportunities.',
      },
      {
        kind: 'STRENGTH',
        text: '‘Some’ examples of good practice.',
        comment: 'Where planning (Smart plans) for children was good',
      },
      {
        kind: 'STRENGTH',
        text: 'Stronger practice where there were immediate safeguarding concerns and children on the edge of care.',
      },
      {
        kind: 'STRENGTH',
        text: 'Social Workers:-',
      },
      {
        kind: 'STRENGTH',
        text: 'Knew their children and had enthusiasm and passion for improving their lives.',
        depth: 1,
      },
      {
        kind: 'STRENGTH',
        text: 'Felt supported during lockdowns.',
        depth: 1,
      },
      {
        kind: 'STRENGTH',
        text: 'Reported how Children’s Services had improved and that they were better supported to do their work.',
        depth: 1,
      },
      {
        kind: 'AREA_FOR_DEVELOPMENT',
        text: 'There was still a stubborn 20% of inadequate practice where concerns were not addressed and work was not progressing appropriately. However, in Early Help, all work was ‘required improvement’ or better.',
        comment:
          'Since the letter was published, this figure had reduced to around 10% in some areas of practice, but further work was required to reduce further',
      },
      {
        kind: 'AREA_FOR_DEVELOPMENT',
        text: 'Plans and planning were not focused and lacked timescales relevant to the child. This led to delays in progressing plans so some children remained in situations where their needs were not met or risks sufficiently managed.',
      },
      {
        kind: 'AREA_FOR_DEVELOPMENT',
        text: 'Insufficient focus on the lived experience of the child.',
        comment:
          'Need to think more about what life is like for the child on a daily basis, such as are they going to school hungry? Is the home warm?',
      },
      {
        kind: 'AREA_FOR_DEVELOPMENT',
        text: 'Social work tools not sufficiently used to focus on patterns of behaviour and cumulative risk.',
        comment: 'Sometimes issues ...',
      },
    ],
    agendaItems: ['2022-03-21#21/50'],
  },
] satisfies CouncilSeed['reviews'];

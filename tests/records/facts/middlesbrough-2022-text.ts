// Agenda and minutes, 21 March 2022: the minutes word for word, item by item; two items break off.
import { below, brokenOff, business, entries, paragraph, point } from './fact.ts';

export const minuted = {
  '21/47': entries(paragraph('There were no Declarations of Interest made by Members at this point in the meeting.')),
  '21/48': entries(
    paragraph(
      'The minutes of the previous meeting of the Children and Young People’s Social Care and Services Scrutiny Panel held on 21 February 2022 were submitted and approved as a correct record.',
    ),
  ),
  '21/49': entries(
    paragraph(
      'C O’Neill, Children’s Improvement Advisor for the North East Region with the LGA, had been invited to attend the meeting to present the Panel with an overview of developing a Council-wide approach to Children’s Services.',
    ),
    paragraph(
      'It was acknowledged that the Panel would be familiar with a large number of acronyms used within Children’s Services and some of the key acronyms that would be used within the Council-wide approach were provided:-',
    ),
    point(
      'CHC – Continuing Health Care – a package of care for adults aged over 18, funded solely by the NHS, assessed by CCG as having ‘primary health need’.',
    ),
    point(
      'CC – Continuing Care – package for child under 18 with needs arising from disability, accident or illness that cannot be met by existing universal or specialist services alone.',
    ),
    point(
      'Section 177 – free aftercare from NHS and social care for anyone who has been in hospital under the Mental Health Act 1983.',
    ),
    point(
      'PfA – Preparation for Adulthood – process of moving from childhood into adult life, supported by education, health and care (transition).',
    ),
    point(
      'CAMHS – Child and Adolescent Mental Health Services – specialist NHS service offers assessment, diagnosis, treatment and support for children experiencing problems with emotions, behaviour or mental health.',
    ),
    paragraph(
      'The Panel was advised that some of the key partners that Councillors and Officers, particularly in Children’s Services, would engage with on a regular basis would be:-',
    ),
    point(
      'CCG (Clinical Commissioning Group – soon to change to an ICS – Integrated Care System) – statutory partners crucial to helping the Council fulfil its safeguarding duties.',
    ),
    point('Police – as above.'),
    point(
      'schools/education – universal service for all children and young people – vital partners to developing children’s services.',
    ),
    point('GPs – key to meeting the needs of children.'),
    point('community and voluntary sector – as above.'),
    point('hospital trust – as above.'),
    point('mental health trust – as above.'),
    point(
      'Housing – important to ensure sufficient placements for young people to live, whether supported or independently, as they transitioned to adulthood.',
    ),
    paragraph(
      'The need to give very careful consideration to preparation for adulthood was highlighted. It was recognised that some children had additional vulnerabilities due to family needs or SEND and preparation was key. Several short videos were shown, demonstrating how young people were preparing for adulthood through:-',
    ),
    point(
      'Employment – How does the Council seek to secure employment for those young people with learning difficulties or disabilities? If it was possible to secure employment for those young people, then it may be easier to secure employment for young people without additional needs. Can the Council offer work experience, apprenticeships or employment to young people? Where it was unable to, how does it engage with other employers who may be able to help?',
    ),
    brokenOff(
      'Friends, Relationships and Community – How does the Council support young people to engage and take an active part within their community? How might partners be able to support the Council to provide a range of activities to meet the needs of all children transitioning into adult services and how well does the Council engage with those partners ...',
    ),
  ),
  '21/50': entries(
    paragraph(
      'The Executive Director of Children’s Services provided the Panel with update on progress on the Children’s Services Improvement Plan in the context of the most recent Ofsted monitoring visit to Children’s Services in December 2021.',
    ),
    paragraph(
      'The second Ofsted Monitoring Visit since the full inspection in 2019, took place on 14 and 15 December 2021 and was undertaken by two inspectors following two weeks of preparation and liaison.',
    ),
    paragraph('The focus of the visit was: Children in Need; Children in Need of Protection and Public Law Outline.'),
    paragraph('The Ofsted letter was published on 31 January 2022 and was circulated with the agenda prior to the meeting.'),
    paragraph('A summary of strengths was provided as follows:-'),
    point(
      'No child was found to be at risk of immediate harm or in need or urgent action. (Significant progress from the 2019 inspection when more than 10 children were found to be at immediate risk).',
    ),
    point(
      'Senior Managers know their services well and had a realistic understanding of progress. (Again, significant progress as the 2019 inspection found a lack of awareness around being inadequate).',
    ),
    point(
      'There had been successful focus on improving the capacity of staff, decreasing caseloads and employing more permanent, qualified and experienced staff. (Recruitment and retention of staff (particularly recruitment) continued to be an issue. There was currently a £5,000 ‘welcome’ payment to attract experienced, qualified Social Workers, however, it was having limited impact. Despite being valued, Middlesbrough continued to have a higher number of agency staff than it would like).',
    ),
    point(
      'Auditing was a particular strength – a wide in-depth coverage of the quality of the service with a robust moderation process.',
    ),
    point('Successful focus on compliance.'),
    point('Appropriate focus on improving the quality of practice through increased training and learning opportunities.'),
    point('‘Some’ examples of good practice. (Where planning (Smart plans) for children was good).'),
    point('Stronger practice where there were immediate safeguarding concerns and children on the edge of care.'),
    point('Social Workers:-'),
    below('Knew their children and had enthusiasm and passion for improving their lives.'),
    below('Felt supported during lockdowns.'),
    below('Reported how Children’s Services had improved and that they were better supported to do their work.'),
    paragraph('In terms of areas for development:-'),
    point(
      'There was still a stubborn 20% of inadequate practice where concerns were not addressed and work was not progressing appropriately. However, in Early Help, all work was ‘required improvement’ or better. (Since the letter was published, this figure had reduced to around 10% in some areas of practice, but further work was required to reduce further).',
    ),
    point(
      'Plans and planning were not focused and lacked timescales relevant to the child. This led to delays in progressing plans so some children remained in situations where their needs were not met or risks sufficiently managed.',
    ),
    point(
      'Insufficient focus on the lived experience of the child. (Need to think more about what life is like for the child on a daily basis, such as are they going to school hungry? Is the home warm?).',
    ),
    brokenOff(
      'Social work tools not sufficiently used to focus on patterns of behaviour and cumulative risk. (Sometimes issues ...',
    ),
  ),
  '21/51': entries(
    paragraph(
      'The Chair provided the Panel with a verbal update in relation to the business conducted by the Overview and Scrutiny Board on 22 February 2022, namely:-',
    ),
    business('Executive forward work programme.'),
    business(
      'Executive Member Update – Councillor Hill, Executive Member for Culture and Communities (and previously Executive Member for Education).',
    ),
    business('Chief Executive’s Update.'),
    business('Scrutiny Panels’ Chair’s Updates.'),
    business('Revenue and Capital Budget – Projected Outturn as at Quarter 3 2021/22.'),
    business('Corporate Performance Update – Quarter 3 2021/22.'),
    business('Next OSB meeting – Wed, 23 March 2022 at 10.00am'),
  ),
  '21/52': entries(
    paragraph(
      'The next meeting of the Children and Young People’s Social Care and Services Scrutiny Panel was scheduled for Tuesday, 26 April 2022 at 4.00pm.',
    ),
  ),
};

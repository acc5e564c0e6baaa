// Children and Learning Service Performance Report, July 2023: its sections, each with the page in the table of contents and the analysis, word for word.
export const sections = [
  {
    title: 'Context of Demand',
    page: '5',
    commentary: [
      'Contacts have remained within the higher range with a further increase in June. However, this resulted in a lower number of children being referred to Early Help and statutory Children Services. There were an increased number of assessments started in Early Help, which reflects the focus on increasing earlier activity for children and families.',
      'Whilst we held more strategy discussions, our conversion to Section 47 enquiries reduced, which reflects the drive to robustly apply threshold decisions at these critical meetings. This has resulted in a further decrease in the rolling rate of S.47 enquiries.',
      'The number of assessments completed within the service reduced significantly to rate more in line with the national and statistical neighbours. The service will still undertake a focused audit to better understand this area of practice.',
    ],
  },
  {
    title: 'Trends of children across the service',
    page: '6',
    commentary: [
      'The number of children open to the service has been gradually reducing as demand in statutory areas has reduced.',
      'Families are now receiving interventions alongside assessments, which then enables them being able to step down or close. As a result, a smaller proportion of children are being held on CIN (190 less than this time last year) and CP planning, and there are fewer children in our care. Our rate of children in care has remained static over the past two months, with a reducing trend since the start of the year.',
      'Our cohort of Care Leavers continues to increase, and this will be a long-term trend as a large cohort of looked after children age of the service.',
    ],
  },
  {
    title: 'Earlier & Meaningful Interventions',
    page: '8',
    commentary: [
      'The percentage of re-referrals into the service has increased to 35%, this is a year high and a review of the children in June being referred is underway.',
      'Performance regarding completing Single Assessments within timescales improved to a year high in June which is linked to the smaller number of assessments being completed. Less children were deemed as not requiring a service after the assessment had been completed.',
      'ICPC timeliness decreased slightly but is still better in performance than historically.',
      'Children subject to a 2nd or more CP plan remains at a third of all children on a CP plan, this is an area of Service Lead oversight and a gradual reduction as those children cease their CP plans is expected.',
    ],
  },
  {
    title: 'Performance - Visits to create change',
    page: '9',
    commentary: [
      "There is no regional or national benchmarking for our visiting KPI's.",
      'Child in Need visiting within the Safeguarding and Young Person Services remains strong in performance, comfortably above the target of 95%. The visiting for children with disabilities improved to close to the target as an all year high.',
      'Visits to children subject to CP planning has been tracking towards the target but dipped slightly in June. 98% of children are seen within the statutory timescale of 4 weekly.',
      "Ofsted noted excellent examples of direct work and impact of visits to children and families on Child In Need and Child protection plans. There is an ongoing push within the service to record evidence of this on a child's record consistently.",
    ],
  },
  {
    title: 'Performance – Management oversight for impact and progress',
    page: '10',
    commentary: [
      'Performance around supervision for children dipped in all areas by approximately 10% other than Care Leavers. This is linked to the high level of management activity linked to the Ofsted inspection that took place over 3 weeks in June.',
      'Management oversight will be a focus in all assurance clinics this month to ensure that this area of performance improves.',
    ],
  },
  {
    title: 'Performance – Multi-agency working',
    page: '11',
    commentary: [
      'Core group activity reduced in June 2023. With the inspection in June, which covers a three-week period, social workers may have struggled to record core groups that did take place. This will be another focus in the relevant assurance clinics over the next month.',
      'Initial health assessments for children becoming looked after dipped, we accommodated an unusually high number of children in June, 31 in total. The circumstances for the children that did not receive a health assessment in timescales will be addressed with health and fed back into Senior Management arrangements for oversight.',
      'The percentage of children in our care for more than a year with an up-to-date health assessment has been a generally declining trend this year, the Head of service for Pathways Through Care has established a monthly joint strategic health and social care meeting that has reviewed this performance over the last three months that has identified the delays relate to capacity within the health team. Due to the further decline in performance, this issue is being presented to Corporate Parenting Board in July 2023.',
    ],
  },
  {
    title: 'Performance – Robust Corporate Parenting',
    page: '12',
    commentary: [
      'Care planning, and care plan reviews continue to meet and exceed targets respectively. Pathway planning timeliness has improved.',
      'Following the increase in permanent social workers within the Pathways Through Care teams, the proportion of children with the same social worker has continued to increase. There are still agency workers where active recruitment processes are underway that will impact on this figure in the coming months.',
      "Placement stability remains a key focus for children in long term placements, and proactive support and interventions are being discussed and delivered through the repurposed Building Resilience Service. There is also extensive work around reunifications of children that can return to their families, and young people stepping across from residential placements back into foster care that will show as an additional move but is in the child's best interest.",
      'Given the number of children accommodated in June, we were able to maintain the proportion of children placed with Southampton and did not increase the proportion of children in residential placements.',
    ],
  },
  {
    title: 'Quality Assurance - Audit insight into Child Sexual Abuse in the Family Environment',
    page: '14',
    commentary: [
      'Following a number of Serious Case Reviews that identified the need to improve our identification, assessment and intervention with families where children experienced child sexual abuse within the family environment (CSAFE), a new CSAFE framework was created and implemented in August 2020. This resulted in increased understanding of CSAFE across the service, improved assessments and interventions with perpetrators and non-offending parents, the creation and provision of specialist training internally and to the multi-agency partners, and an invitation to lead on the HIPS wide Child Sexual Abuse strategy that was launched in 2023. In April, we undertook a thematic audit of the CSAFE work being undertaken and it found –',
      'Evidence of impactful CSAFE work being completed by ICAS.',
      'Practitioners facilitate effective direct work with parents using a variety of tools/methods.',
      'Tangible outcomes are observed as a result including improved parental insight, overcoming of shame/guilt/denial to address the harm that had been suffered by children as well as improved capacity to mitigate future risk to them. It was notable in this area of work that many practitioners faced challenges with regards to engagement in the initial stages of work. However with resilience, empathy and persistence many of the initial obstacles were overcome to progress the work required.',
      'Appropriate risk assessments are commissioned where required to support good decision making. These are analytical, evidence based and supported well by good research with appropriate consideration for history.',
      'It was noted at times that family members were at different stages of the change process and in those circumstances more individualised plan of work would have been beneficial.',
      'Within case-holding teams, there has been some evidence of good multi-agency work including impactful mapping meetings and safety planning meetings.',
      'Also, in some instances involvement of extended family members has been observed in respect of planning and CSAFE intervention. In these teams however, whilst pockets of outstanding work was noted, generally more focus on direct work with children was required especially where children were not in receipt of support from specialist services.',
      'Many audits referenced practitioners having good relationships with families which would have created good foundation for meaningful direct work to be completed however the benefits of this was not fully realised.',
      'Ongoing focus on CSAFE within direct work training would be beneficial for case-holding practitioners especially as much of the direct work seen in this audit sample has been adult led.',
    ],
  },
];

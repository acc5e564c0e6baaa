// Inspections, reviews and audits named in the agenda of 20 July 2023 and in the minutes of 3 December 2020.
// A month without days ("June 2023", "July 2014", "In April") gives no date.
import type { CouncilSeed } from '../format.ts';

export const reviews = [
  {
    key: 'ilacs-2023',
    title: "OFSTED ILACS STANDARD INSPECTION OF SOUTHAMPTON'S CHILDREN'S AND LEARNING SERVICE",
    kind: 'INSPECTION',
    conductedBy: 'ofsted',
    agendaItems: ['2023-07-20#9'],
  },
  // These two stand in one clause of the panel's terms of reference, agenda of 20 July 2023, which gives neither a title of its own.
  {
    key: 'ofsted-inspection-2014',
    title: "Inspection of Children's Services in Southampton in July 2014",
    kind: 'INSPECTION',
    conductedBy: 'ofsted',
  },
  {
    key: 'lscb-review-2014',
    title: 'Review of Southampton Local Safeguarding Children Board (LSCB) in July 2014',
    kind: 'OTHER',
    conductedBy: 'ofsted',
  },
  {
    key: 'serious-case-review-clare',
    sources: [{ document: 'minutes-2020-12-03' }],
    title: 'Serious Case Review - Clare',
    kind: 'CASE_REVIEW',
    // Its learning report came with a report of the partnership's chair; who carried out the review is not stated.
    // The minutes tell the progress on recommendations 1, 3 and 4 and print the wording of none.
    recommendations: [
      {
        number: '1',
        progress: [
          {
            text: 'MASH was judged by Ofsted to be a stable front door. Thresholds in the main were being applied appropriately. Hampshire Constabulary had delivered training that promoted listening to the voice of the child and telling their story not just ticking boxes on a referral form.',
            agendaItem: '2020-12-03#3',
          },
        ],
      },
      {
        number: '3',
        progress: [
          {
            text: 'Research had been done on Domestic Violence from a Victims perspective. A programme of training had commenced that would help improve on how social workers challenge and investigate what is presented. The Covid pandemic presented challenges regarding listening to the voice of the child as services had to use technology to contact families and it was often parents that controlled that technology. Staff capacity to be professionally curious was limited when caseloads were high. Since the learning report Assistant Team Managers had been put into assessment teams so that regular case management and supervision could be carried out and a policy of providing all staff with a minimum of 5 days Continued Professional Development training per year had been introduced.',
            agendaItem: '2020-12-03#3',
          },
        ],
      },
      {
        number: '4',
        progress: [
          {
            text: 'Solent NHS trust had completed an internal audit and work had been done to improve the pathways for children after a health assessment and to make sure that the services available were the right services. Capacity in the Children and Adolescent Mental Health Service was a major issue, demand for this service had been growing for several years and more so recently due to the pandemic.',
            agendaItem: '2020-12-03#3',
          },
        ],
      },
    ],
    agendaItems: ['2020-12-03#3'],
  },
  {
    key: 'csafe-audit-2023',
    title: 'Quality Assurance - Audit insight into Child Sexual Abuse in the Family Environment',
    kind: 'THEMATIC_AUDIT',
    // In-house: "we undertook a thematic audit", in the performance report of the council's own service.
    conductedBy: 'southampton-city-council',
    focusAreas: ['Child Sexual Abuse in the Family Environment (CSAFE)'],
    // The audit's findings are not sorted into strengths and areas for development.
    findings: [
      {
        kind: 'OBSERVATION',
        text: 'Evidence of impactful CSAFE work being completed by ICAS.',
      },
      {
        kind: 'OBSERVATION',
        text: 'Practitioners facilitate effective direct work with parents using a variety of tools/methods.',
      },
      {
        kind: 'OBSERVATION',
        text: 'Tangible outcomes are observed as a result including improved parental insight, overcoming of shame/guilt/denial to address the harm that had been suffered by children as well as improved capacity to mitigate future risk to them. It was notable in this area of work that many practitioners faced challenges with regards to engagement in the initial stages of work. However with resilience, empathy and persistence many of the initial obstacles were overcome to progress the work required.',
      },
      {
        kind: 'OBSERVATION',
        text: 'Appropriate risk assessments are commissioned where required to support good decision making. These are analytical, evidence based and supported well by good research with appropriate consideration for history.',
      },
      {
        kind: 'OBSERVATION',
        text: 'It was noted at times that family members were at different stages of the change process and in those circumstances more individualised plan of work would have been beneficial.',
      },
      {
        kind: 'OBSERVATION',
        text: 'Within case-holding teams, there has been some evidence of good multi-agency work including impactful mapping meetings and safety planning meetings.',
      },
      {
        kind: 'OBSERVATION',
        text: 'Also, in some instances involvement of extended family members has been observed in respect of planning and CSAFE intervention. In these teams however, whilst pockets of outstanding work was noted, generally more focus on direct work with children was required especially where children were not in receipt of support from specialist services.',
      },
      {
        kind: 'OBSERVATION',
        text: 'Many audits referenced practitioners having good relationships with families which would have created good foundation for meaningful direct work to be completed however the benefits of this was not fully realised.',
      },
      {
        kind: 'OBSERVATION',
        text: 'Ongoing focus on CSAFE within direct work training would be beneficial for case-holding practitioners especially as much of the direct work seen in this audit sample has been adult led.',
      },
    ],
    agendaItems: ['2023-07-20#6'],
  },
] satisfies CouncilSeed['reviews'];

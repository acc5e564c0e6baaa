// Inspections, reviews and audits: the agenda of 20 July 2023 and the minutes of 3 December 2020 and of the undated meeting.
import type { CouncilSeed } from '../format.ts';

type Review = CouncilSeed['reviews'][number];

/** What Ofsted is reported to have said on an occasion that the minutes do not name. Each remark has a review of its own. */
const ofUnnamedReview = { kind: 'NOT_STATED', conductedBy: 'ofsted' } as const;
const basisOfUnnamedReview = {
  title: { assumed: 'The minutes name no inspection or report; this title was given here.' },
  findings: { derived: 'The sentence of the minutes that reports the remark.' },
};

const july2014 = {
  sources: [{ document: 'agenda-2023-07-20', paragraph: 'Terms Of Reference' }],
  conductedBy: 'ofsted',
  tookPlace: { asRecorded: 'July 2014', from: '2014-07-01', to: '2014-07-31', precision: 'MONTH' },
} satisfies Partial<Review>;
const basisOfJuly2014 = {
  title: { derived: 'Words of the terms of reference, which print no title.' },
  tookPlace: {
    assumed:
      'The terms of reference name an inspection and a review and then say “in July 2014”, which may belong to both or only to the second.',
  },
};

export const reviews: Review[] = [
  {
    key: 'ilacs-2023',
    sources: [
      { document: 'agenda-2023-07-20', page: '27 - 42', paragraph: '9' },
      { document: 'agenda-2023-07-20', page: '1 - 22', paragraph: 'Performance – Management oversight for impact and progress' },
      { document: 'agenda-2023-07-20', page: '1 - 22', paragraph: 'Performance - Visits to create change' },
    ],
    title: "OFSTED ILACS STANDARD INSPECTION OF SOUTHAMPTON'S CHILDREN'S AND LEARNING SERVICE",
    kind: 'INSPECTION',
    conductedBy: 'ofsted',
    tookPlace: { asRecorded: 'June 2023', from: '2023-06-01', to: '2023-06-30', precision: 'MONTH' },
    durationAsRecorded: 'over 3 weeks',
    findings: [
      {
        kind: 'OBSERVATION',
        text: 'Ofsted noted excellent examples of direct work and impact of visits to children and families on Child In Need and Child protection plans.',
        recordedIn: { agendaItem: '2023-07-20#6', document: 2, place: 'Performance - Visits to create change' },
      },
    ],
    agendaItems: ['2023-07-20#9'],
    basis: {
      durationAsRecorded: {
        assumed: 'The performance report speaks only of “the Ofsted inspection that took place over 3 weeks in June”.',
      },
      findings: {
        assumed:
          'The performance report says “Ofsted noted” without naming an inspection; the only one that it mentions is that of June 2023.',
      },
    },
  },
  {
    ...july2014,
    key: 'ofsted-inspection-2014',
    title: "Inspection of Children's Services in Southampton in July 2014",
    kind: 'INSPECTION',
    basis: basisOfJuly2014,
  },
  {
    ...july2014,
    key: 'lscb-review-2014',
    title: 'Review of Southampton Local Safeguarding Children Board (LSCB) in July 2014',
    kind: 'OTHER',
    basis: { ...basisOfJuly2014, kind: { derived: 'A review of a board, which is none of the other kinds.' } },
  },
  {
    key: 'serious-case-review-clare',
    sources: [{ document: 'minutes-2020-12-03', paragraph: 'Serious Case Review - Clare' }],
    title: 'Serious Case Review - Clare',
    kind: 'CASE_REVIEW',
    // The minutes do not say who carried it out. They report progress on recommendations 1, 3 and 4 and print the wording of none.
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
    basis: { kind: { derived: 'A “Serious Case Review”, by its title.' } },
  },
  {
    ...ofUnnamedReview,
    key: 'ofsted-mash',
    sources: [{ document: 'minutes-2020-12-03', paragraph: 'Serious Case Review - Clare' }],
    title: 'Ofsted’s judgement of the MASH',
    findings: [
      {
        kind: 'OBSERVATION',
        text: 'MASH was judged by Ofsted to be a stable front door.',
        recordedIn: { agendaItem: '2020-12-03#3' },
      },
    ],
    basis: basisOfUnnamedReview,
  },
  {
    ...ofUnnamedReview,
    key: 'ofsted-sufficiency',
    sources: [{ document: 'minutes-undated', paragraph: '10' }],
    title: 'Ofsted’s reference to the sufficiency of placements',
    findings: [
      {
        kind: 'OBSERVATION',
        text: 'Ofsted had referenced that the service was not keeping up with demand',
        recordedIn: { agendaItem: 'undated#10' },
      },
    ],
    basis: basisOfUnnamedReview,
  },
  {
    key: 'csafe-audit-2023',
    sources: [{ document: 'agenda-2023-07-20', page: '1 - 22', paragraph: 'Quality Assurance' }],
    title: 'Quality Assurance - Audit insight into Child Sexual Abuse in the Family Environment',
    kind: 'THEMATIC_AUDIT',
    conductedBy: 'southampton-city-council',
    tookPlace: { asRecorded: 'In April', from: '2023-04-01', to: '2023-04-30', precision: 'MONTH' },
    focusAreas: ['Child Sexual Abuse in the Family Environment (CSAFE)'],
    // The report does not sort its findings into strengths and areas for development.
    findings: [
      'Evidence of impactful CSAFE work being completed by ICAS.',
      'Practitioners facilitate effective direct work with parents using a variety of tools/methods.',
      'Tangible outcomes are observed as a result including improved parental insight, overcoming of shame/guilt/denial to address the harm that had been suffered by children as well as improved capacity to mitigate future risk to them. It was notable in this area of work that many practitioners faced challenges with regards to engagement in the initial stages of work. However with resilience, empathy and persistence many of the initial obstacles were overcome to progress the work required.',
      'Appropriate risk assessments are commissioned where required to support good decision making. These are analytical, evidence based and supported well by good research with appropriate consideration for history.',
      'It was noted at times that family members were at different stages of the change process and in those circumstances more individualised plan of work would have been beneficial.',
      'Within case-holding teams, there has been some evidence of good multi-agency work including impactful mapping meetings and safety planning meetings.',
      'Also, in some instances involvement of extended family members has been observed in respect of planning and CSAFE intervention. In these teams however, whilst pockets of outstanding work was noted, generally more focus on direct work with children was required especially where children were not in receipt of support from specialist services.',
      'Many audits referenced practitioners having good relationships with families which would have created good foundation for meaningful direct work to be completed however the benefits of this was not fully realised.',
      'Ongoing focus on CSAFE within direct work training would be beneficial for case-holding practitioners especially as much of the direct work seen in this audit sample has been adult led.',
    ].map((text) => ({
      kind: 'OBSERVATION' as const,
      text,
      recordedIn: { agendaItem: '2023-07-20#6', document: 2, place: 'Child Sexual Abuse in the Family Environment (CSAFE)' },
    })),
    agendaItems: ['2023-07-20#6'],
    basis: {
      conductedBy: { derived: 'The performance report of the council’s own service says “we undertook a thematic audit”.' },
      tookPlace: { assumed: 'The report of July 2023 prints “In April” without a year.' },
      focusAreas: { derived: 'The heading over the findings.' },
    },
  },
];

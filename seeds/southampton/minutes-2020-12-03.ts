// Agenda and minutes, 3 December 2020: the minutes. No document on record tells whether they were approved.
import type { z } from 'zod';
import type { minutes } from '../format-record.ts';

export const minutes20201203 = {
  meeting: '2020-12-03',
  status: 'PUBLISHED',
  entries: [
    {
      agendaItem: '2020-12-03#1',
      kind: 'NARRATIVE',
      text: 'The apologies of Councillor Taggart were noted. Councillor Mitchell in the Chair.',
    },
    {
      agendaItem: '2020-12-03#3',
      kind: 'NARRATIVE',
      text: 'The Panel received the report of the Independent Chair of the Southampton Safeguarding Children Partnership which provided the Learning Report, the recommendations, and the progress to date.',
    },
    {
      agendaItem: '2020-12-03#3',
      kind: 'NARRATIVE',
      text: 'Councillor Barnes-Andrews, Cabinet Member in attendance; Robert Henderson, Executive Director Wellbeing (Children and Learning), Southampton City Council; Julian Watkins, Interim Head of Service - Safeguarding, Children and Families, Southampton City Council; Superintendent Kelly Whiting, Southampton District Commander, Hampshire Constabulary; Katherine Elsmore, Head of Safeguarding, NHS Southampton Clinical Commissioning Group; Derek Benson, Independent Chair of Southampton Safeguarding Children Partnership: and Doctor Michael Roe, Dedicated Doctor for Safeguarding Children, Southampton Safeguarding Children Partnership were present and, with the consent of the Chair, addressed the Panel.',
    },
    { agendaItem: '2020-12-03#3', kind: 'NARRATIVE', text: 'In discussions with the officers, the Panel noted the following:' },
    {
      agendaItem: '2020-12-03#3',
      kind: 'DISCUSSION_POINT',
      text: 'Recommendation 1 – MASH was judged by Ofsted to be a stable front door. Thresholds in the main were being applied appropriately. Hampshire Constabulary had delivered training that promoted listening to the voice of the child and telling their story not just ticking boxes on a referral form.',
    },
    {
      agendaItem: '2020-12-03#3',
      kind: 'DISCUSSION_POINT',
      text: 'Recommendation 3 – Research had been done on Domestic Violence from a Victims perspective. A programme of training had commenced that would help improve on how social workers challenge and investigate what is presented. The Covid pandemic presented challenges regarding listening to the voice of the child as services had to use technology to contact families and it was often parents that controlled that technology. Staff capacity to be professionally curious was limited when caseloads were high. Since the learning report Assistant Team Managers had been put into assessment teams so that regular case management and supervision could be carried out and a policy of providing all staff with a minimum of 5 days Continued Professional Development training per year had been introduced.',
    },
    {
      agendaItem: '2020-12-03#3',
      kind: 'DISCUSSION_POINT',
      text: 'Recommendation 4 – Solent NHS trust had completed an internal audit and work had been done to improve the pathways for children after a health assessment and to make sure that the services available were the right services. Capacity in the Children and Adolescent Mental Health Service was a major issue, demand for this service had been growing for several years and more so recently due to the pandemic.',
    },
    {
      agendaItem: '2020-12-03#4',
      kind: 'NARRATIVE',
      text: 'The Panel considered the report of the Executive Director – Wellbeing (Children and Learning) which provided an update on progress against the revised Children and Learning Improvement Plan.',
    },
    {
      agendaItem: '2020-12-03#4',
      kind: 'NARRATIVE',
      text: 'Councillor Barnes Andrews, Cabinet Member in attendance; Robert Henderson, Executive Director Wellbeing (Children and Learning), Southampton City Council; and Julian Watkins, Interim Head of Service - Safeguarding, Children and Families, Southampton City Council were present and, with the consent of the Chair, addressed the Panel.',
    },
    { agendaItem: '2020-12-03#4', kind: 'NARRATIVE', text: 'In discussions with the officers, the Panel noted the following:' },
    {
      agendaItem: '2020-12-03#4',
      kind: 'DISCUSSION_POINT',
      text: 'The Improvement Board had a wide range of external partners including head teachers, police, health and representation from the staff feedback group which provided strong support and challenge.',
    },
    {
      agendaItem: '2020-12-03#4',
      kind: 'DISCUSSION_POINT',
      text: 'The plan was built around the values of putting the child at the centre of everything and the vision for leadership and training was based on the restorative justice model where work was done with children not just done to them. Managers needed confidence in risk assessments and case management. Social workers needed capacity and reduced caseloads. Manageable caseloads and investment in growing our own Newly Qualified Social Workers would help to reduce staff turnover.',
    },
    {
      agendaItem: '2020-12-03#4',
      kind: 'DISCUSSION_POINT',
      text: 'The engagement of 17-18-year olds in education, training and employment had been affected by Covid and unemployment for people aged 16-24 had been predicted to increase. The employment opportunities resource was not substantial enough to meet the needs of young people who were not academic.',
    },
    {
      agendaItem: '2020-12-03#5',
      kind: 'NARRATIVE',
      text: 'The Panel considered the report of the Director, Legal and Business Operations which provided an overview of performance across Children and Families Services since July 2020.',
    },
    {
      agendaItem: '2020-12-03#5',
      kind: 'NARRATIVE',
      text: 'Councillor Barnes-Andrews, Cabinet Member in attendance; Robert Henderson, Executive Director Wellbeing (Children and Learning), Southampton City Council; and Julian Watkins, Interim Head of Service - Safeguarding, Children and Families, Southampton City Council; were present and, with the consent of the Chair, addressed the Panel.',
    },
    { agendaItem: '2020-12-03#5', kind: 'NARRATIVE', text: 'In discussions with the officers, the Panel noted the following:' },
    {
      agendaItem: '2020-12-03#5',
      kind: 'DISCUSSION_POINT',
      text: 'The presentation of the Improvement Plan and performance data had improved',
    },
    {
      agendaItem: '2020-12-03#5',
      kind: 'DISCUSSION_POINT',
      text: 'The increase in demand for safeguarding services had been in part due to an increase in safeguarding referrals nationally as a result of the long-term impact of Covid. The economic effects of the Brexit on the port as well as the impact of lockdown on the hospitality industry would have a particular impact on Southampton. An analyst would be placed in the Multi Agency Safeguarding Hub (MASH) so that an understanding of why numbers were increasing could be obtained.',
    },
    {
      agendaItem: '2020-12-03#5',
      kind: 'DISCUSSION_POINT',
      text: 'The Panel continued to be concerned about the Social Work vacancies in the service.',
    },
    {
      agendaItem: '2020-12-03#6',
      kind: 'NARRATIVE',
      text: 'The Panel noted the report of the Director, Legal and Business Operations which enabled the Panel to monitor and track progress on recommendations made at previous meetings.',
    },
    {
      agendaItem: '2020-12-03#6',
      kind: 'NARRATIVE',
      text: 'The Panel noted that all the requested information had been provided to the Panel.',
    },
  ],
} satisfies z.input<typeof minutes>;

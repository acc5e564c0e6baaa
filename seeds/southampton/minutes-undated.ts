// Agenda and minutes of a meeting whose date is not stated, items 9 to 14: the minutes. No document on record tells whether they were
// approved.
import type { z } from 'zod';
import type { minutes } from '../format-record.ts';

export const minutesUndated = {
  meeting: 'undated',
  status: 'PUBLISHED',
  entries: [
    {
      agendaItem: 'undated#9',
      kind: 'NARRATIVE',
      text: 'The Chair noted the Covid-19 meeting protocol that applied to the meeting.',
    },
    {
      agendaItem: 'undated#9',
      kind: 'NARRATIVE',
      text: 'The Chair noted that there would be an additional meeting of the Children and Families Scrutiny Panel on 5 November 2021',
    },
    {
      agendaItem: 'undated#10',
      kind: 'NARRATIVE',
      text: 'The Panel considered the report of the Executive Director of Children and Learning which informed the Panel on the approach the Council was taking to fulfil its duty to secure sufficient accommodation within the authority’s area to meet the needs of children that were looked after by the Council.',
    },
    {
      agendaItem: 'undated#10',
      kind: 'NARRATIVE',
      text: 'Councillor P Baillie, Cabinet Member for Children’s Social Care; Robert Henderson, Executive Director Wellbeing – Children and Learning, Southampton City Council; and Julian Watkins, Service Manager – Children and Families, Southampton City Council; were present, and with the consent of the Chair, addressed the panel.',
    },
    { agendaItem: 'undated#10', kind: 'NARRATIVE', text: 'In discussion the Panel noted that:' },
    {
      agendaItem: 'undated#10',
      kind: 'DISCUSSION_POINT',
      text: 'The placement market was challenged nationally, however Ofsted had referenced that the service was not keeping up with demand and there were concerns that, unless the issues were addressed more children would be required to be placed in unregulated settings, or at expensive placements outside the local area, which are outcomes that would not be in best interest of our looked after children or the Children’s Services budget.',
    },
    {
      agendaItem: 'undated#10',
      kind: 'DISCUSSION_POINT',
      text: 'The Local Children’s Home project would be reviewed following a period of testing the open property market and there was support for this approach from the Cabinet Member.',
    },
    {
      agendaItem: 'undated#10',
      kind: 'DISCUSSION_POINT',
      text: 'Regarding the Fostering Strategy the panel recognised that there had been challenges caused by the pandemic and were concerned that after eighteen months the required outcomes had not been delivered. The Panel noted that a marketing specialist and fostering ambassadors had been recruited to improve the collection and analysis of feedback from people who enquired about fostering but did not progress to become foster carers. There would be a dedicated week in September to promote Corporate Parenting and Fostering.',
    },
    {
      agendaItem: 'undated#10',
      kind: 'DISCUSSION_POINT',
      text: 'Progress had been achieved with the specialist fostering schemes, the parent-child scheme and the step across scheme. The parent-child scheme placed both the parent and the child with a foster carer for support and assessment. If the assessment failed for the parent, the child would be moved onto a separate placement.',
    },
    {
      agendaItem: 'undated#10',
      kind: 'DISCUSSION_POINT',
      text: 'The long-term solution would be to intervene early to support children and families so there are less looked after children in Southampton. The Panel noted that like a lot of local authority’s early support services had been stripped away through austerity which had contributed to an increase in children needing social work intervention. The Children and Learning service would be investing in the development of the early help offer to provide support when problems first emerged before they evolved into a problem requiring social work intervention.',
    },
    {
      agendaItem: 'undated#11',
      kind: 'NARRATIVE',
      text: 'The Panel received and noted the report of the Executive Director of Children and Learning which requested that the Panel noted the progress made in reviewing local thresholds and the next steps in embedding the Pathways document.',
    },
    {
      agendaItem: 'undated#11',
      kind: 'NARRATIVE',
      text: 'Robert Henderson, Executive Director Wellbeing – Children and Learning, Southampton City Council; and Julian Watkins, Service Manager – Children and Families, Southampton City Council; were present, and with the consent of the Chair, addressed the panel.',
    },
    { agendaItem: 'undated#11', kind: 'NARRATIVE', text: 'In discussion the Panel noted that:' },
    {
      agendaItem: 'undated#11',
      kind: 'DISCUSSION_POINT',
      text: 'In June 2021 only 16% of contacts received through the front door had become referrals. The number of Section 47 assessments carried out by the service was high but many of the assessments completed did not progress to Child Protection Plans.',
    },
    {
      agendaItem: 'undated#11',
      kind: 'DISCUSSION_POINT',
      text: 'Over the last six months a working group had been established which included a range of local partners and had developed a network of trust and collaboration in the city. The working group had reviewed the Thresholds document and developed it into a Continuum of Need document.',
    },
    {
      agendaItem: 'undated#11',
      kind: 'DISCUSSION_POINT',
      text: 'The focus had moved to a needs-based assessment of children and families, instead of a threshold meeting assessment, so that support was targeted to meeting the child’s needs and not delayed until they meet a threshold',
    },
    {
      agendaItem: 'undated#11',
      kind: 'DISCUSSION_POINT',
      text: 'The language used in the document had been changed so that professionals were invited to provide information about the needs of a child and then the service would help them find the right services which would provide the child with the right support to meet their needs which could be early help, community support or social work assessment and plan.',
    },
    {
      agendaItem: 'undated#11',
      kind: 'DISCUSSION_POINT',
      text: 'The adoption of the Pathways document required staff and partners to make a cultural shift to thinking how do I work with this referrer to meet the needs of the child, instead of always taking on responsibility for meeting all the needs of that child with specialist intervention.',
    },
    {
      agendaItem: 'undated#11',
      kind: 'DISCUSSION_POINT',
      text: 'There would still be resource challenges and ways to resolve these challenges would be required. There was a richness in the voluntary and community sector, but it was fragmented. The Executive Director for Children and Learning wanted to invest in building capacity in that sector to ensure that services were delivered in the communities where they were needed.',
    },
    {
      agendaItem: 'undated#11',
      kind: 'DISCUSSION_POINT',
      text: 'The children who were already in the system were essentially already in the right place, but should they be re-referred into the system then they would come across this new approach.',
    },
    {
      agendaItem: 'undated#11',
      kind: 'DISCUSSION_POINT',
      text: 'The Continuum of Need and Pathways document had been sent to the Local Safeguarding Children Board and to Hampshire County Council Children’s Services for review',
    },
    {
      agendaItem: 'undated#11',
      kind: 'DISCUSSION_POINT',
      text: 'The Children and Families service would be hosting a launch event in October for the children’s resource hub (Multi Agency Safeguarding Hub) which would reflect the new emphasis on partnership and early intervention approach instead of just safeguarding.',
    },
    {
      agendaItem: 'undated#11',
      kind: 'DISCUSSION_POINT',
      text: 'This was one part of the success measures that had been put forward for improvement, and all of the success measures would be reviewed by the Panel as part of the 2022-2023 schedule of meetings.',
    },
    {
      agendaItem: 'undated#12',
      kind: 'NARRATIVE',
      text: 'The Panel considered the report of the Executive Director for Children and Learning which provided an update on the forthcoming implementation of CareDirector',
    },
    {
      agendaItem: 'undated#12',
      kind: 'NARRATIVE',
      text: 'Alison Milton, Strategic Finance and Commercialisation Project Manager, Southampton City Council, was present and with the consent of the Chair addressed the Panel.',
    },
    { agendaItem: 'undated#12', kind: 'NARRATIVE', text: 'In discussion with the officer the Panel noted that:' },
    {
      agendaItem: 'undated#12',
      kind: 'DISCUSSION_POINT',
      text: 'CareDirector was different from Paris as it was like a web browser application, with a simplified log on process and improved layout for practitioners to view information.',
    },
    {
      agendaItem: 'undated#12',
      kind: 'DISCUSSION_POINT',
      text: 'Phase three of the project included the creation of an online portal that would enable staff from partner organisations to log in and view only the information that they needed to view.',
    },
    {
      agendaItem: 'undated#12',
      kind: 'DISCUSSION_POINT',
      text: 'CareDirector would only go live when the project board, chaired by the Director of Children and Learning, were satisfied that the eleven clear criteria for the project had been met.',
    },
    {
      agendaItem: 'undated#12',
      kind: 'DISCUSSION_POINT',
      text: 'The data on Paris had been archived so that it would still be available as read only after the transition to using CareDirector.',
    },
    {
      agendaItem: 'undated#12',
      kind: 'DISCUSSION_POINT',
      text: 'An external training provider would deliver virtual training to staff and would also provide access to the training materials at the end to for any catch up training for staff who missed out.',
    },
    {
      agendaItem: 'undated#12',
      kind: 'DISCUSSION_POINT',
      text: 'The governance arrangements for CareDirector included three boards, for Adults, Children’s and Finance users that would meet twice a year to review CareDirector and make sure that it was still meeting the needs of the service.',
    },
    {
      agendaItem: 'undated#13',
      kind: 'NARRATIVE',
      text: 'The Panel received the report of the Service Director, Legal and Business Operations, which recommended that the Panel considered and challenged the performance of Children and Learning Services in Southampton.',
    },
    {
      agendaItem: 'undated#13',
      kind: 'NARRATIVE',
      text: 'Robert Henderson, Executive Director Wellbeing (Children and Learning), Southampton City Council; and, Julian Watkins, Service Manager, Children and Learning Department, Southampton City Council were present and, with the consent of the Chair, addressed the Panel.',
    },
    { agendaItem: 'undated#13', kind: 'NARRATIVE', text: 'In discussions with the officers, the Panel noted the following:' },
    {
      agendaItem: 'undated#13',
      kind: 'DISCUSSION_POINT',
      text: 'That twelve percent of children on a child protection plan had not received a visit within 3 weeks. The Service Manager was focused on the quality of the visit rather than the frequency of the visits as he believed that fewer good quality visits would be more effective than more frequent poor quality visits.',
    },
    {
      agendaItem: 'undated#13',
      kind: 'DISCUSSION_POINT',
      text: 'Expertise in supporting Unaccommpanied Assylum Seeking Children and specialised accommodation for them needed to be developed to catch up with other places in the country.',
    },
    {
      agendaItem: 'undated#13',
      kind: 'DISCUSSION_POINT',
      text: 'The service had recruited 30 new social workers in the last 2 months and 10 ‘grow your own’ social workers would be starting in September so the use of agency staff could be gradually phased out.',
    },
    {
      agendaItem: 'undated#13',
      kind: 'DISCUSSION_POINT',
      text: 'The number of care leavers in suitable accommodation was at the highest level it had been for years.',
    },
    { agendaItem: 'undated#13', kind: 'DISCUSSION_POINT', text: 'There was in increase in Missign Children in June' },
    {
      agendaItem: 'undated#14',
      kind: 'NARRATIVE',
      text: 'The Panel noted the report of the Service Director - Legal and Business Operations which enabled the Panel to monitor and track progress on recommendations made at previous meetings.',
    },
    {
      agendaItem: 'undated#14',
      kind: 'NARRATIVE',
      text: 'The Panel noted that the updated Ofsted Priority Action Improvement Plan was attached as appendix 2 and that all the requested information had been provided and utilised to inform the discussion of the agenda items.',
    },
  ],
} satisfies z.input<typeof minutes>;

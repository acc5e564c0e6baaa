// Agenda and minutes of a meeting whose page states no date: the minutes word for word, item by item.
import { entries, paragraph, point } from './fact.ts';

export const minuted = {
  '9': entries(
    paragraph('The Chair noted the Covid-19 meeting protocol that applied to the meeting.'),
    paragraph(
      'The Chair noted that there would be an additional meeting of the Children and Families Scrutiny Panel on 5 November 2021',
    ),
  ),
  '10': entries(
    paragraph(
      'The Panel considered the report of the Executive Director of Children and Learning which informed the Panel on the approach the Council was taking to fulfil its duty to secure sufficient accommodation within the authority’s area to meet the needs of children that were looked after by the Council.',
    ),
    paragraph(
      'Councillor P Baillie, Cabinet Member for Children’s Social Care; Robert Henderson, Executive Director Wellbeing – Children and Learning, Southampton City Council; and Julian Watkins, Service Manager – Children and Families, Southampton City Council; were present, and with the consent of the Chair, addressed the panel.',
    ),
    paragraph('In discussion the Panel noted that:'),
    point(
      'The placement market was challenged nationally, however Ofsted had referenced that the service was not keeping up with demand and there were concerns that, unless the issues were addressed more children would be required to be placed in unregulated settings, or at expensive placements outside the local area, which are outcomes that would not be in best interest of our looked after children or the Children’s Services budget.',
    ),
    point(
      'The Local Children’s Home project would be reviewed following a period of testing the open property market and there was support for this approach from the Cabinet Member.',
    ),
    point(
      'Regarding the Fostering Strategy the panel recognised that there had been challenges caused by the pandemic and were concerned that after eighteen months the required outcomes had not been delivered. The Panel noted that a marketing specialist and fostering ambassadors had been recruited to improve the collection and analysis of feedback from people who enquired about fostering but did not progress to become foster carers. There would be a dedicated week in September to promote Corporate Parenting and Fostering.',
    ),
    point(
      'Progress had been achieved with the specialist fostering schemes, the parent-child scheme and the step across scheme. The parent-child scheme placed both the parent and the child with a foster carer for support and assessment. If the assessment failed for the parent, the child would be moved onto a separate placement.',
    ),
    point(
      'The long-term solution would be to intervene early to support children and families so there are less looked after children in Southampton. The Panel noted that like a lot of local authority’s early support services had been stripped away through austerity which had contributed to an increase in children needing social work intervention. The Children and Learning service would be investing in the development of the early help offer to provide support when problems first emerged before they evolved into a problem requiring social work intervention.',
    ),
  ),
  '11': entries(
    paragraph(
      'The Panel received and noted the report of the Executive Director of Children and Learning which requested that the Panel noted the progress made in reviewing local thresholds and the next steps in embedding the Pathways document.',
    ),
    paragraph(
      'Robert Henderson, Executive Director Wellbeing – Children and Learning, Southampton City Council; and Julian Watkins, Service Manager – Children and Families, Southampton City Council; were present, and with the consent of the Chair, addressed the panel.',
    ),
    paragraph('In discussion the Panel noted that:'),
    point(
      'In June 2021 only 16% of contacts received through the front door had become referrals. The number of Section 47 assessments carried out by the service was high but many of the assessments completed did not progress to Child Protection Plans.',
    ),
    point(
      'Over the last six months a working group had been established which included a range of local partners and had developed a network of trust and collaboration in the city. The working group had reviewed the Thresholds document and developed it into a Continuum of Need document.',
    ),
    point(
      'The focus had moved to a needs-based assessment of children and families, instead of a threshold meeting assessment, so that support was targeted to meeting the child’s needs and not delayed until they meet a threshold',
    ),
    point(
      'The language used in the document had been changed so that professionals were invited to provide information about the needs of a child and then the service would help them find the right services which would provide the child with the right support to meet their needs which could be early help, community support or social work assessment and plan.',
    ),
    point(
      'The adoption of the Pathways document required staff and partners to make a cultural shift to thinking how do I work with this referrer to meet the needs of the child, instead of always taking on responsibility for meeting all the needs of that child with specialist intervention.',
    ),
    point(
      'There would still be resource challenges and ways to resolve these challenges would be required. There was a richness in the voluntary and community sector, but it was fragmented. The Executive Director for Children and Learning wanted to invest in building capacity in that sector to ensure that services were delivered in the communities where they were needed.',
    ),
    point(
      'The children who were already in the system were essentially already in the right place, but should they be re-referred into the system then they would come across this new approach.',
    ),
    point(
      'The Continuum of Need and Pathways document had been sent to the Local Safeguarding Children Board and to Hampshire County Council Children’s Services for review',
    ),
    point(
      'The Children and Families service would be hosting a launch event in October for the children’s resource hub (Multi Agency Safeguarding Hub) which would reflect the new emphasis on partnership and early intervention approach instead of just safeguarding.',
    ),
    point(
      'This was one part of the success measures that had been put forward for improvement, and all of the success measures would be reviewed by the Panel as part of the 2022-2023 schedule of meetings.',
    ),
  ),
  '12': entries(
    paragraph(
      'The Panel considered the report of the Executive Director for Children and Learning which provided an update on the forthcoming implementation of CareDirector',
    ),
    paragraph(
      'Alison Milton, Strategic Finance and Commercialisation Project Manager, Southampton City Council, was present and with the consent of the Chair addressed the Panel.',
    ),
    paragraph('In discussion with the officer the Panel noted that:'),
    point(
      'CareDirector was different from Paris as it was like a web browser application, with a simplified log on process and improved layout for practitioners to view information.',
    ),
    point(
      'Phase three of the project included the creation of an online portal that would enable staff from partner organisations to log in and view only the information that they needed to view.',
    ),
    point(
      'CareDirector would only go live when the project board, chaired by the Director of Children and Learning, were satisfied that the eleven clear criteria for the project had been met.',
    ),
    point(
      'The data on Paris had been archived so that it would still be available as read only after the transition to using CareDirector.',
    ),
    point(
      'An external training provider would deliver virtual training to staff and would also provide access to the training materials at the end to for any catch up training for staff who missed out.',
    ),
    point(
      'The governance arrangements for CareDirector included three boards, for Adults, Children’s and Finance users that would meet twice a year to review CareDirector and make sure that it was still meeting the needs of the service.',
    ),
  ),
  '13': entries(
    paragraph(
      'The Panel received the report of the Service Director, Legal and Business Operations, which recommended that the Panel considered and challenged the performance of Children and Learning Services in Southampton.',
    ),
    paragraph(
      'Robert Henderson, Executive Director Wellbeing (Children and Learning), Southampton City Council; and, Julian Watkins, Service Manager, Children and Learning Department, Southampton City Council were present and, with the consent of the Chair, addressed the Panel.',
    ),
    paragraph('In discussions with the officers, the Panel noted the following:'),
    point(
      'That twelve percent of children on a child protection plan had not received a visit within 3 weeks. The Service Manager was focused on the quality of the visit rather than the frequency of the visits as he believed that fewer good quality visits would be more effective than more frequent poor quality visits.',
    ),
    point(
      'Expertise in supporting Unaccommpanied Assylum Seeking Children and specialised accommodation for them needed to be developed to catch up with other places in the country.',
    ),
    point(
      'The service had recruited 30 new social workers in the last 2 months and 10 ‘grow your own’ social workers would be starting in September so the use of agency staff could be gradually phased out.',
    ),
    point('The number of care leavers in suitable accommodation was at the highest level it had been for years.'),
    point('There was in increase in Missign Children in June'),
  ),
  '14': entries(
    paragraph(
      'The Panel noted the report of the Service Director - Legal and Business Operations which enabled the Panel to monitor and track progress on recommendations made at previous meetings.',
    ),
    paragraph(
      'The Panel noted that the updated Ofsted Priority Action Improvement Plan was attached as appendix 2 and that all the requested information had been provided and utilised to inform the discussion of the agenda items.',
    ),
  ),
};

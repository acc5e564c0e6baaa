/**
 * Fifty queries that citizens, journalists and councillors may write, each with the record that must be among the first three results. They
 * were chosen from the five source documents before the ranking was tuned.
 */

export interface Question {
  council: 'southampton' | 'middlesbrough';
  query: string;
  /** Type of the record, and words of the source document that the record contains. */
  expected: [typename: string, words: string];
}

const capacity = 'Capacity in the Children and Adolescent Mental Health Service was a major issue';
const childrenAndFamilies = 'Children and Families Scrutiny Panel';
const performanceReport = 'Children and Learning Service Performance Report';

const southampton: Record<string, Question['expected']> = {
  'foster carers turnover': ['MinuteEntry', 'did not progress to become foster carers'],
  'CAMHS waiting': ['MinuteEntry', capacity],
  'waiting list for CAMHS': ['MinuteEntry', capacity],
  quorum: ['Panel', childrenAndFamilies],
  'parent governor vacancy': ['Seat', 'Secondary Parent Governor'],
  'speak at meeting': ['PublicNotice', 'members of the public may address the meeting'],
  'fire procedure': ['PublicNotice', 'a continuous alarm will sound'],
  'mobile phones': ['PublicNotice', 'switch your mobile telephones'],
  Ofstead: ['Review', 'OFSTED ILACS STANDARD INSPECTION'],
  LSCP: ['Organisation', 'Southampton Safeguarding Children Partnership'],
  'missing children': ['Resolution', 'the position with regards to missing children at the 31 March 2022 meeting'],
  'Ofsted inspection July 2014': ['Review', 'July 2014'],
  'who chairs the scrutiny panel': ['Seat', 'Councillor A Bunday'],
  'item 9': ['AgendaItem', 'OFSTED ILACS STANDARD INSPECTION'],
  'CP8-QL': ['Indicator', 'CP8-QL'],
  'neglect toolkit schools': ['Recommendation', 'feedback provided by schools on the use of the Neglect Toolkit'],
  'social worker turnover': ['Resolution', 'data on social work staff turnover'],
  'childrens home planning application': ['Resolution', 'ward councillors and planning officers would be engaged'],
  'care leavers suitable accommodation': ['MinuteEntry', 'The number of care leavers in suitable accommodation'],
  'agency social workers': ['MinuteEntry', 'the use of agency staff could be gradually phased out'],
  'serious case review clare': ['Review', 'Serious Case Review - Clare'],
  'domestic violence': ['MinuteEntry', 'Research had been done on Domestic Violence'],
  'police superintendent': ['Appearance', 'Kelly Whiting'],
  'can I film the meeting': ['PublicNotice', 'filming or recording a meeting'],
  'wheelchair access': ['PublicNotice', 'access is available for the disabled'],
  'exempt report press and public excluded': ['AgendaItem', 'EXCLUSION OF THE PRESS AND PUBLIC'],
  'Paris data CareDirector': ['MinuteEntry', 'The data on Paris had been archived'],
  'CareDirector staff satisfaction': ['Resolution', 'Staff satisfaction levels with the new system'],
  CME: ['GlossaryTerm', 'Children Missing from Education'],
  'what does NEET stand for': ['GlossaryTerm', 'Not in Education, Employment of Training'],
  'strategy discussions held': ['Indicator', 'Number of strategy discussions held'],
  're-referrals within 12 months': ['Indicator', 'Percentage of re-referrals within 12 months'],
  'unaccompanied asylum seekers': ['MinuteEntry', 'take on their fair share of children'],
  'scrutiny manager telephone': ['Panel', '023 8083 3886'],
  'Robert Hendersen': ['Person', 'Robert Henderson'],
  'Councillor Baillie cabinet member': ['Person', 'Councillor P Baillie'],
  'youth justice strategy': ['Panel', childrenAndFamilies],
  'corporate parenting committee': ['Panel', 'Corporate Parenting Committee'],
  'meeting 20 July 2023': ['Meeting', '2023-07-20'],
  'why did supervision fall in June': ['IndicatorSet', performanceReport],
  'placement stability': ['IndicatorSet', performanceReport],
  'child sexual abuse audit': ['Review', 'Audit insight into Child Sexual Abuse in the Family Environment'],
  'party whip': ['AgendaItem', 'DECLARATION OF PARTY POLITICAL WHIP'],
  'strong foundations for life': ['CorporateGoal', 'Strong Foundations for Life'],
};

const middlesbrough: Record<string, Question['expected']> = {
  '21/49': ['AgendaItem', 'Developing a Council-wide approach'],
  "Carolin O'Neil": ['Person', 'Caroline O’Neill'],
  'agency staff welcome payment': ['MinuteEntry', 'There was currently a £5,000'],
  'Ofsted monitoring visit December 2021': ['Review', 'second Ofsted Monitoring Visit'],
  'adolescent mental health': ['GlossaryTerm', 'CAMHS'],
  'next meeting April 2022': ['AgendaItem', 'Date and Time of Next Meeting'],
};

export const questions: Question[] = Object.entries({ southampton, middlesbrough }).flatMap(([council, asked]) =>
  Object.entries(asked).map(([query, expected]) => ({ council: council as Question['council'], query, expected })),
);

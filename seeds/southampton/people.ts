// Everyone named in the panel's agenda of 20 July 2023, its minutes of 3 December 2020 and of an undated meeting,
// and its item of 11 February 2021.
import type { CouncilSeed } from '../format.ts';

export const onePerson = {
  assumed:
    'The documents print the surname alone: of a Cabinet Member in 2020 and 2021, and of a member of the panel in 2023. We take both for one councillor because the double surname is unusual.',
};

const minutes2020 = 'minutes-2020-12-03';
const undated = 'minutes-undated';
const agenda2023 = 'agenda-2023-07-20';

/** Headings of the front sheet, and items of the minutes that have no number. */
const members = [{ document: agenda2023, paragraph: 'Members' }];
const appointedMembers = [{ document: agenda2023, paragraph: 'Appointed Members' }];
const contacts = [{ document: agenda2023, paragraph: 'Contacts' }];
const apologies = [{ document: minutes2020, paragraph: 'Apologies and Changes in Panel Membership (If Any)' }];
const caseReview = [{ document: minutes2020, paragraph: 'Serious Case Review - Clare' }];
const improvementPlan = [{ document: 'improvement-plan-issue', paragraph: '32' }];
const clerks = [
  { document: minutes2020, paragraph: 'Contact' },
  { document: undated, paragraph: 'Contact' },
];

const printedTogether = { derived: 'Printed as “Emily Goodwin/Pat Wood”: one name on each side of the stroke.' };

export const people: CouncilSeed['people'] = [
  {
    key: 'a-bunday',
    sources: members,
    displayName: 'Councillor A Bunday',
    honorific: 'Councillor',
    givenName: 'A',
    familyName: 'Bunday',
  },
  // Not P Baillie, who was a Cabinet Member.
  {
    key: 'j-baillie',
    sources: members,
    displayName: 'Councillor J Baillie',
    honorific: 'Councillor',
    givenName: 'J',
    familyName: 'Baillie',
  },
  {
    key: 'p-baillie',
    sources: [{ document: undated, paragraph: '10' }],
    displayName: 'Councillor P Baillie',
    honorific: 'Councillor',
    givenName: 'P',
    familyName: 'Baillie',
    // The minutes that name the post are undated.
    executiveRoles: [{ title: 'Cabinet Member for Children’s Social Care' }],
  },
  {
    key: 'barnes-andrews',
    sources: [...caseReview, ...improvementPlan, ...members],
    displayName: 'Councillor Barnes-Andrews',
    honorific: 'Councillor',
    familyName: 'Barnes-Andrews',
    alsoKnownAs: ['Councillor Barnes Andrews'],
    executiveRoles: [{ title: 'Cabinet Member', recordedOn: '2021-02-11' }],
    basis: {
      alsoKnownAs: {
        assumed: 'The minutes of 3 December 2020 print “Barnes-Andrews” and “Barnes Andrews”, each time as Cabinet Member.',
      },
      appearances: onePerson,
      executiveRoles: onePerson,
      memberships: onePerson,
    },
  },
  { key: 'chapman', sources: members, displayName: 'Councillor Chapman', honorific: 'Councillor', familyName: 'Chapman' },
  { key: 'lambert', sources: members, displayName: 'Councillor Lambert', honorific: 'Councillor', familyName: 'Lambert' },
  { key: 'mintoff', sources: members, displayName: 'Councillor Mintoff', honorific: 'Councillor', familyName: 'Mintoff' },
  { key: 'quadir', sources: members, displayName: 'Councillor Quadir', honorific: 'Councillor', familyName: 'Quadir' },
  {
    key: 'taggart',
    sources: apologies,
    displayName: 'Councillor Taggart',
    honorific: 'Councillor',
    familyName: 'Taggart',
  },
  {
    key: 'mitchell',
    sources: apologies,
    displayName: 'Councillor Mitchell',
    honorific: 'Councillor',
    familyName: 'Mitchell',
  },
  {
    key: 'catherine-hobbs',
    sources: appointedMembers,
    displayName: 'Catherine Hobbs',
    givenName: 'Catherine',
    familyName: 'Hobbs',
  },
  { key: 'francis-otieno', sources: appointedMembers, displayName: 'Francis Otieno', givenName: 'Francis', familyName: 'Otieno' },
  { key: 'rob-sanders', sources: appointedMembers, displayName: 'Rob Sanders', givenName: 'Rob', familyName: 'Sanders' },
  {
    key: 'robert-henderson',
    sources: [...caseReview, ...improvementPlan, { document: undated, paragraph: '10' }],
    displayName: 'Robert Henderson',
    givenName: 'Robert',
    familyName: 'Henderson',
    basis: {
      appearances: {
        assumed:
          'Three documents print this full name, each time with the post of Executive Director Wellbeing; we take it for one person.',
      },
    },
  },
  {
    key: 'julian-watkins',
    sources: [...caseReview, ...improvementPlan, { document: undated, paragraph: '10' }],
    displayName: 'Julian Watkins',
    givenName: 'Julian',
    familyName: 'Watkins',
    basis: {
      appearances: {
        assumed:
          'Three documents print this full name with four titles, all in children’s services of Southampton City Council; we take it for one person.',
      },
    },
  },
  {
    key: 'alison-milton',
    sources: [{ document: undated, paragraph: '12' }],
    displayName: 'Alison Milton',
    givenName: 'Alison',
    familyName: 'Milton',
  },
  {
    key: 'phil-bullingham',
    sources: improvementPlan,
    displayName: 'Phil Bullingham',
    givenName: 'Phil',
    familyName: 'Bullingham',
  },
  {
    key: 'kelly-whiting',
    sources: caseReview,
    displayName: 'Superintendent Kelly Whiting',
    honorific: 'Superintendent',
    givenName: 'Kelly',
    familyName: 'Whiting',
  },
  {
    key: 'katherine-elsmore',
    sources: caseReview,
    displayName: 'Katherine Elsmore',
    givenName: 'Katherine',
    familyName: 'Elsmore',
  },
  {
    key: 'derek-benson',
    sources: caseReview,
    displayName: 'Derek Benson',
    givenName: 'Derek',
    familyName: 'Benson',
  },
  {
    key: 'michael-roe',
    sources: caseReview,
    displayName: 'Doctor Michael Roe',
    honorific: 'Doctor',
    givenName: 'Michael',
    familyName: 'Roe',
  },
  {
    key: 'ed-grimshaw',
    sources: contacts,
    displayName: 'Ed Grimshaw',
    givenName: 'Ed',
    familyName: 'Grimshaw',
    email: 'ed.grimshaw@southampton.gov.uk',
    phone: '023 8083 2390',
  },
  {
    key: 'mark-pirnie',
    sources: contacts,
    displayName: 'Mark Pirnie',
    givenName: 'Mark',
    familyName: 'Pirnie',
    email: 'mark.pirnie@southampton.gov.uk',
    phone: '023 8083 3886',
  },
  {
    key: 'mel-creighton',
    sources: [
      { document: agenda2023, page: '1 - 22', paragraph: '6' },
      { document: agenda2023, page: '23 - 26', paragraph: '7' },
    ],
    displayName: 'Mel Creighton',
    givenName: 'Mel',
    familyName: 'Creighton',
    email: 'Mel.creighton@southampton.gov.uk',
    phone: '023 8083 3528',
  },
  {
    key: 'laura-trevett',
    sources: [{ document: agenda2023, page: '1 - 22', paragraph: 'Children and Learning Service Performance Report' }],
    displayName: 'Laura Trevett',
    givenName: 'Laura',
    familyName: 'Trevett',
    email: 'laura.trevett@southampton.gov.uk',
  },
  // Their one telephone number is kept with the meetings.
  {
    key: 'emily-goodwin',
    sources: clerks,
    displayName: 'Emily Goodwin',
    basis: { displayName: printedTogether },
    givenName: 'Emily',
    familyName: 'Goodwin',
  },
  {
    key: 'pat-wood',
    sources: clerks,
    displayName: 'Pat Wood',
    basis: { displayName: printedTogether },
    givenName: 'Pat',
    familyName: 'Wood',
  },
];

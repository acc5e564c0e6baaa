// Everyone named in the panel's agenda of 20 July 2023, its minutes of 3 December 2020 and of an undated meeting,
// and its item of 11 February 2021.
import type { CouncilSeed } from '../format.ts';

export const onePerson = {
  assumed:
    'The documents print the surname alone: of a Cabinet Member in 2020 and 2021, and of a member of the panel in 2023. We take both for one councillor because the double surname is unusual.',
};

const printedTogether = { derived: 'Printed as “Emily Goodwin/Pat Wood”: one name on each side of the stroke.' };

export const people: CouncilSeed['people'] = [
  { key: 'a-bunday', displayName: 'Councillor A Bunday', honorific: 'Councillor', givenName: 'A', familyName: 'Bunday' },
  // Not P Baillie, who was a Cabinet Member.
  { key: 'j-baillie', displayName: 'Councillor J Baillie', honorific: 'Councillor', givenName: 'J', familyName: 'Baillie' },
  {
    key: 'p-baillie',
    sources: [{ document: 'minutes-undated' }],
    displayName: 'Councillor P Baillie',
    honorific: 'Councillor',
    givenName: 'P',
    familyName: 'Baillie',
    // The minutes that name the post are undated.
    executiveRoles: [{ title: 'Cabinet Member for Children’s Social Care' }],
  },
  {
    key: 'barnes-andrews',
    sources: [{ document: 'minutes-2020-12-03' }, { document: 'improvement-plan-issue' }, { document: 'agenda-2023-07-20' }],
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
  { key: 'chapman', displayName: 'Councillor Chapman', honorific: 'Councillor', familyName: 'Chapman' },
  { key: 'lambert', displayName: 'Councillor Lambert', honorific: 'Councillor', familyName: 'Lambert' },
  { key: 'mintoff', displayName: 'Councillor Mintoff', honorific: 'Councillor', familyName: 'Mintoff' },
  { key: 'quadir', displayName: 'Councillor Quadir', honorific: 'Councillor', familyName: 'Quadir' },
  {
    key: 'taggart',
    sources: [{ document: 'minutes-2020-12-03' }],
    displayName: 'Councillor Taggart',
    honorific: 'Councillor',
    familyName: 'Taggart',
  },
  {
    key: 'mitchell',
    sources: [{ document: 'minutes-2020-12-03' }],
    displayName: 'Councillor Mitchell',
    honorific: 'Councillor',
    familyName: 'Mitchell',
  },
  { key: 'catherine-hobbs', displayName: 'Catherine Hobbs', givenName: 'Catherine', familyName: 'Hobbs' },
  { key: 'francis-otieno', displayName: 'Francis Otieno', givenName: 'Francis', familyName: 'Otieno' },
  { key: 'rob-sanders', displayName: 'Rob Sanders', givenName: 'Rob', familyName: 'Sanders' },
  {
    key: 'robert-henderson',
    sources: [{ document: 'minutes-2020-12-03' }, { document: 'improvement-plan-issue' }, { document: 'minutes-undated' }],
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
    sources: [{ document: 'minutes-2020-12-03' }, { document: 'improvement-plan-issue' }, { document: 'minutes-undated' }],
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
    sources: [{ document: 'minutes-undated' }],
    displayName: 'Alison Milton',
    givenName: 'Alison',
    familyName: 'Milton',
  },
  {
    key: 'phil-bullingham',
    sources: [{ document: 'improvement-plan-issue' }],
    displayName: 'Phil Bullingham',
    givenName: 'Phil',
    familyName: 'Bullingham',
  },
  {
    key: 'kelly-whiting',
    sources: [{ document: 'minutes-2020-12-03' }],
    displayName: 'Superintendent Kelly Whiting',
    honorific: 'Superintendent',
    givenName: 'Kelly',
    familyName: 'Whiting',
  },
  {
    key: 'katherine-elsmore',
    sources: [{ document: 'minutes-2020-12-03' }],
    displayName: 'Katherine Elsmore',
    givenName: 'Katherine',
    familyName: 'Elsmore',
  },
  {
    key: 'derek-benson',
    sources: [{ document: 'minutes-2020-12-03' }],
    displayName: 'Derek Benson',
    givenName: 'Derek',
    familyName: 'Benson',
  },
  {
    key: 'michael-roe',
    sources: [{ document: 'minutes-2020-12-03' }],
    displayName: 'Doctor Michael Roe',
    honorific: 'Doctor',
    givenName: 'Michael',
    familyName: 'Roe',
  },
  {
    key: 'ed-grimshaw',
    displayName: 'Ed Grimshaw',
    givenName: 'Ed',
    familyName: 'Grimshaw',
    email: 'ed.grimshaw@southampton.gov.uk',
    phone: '023 8083 2390',
  },
  {
    key: 'mark-pirnie',
    displayName: 'Mark Pirnie',
    givenName: 'Mark',
    familyName: 'Pirnie',
    email: 'mark.pirnie@southampton.gov.uk',
    phone: '023 8083 3886',
  },
  {
    key: 'mel-creighton',
    displayName: 'Mel Creighton',
    givenName: 'Mel',
    familyName: 'Creighton',
    email: 'Mel.creighton@southampton.gov.uk',
    phone: '023 8083 3528',
  },
  {
    key: 'laura-trevett',
    displayName: 'Laura Trevett',
    givenName: 'Laura',
    familyName: 'Trevett',
    email: 'laura.trevett@southampton.gov.uk',
  },
  // Their one telephone number is kept with the meetings.
  {
    key: 'emily-goodwin',
    sources: [{ document: 'minutes-2020-12-03' }, { document: 'minutes-undated' }],
    displayName: 'Emily Goodwin',
    basis: { displayName: printedTogether },
    givenName: 'Emily',
    familyName: 'Goodwin',
  },
  {
    key: 'pat-wood',
    sources: [{ document: 'minutes-2020-12-03' }, { document: 'minutes-undated' }],
    displayName: 'Pat Wood',
    basis: { displayName: printedTogether },
    givenName: 'Pat',
    familyName: 'Wood',
  },
];

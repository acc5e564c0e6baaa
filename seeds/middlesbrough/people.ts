/** People named in the agenda and minutes of 21 March 2022. */
import type { CouncilSeed } from '../format.ts';

export const people = [
  {
    key: 'caroline-oneill',
    displayName: 'Caroline O’Neill',
    givenName: 'Caroline',
    familyName: 'O’Neill',
    alsoKnownAs: ['C O’Neill'],
  },
  {
    key: 'joanne-dixon',
    displayName: 'Joanne Dixon',
    givenName: 'Joanne',
    familyName: 'Dixon',
  },
  {
    key: 'hill',
    displayName: 'Councillor Hill',
    honorific: 'Councillor',
    familyName: 'Hill',
    // The second post is minuted as held "previously", without days.
    executiveRoles: [{ title: 'Executive Member for Culture and Communities' }, { title: 'Executive Member for Education' }],
  },
] satisfies CouncilSeed['people'];

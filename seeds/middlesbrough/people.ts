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
    executiveRoles: [
      { title: 'Executive Member for Culture and Communities', recordedOn: '2022-03-21' },
      { title: 'Executive Member for Education', periodAsRecorded: 'previously', recordedOn: '2022-03-21' },
    ],
  },
] satisfies CouncilSeed['people'];

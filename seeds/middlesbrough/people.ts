/** People named in the agenda and minutes of 21 March 2022. */
import type { CouncilSeed } from '../format.ts';

const speaker = {
  assumed:
    'The agenda announces “Caroline O’Neill, LGA Improvement Advisor” and the minutes of the same item name “C O’Neill”, of the LGA, as the speaker; we take both for one person.',
};

export const people: CouncilSeed['people'] = [
  {
    key: 'caroline-oneill',
    displayName: 'Caroline O’Neill',
    givenName: 'Caroline',
    familyName: 'O’Neill',
    alsoKnownAs: ['C O’Neill'],
    basis: { alsoKnownAs: speaker, appearances: speaker },
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
];

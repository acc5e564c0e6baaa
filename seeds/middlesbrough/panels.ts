/** The panel that met on 21 March 2022 and the board whose business it heard, as its agenda and minutes name them. */
import type { CouncilSeed } from '../format.ts';

export const panels: CouncilSeed['panels'] = [
  {
    slug: 'overview-and-scrutiny-board',
    name: 'Overview and Scrutiny Board',
    otherNames: [{ name: 'OSB' }],
    kind: 'OVERVIEW_COMMITTEE',
    basis: { kind: { derived: 'From the words of the name.' } },
    recordedOn: '2022-03-21',
  },
  {
    slug: 'childrens-social-care-and-services',
    name: "Children and Young People's Social Care and Services Scrutiny Panel",
    otherNames: [
      { name: "Children & Young People's Social Care & Services Scrutiny Panel" },
      { name: 'Children and Young People’s Social Care and Services Scrutiny Panel' },
    ],
    kind: 'SCRUTINY_PANEL',
    basis: { kind: { derived: 'From the words of the name.' } },
    recordedOn: '2022-03-21',
  },
];

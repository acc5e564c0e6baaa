/** The panel that met on 21 March 2022, and the board above it, as its agenda and minutes name them. */
import type { CouncilSeed } from '../format.ts';

export const panels = [
  {
    slug: 'overview-and-scrutiny-board',
    name: 'Overview and Scrutiny Board',
    otherNames: [{ name: 'OSB' }],
    kind: 'OVERVIEW_COMMITTEE',
  },
  {
    slug: 'childrens-social-care-and-services',
    name: "Children and Young People's Social Care and Services Scrutiny Panel",
    otherNames: [
      { name: "Children & Young People's Social Care & Services Scrutiny Panel" },
      { name: 'Children and Young People’s Social Care and Services Scrutiny Panel' },
    ],
    kind: 'SCRUTINY_PANEL',
    parent: 'overview-and-scrutiny-board',
  },
] satisfies CouncilSeed['panels'];

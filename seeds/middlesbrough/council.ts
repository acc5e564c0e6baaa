/** The council of the agenda and minutes of 21 March 2022, and the municipal year of the meetings they name. */
import type { CouncilSeed } from '../format.ts';

export const council = {
  slug: 'middlesbrough',
  sources: [{ document: 'minutes-2022-03-21' }],
  name: 'Middlesbrough Council',
  nation: 'ENGLAND',
  kind: 'UNITARY',
} satisfies CouncilSeed['council'];

export const municipalYears = [{ label: '2021/22' }] satisfies CouncilSeed['municipalYears'];

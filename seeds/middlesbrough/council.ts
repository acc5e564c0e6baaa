/** The council of the agenda and minutes of 21 March 2022, and the municipal year of the meetings they name. */
import type { CouncilSeed } from '../format.ts';

export const council = {
  slug: 'middlesbrough',
  sources: [{ document: 'minutes-2022-03-21' }],
  name: 'Middlesbrough Council',
  nation: 'ENGLAND',
  kind: 'UNITARY',
  basis: {
    name: { assumed: 'The page prints “Middlesbrough” and “the Council”; this is the usual name of the council.' },
    nation: {
      assumed: 'No document says. Middlesbrough is in England, and the page reports inspections by Ofsted, which inspects there.',
    },
    kind: {
      assumed:
        'No document says. It has children’s services, which a district within a county does not, and Middlesbrough is neither in London nor in a metropolitan county.',
    },
  },
} satisfies CouncilSeed['council'];

export const municipalYears = [{ label: '2021/22' }] satisfies CouncilSeed['municipalYears'];

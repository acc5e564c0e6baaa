/** The council of the agenda and minutes of 21 March 2022, and the municipal year of the meetings they name. */
import type { CouncilSeed } from '../format.ts';

export const council = {
  slug: 'middlesbrough',
  sources: [{ document: 'minutes-2022-03-21', paragraph: '21/50' }],
  name: 'Middlesbrough Council',
  nation: 'ENGLAND',
  kind: 'UNITARY',
  gssCode: 'E06000002',
  websiteUrl: 'https://www.middlesbrough.gov.uk/',
  basis: {
    gssCode: {
      assumed: 'No document of the council prints it: we took it from what the Office for National Statistics publishes.',
    },
    websiteUrl: { assumed: 'No document of the council prints it: it is publicly known.' },
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

export const municipalYears = [
  {
    label: '2021/22',
    basis: { label: { derived: 'The council year in which 21 March 2022 falls; the page does not print it.' } },
  },
] satisfies CouncilSeed['municipalYears'];

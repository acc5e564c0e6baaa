// Southampton City Council, and the municipal years that its recorded meetings fall in or their minutes name.
import type { CouncilSeed } from '../format.ts';

export const council = {
  slug: 'southampton',
  sources: [{ document: 'agenda-2023-07-20', paragraph: 'DISCLOSURE OF INTERESTS' }],
  name: 'Southampton City Council',
  nation: 'ENGLAND',
  kind: 'UNITARY',
  gssCode: 'E06000045',
  websiteUrl: 'https://www.southampton.gov.uk/',
  basis: {
    gssCode: {
      assumed: 'No document of the council prints it: we took it from what the Office for National Statistics publishes.',
    },
    websiteUrl: { assumed: 'No document of the council prints it: it is publicly known.' },
    nation: { derived: 'The reports cite Part 1A of the Local Government Act 2000, which applies in England.' },
    kind: {
      assumed:
        'No document says. Its panel scrutinises children’s services and education, which a district within a county does not have, and the city is neither in London nor in a metropolitan county.',
    },
  },
} satisfies CouncilSeed['council'];

export const municipalYears = [
  {
    label: '2020/21',
    sources: [{ document: 'minutes-2020-12-03' }],
    basis: { label: { derived: 'The council year in which 3 December 2020 falls; no document prints it.' } },
  },
  {
    label: '2021/22',
    sources: [{ document: 'minutes-undated', paragraph: '9' }],
    basis: { label: { derived: 'The council year in which 5 November 2021 falls; no document prints it.' } },
  },
  {
    label: '2022/23',
    labelAsRecorded: '2022-2023',
    sources: [{ document: 'minutes-undated', paragraph: '11' }],
    basis: { label: { derived: 'The printed years, written as the council years are here.' } },
  },
  {
    label: '2023/24',
    sources: [{ document: 'agenda-2023-07-20', paragraph: 'Dates of Meetings: Municipal Year' }],
    basis: { label: { derived: 'Printed as “Municipal Year” over the columns “2023” and “2024”.' } },
  },
] satisfies CouncilSeed['municipalYears'];

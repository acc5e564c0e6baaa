// Southampton City Council, and the municipal years that its recorded meetings fall in or their minutes name.
import type { CouncilSeed } from '../format.ts';

export const council = {
  slug: 'southampton',
  sources: [{ document: 'agenda-2023-07-20' }],
  name: 'Southampton City Council',
  nation: 'ENGLAND',
  kind: 'UNITARY',
  basis: {
    nation: { derived: 'The reports cite Part 1A of the Local Government Act 2000, which applies in England.' },
    kind: {
      assumed:
        'No document says. Its panel scrutinises children’s services and education, which a district within a county does not have, and the city is neither in London nor in a metropolitan county.',
    },
  },
} satisfies CouncilSeed['council'];

export const municipalYears = [
  { label: '2020/21', sources: [{ document: 'minutes-2020-12-03' }] },
  { label: '2021/22', sources: [{ document: 'minutes-undated' }] },
  { label: '2022/23', labelAsRecorded: '2022-2023', sources: [{ document: 'minutes-undated' }] },
  { label: '2023/24', sources: [{ document: 'agenda-2023-07-20' }] },
] satisfies CouncilSeed['municipalYears'];

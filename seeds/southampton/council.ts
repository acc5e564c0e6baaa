// Southampton City Council, and the municipal years that its recorded meetings fall in or their minutes name.
import type { CouncilSeed } from '../format.ts';

export const council = {
  slug: 'southampton',
  name: 'Southampton City Council',
  nation: 'ENGLAND',
  kind: 'UNITARY',
} satisfies CouncilSeed['council'];

export const municipalYears = [
  { label: '2020/21' },
  { label: '2021/22' },
  { label: '2022/23', labelAsRecorded: '2022-2023' },
  { label: '2023/24' },
] satisfies CouncilSeed['municipalYears'];

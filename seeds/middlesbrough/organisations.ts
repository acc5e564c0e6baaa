/** Organisations named in the agenda and minutes of 21 March 2022. */
import type { CouncilSeed } from '../format.ts';

export const organisations = [
  {
    key: 'middlesbrough-council',
    name: 'Middlesbrough Council',
    kind: 'COUNCIL',
  },
  {
    key: 'local-government-association',
    name: 'Local Government Association',
    alsoKnownAs: ['LGA'],
    kind: 'SECTOR_BODY',
  },
  {
    key: 'ofsted',
    name: 'Ofsted',
    kind: 'INSPECTORATE',
  },
] satisfies CouncilSeed['organisations'];

/** Organisations named in the agenda and minutes of 21 March 2022. */
import type { CouncilSeed } from '../format.ts';

export const organisations: CouncilSeed['organisations'] = [
  {
    key: 'middlesbrough-council',
    name: 'Middlesbrough Council',
    kind: 'COUNCIL',
    basis: {
      name: { assumed: 'The page prints “Middlesbrough” and “the Council”; this is the usual name of the council.' },
      kind: { derived: 'The page calls it “the Council”.' },
    },
  },
  {
    key: 'local-government-association',
    name: 'Local Government Association',
    alsoKnownAs: ['LGA'],
    kind: 'SECTOR_BODY',
    basis: {
      name: { assumed: 'The page prints only “LGA”, of which this is the usual meaning among councils.' },
      kind: { assumed: 'The page does not say; the Local Government Association is a body of councils.' },
    },
  },
  {
    key: 'ofsted',
    name: 'Ofsted',
    kind: 'INSPECTORATE',
    basis: { kind: { derived: 'The page reports its inspection and monitoring visits.' } },
  },
];

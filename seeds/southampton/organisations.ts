// Bodies that the agenda and minutes of the Children and Families Scrutiny Panel name.
import type { CouncilSeed } from '../format.ts';

export const organisations = [
  {
    key: 'southampton-city-council',
    sources: [{ document: 'agenda-2023-07-20' }],
    name: 'Southampton City Council',
    kind: 'COUNCIL',
  },
  {
    key: 'hampshire-constabulary',
    sources: [{ document: 'minutes-2020-12-03' }],
    name: 'Hampshire Constabulary',
    kind: 'POLICE',
  },
  {
    key: 'nhs-southampton-clinical-commissioning-group',
    sources: [{ document: 'minutes-2020-12-03' }],
    name: 'NHS Southampton Clinical Commissioning Group',
    kind: 'HEALTH',
  },
  {
    key: 'southampton-safeguarding-children-partnership',
    sources: [{ document: 'minutes-2020-12-03' }, { document: 'agenda-2023-07-20' }],
    name: 'Southampton Safeguarding Children Partnership',
    alsoKnownAs: ['SSCP'],
    kind: 'PARTNERSHIP',
  },
  {
    key: 'southampton-local-safeguarding-children-board',
    sources: [{ document: 'agenda-2023-07-20' }, { document: 'minutes-undated' }],
    name: 'Southampton Local Safeguarding Children Board',
    alsoKnownAs: ['LSCB', 'Local Safeguarding Children Board'],
    kind: 'PARTNERSHIP',
  },
  { key: 'ofsted', sources: [{ document: 'agenda-2023-07-20' }], name: 'Ofsted', kind: 'INSPECTORATE' },
  {
    key: 'youth-offending-board',
    sources: [{ document: 'agenda-2023-07-20' }],
    name: 'Youth Offending Board',
    kind: 'PARTNERSHIP',
  },
  { key: 'solent-nhs-trust', sources: [{ document: 'minutes-2020-12-03' }], name: 'Solent NHS trust', kind: 'HEALTH' },
  {
    key: 'hampshire-county-council',
    sources: [{ document: 'minutes-undated' }],
    name: 'Hampshire County Council',
    kind: 'COUNCIL',
  },
] satisfies CouncilSeed['organisations'];

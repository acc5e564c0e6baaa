// Bodies that the agenda and minutes of the Children and Families Scrutiny Panel name.
import type { CouncilSeed } from '../format.ts';

export const organisations = [
  { key: 'southampton-city-council', name: 'Southampton City Council', kind: 'COUNCIL' },
  { key: 'hampshire-constabulary', name: 'Hampshire Constabulary', kind: 'POLICE' },
  {
    key: 'nhs-southampton-clinical-commissioning-group',
    name: 'NHS Southampton Clinical Commissioning Group',
    kind: 'HEALTH',
  },
  {
    key: 'southampton-safeguarding-children-partnership',
    name: 'Southampton Safeguarding Children Partnership',
    alsoKnownAs: ['SSCP'],
    kind: 'PARTNERSHIP',
  },
  {
    key: 'southampton-local-safeguarding-children-board',
    name: 'Southampton Local Safeguarding Children Board',
    alsoKnownAs: ['LSCB', 'Local Safeguarding Children Board'],
    kind: 'PARTNERSHIP',
  },
  { key: 'ofsted', name: 'Ofsted', kind: 'INSPECTORATE' },
  { key: 'youth-offending-board', name: 'Youth Offending Board', kind: 'PARTNERSHIP' },
  { key: 'solent-nhs-trust', name: 'Solent NHS trust', kind: 'HEALTH' },
  { key: 'hampshire-county-council', name: 'Hampshire County Council', kind: 'COUNCIL' },
] satisfies CouncilSeed['organisations'];

// Bodies that the agenda and minutes of the Children and Families Scrutiny Panel name.
import type { CouncilSeed } from '../format.ts';

const kindFromName = { kind: { derived: 'From the words of the name.' } };

export const organisations: CouncilSeed['organisations'] = [
  {
    key: 'southampton-city-council',
    sources: [{ document: 'agenda-2023-07-20' }],
    name: 'Southampton City Council',
    kind: 'COUNCIL',
    basis: kindFromName,
  },
  {
    key: 'hampshire-constabulary',
    sources: [{ document: 'minutes-2020-12-03' }],
    name: 'Hampshire Constabulary',
    kind: 'POLICE',
    basis: kindFromName,
  },
  {
    key: 'nhs-southampton-clinical-commissioning-group',
    sources: [{ document: 'minutes-2020-12-03' }],
    name: 'NHS Southampton Clinical Commissioning Group',
    kind: 'HEALTH',
    basis: kindFromName,
  },
  {
    key: 'southampton-safeguarding-children-partnership',
    sources: [{ document: 'minutes-2020-12-03' }, { document: 'agenda-2023-07-20' }],
    name: 'Southampton Safeguarding Children Partnership',
    alsoKnownAs: ['SSCP'],
    kind: 'PARTNERSHIP',
    basis: kindFromName,
  },
  {
    key: 'southampton-local-safeguarding-children-board',
    sources: [{ document: 'agenda-2023-07-20' }, { document: 'minutes-undated' }],
    name: 'Southampton Local Safeguarding Children Board',
    alsoKnownAs: ['LSCB', 'Local Safeguarding Children Board'],
    kind: 'PARTNERSHIP',
    basis: {
      ...kindFromName,
      alsoKnownAs: {
        assumed: 'The undated minutes print “Local Safeguarding Children Board” without the city; we take it for Southampton’s.',
      },
    },
  },
  {
    key: 'ofsted',
    sources: [{ document: 'agenda-2023-07-20' }],
    name: 'Ofsted',
    kind: 'INSPECTORATE',
    basis: { kind: { derived: 'The documents report its inspections.' } },
  },
  {
    key: 'youth-offending-board',
    sources: [{ document: 'agenda-2023-07-20' }],
    name: 'Youth Offending Board',
    kind: 'PARTNERSHIP',
    basis: kindFromName,
  },
  {
    key: 'solent-nhs-trust',
    sources: [{ document: 'minutes-2020-12-03' }],
    name: 'Solent NHS trust',
    kind: 'HEALTH',
    basis: kindFromName,
  },
  {
    key: 'hampshire-county-council',
    sources: [{ document: 'minutes-undated' }],
    name: 'Hampshire County Council',
    kind: 'COUNCIL',
    basis: kindFromName,
  },
];

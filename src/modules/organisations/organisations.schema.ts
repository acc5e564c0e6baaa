/** Organisations for which people speak. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { organisationById } from './organisations.loaders.ts';
import type { OrganisationRow } from './organisations.table.ts';

export const OrganisationKind = builder.enumType('OrganisationKind', {
  description: 'Kinds of organisation.',
  values: {
    COUNCIL: { description: 'A council or one of its services.' },
    POLICE: { description: 'A police force.' },
    HEALTH: { description: 'An NHS body.' },
    INSPECTORATE: { description: 'An inspectorate, e.g. Ofsted.' },
    PARTNERSHIP: { description: 'A partnership or board, e.g. a safeguarding children partnership.' },
    EDUCATION: { description: 'A school, college or university.' },
    VOLUNTARY: { description: 'A voluntary or community body.' },
    SECTOR_BODY: { description: 'An association of councils, e.g. the Local Government Association.' },
    OTHER: { description: 'Another kind of organisation.' },
    NOT_STATED: { description: 'No record says what kind.' },
  },
});

export const Organisation = builder.objectRef<OrganisationRow>('Organisation');

builder.node(Organisation, {
  ...nodeOf('Organisation', organisationById),
  interfaces: [CouncilRecord],
  description: 'An organisation for which people speak, e.g. Hampshire Constabulary.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name.' }),
    alsoKnownAs: t.exposeStringList('alsoKnownAs', { description: 'Other names in the records, e.g. “LGA”.' }),
    kind: t.expose('kind', { type: OrganisationKind, description: 'Kind of organisation.' }),
    websiteUrl: t.expose('websiteUrl', { type: 'URL', nullable: true, description: 'Website.' }),
  }),
});

/** The office, person or body that a recommendation is addressed to. */
import { builder } from '../../graphql/builder.ts';
import { organisationById } from '../organisations/organisations.loaders.ts';
import { Organisation } from '../organisations/organisations.schema.ts';
import { personById } from '../people/people.loaders.ts';
import { Person } from '../people/people.schema.ts';
import type { RecommendationRow } from './recommendations.table.ts';

export const Addressee = builder.objectRef<RecommendationRow & { addresseeName: string }>('Addressee');

builder.objectType(Addressee, {
  description: 'The office, person or body that a recommendation is addressed to.',
  fields: (t) => ({
    nameAsRecorded: t.field({
      type: 'String',
      description: 'The addressee as printed, e.g. “Executive Director”.',
      resolve: (row) => row.addresseeName,
    }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The person, when the record names one.',
      resolve: (row, _, ctx) => ctx.related(personById, row, row.addresseePersonId),
    }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'The body, when it is outside the council.',
      resolve: (row, _, ctx) => ctx.related(organisationById, row, row.addresseeOrganisationId),
    }),
  }),
});

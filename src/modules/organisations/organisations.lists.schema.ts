/** Lists of organisations: of a council and across councils. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import { charges } from '../../graphql/cost-weights.ts';
import { latestChange, RecordOrder } from '../../graphql/updates.ts';
import { connectAcross } from '../councils/across-councils.ts';
import { Council } from '../councils/councils.schema.ts';
import { organisationListing } from './organisations.queries.ts';
import { Organisation, OrganisationKind } from './organisations.schema.ts';

export const OrganisationEdge = builder.edgeObject({
  type: Organisation,
  name: 'OrganisationEdge',
  description: 'Edge in a list of organisations.',
});
export const OrganisationConnection = builder.connectionObject(
  { type: Organisation, name: 'OrganisationConnection', description: 'A page of organisations.' },
  OrganisationEdge,
);

export const OrganisationFilter = builder.inputType('OrganisationFilter', {
  description: 'Conditions on organisations; all must hold.',
  fields: (t) => ({
    query: t.string({ description: 'Words in any form of the name.' }),
    kinds: t.field({ type: [OrganisationKind], description: 'Of these kinds.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Last changed at this time or later.' }),
  }),
});

builder.objectFields(Council, (t) => ({
  organisations: t.connection(
    {
      type: Organisation,
      description: 'Organisations on record, by name.',
      args: {
        filter: t.arg({ type: OrganisationFilter, description: 'Filter for organisations.' }),
        orderBy: t.arg({ type: RecordOrder, description: 'Order, instead of that of the list.' }),
      },
      resolve: (row, args, ctx) => connect(ctx, args, organisationListing(args.filter ?? {}), { councilId: row.id }),
    },
    OrganisationConnection,
    OrganisationEdge,
  ),
}));

builder.queryFields((t) => ({
  organisations: t.connection(
    {
      type: Organisation,
      extensions: { cost: charges.acrossCouncils },
      nullable: true,
      description:
        'Organisations across councils: each council has its own record of one. Latest change first unless ordered otherwise.',
      args: {
        councils: t.arg({ type: ['String'], description: 'Slugs to stay within; null for all.' }),
        filter: t.arg({ type: OrganisationFilter, description: 'Filter for organisations.' }),
        orderBy: t.arg({ type: RecordOrder, defaultValue: latestChange, description: 'Order.' }),
      },
      resolve: (_, args, ctx) => connectAcross(ctx, args, organisationListing(args.filter ?? {})),
    },
    OrganisationConnection,
    OrganisationEdge,
  ),
}));

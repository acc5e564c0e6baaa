/** The list of councils. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import { charges } from '../../graphql/cost-weights.ts';
import { RecordOrder } from '../../graphql/updates.ts';
import { councilListing } from './councils.queries.ts';
import { Council, CouncilKind, Nation } from './councils.schema.ts';

export const CouncilEdge = builder.edgeObject({ type: Council, name: 'CouncilEdge', description: 'Edge in a list of councils.' });
export const CouncilConnection = builder.connectionObject(
  { type: Council, name: 'CouncilConnection', description: 'A page of councils.' },
  CouncilEdge,
);

export const CouncilFilter = builder.inputType('CouncilFilter', {
  description: 'Conditions on councils; all must hold.',
  fields: (t) => ({
    query: t.string({ description: 'Words in the name.' }),
    nations: t.field({ type: [Nation], description: 'Nations.' }),
    kinds: t.field({ type: [CouncilKind], description: 'Sorts of council.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Last changed at this time or later.' }),
  }),
});

builder.queryFields((t) => ({
  councils: t.connection(
    {
      type: Council,
      extensions: { cost: charges.acrossCouncils },
      nullable: true,
      description: 'Councils, by name.',
      args: {
        filter: t.arg({ type: CouncilFilter, description: 'Filter for councils.' }),
        orderBy: t.arg({ type: RecordOrder, description: 'Order, instead of that of the list.' }),
      },
      resolve: (_, args, ctx) => connect(ctx, args, councilListing(args.filter ?? {}), null),
    },
    CouncilConnection,
    CouncilEdge,
  ),
}));

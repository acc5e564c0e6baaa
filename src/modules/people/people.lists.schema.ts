/** The list of the people a council has on record. */

import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import { charges } from '../../graphql/cost-weights.ts';
import { latestChange, RecordOrder } from '../../graphql/updates.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { connectAcross } from '../councils/across-councils.ts';
import { Council } from '../councils/councils.schema.ts';
import { personListing } from './people.queries.ts';
import { Person } from './people.schema.ts';

export const PersonEdge = builder.edgeObject({ type: Person, name: 'PersonEdge', description: 'Edge in a list of people.' });
export const PersonConnection = builder.connectionObject(
  { type: Person, name: 'PersonConnection', description: 'A page of people.' },
  PersonEdge,
);

export const PersonFilter = builder.inputType('PersonFilter', {
  description: 'Conditions on people; all must hold.',
  fields: (t) => ({
    query: t.string({ description: 'Words in any form of the name.' }),
    isSeated: t.boolean({ description: 'Whether they hold a seat on a panel, as last recorded.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Last changed at this time or later.' }),
  }),
});

builder.objectFields(Council, (t) => ({
  people: t.connection(
    {
      type: Person,
      description: 'People on record, by surname.',
      args: {
        filter: t.arg({ type: PersonFilter, description: 'Filter for people.' }),
        orderBy: t.arg({ type: RecordOrder, description: 'Order, instead of that of the list.' }),
      },
      resolve: (row, args, ctx) =>
        connect(ctx, args, personListing(args.filter ?? {}, todayInCouncilTime()), { councilId: row.id }),
    },
    PersonConnection,
    PersonEdge,
  ),
}));

builder.queryFields((t) => ({
  people: t.connection(
    {
      type: Person,
      extensions: { cost: charges.acrossCouncils },
      nullable: true,
      description:
        'People across councils: each council has its own record of one. Latest change first unless ordered otherwise.',
      args: {
        councils: t.arg({ type: ['String'], description: 'Slugs to stay within; null for all.' }),
        filter: t.arg({ type: PersonFilter, description: 'Filter for people.' }),
        orderBy: t.arg({ type: RecordOrder, defaultValue: latestChange, description: 'Order.' }),
      },
      resolve: (_, args, ctx) => connectAcross(ctx, args, personListing(args.filter ?? {}, todayInCouncilTime())),
    },
    PersonConnection,
    PersonEdge,
  ),
}));

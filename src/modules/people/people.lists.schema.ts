/** The list of the people a council has on record. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { Council } from '../councils/councils.schema.ts';
import { personListing } from './people.queries.ts';
import { Person } from './people.schema.ts';

export const PersonEdge = builder.edgeObject({ type: Person, name: 'PersonEdge', description: 'One of a page of people.' });
export const PersonConnection = builder.connectionObject(
  { type: Person, name: 'PersonConnection', description: 'A page of people.' },
  PersonEdge,
);

export const PersonFilter = builder.inputType('PersonFilter', {
  description: 'Conditions on people; all must hold.',
  fields: (t) => ({
    query: t.string({ description: 'Words in any form of the name.' }),
    isSeated: t.boolean({ description: 'Whether they hold a seat on a panel, as last recorded.' }),
  }),
});

builder.objectFields(Council, (t) => ({
  people: t.connection(
    {
      type: Person,
      description: 'People on record, by surname.',
      args: {
        filter: t.arg({ type: PersonFilter, description: 'Which people.' }),
      },
      resolve: (row, args, ctx) =>
        connect(ctx, args, personListing(args.filter ?? {}, todayInCouncilTime()), { councilId: row.id }),
    },
    PersonConnection,
    PersonEdge,
  ),
}));

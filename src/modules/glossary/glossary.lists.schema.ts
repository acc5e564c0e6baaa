/** The list of a council's glossary. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import { keyGiven } from '../../graphql/known.ts';
import { RecordOrder } from '../../graphql/updates.ts';
import { Council } from '../councils/councils.schema.ts';
import { type GlossaryFilterValue, glossaryListing } from './glossary.queries.ts';
import { GlossaryTerm } from './glossary.schema.ts';

export const GlossaryTermEdge = builder.edgeObject({
  type: GlossaryTerm,
  name: 'GlossaryTermEdge',
  description: 'Edge in a list of glossary terms.',
});
export const GlossaryTermConnection = builder.connectionObject(
  { type: GlossaryTerm, name: 'GlossaryTermConnection', description: 'A page of glossary terms.' },
  GlossaryTermEdge,
);

export const GlossaryFilter = builder.inputType('GlossaryFilter', {
  description: 'Filter for terms.',
  fields: (t) => ({
    query: t.string({ description: 'Words in the term, expansion or definition.' }),
    term: t.string({ description: 'Exactly this term, ignoring case.' }),
    agendaItem: t.id({ description: 'Published under this item.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Last changed at this time or later.' }),
  }),
});

builder.objectFields(Council, (t) => ({
  glossary: t.connection(
    {
      type: GlossaryTerm,
      description: 'Terms and acronyms, in alphabetical order.',
      args: {
        filter: t.arg({ type: GlossaryFilter, description: 'Filter for terms.' }),
        orderBy: t.arg({ type: RecordOrder, description: 'Order, instead of that of the list.' }),
      },
      resolve: (row, args, ctx) => connect(ctx, args, glossaryListing(filterValue(args.filter)), { councilId: row.id }),
    },
    GlossaryTermConnection,
    GlossaryTermEdge,
  ),
}));

function filterValue(filter: typeof GlossaryFilter.$inferInput | null | undefined): GlossaryFilterValue {
  if (!filter) return {};
  return { ...filter, agendaItem: filter.agendaItem == null ? null : keyGiven('AgendaItem', filter.agendaItem) };
}

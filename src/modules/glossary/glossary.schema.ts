/** Terms and acronyms, as papers and minutes explain them. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import { keyToMatch } from '../../graphql/ids.ts';
import { nodeOf } from '../../graphql/node.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { Council, CouncilRecord } from '../councils/councils.schema.ts';
import { glossaryTermById } from './glossary.loaders.ts';
import { type GlossaryFilterValue, glossaryListing } from './glossary.queries.ts';
import type { GlossaryTermRow } from './glossary.table.ts';

export const GlossaryTerm = builder.objectRef<GlossaryTermRow>('GlossaryTerm');

builder.node(GlossaryTerm, {
  ...nodeOf('GlossaryTerm', glossaryTermById),
  interfaces: [CouncilRecord],
  description: 'A term or acronym, as one paper or one set of minutes explains it.',
  fields: (t) => ({
    term: t.exposeString('term', { description: 'Term as printed, e.g. “CAMHS”.' }),
    expansion: t.exposeString('expansion', {
      nullable: true,
      description: 'Words that the letters stand for, as printed, e.g. “Child and Adolescent Mental Health Services”.',
    }),
    definition: t.exposeString('definition', {
      nullable: true,
      description: 'Explanation as printed; null when the entry has none.',
    }),
    seeAlso: t.exposeStringList('seeAlso', {
      description: 'Other terms that the entry refers to, e.g. “Looked After Children”.',
    }),
    agendaItem: t.field({
      type: AgendaItem,
      nullable: true,
      description:
        'Item whose papers or minutes explain the term; null for a general term. Several items may explain the same term.',
      resolve: (row, _, ctx) => ctx.related(agendaItemById, row, row.agendaItemId),
    }),
    entryAsPrinted: t.exposeString('entryAsPrinted', {
      nullable: true,
      description:
        'The whole entry as printed, e.g. “CiC – Children in Care (see also Looked After Children and Children Looked After)”; null when not recorded.',
    }),
    listTitle: t.exposeString('listTitle', {
      nullable: true,
      description:
        'Heading of the list that prints the entry, e.g. “CHILDREN SERVICES & LEARNING ACRONYMS”; null when it has none.',
    }),
  }),
});

export const GlossaryTermEdge = builder.edgeObject({
  type: GlossaryTerm,
  name: 'GlossaryTermEdge',
  description: 'One of a page of glossary terms.',
});
export const GlossaryTermConnection = builder.connectionObject(
  { type: GlossaryTerm, name: 'GlossaryTermConnection', description: 'A page of glossary terms.' },
  GlossaryTermEdge,
);

export const GlossaryFilter = builder.inputType('GlossaryFilter', {
  description: 'Which terms.',
  fields: (t) => ({
    query: t.string({ description: 'Words in the term, expansion or definition.' }),
    term: t.string({ description: 'Exactly this term, ignoring case.' }),
    agendaItem: t.id({ description: 'Published under this item.' }),
  }),
});

builder.objectFields(Council, (t) => ({
  glossary: t.connection(
    {
      type: GlossaryTerm,
      description: 'Terms and acronyms, alphabetically.',
      args: {
        filter: t.arg({ type: GlossaryFilter, description: 'Which terms.' }),
      },
      resolve: (row, args, ctx) => connect(ctx, args, glossaryListing(filterValue(args.filter)), { councilId: row.id }),
    },
    GlossaryTermConnection,
    GlossaryTermEdge,
  ),
}));

function filterValue(filter: typeof GlossaryFilter.$inferInput | null | undefined): GlossaryFilterValue {
  if (!filter) return {};
  return { ...filter, agendaItem: filter.agendaItem == null ? null : keyToMatch('AgendaItem', filter.agendaItem) };
}

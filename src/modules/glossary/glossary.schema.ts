/** Terms and acronyms, as papers and minutes explain them. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { glossaryTermById } from './glossary.loaders.ts';
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

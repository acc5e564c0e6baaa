/** Terms and acronyms that papers use. */
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
  description: 'A term or acronym that papers use.',
  fields: (t) => ({
    term: t.exposeString('term', { description: 'As used, e.g. “CAMHS”.' }),
    expansion: t.exposeString('expansion', {
      nullable: true,
      description: 'What the letters stand for, e.g. “Child and Adolescent Mental Health Services”.',
    }),
    definition: t.exposeString('definition', { nullable: true, description: 'What it means, when more is said.' }),
    seeAlso: t.exposeStringList('seeAlso', { description: 'Other terms it points to, e.g. “Looked After Children”.' }),
    agendaItem: t.field({
      type: AgendaItem,
      nullable: true,
      description: 'Where it was published; null for a general term. The same term may be explained more than once.',
      resolve: (row, _, ctx) => ctx.related(agendaItemById, row, row.agendaItemId),
    }),
  }),
});

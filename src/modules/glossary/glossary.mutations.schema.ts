/** The mutation of the glossary. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { inCouncil } from '../councils/councils.mutations.schema.ts';
import { defineGlossaryTerm } from './glossary.commands.ts';
import { glossaryTermById } from './glossary.loaders.ts';
import { GlossaryTerm } from './glossary.schema.ts';

export const termInput = inputFields((t) => ({
  term: t.string({ required: true, description: 'The term, e.g. “CAMHS”.' }),
  expansion: t.string({ description: 'Words that the letters stand for.' }),
  definition: t.string({ description: 'Explanation.' }),
  seeAlso: t.stringList({ description: 'Other terms that the entry refers to.' }),
  agendaItem: t.id({ description: 'Item whose papers or minutes explain the term; null for a general term.' }),
}));

mutation({
  name: 'defineGlossaryTerm',
  description: 'Adds a term, or replaces the one with the same term, ignoring case, and the same agenda item.',
  permission: 'MANAGE_COUNCIL',
  target: inCouncil,
  input: termInput,
  payload: { glossaryTerm: gives(GlossaryTerm, glossaryTermById, 'The term.') },
  command: defineGlossaryTerm,
});

/** Terms and acronyms. Written by administrators; the same term may stand under several agenda items. */
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey, within } from '../../db/columns.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { council } from '../councils/councils.table.ts';

export const glossaryTerm = pgTable(
  'glossary_term',
  {
    ...recordColumns(),
    term: text().notNull(),
    expansion: text(),
    definition: text(),
    seeAlso: text().array().notNull().default([]),
    /** Where it was published; null for a general term. */
    agendaItemId: uuid(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.agendaItemId, agendaItem),
    // Council.glossary, alphabetically
    index('glossary_term_by_term').on(t.councilId, t.term, t.id),
  ],
);

export type GlossaryTermRow = typeof glossaryTerm.$inferSelect;

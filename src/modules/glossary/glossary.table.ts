/** Terms and acronyms. Written by administrators; several agenda items may explain the same term. */
import { sql } from 'drizzle-orm';
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey, within } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
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
    entryAsPrinted: text(),
    listTitle: text(),
    /** Item whose papers or minutes explain the term; null for a general term. */
    agendaItemId: uuid(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.agendaItemId, agendaItem),
    // Council.glossary, alphabetically
    index('glossary_term_by_term').on(t.councilId, sql`lower(${t.term})`, t.id),
  ],
);

export const glossaryTermRecord = recordKind('GlossaryTerm', glossaryTerm);

export type GlossaryTermRow = typeof glossaryTerm.$inferSelect;

/**
 * Resolutions of panels, word for word and as clauses. `resolution` holds the part that stays public when it is restricted; its text, clauses
 * and votes are rows of their own, with visibility RESTRICTED while it is restricted.
 */
import { type AnyPgColumn, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { partColumns, recordColumns, recordKey, tenantKey, within } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { agendaItem, agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { council } from '../councils/councils.table.ts';
import { person } from '../people/people.table.ts';

export const resolutionKind = pgEnum('resolution_kind', [
  'RESOLVED',
  'RECOMMENDED',
  'NOTED',
  'RECEIVED',
  'APPROVED_MINUTES',
  'EXCLUSION',
  'REFERRED',
  'DEFERRED',
  'UNLABELLED',
]);

export const resolutionOutcome = pgEnum('resolution_outcome', ['CARRIED', 'LOST', 'UNRECORDED']);
export const voteChoice = pgEnum('vote_choice', ['FOR', 'AGAINST', 'ABSTAIN', 'ABSENT', 'NOT_ENTITLED']);

export const resolution = pgTable(
  'resolution',
  {
    ...recordColumns(),
    agendaItemId: uuid().notNull(),
    position: integer().notNull(),
    kind: resolutionKind().notNull(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.agendaItemId, agendaItem),
    // AgendaItem.resolutions
    index('resolution_by_agenda_item').on(t.councilId, t.agendaItemId, t.position),
  ],
);

export const resolutionDetail = pgTable(
  'resolution_detail',
  {
    ...partColumns(),
    resolutionId: uuid().notNull(),
    outcome: resolutionOutcome().notNull().default('UNRECORDED'),
    textAsRecorded: text().notNull(),
    stem: text(),
    proposerId: uuid(),
    seconderId: uuid(),
    /** The count of the vote: all three, or none where it is not recorded. */
    votesFor: integer(),
    votesAgainst: integer(),
    abstentions: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.resolutionId] }),
    tenantKey(t, council),
    within(t, t.resolutionId, resolution),
    within(t, t.proposerId, person),
    within(t, t.seconderId, person),
  ],
);

export const resolutionClause = pgTable(
  'resolution_clause',
  {
    ...recordColumns(),
    resolutionId: uuid().notNull(),
    /** Place in reading order, from 1. */
    position: integer().notNull(),
    label: text(),
    depth: integer().notNull().default(0),
    parentId: uuid(),
    text: text().notNull(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.resolutionId, resolution),
    within(t, t.parentId, t as { councilId: AnyPgColumn; id: AnyPgColumn }),
    // Resolution.clauses
    index('resolution_clause_by_resolution').on(t.councilId, t.resolutionId, t.position),
  ],
);

/** Votes of named members, recorded at their request. */
export const voteRecord = pgTable(
  'vote_record',
  { ...partColumns(), resolutionId: uuid().notNull(), personId: uuid().notNull(), choice: voteChoice().notNull() },
  (t) => [
    primaryKey({ columns: [t.councilId, t.resolutionId, t.personId] }),
    tenantKey(t, council),
    within(t, t.resolutionId, resolution),
    within(t, t.personId, person),
  ],
);

export const resolutionRecord = recordKind('Resolution', resolution, {
  kind: agendaItemRecord,
  column: resolution.agendaItemId,
});

export const resolutionClauseRecord = recordKind('ResolutionClause', resolutionClause);

export type ResolutionClauseRow = typeof resolutionClause.$inferSelect;
export type VoteRecordRow = typeof voteRecord.$inferSelect;

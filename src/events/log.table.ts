/**
 * The event log: one row for each committed change, appended in the transaction that made the change. Each council has two feeds, numbered
 * without gaps under the lock of its `council_feed` row: the staff feed has all events, the public feed those of public records. Read by
 * `feed.ts`. Rows are only added.
 */
import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, partColumns, tenantKey } from '../db/columns.ts';
import { council } from '../modules/councils/councils.table.ts';

export const changeOperation = pgEnum('change_operation', ['CREATED', 'UPDATED', 'DELETED', 'WITHDRAWN']);

export const councilFeed = pgTable(
  'council_feed',
  {
    councilId: integer().primaryKey(),
    /** Changes when the numbering restarts, e.g. after a restore from backup. Cursors of another epoch have expired. */
    epoch: uuid().notNull().defaultRandom(),
    staffHead: bigint({ mode: 'number' }).notNull().default(0),
    publicHead: bigint({ mode: 'number' }).notNull().default(0),
    since: instant().notNull().defaultNow(),
  },
  (t) => [tenantKey(t, council)],
);

export const event = pgTable(
  'event',
  {
    ...partColumns(),
    /** Number in the staff feed. */
    sequence: bigint({ mode: 'number' }).notNull(),
    /** Number in the public feed; null for an event that is not public. */
    publicSequence: bigint({ mode: 'number' }),
    id: uuid().notNull(),
    type: text().notNull(),
    operation: changeOperation().notNull(),
    subjectType: text().notNull(),
    subjectId: uuid().notNull(),
    /** Facts at the moment of the event, by type: see `catalogue.ts`. */
    facts: jsonb().$type<Record<string, unknown>>().notNull(),
    reason: text(),
    occurredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.sequence] }),
    tenantKey(t, council),
    unique('event_public_sequence').on(t.councilId, t.publicSequence),
    check('event_public_sequence_given', sql`(${t.visibility} = 'PUBLIC') = (${t.publicSequence} is not null)`),
    // Meeting.statusHistory, for its cursors
    index('event_by_id').on(t.councilId, t.id),
    // Council.history
    index('event_by_council').on(t.councilId, t.occurredAt, t.id),
    // CouncilRecord.history
    index('event_by_subject').on(t.councilId, t.subjectId, t.occurredAt, t.id),
  ],
);

/** Who made a change, for the council's own audit. A separate table, because the public role may read events. */
export const eventActor = pgTable(
  'event_actor',
  {
    ...partColumns(),
    eventId: uuid().notNull(),
    kind: text().notNull(),
    name: text().notNull(),
    personId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.eventId] }),
    tenantKey(t, council),
    check('event_actor_never_public', sql`${t.visibility} <> 'PUBLIC'`),
  ],
);

export type EventRow = typeof event.$inferSelect;

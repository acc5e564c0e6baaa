/**
 * The event log: one row for each committed change, appended in the transaction that made it. Each council has two
 * dense feeds, numbered under the lock of its one `council_feed` row: the staff feed over all its events, the public feed over
 * those the public may see. Read by `feed.ts`; grows with every change and is never updated.
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
    /** Changes when the numbering starts anew, e.g. after a restore from backup; cursors of another epoch have expired. */
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
    /** Place in the staff feed. */
    sequence: bigint({ mode: 'number' }).notNull(),
    /** Place in the public feed; null for an event that the public may not see. */
    publicSequence: bigint({ mode: 'number' }),
    id: uuid().notNull(),
    type: text().notNull(),
    operation: changeOperation().notNull(),
    subjectType: text().notNull(),
    subjectId: uuid().notNull(),
    /** Facts of the moment, by type: see `catalogue.ts`. */
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
  ],
);

/** Who made a change: for the council's own audit, so a row of its own that the public role never sees. */
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

/** Answers to commands that carried an idempotency key. Answers older than 24 hours are ignored, and overwritten when the key is used again. */
import { sql } from 'drizzle-orm';
import { check, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, partColumns, tenantKey } from '../db/columns.ts';
import { council } from '../modules/councils/councils.table.ts';

export const idempotentAnswer = pgTable(
  'idempotent_answer',
  {
    ...partColumns(),
    key: text().notNull(),
    /** SHA-256 of the command's name and input. */
    inputHash: text().notNull(),
    answer: jsonb().$type<Record<string, unknown>>().notNull(),
    answeredAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.key] }),
    tenantKey(t, council),
    check('idempotent_answer_never_public', sql`${t.visibility} <> 'PUBLIC'`),
  ],
);

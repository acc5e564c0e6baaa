/**
 * Keys of programs and staff. Only a key's hash is stored. Rows are never public: authentication, which has no council
 * yet, goes through the function `find_api_key`, which answers one row by id.
 */
import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, recordColumns, recordKey, within } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { council } from '../councils/councils.table.ts';
import { person } from '../people/people.table.ts';

export const apiKey = pgTable(
  'api_key',
  {
    ...recordColumns(),
    name: text().notNull(),
    /** First characters of the key, to recognise it by. */
    prefix: text().notNull(),
    /** SHA-256 of the secret, hexadecimal. */
    secretHash: text().notNull(),
    role: text().notNull(),
    permissions: text().array().notNull(),
    /** The person who uses the key; null for a program. */
    personId: uuid(),
    expiresAt: instant(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.personId, person),
    // Finds the key of a request, whose council is not yet known.
    index('api_key_by_id').on(t.id),
    check('api_key_never_public', sql`${t.visibility} <> 'PUBLIC'`),
  ],
);

export const apiKeyRecord = { ...recordKind('ApiKey', apiKey), noun: 'API key' };

export type ApiKeyRow = typeof apiKey.$inferSelect;

/**
 * What every council-owned table has in common. A row belongs to one council for ever: keys are
 * `(council_id, id)`, so a reference across councils cannot be stored, and row-level security decides by
 * `council_id` and `visibility` alone (see the migration `protect_council_tables`).
 */
import { getTableName, sql } from 'drizzle-orm';
import { type AnyPgColumn, foreignKey, integer, pgEnum, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Who may see a row: everyone; any credential of its council; of those, one with READ_DRAFTS; one with READ_RESTRICTED. */
export const visibility = pgEnum('visibility', ['PUBLIC', 'STAFF', 'DRAFT', 'RESTRICTED']);

/** An instant to the millisecond, which is what JavaScript and therefore a page cursor can hold. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' });

/** Columns of a table whose rows are part of another record and carry no identity of their own. */
export const partColumns = () => ({
  councilId: integer().notNull(),
  visibility: visibility().notNull().default('PUBLIC'),
});

/** Columns of a table whose rows are records: fetched by id, changed under `version`. */
export const recordColumns = () => ({
  ...partColumns(),
  id: uuid().notNull(),
  version: integer().notNull().default(1),
  createdAt: instant().notNull().default(sql`now()`),
  updatedAt: instant().notNull().default(sql`now()`),
});

interface Owned {
  councilId: AnyPgColumn;
  id: AnyPgColumn;
}

/** Key and tenant of a record table; `council` is the tenant table. */
export function recordKey(table: Owned, council: { id: AnyPgColumn }) {
  return [primaryKey({ columns: [table.councilId, table.id] }), tenantKey(table, council)] as const;
}

/** Tenant of a table that has its own key. */
export function tenantKey(table: { councilId: AnyPgColumn }, council: { id: AnyPgColumn }) {
  return foreignKey({ columns: [table.councilId], foreignColumns: [council.id] });
}

/** A reference from `column` to another record of the same council. */
export function within(table: { councilId: AnyPgColumn }, column: AnyPgColumn, target: Owned) {
  return foreignKey({
    name: `${getTableName(column.table)}_${snakeCase(column.name)}_fk`,
    columns: [table.councilId, column],
    foreignColumns: [target.councilId, target.id],
  });
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

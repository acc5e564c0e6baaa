/**
 * The columns and keys that every council-owned table has. A row never changes council: keys are `(council_id, id)`, so a
 * reference across councils cannot be stored, and row-level security decides by `council_id` and `visibility` alone
 * (`protect_council_tables` in drizzle/0000_protection.sql).
 */
import { getTableName, sql } from 'drizzle-orm';
import { type AnyPgColumn, foreignKey, integer, pgEnum, primaryKey, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

/**
 * Who may see a row. PUBLIC: everyone. STAFF: any credential of its council. DRAFT: its credentials with READ_DRAFTS. RESTRICTED: its
 * credentials with READ_RESTRICTED, and members of the panel that the row belongs to (`is_of_panels` in the migrations). WITHDRAWN: nobody; only
 * the operator can bring the row back. It stays the last value: `uniqueWhileKept` depends on the order.
 */
export const visibility = pgEnum('visibility', ['PUBLIC', 'STAFF', 'DRAFT', 'RESTRICTED', 'WITHDRAWN']);

/** An instant to the millisecond, because JavaScript's `Date` holds nothing finer. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' });

/** Columns of a table whose rows are parts of another record and have no id of their own. */
export const partColumns = () => ({
  councilId: integer().notNull(),
  visibility: visibility().notNull().default('PUBLIC'),
});

/** Columns of a table whose rows are records: they are fetched by id, and `version` rises at each change. */
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

/** Primary key and council reference of a record table; `council` is the table of councils. */
export function recordKey(table: Owned, council: { id: AnyPgColumn }) {
  return [primaryKey({ columns: [table.councilId, table.id] }), tenantKey(table, council)] as const;
}

/** Council reference of a table that declares its own primary key. */
export function tenantKey(table: { councilId: AnyPgColumn }, council: { id: AnyPgColumn }) {
  return foreignKey({ columns: [table.councilId], foreignColumns: [council.id] });
}

/** Foreign key from `column` to a record of the same council. */
export function within(table: { councilId: AnyPgColumn }, column: AnyPgColumn, target: Owned) {
  return foreignKey({
    name: `${getTableName(column.table)}_${snakeCase(column.name)}_fk`,
    columns: [table.councilId, column],
    foreignColumns: [target.councilId, target.id],
  });
}

interface Record extends Owned {
  visibility: AnyPgColumn;
}

/**
 * Unique index of a council's records, in which a withdrawn record meets no other: its values can be used again. It is not a partial index,
 * because look-ups by its first columns use it for every reader. It does not name WITHDRAWN: no transaction may use a value that it added to an
 * enum, and all migrations run in one transaction.
 */
export function uniqueWhileKept(name: string, table: Record, ...columns: AnyPgColumn[]) {
  const withdrawn = sql`(case when ${table.visibility} > 'RESTRICTED' then ${table.id} else '00000000-0000-0000-0000-000000000000'::uuid end)`;
  return uniqueIndex(name).on(table.councilId, ...columns, withdrawn);
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

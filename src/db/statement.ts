/**
 * Statements that read. To build a statement's text and to map its rows through drizzle takes longer than PostgreSQL takes to answer. So the
 * text is built once where it does not change, and each column has one decoder.
 */
import { Column, fillPlaceholders, is, SQL, type SQLWrapper } from 'drizzle-orm';
import { PgDialect, QueryBuilder } from 'drizzle-orm/pg-core';
import type { Read } from './access.ts';

const dialect = new PgDialect({ casing: 'snake_case' });

/** Builds the query of a statement, without a database: `queryBuilder.select(columns).from(table).where(condition)`. */
export const queryBuilder = new QueryBuilder(dialect);

/** A query of `queryBuilder`. It selects columns and SQL by name; a named group of columns becomes an object in the row. */
export interface SelectQuery<Row> extends SQLWrapper {
  readonly _: { readonly result: Row[]; readonly selectedFields: object };
}

interface Selected {
  name: string;
  /** Turns what the driver gives into the value of the column; null where both are the same. */
  decode: ((value: unknown) => unknown) | null;
  /** The object in the row that has the value, if it is not the row itself. */
  group: string | null;
}

/** A statement that can run many times. Its parameters that change are placeholders. */
export class Statement<Row extends object> {
  readonly text: string;
  readonly #params: unknown[];
  readonly #selected: readonly Selected[];

  constructor(query: SelectQuery<Row>) {
    const { sql, params } = dialect.sqlToQuery(query.getSQL());
    this.text = sql;
    this.#params = params;
    this.#selected = Object.entries(query._.selectedFields).flatMap(([name, field]) => selectedOf(name, field, null));
  }

  /** Runs it as the reader of `db`. `values` has those of its placeholders, by name. */
  async run(db: Read, values: Record<string, unknown> = {}): Promise<Row[]> {
    const rows = await db.run(this.text, fillPlaceholders(this.#params, values));
    return rows.map((row) => this.#decode(row));
  }

  #decode(values: readonly unknown[]): Row {
    const row: Record<string, unknown> = {};
    for (let place = 0; place < this.#selected.length; place++) {
      const { name, decode, group } = this.#selected[place] as Selected;
      const given = values[place];
      const value = given === null || decode === null ? given : decode(given);
      if (group === null) row[name] = value;
      else {
        row[group] ??= {};
        (row[group] as Record<string, unknown>)[name] = value;
      }
    }
    return row as Row;
  }
}

/** Runs a query that is built for this run. */
export function runQuery<Row extends object>(db: Read, query: SelectQuery<Row>): Promise<Row[]> {
  return new Statement(query).run(db);
}

function selectedOf(name: string, field: unknown, group: string | null): Selected[] {
  if (is(field, Column)) {
    const isSame = field.mapFromDriverValue === Column.prototype.mapFromDriverValue;
    return [{ name, group, decode: isSame ? null : (value) => field.mapFromDriverValue(value) }];
  }
  if (is(field, SQL.Aliased)) return selectedOf(name, field.sql, group);
  if (is(field, SQL)) {
    // Drizzle keeps the decoder from its types. Without `mapWith` it changes nothing.
    const { decoder } = field as unknown as { decoder: { mapFromDriverValue(value: unknown): unknown } };
    return [{ name, group, decode: (value) => decoder.mapFromDriverValue(value) }];
  }
  return Object.entries(field as object).flatMap(([inner, column]) => selectedOf(inner, column, name));
}

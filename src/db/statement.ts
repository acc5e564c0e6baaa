/**
 * Statements that read. To build a statement's text and to map its rows through drizzle takes longer than PostgreSQL takes to answer. So the
 * text is built once where it does not change, and each column has one decoder.
 */
import { Column, fillPlaceholders, is, SQL, type SQLWrapper } from 'drizzle-orm';
import { QueryBuilder, type SelectedFields } from 'drizzle-orm/pg-core';
import type { Read } from './access.ts';
import { dialect } from './dialect.ts';
import { type Columns, type KnownColumns, watching } from './used-columns.ts';

/** Builds the query of a statement, without a database: `from.select(columns).from(table).where(condition)`. */
export type From = QueryBuilder;

const queryBuilder: From = new QueryBuilder(dialect);

/** A query that selects columns and SQL by name; a named group of columns becomes an object in the row. */
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

/** A statement with all of its columns, or with some. */
interface Form {
  text: string;
  params: unknown[];
  selected: readonly Selected[];
  /** Of the rows, where some columns are not read. */
  guard: ProxyHandler<object> | null;
}

/** A statement that can run many times. Its parameters that change are placeholders. */
export class Statement<Row extends object> {
  readonly #build: (from: From) => SelectQuery<Row>;
  /** By the ids of the columns; 0 is the whole. */
  readonly #forms = new Map<number, Form>();

  /** `build` is called at the first run: tables that refer to each other are complete only then. */
  constructor(build: (from: From) => SelectQuery<Row>) {
    this.#build = build;
  }

  /** Runs it as the reader of `db`. `values` has those of its placeholders, by name. */
  async run(db: Read, values: Record<string, unknown> = {}, columns: Columns | null = null): Promise<Row[]> {
    const form = this.#formWith(columns);
    const { text, params, selected } = form;
    const given = await db.run(text, fillPlaceholders(params, values));
    const guard = columns?.noted ? noting(selected, columns.noted) : form.guard;
    return given.map((row) => {
      const decoded = decode(selected, row);
      return (guard ? new Proxy(decoded, guard) : decoded) as Row;
    });
  }

  #formWith(columns: Columns | null): Form {
    const id = columns?.noted === null ? columns.id : 0;
    let form = this.#forms.get(id);
    if (!form) {
      form = columns?.noted === null ? this.#partWith(columns) : formOf(this.#build(queryBuilder));
      this.#forms.set(id, form);
    }
    return form;
  }

  #partWith(read: KnownColumns): Form {
    const { names } = read;
    let unread: string[] = [];
    const select = (columns: SelectedFields) => {
      unread = Object.keys(columns).filter((name) => !names.has(name));
      return queryBuilder.select(Object.fromEntries(Object.entries(columns).filter(([name]) => names.has(name))));
    };
    const form = formOf(this.#build({ select } as unknown as From));
    return { ...form, guard: unread.length > 0 ? watching(unread, () => read.misses++) : null };
  }
}

function noting(selected: readonly Selected[], noted: Set<string>): ProxyHandler<object> {
  const names = selected.map(({ name, group }) => group ?? name);
  return watching(names, (name) => void noted.add(name));
}

/** Runs a query that is built for this run. */
export function runQuery<Row extends object>(db: Read, build: (from: From) => SelectQuery<Row>, columns?: Columns | null) {
  return new Statement(build).run(db, {}, columns);
}

function formOf(query: SelectQuery<unknown>): Form {
  const { sql, params } = dialect.sqlToQuery(query.getSQL());
  const selected = Object.entries(query._.selectedFields).flatMap(([name, field]) => selectedOf(name, field, null));
  return { text: sql, params, selected, guard: null };
}

function decode(selected: readonly Selected[], values: readonly unknown[]): object {
  const row: Record<string, unknown> = {};
  for (let place = 0; place < selected.length; place++) {
    const { name, decode, group } = selected[place] as Selected;
    const given = values[place];
    const value = given === null || decode === null ? given : decode(given);
    if (group === null) row[name] = value;
    else {
      row[group] ??= {};
      (row[group] as Record<string, unknown>)[name] = value;
    }
  }
  return row;
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

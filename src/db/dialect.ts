/** Drizzle's dialect for PostgreSQL. It renders by itself what most statements consist of, several times as fast. The text is the same. */
import { Column, Name, Param, Placeholder, type Query, SQL, StringChunk, Subquery, sql, Table } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { TypedQueryBuilder } from 'drizzle-orm/query-builders/query-builder';

class Dialect extends PgDialect {
  readonly #names = new WeakMap<Column | Table, string>();

  override sqlToQuery(query: SQL, invokeSource?: 'indexes'): Query {
    const rendering = new Rendering((of) => this.#nameOf(of));
    const isWhole = invokeSource === undefined && rendering.takes(query);
    return isWhole ? { sql: rendering.text, params: rendering.params } : super.sqlToQuery(query, invokeSource);
  }

  #nameOf(of: Column | Table): string {
    const name = this.#names.get(of) ?? super.sqlToQuery(sql`${of}`).sql;
    this.#names.set(of, name);
    return name;
  }
}

export const dialect = new Dialect({ casing: 'snake_case' });

class Rendering {
  text = '';
  readonly params: unknown[] = [];
  readonly #nameOf: (of: Column | Table) => string;

  constructor(nameOf: (of: Column | Table) => string) {
    this.#nameOf = nameOf;
  }

  /** Adds a part of a statement. False if it does not know such a part. */
  takes(part: unknown): boolean {
    if (part instanceof StringChunk) this.text += part.value.length === 1 ? part.value[0] : part.value.join('');
    // biome-ignore lint/complexity/useLiteralKeys: drizzle's types keep it private
    else if (part instanceof SQL) return !part['shouldInlineParams'] && part.queryChunks.every((each) => this.takes(each));
    else if (part instanceof Column || part instanceof Table) this.text += this.#nameOf(part);
    else if (part instanceof SQL.Aliased && part.fieldAlias !== undefined) return this.takes(new Name(part.fieldAlias));
    else if (part instanceof Subquery && !part._.isWith) return this.takes(sql`(${part._.sql}) ${new Name(part._.alias)}`);
    else if (part instanceof Param) return this.#takesParam(part);
    else if (part instanceof Name) this.text += `"${part.value.replaceAll('"', '""')}"`;
    else if (Array.isArray(part)) return this.#takesList(part);
    else if (part instanceof TypedQueryBuilder) return this.#takesList([part.getSQL()]);
    else if (typeof part === 'object' && part !== null && !(part instanceof Placeholder)) return false;
    else if (part !== undefined) this.#addParam(part);
    return true;
  }

  #takesParam(param: Param): boolean {
    const { value, encoder } = param;
    // The value is put there, and encoded, when the statement is run.
    const given = value instanceof Placeholder ? param : value === null ? null : encoder.mapToDriverValue(value);
    if (given instanceof SQL) return this.takes(given);
    this.#addParam(given);
    return true;
  }

  #takesList(parts: readonly unknown[]): boolean {
    this.text += '(';
    const isTaken = parts.every((each, place) => {
      if (place > 0) this.text += ', ';
      return this.takes(each);
    });
    this.text += ')';
    return isTaken;
  }

  #addParam(value: unknown): void {
    this.params.push(value);
    this.text += `$${this.params.length}`;
  }
}

/** What commands must know of a kind of record. Declared beside its table. */
import type { InferSelectModel } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Visibility } from './access.ts';

/** A table made with `recordColumns`. */
export type RecordTable = PgTable & {
  councilId: AnyPgColumn;
  id: AnyPgColumn;
  visibility: AnyPgColumn;
  version: AnyPgColumn;
};

export interface RecordKind<T extends RecordTable = RecordTable> {
  /** The GraphQL type, with which its ids begin. */
  type: string;
  /** The type in words, for messages, e.g. “agenda item”. */
  noun: string;
  table: T;
  /** The record that a command locks before this one, so that locks are always taken in the same order. */
  parent: { kind: RecordKind; column: AnyPgColumn } | null;
}

export function recordKind<T extends RecordTable>(type: string, table: T, parent: RecordKind['parent'] = null): RecordKind<T> {
  const noun = type.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
  return { type, noun, table, parent };
}

/** The table of councils. A council has a number for its key, and no visibility: everyone may see it. */
export type CouncilTable = PgTable & { id: AnyPgColumn; slug: AnyPgColumn; version: AnyPgColumn };

/** The council itself as the target of a command. */
export interface CouncilKind<T extends CouncilTable = CouncilTable> {
  type: 'Council';
  noun: 'council';
  table: T;
}

export function councilAsTarget<T extends CouncilTable>(table: T): CouncilKind<T> {
  return { type: 'Council', noun: 'council', table };
}

export function isCouncilKind(kind: RecordKind | CouncilKind): kind is CouncilKind {
  return kind.type === 'Council';
}

/** A row of a record's table. */
export type RowOf<K extends RecordKind> = InferSelectModel<K['table']> & {
  councilId: number;
  id: string;
  visibility: Visibility;
  version: number;
};

/** The rows of invented councils, collected by table. */
import type { InferInsertModel } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Random } from './random.ts';

export class Rows {
  /** Tables in the order of their first rows, so a table comes after those that it refers to. */
  readonly tables = new Map<PgTable, InferInsertModel<PgTable>[]>();

  add<T extends PgTable>(table: T, row: InferInsertModel<T>): void {
    const rows = this.tables.get(table);
    if (rows) rows.push(row);
    else this.tables.set(table, [row]);
  }
}

/** A council whose records are being made. */
export interface Making {
  rows: Rows;
  random: Random;
  councilId: number;
}

/** The columns of a new record that was entered at a moment. */
export function recorded({ councilId, random }: Making, at: Date) {
  return { councilId, id: random.id(at), createdAt: at, updatedAt: at };
}

const dayMs = 86_400_000;

/** The moment of a day at an hour, in UTC. */
export function daysAfter(day: Date, days: number, hour = 0): Date {
  return new Date(day.getTime() + days * dayMs + hour * 3_600_000);
}

export function dateOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** Writes rows with PostgreSQL's COPY, which takes a fraction of the time of INSERT. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type postgres from 'postgres';

/** Characters that are sent at a time. */
const pieceSize = 1 << 18;

/** All rows have the columns of the first. Errors: those of PostgreSQL, e.g. of a constraint. */
export async function copy<T extends PgTable>(
  sql: Pick<postgres.Sql, 'unsafe'>,
  table: T,
  rows: readonly InferInsertModel<T>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const known = getTableColumns(table);
  const names = columns.map((column) => {
    if (!known[column]) throw new Error(`${getTableName(table)} has no column ${column}`);
    return `"${column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
  });
  const stream = await sql.unsafe(`copy "${getTableName(table)}" (${names.join(', ')}) from stdin`).writable();
  await pipeline(Readable.from(pieces(columns, rows as readonly Record<string, unknown>[])), stream);
}

function* pieces(columns: readonly string[], rows: readonly Record<string, unknown>[]): Generator<string> {
  let piece = '';
  for (const row of rows) {
    piece += `${columns.map((column) => field(row[column])).join('\t')}\n`;
    if (piece.length < pieceSize) continue;
    yield piece;
    piece = '';
  }
  if (piece) yield piece;
}

/** A value in the text format of COPY; objects and lists are for columns of JSON. */
function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Date) return value.toISOString();
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => escapes[character] as string) : text;
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

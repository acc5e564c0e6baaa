/**
 * Page cursors: the position of a row in a list. A cursor names its table and order, so that a list of another table or order refuses
 * it. Decoding is strict, so that PostgreSQL never receives a value that it cannot parse.
 */
import { getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Listing, Order, PagedTable, Position } from '../db/page.ts';
import { badUserInput } from './errors.ts';

/** The parts of a list that its cursors depend on. */
export type Place = Pick<Listing<PagedTable>, 'idType' | 'order'> & { table: PgTable };

/** `kept` is whatever else the list must know on its next page. */
export function encodePosition(list: Place, { value, id }: Position, ...kept: unknown[]): string {
  return Buffer.from(JSON.stringify([nameOf(list), value, id, ...kept])).toString('base64url');
}

/** What a cursor keeps beside its position, as a client sent it: `decodePosition` has found it to be a cursor, and no more. */
export function keptIn(cursor: string): unknown[] {
  return (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]).slice(3);
}

/** Errors: BAD_USER_INPUT for a text that is not a cursor of this list in this order. */
export function decodePosition(list: Place, cursor: string): Position {
  try {
    const [name, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const isValue = typeof value === 'string' && isOf[list.order.type](value);
    if (name === nameOf(list) && isValue && typeof id === 'string' && isOf[list.idType ?? 'uuid'](id)) return { value, id };
  } catch {
    // A malformed cursor gets the same message as one of another list.
  }
  throw notOfThisList();
}

export function notOfThisList() {
  return badUserInput(
    'This cursor is not from this list in this order. Use an `endCursor` or edge `cursor` of the same list, unchanged.',
  );
}

function nameOf({ table, order }: Place): string {
  return `${getTableName(table)} ${order.name}`;
}

/** Whether a text is a value of a type in the form in which PostgreSQL writes it. */
const isOf: Record<Order['type'] | 'uuid', (text: string) => boolean> = {
  text: (text) => !text.includes('\0'),
  integer: (text) => /^\d{1,10}$/.test(text) && Number(text) <= 2_147_483_647,
  // PostgreSQL's `real` cannot hold a smaller positive number.
  real: (text) => /^\d{1,9}(\.\d{1,12})?(e-\d{1,2})?$/.test(text) && (Number(text) === 0 || Number(text) >= 1e-37),
  uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
  date: (text) => isInfinite(text) || isDay(text),
  timestamptz: (text) => {
    if (isInfinite(text)) return true;
    const time = /^ ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-5])(:[0-5]\d){0,2}$/;
    return isDay(text.slice(0, 10)) && time.test(text.slice(10));
  },
};

/** By `nullsLast`, the value of rows without one. */
function isInfinite(text: string): boolean {
  return text === 'infinity' || text === '-infinity';
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return text >= '0001' && day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

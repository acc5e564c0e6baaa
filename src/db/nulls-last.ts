/** Orders by a value that may be null. */
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/**
 * `value`, with nulls after all others in the direction. An index for such a list has the same expression. PostgreSQL's own `nulls last` would not do:
 * where a page begins after a value, it reads the index from the start.
 */
export function nullsLast(value: SQLWrapper, type: 'date' | 'timestamptz' | 'text', direction: 'ASC' | 'DESC'): SQL {
  const isLargest = direction === 'ASC';
  if (type === 'text') {
    const [given, absent] = isLargest ? ["'0'", "'1'"] : ["'1'", "'0'"];
    return sql`coalesce(${sql.raw(given)} || ${value}, ${sql.raw(absent)})`;
  }
  return sql`coalesce(${value}, ${sql.raw(`'${isLargest ? '' : '-'}infinity'::${type}`)})`;
}

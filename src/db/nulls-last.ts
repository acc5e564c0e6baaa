/** Orders by a value that may be null. */
import { Column, is, type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/**
 * `value`, with nulls after all others in the direction; an index for such a list has the same expression. With PostgreSQL's `nulls last`, a page that
 * begins after a value would be read from the start of the list.
 */
export function nullsLast(value: SQLWrapper, type: 'date' | 'timestamptz' | 'text', direction: 'ASC' | 'DESC'): SQL {
  const isLargest = direction === 'ASC';
  if (type === 'text') {
    const [given, absent] = isLargest ? [`'0'`, `'1'`] : [`'1'`, `'0'`];
    return sql`coalesce(${sql.raw(given)} || ${value}, ${sql.raw(absent)})`;
  }
  const absent = sql.raw(`'${isLargest ? '' : '-'}infinity'::${type}`);
  // Under row-level security, PostgreSQL looks up no condition on `coalesce` in an index. What is no column has none, and is worked out once.
  if (is(value, Column)) return sql`(case when ${value} is null then ${absent} else ${value} end)`;
  return sql`coalesce(${value}, ${absent})`;
}

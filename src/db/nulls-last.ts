/** Orders by a value that may be null. */
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/**
 * `value`, with nulls after all others in the direction; an index for such a list has the same expression. With PostgreSQL's `nulls last`, a page that
 * begins after a value would be read from the start of the list. Not `coalesce`: under row-level security, PostgreSQL looks up no condition on it in an index.
 */
export function nullsLast(value: SQLWrapper, type: 'date' | 'timestamptz' | 'text', direction: 'ASC' | 'DESC'): SQL {
  const isLargest = direction === 'ASC';
  const [given, absent] =
    type === 'text'
      ? [sql`${sql.raw(isLargest ? `'0'` : `'1'`)} || ${value}`, isLargest ? `'1'` : `'0'`]
      : [value, `'${isLargest ? '' : '-'}infinity'::${type}`];
  return sql`(case when ${value} is null then ${sql.raw(absent)} else ${given} end)`;
}

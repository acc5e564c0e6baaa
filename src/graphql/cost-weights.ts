/**
 * What the parts of an operation cost, in points. An object costs 1 and a scalar nothing; what a field costs beside is declared with the field:
 * `extensions: { cost: … }`.
 */
import type { GraphQLField } from 'graphql';

export const charges = {
  /** Counting a whole list. */
  totalCount: 5,
  search: 10,
  /** The transaction, the locks and the event of a mutation. */
  mutation: 10,
} as const;

/** What a request takes from its client's budget at least, refused or not: reading it takes time. */
export const requestMin = 10;

/** Records assumed in a list that takes no size. */
export const assumedRecords = 10;

export function chargeOf({ extensions }: GraphQLField<unknown, unknown>): number {
  return typeof extensions.cost === 'number' ? extensions.cost : 0;
}

/** What every list of records can do: give only what has changed since a time, and in the order of the last change. */
import { and, gte, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Direction, Listing, PagedTable } from '../db/page.ts';
import { builder } from './builder.ts';
import { orderInput } from './ordering.ts';

export interface UpdateArgs {
  filter?: { updatedSince?: Date | null | undefined; [condition: string]: unknown } | null | undefined;
  orderBy?: { field: string; direction: Direction } | null | undefined;
}

const RecordOrderField = builder.enumType('RecordOrderField', {
  description: 'Fields that order any records.',
  values: { UPDATED_AT: { description: 'Last change.' } },
});

/** For the lists that have one order of their own. */
export const RecordOrder = orderInput('RecordOrder', 'records', RecordOrderField);

/** The order of lists that are read to keep a copy. */
export const latestChange = { field: 'UPDATED_AT', direction: 'DESC' } as const;

/** The list with the arguments that all lists have. A list knows its other orders and conditions itself. */
export function withUpdates<T extends PagedTable>(listing: Listing<T>, { filter, orderBy }: UpdateArgs): Listing<T> {
  const updatedAt = listing.table.updatedAt as AnyPgColumn;
  return {
    ...listing,
    ...(orderBy?.field === 'UPDATED_AT' && {
      order: { name: `UPDATED_AT ${orderBy.direction}`, by: updatedAt, type: 'timestamptz', direction: orderBy.direction },
    }),
    ...(filter?.updatedSince && { where: and(listing.where, gte(updatedAt, filter.updatedSince)) as SQL }),
  };
}

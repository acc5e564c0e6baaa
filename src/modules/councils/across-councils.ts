/** Lists of records across councils. */
import type { InferSelectModel } from 'drizzle-orm';
import type { Key, Loader } from '../../db/loader.ts';
import { type Listing, ofCouncils, type PagedTable } from '../../db/page.ts';
import { connect, type PageArgs } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { latestChange } from '../../graphql/updates.ts';
import { councilsNamed } from './named-councils.ts';

/** A page of the records of some councils, by slug, or of all; latest change first unless ordered otherwise. `rowLoader`: as for `connect`. Errors: BAD_USER_INPUT. */
export async function connectAcross<T extends PagedTable, Row extends object = InferSelectModel<T>>(
  ctx: Context,
  { councils, ...args }: PageArgs & { councils?: readonly string[] | null | undefined },
  listing: Listing<T>,
  rowLoader?: Loader<Key, Row | null>,
) {
  const councilIds = await councilsNamed(ctx, councils);
  return connect(ctx, { ...args, orderBy: args.orderBy ?? latestChange }, ofCouncils(listing, councilIds), null, rowLoader);
}

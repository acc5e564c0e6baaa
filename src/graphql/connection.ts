/** Relay connections over keyset pages: arguments in, edges out, a constant number of statements however many parents ask. */
import type { InferSelectModel } from 'drizzle-orm';
import type { Key, Loader } from '../db/loader.ts';
import {
  countOf,
  countsOf,
  type Listing,
  type Page,
  type PagedTable,
  type PageRequest,
  type Parent,
  type Position,
  pageOf,
  pagesOf,
} from '../db/page.ts';
import type { Context } from './context.ts';
import { badUserInput } from './errors.ts';

export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

const sizeDefault = 20;
const sizeMax = 100;

/**
 * A page of `listing`; of its rows under `parent` where one is given. Rows that carry more than their table (a detail with its own
 * visibility) are fetched by `rowLoader`. Errors: BAD_USER_INPUT for page sizes and cursors that cannot be.
 */
export async function connect<T extends PagedTable, Row extends object = InferSelectModel<T>>(
  ctx: Context,
  args: PageArgs,
  listing: Listing<T>,
  parent: Parent | null,
  rowLoader?: Loader<Key, Row | null>,
) {
  const request = pageRequest(args, listing.order.name);
  const page = await readPage(ctx, args, listing, request, parent);
  const edges = await Promise.all(
    page.rows.map(async ({ row, value }) => ({
      cursor: cursorOf(listing.order.name, { value, id: String((row as unknown as Key).id) }),
      node: (rowLoader ? await ctx.load(rowLoader, row as unknown as Key) : row) as Row,
    })),
  );
  return {
    edges,
    pageInfo: {
      hasNextPage: request.isBackwards ? request.before !== undefined : page.hasMore,
      hasPreviousPage: request.isBackwards ? page.hasMore : request.after !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () => (parent ? ctx.load(countLoader(listing, args), parent) : countOf(await ctx.read(), listing)),
  };
}

async function readPage<T extends PagedTable>(
  ctx: Context,
  args: PageArgs,
  listing: Listing<T>,
  request: PageRequest,
  parent: Parent | null,
): Promise<Page<InferSelectModel<T>>> {
  try {
    return parent ? await ctx.load(pageLoader(listing, request, args), parent) : await pageOf(await ctx.read(), listing, request);
  } catch (error) {
    // A cursor that was tampered with holds a value that PostgreSQL cannot read.
    const { code } = ((error as Error).cause ?? error) as { code?: string };
    if (code === '22P02' || code === '22007' || code === '22008') throw foreignCursor();
    throw error;
  }
}

/** Reads the page arguments for a list in the order `orderName`. */
export function pageRequest(args: PageArgs, orderName: string): PageRequest {
  const { first, last, after, before } = args;
  if (first != null && last != null) throw badUserInput('Give `first` or `last`, not both.');
  const size = first ?? last ?? sizeDefault;
  if (size < 1 || size > sizeMax) {
    throw badUserInput(
      `\`${first != null ? 'first' : 'last'}\` is ${size}; a page has 1 to ${sizeMax}. Follow \`pageInfo.endCursor\` for more.`,
    );
  }
  return {
    size,
    isBackwards: last != null,
    ...(after != null && { after: positionOf(after, orderName) }),
    ...(before != null && { before: positionOf(before, orderName) }),
  };
}

/** A cursor tells its order, so that it cannot be used in a list where it means something else. */
export function cursorOf(orderName: string, { value, id }: Position): string {
  return Buffer.from(JSON.stringify([orderName, value, id])).toString('base64url');
}

function positionOf(cursor: string, orderName: string): Position {
  try {
    const [name, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (name === orderName && (value === null || typeof value === 'string') && typeof id === 'string') return { value, id };
  } catch {
    // Falls through to the one message.
  }
  throw foreignCursor();
}

function foreignCursor() {
  return badUserInput(
    'This cursor is not from this list in this order. Use an `endCursor` or edge `cursor` of the same list, unchanged.',
  );
}

function parentKey(parent: Parent): string {
  return `${parent.councilId}:${'id' in parent ? parent.id : ''}`;
}

function pageLoader<T extends PagedTable>(
  listing: Listing<T>,
  request: PageRequest,
  args: object,
): Loader<Parent, Page<InferSelectModel<T>>> {
  return {
    name: `${listing.name} ${JSON.stringify(args)}`,
    cacheKey: parentKey,
    batch: (db, parents) => pagesOf(db, listing, parents, request),
  };
}

function countLoader<T extends PagedTable>(listing: Listing<T>, args: object): Loader<Parent, number> {
  return {
    name: `${listing.name} count ${JSON.stringify(args)}`,
    cacheKey: parentKey,
    batch: (db, parents) => countsOf(db, listing, parents),
  };
}

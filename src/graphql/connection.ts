/** Relay connections over keyset pages. The number of statements does not depend on the number of parents. */
import type { InferSelectModel } from 'drizzle-orm';
import type { Key, Loader } from '../db/loader.ts';
import {
  countOf,
  countsOf,
  type Listing,
  type OrderedRow,
  type Page,
  type PagedTable,
  type PageRequest,
  type Parent,
  pageOf,
  pagesOf,
} from '../db/page.ts';
import type { Context } from './context.ts';
import { badUserInput } from './errors.ts';
import { decodePosition, encodePosition, type Place } from './page-cursor.ts';
import { pageSizes } from './page-size.ts';
import { type UpdateArgs, withUpdates } from './updates.ts';

export interface PageArgs extends UpdateArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/**
 * One page of the list `given`, or of the part of it that belongs to `parent`. Give `rowLoader` where a row has more than its table holds, such
 * as a detail with a visibility of its own. Errors: BAD_USER_INPUT for an invalid page size or cursor.
 */
export async function connect<T extends PagedTable, Row extends object = InferSelectModel<T>>(
  ctx: Context,
  args: PageArgs,
  given: Listing<T>,
  parent: Parent | null,
  rowLoader?: Loader<Key, Row | null>,
) {
  const listing = withUpdates(given, args);
  const request = pageRequest(args, listing);
  const page = parent
    ? await ctx.load(pageLoader(listing, request, args), parent)
    : await pageOf(await ctx.read(), listing, request, ctx.columnsOf(listing.name));
  const rows = page.rows.map(({ row }) => row);
  if (!parent) await ctx.readAhead(listing.name, rows);
  const nodes = rowLoader ? await Promise.all(rows.map((row) => ctx.load(rowLoader, row as unknown as Key))) : rows;
  const edges = page.rows.map((ordered, place) => new Edge(listing, ordered, nodes[place] as Row));
  return {
    edges,
    pageInfo: new PageInfo(edges, request, page.hasMore),
    totalCount: async () => (parent ? ctx.load(countLoader(listing, args), parent) : countOf(await ctx.read(), listing)),
  };
}

/**
 * A node and its cursor, which is made when it is asked for: most operations ask for no cursors but those of `pageInfo`. Not an object literal: V8 gives its
 * getters to the old generation, and they hold whatever they refer to until that is collected.
 */
class Edge<Node> {
  readonly node: Node;
  readonly #list: Place;
  readonly #ordered: OrderedRow<object>;

  constructor(list: Place, ordered: OrderedRow<object>, node: Node) {
    this.node = node;
    this.#list = list;
    this.#ordered = ordered;
  }

  get cursor(): string {
    const { row, value } = this.#ordered;
    return encodePosition(this.#list, { value, id: String((row as Key).id) });
  }
}

class PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly #edges: readonly Edge<unknown>[];

  constructor(edges: readonly Edge<unknown>[], request: PageRequest, hasMore: boolean) {
    this.#edges = edges;
    // The row that a cursor names is outside the page, so there is a page on that side.
    this.hasNextPage = request.before !== undefined || (!request.isBackwards && hasMore);
    this.hasPreviousPage = request.after !== undefined || (request.isBackwards && hasMore);
  }

  get startCursor(): string | null {
    return this.#edges.at(0)?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.#edges.at(-1)?.cursor ?? null;
  }
}

/** Checks the page arguments for a list. Errors: BAD_USER_INPUT. */
export function pageRequest(args: PageArgs, listing: Place): PageRequest {
  const { first, last, after, before } = args;
  if (first != null && last != null) throw badUserInput('Give `first` or `last`, not both.');
  const size = first ?? last ?? pageSizes.default;
  if (size < 1 || size > pageSizes.max) {
    throw badUserInput(
      `\`${first != null ? 'first' : 'last'}\` is ${size}; a page has 1 to ${pageSizes.max}. Follow \`pageInfo.endCursor\` for more.`,
    );
  }
  return {
    size,
    isBackwards: last != null,
    ...(after != null && { after: decodePosition(listing, after) }),
    ...(before != null && { before: decodePosition(listing, before) }),
  };
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
    rows: listing.name,
    batch: (db, parents, columns) => pagesOf(db, listing, parents, request, columns),
  };
}

function countLoader<T extends PagedTable>(listing: Listing<T>, args: object): Loader<Parent, number> {
  return {
    name: `${listing.name} count ${JSON.stringify(args)}`,
    cacheKey: parentKey,
    batch: (db, parents) => countsOf(db, listing, parents),
  };
}

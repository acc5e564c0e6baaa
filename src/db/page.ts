/**
 * Keyset pages: a page of records, or a page for each of many parents, in one statement whose text does not depend on how many
 * parents there are. Order is a column and then the id, so pages neither repeat nor skip while records arrive.
 */
import { and, getTableColumns, type InferSelectModel, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Read } from './access.ts';
import { type Key, named } from './loader.ts';

export type Direction = 'ASC' | 'DESC';

/** What a list is ordered by before the id. Nulls come last either way. */
export interface Order {
  /** Tells a cursor of one order from a cursor of another, e.g. `STARTS_AT DESC`. */
  name: string;
  by: SQL | AnyPgColumn;
  /** PostgreSQL's type of `by`, for the value that comes back in a cursor. */
  type: 'timestamptz' | 'date' | 'text' | 'integer' | 'real';
  direction: Direction;
}

/** Where a row stands: the value that it is ordered by, as PostgreSQL writes it, and its id. */
export interface Position {
  value: string | null;
  id: string;
}

export interface PageRequest {
  /** 1 to 100. */
  size: number;
  isBackwards: boolean;
  after?: Position;
  before?: Position;
}

/** A row and the value that it is ordered by. */
export interface Placed<Row> {
  row: Row;
  value: string | null;
}

export interface Page<Row> {
  rows: Placed<Row>[];
  /** Whether more lie beyond the end that the page was read towards. */
  hasMore: boolean;
}

/** The parent of a nested list: a record, or a council. */
export type Parent = Key | { councilId: number };

export type PagedTable = PgTable & { id: AnyPgColumn; councilId?: AnyPgColumn };

/** A list to page through. */
export interface Listing<T extends PagedTable> {
  name: string;
  table: T;
  /** PostgreSQL's type of the table's `id`; uuid unless said. */
  idType?: 'uuid' | 'integer';
  /** The column that refers to the parent; absent for a list of a council or of all councils. */
  parentColumn?: AnyPgColumn;
  /** For rows that are tied to their parent by another table: the condition, with `parent` as `parent.council_id` and `parent.id`. */
  membership?: SQL;
  order: Order;
  where?: SQL;
}

type RowOf<T extends PagedTable> = InferSelectModel<T>;

/** Pages for `parents`, in their order. */
export async function pagesOf<T extends PagedTable>(
  db: Read,
  listing: Listing<T>,
  parents: readonly Parent[],
  request: PageRequest,
): Promise<Page<RowOf<T>>[]> {
  const page = selectPage(db, listing, request, ofParent(listing)).as('page');
  const rows = await db
    .select({ parent: sql<number>`parent.place::int`, ...selectionOf(listing, page) })
    .from(parentsTable(parents))
    .crossJoinLateral(page)
    .orderBy(sql`parent.place`)
    .prepare(listing.name)
    .execute();
  const groups = Map.groupBy(rows as (Placed<RowOf<T>> & { parent: number })[], (row) => row.parent);
  return parents.map((_, place) => cut(groups.get(place + 1) ?? [], request));
}

/** One page of a list that has no parent. */
export async function pageOf<T extends PagedTable>(db: Read, listing: Listing<T>, request: PageRequest): Promise<Page<RowOf<T>>> {
  const page = selectPage(db, listing, request).as('page');
  const rows = await db.select(selectionOf(listing, page)).from(page).prepare(listing.name).execute();
  return cut(rows as unknown as Placed<RowOf<T>>[], request);
}

/** How many rows each list has in all. */
export async function countsOf<T extends PagedTable>(
  db: Read,
  listing: Listing<T>,
  parents: readonly Parent[],
): Promise<number[]> {
  const counted = selectCount(db, listing, ofParent(listing)).as('counted');
  const rows = await db
    .select({ parent: sql<number>`parent.place::int`, total: counted.total })
    .from(parentsTable(parents))
    .crossJoinLateral(counted)
    .prepare(`${listing.name}Count`)
    .execute();
  const totals = new Map(rows.map((row) => [row.parent, row.total]));
  return parents.map((_, place) => totals.get(place + 1) ?? 0);
}

export async function countOf<T extends PagedTable>(db: Read, listing: Listing<T>): Promise<number> {
  const [row] = await selectCount(db, listing).prepare(`${listing.name}Count`).execute();
  return row?.total ?? 0;
}

function selectPage<T extends PagedTable>(db: Read, listing: Listing<T>, request: PageRequest, of?: SQL) {
  const { table, name, order, where } = listing;
  return db
    .select({ ...getTableColumns(table as PagedTable), orderValue: sql<string | null>`(${order.by})::text`.as('order_value') })
    .from(table as PagedTable)
    .where(named(name, and(of ?? sql`true`, where, within(listing, request)) as SQL))
    .orderBy(...orderBy(listing, request))
    .limit(request.size + 1);
}

function selectCount<T extends PagedTable>(db: Read, listing: Listing<T>, of?: SQL) {
  return db
    .select({ total: sql<number>`count(*)::int`.as('total') })
    .from(listing.table as PagedTable)
    .where(named(`${listing.name}Count`, and(of ?? sql`true`, listing.where) as SQL));
}

function ofParent<T extends PagedTable>({ table, parentColumn, membership }: Listing<T>): SQL {
  const ofCouncil = sql`${table.councilId as AnyPgColumn} = parent.council_id`;
  return and(ofCouncil, parentColumn && sql`${parentColumn} = parent.id`, membership) as SQL;
}

function parentsTable(parents: readonly Parent[]): SQL {
  const councilIds = sql.param(parents.map((parent) => parent.councilId));
  const ids = sql.param(parents.map((parent) => ('id' in parent ? parent.id : null)));
  return sql`unnest(${councilIds}::int[], ${ids}::uuid[]) with ordinality as parent(council_id, id, place)`;
}

/** The columns of a page's subquery, apart from what it is ordered by. */
function selectionOf<T extends PagedTable>(listing: Listing<T>, page: object): { row: never; value: never } {
  const field = page as Record<string, never>;
  const row = Object.fromEntries(Object.keys(getTableColumns(listing.table)).map((name) => [name, field[name]]));
  return { row: row as never, value: field.orderValue as never };
}

/** Reading backwards turns the order round; `cut` turns the rows back. */
function orderBy<T extends PagedTable>(listing: Listing<T>, request: PageRequest): SQL[] {
  const { by, direction } = listing.order;
  const turn = request.isBackwards ? opposite(direction) : direction;
  const way = sql.raw(turn === 'ASC' ? 'asc' : 'desc');
  const nulls = sql.raw(request.isBackwards ? 'nulls first' : 'nulls last');
  return [sql`${by} ${way} ${nulls}`, sql`${listing.table.id} ${way}`];
}

function within<T extends PagedTable>(listing: Listing<T>, request: PageRequest): SQL | undefined {
  return and(
    request.after && beyond(listing, request.after, listing.order.direction, true),
    request.before && beyond(listing, request.before, opposite(listing.order.direction), false),
  );
}

/** Rows strictly beyond a position: in the list's direction, where nulls are last, or against it. */
function beyond<T extends PagedTable>(listing: Listing<T>, from: Position, way: Direction, isForwards: boolean): SQL | undefined {
  const { by, type } = listing.order;
  const compare = sql.raw(way === 'ASC' ? '>' : '<');
  const idBeyond = sql`${listing.table.id} ${compare} ${from.id}::${sql.raw(listing.idType ?? 'uuid')}`;
  if (from.value === null) {
    const amongNulls = sql`(${by} is null and ${idBeyond})`;
    return isForwards ? amongNulls : or(amongNulls, sql`${by} is not null`);
  }
  const value = sql`${from.value}::${sql.raw(type)}`;
  const beyondValue = sql`(${by} ${compare} ${value} or (${by} = ${value} and ${idBeyond}))`;
  return isForwards ? or(beyondValue, sql`${by} is null`) : beyondValue;
}

function opposite(direction: Direction): Direction {
  return direction === 'ASC' ? 'DESC' : 'ASC';
}

function cut<Row>(rows: Placed<Row>[], request: PageRequest): Page<Row> {
  const kept = rows.slice(0, request.size);
  return { rows: request.isBackwards ? kept.reverse() : kept, hasMore: rows.length > request.size };
}

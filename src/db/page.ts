/**
 * Keyset pagination: one page of records, or one page for each of many parents, in one statement whose text does not depend on the
 * number of parents. Rows are ordered by a value and then by id, so pages neither repeat nor skip rows while records are added.
 */
import { and, getTableColumns, type InferSelectModel, inArray, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Read } from './access.ts';
import { type Key, named, opaque } from './loader.ts';
import { type From, runQuery, type SelectQuery } from './statement.ts';
import type { Columns } from './used-columns.ts';

export type Direction = 'ASC' | 'DESC';

/** The value that a list is ordered by, before the id. An index on the parent, `by` and the id gives the order in both directions. */
export interface Order {
  /** Identifies the order in a cursor, e.g. `STARTS_AT DESC`. */
  name: string;
  /** Never null; `nullsLast` makes it so. */
  by: SQL | AnyPgColumn;
  /** PostgreSQL type of `by`; the value in a cursor is cast to it. */
  type: 'timestamptz' | 'date' | 'text' | 'integer' | 'real';
  direction: Direction;
}

/** The position of a row in a list: the value that it is ordered by, in PostgreSQL's text form, and its id. */
export interface Position {
  value: string;
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
export interface OrderedRow<Row> {
  row: Row;
  value: string;
}

export interface Page<Row> {
  rows: OrderedRow<Row>[];
  /** Whether more rows follow in the direction that the page was read in. */
  hasMore: boolean;
}

/** The parent of a nested list: a record, or a council. */
export type Parent = Key | { councilId: number };

export type PagedTable = PgTable & { id: AnyPgColumn; councilId?: AnyPgColumn; updatedAt?: AnyPgColumn };

/** A list to page through. */
export interface Listing<T extends PagedTable> {
  name: string;
  table: T;
  /** PostgreSQL's type of the table's `id`; `uuid` by default. */
  idType?: 'uuid' | 'integer';
  /** The column that refers to the parent; absent for a list of a council or of all councils. */
  parentColumn?: AnyPgColumn;
  /** SQL condition that joins rows through another table; refers to `parent.council_id`, `parent.id`. */
  membership?: SQL;
  order: Order;
  where?: SQL;
}

/** The part of a list that is of some councils; null for all. */
export function ofCouncils<T extends PagedTable>(listing: Listing<T>, councilIds: readonly number[] | null): Listing<T> {
  const { table, where } = listing;
  return councilIds
    ? { ...listing, where: and(where, inArray(table.councilId as AnyPgColumn, [...councilIds])) as SQL }
    : listing;
}

type RowOf<T extends PagedTable> = InferSelectModel<T>;
/** A row of the list and the value that it is ordered by. */
type PageRow<T extends PagedTable> = RowOf<T> & { orderValue: string };

/** One page for each parent, in the order of `parents`. */
export async function pagesOf<T extends PagedTable>(
  db: Read,
  listing: Listing<T>,
  parents: readonly Parent[],
  request: PageRequest,
  columns?: Columns | null,
): Promise<Page<RowOf<T>>[]> {
  const rows = await runQuery(db, (from) => selectPages(from, listing, parents, request), columns);
  const groups = Map.groupBy(rows, (row) => row.parentPlace);
  return parents.map((_, index) => toPage(groups.get(index + 1) ?? [], request));
}

/** One page of a list that has no parent. */
export async function pageOf<T extends PagedTable>(
  db: Read,
  listing: Listing<T>,
  request: PageRequest,
  columns?: Columns | null,
): Promise<Page<RowOf<T>>> {
  const rows = await runQuery(db, (from) => selectPage(from, listing, request), columns);
  return toPage(rows, request);
}

/** The number of rows in the list of each parent, in the order of `parents`. */
export async function countsOf<T extends PagedTable>(
  db: Read,
  listing: Listing<T>,
  parents: readonly Parent[],
): Promise<number[]> {
  const rows = await runQuery(db, (from) => {
    const counted = selectCount(from, listing, ofParent(listing)).as('counted');
    return from
      .select({ parent: sql<number>`parent.place::int`, total: counted.total })
      .from(parentsTable(parents))
      .crossJoinLateral(counted);
  });
  const totals = new Map(rows.map((row) => [row.parent, row.total]));
  return parents.map((_, index) => totals.get(index + 1) ?? 0);
}

export async function countOf<T extends PagedTable>(db: Read, listing: Listing<T>): Promise<number> {
  const [row] = await runQuery(db, (from) => selectCount(from, listing));
  return row?.total ?? 0;
}

function selectPages<T extends PagedTable>(
  from: From,
  listing: Listing<T>,
  parents: readonly Parent[],
  request: PageRequest,
): SelectQuery<PageRow<T> & { parentPlace: number }> {
  const page = selectPage(from, listing, request, ofParent(listing));
  return {
    getSQL: () =>
      sql`select page.*, parent.place::int from ${parentsTable(parents)} cross join lateral ${page} as page order by parent.place`,
    _: { result: [], selectedFields: { ...page._.selectedFields, parentPlace: sql`parent.place` } },
  };
}

/** The table's columns and the value that the page is ordered by, `orderValue`. */
function selectPage<T extends PagedTable>(
  from: From,
  listing: Listing<T>,
  request: PageRequest,
  of?: SQL,
): SelectQuery<PageRow<T>> {
  const { table, name, order, where } = listing;
  return from
    .select({ ...getTableColumns(table as PagedTable), orderValue: sql<string>`(${order.by})::text`.as('order_value') })
    .from(table as PagedTable)
    .where(named(name, and(of ?? sql`true`, where, betweenCursors(listing, request)) as SQL))
    .orderBy(...orderBy(listing, request))
    .limit(request.size + 1) as unknown as SelectQuery<PageRow<T>>;
}

function selectCount<T extends PagedTable>(from: From, listing: Listing<T>, of?: SQL) {
  return from
    .select({ total: sql<number>`count(*)::int`.as('total') })
    .from(listing.table as PagedTable)
    .where(named(`${listing.name}Count`, and(of ?? sql`true`, listing.where) as SQL));
}

function ofParent<T extends PagedTable>({ table, parentColumn, membership }: Listing<T>): SQL {
  const ofCouncil = sql`${table.councilId as AnyPgColumn} = parent.council_id`;
  return and(ofCouncil, parentColumn && sql`${parentColumn} = parent.id`, membership) as SQL;
}

function parentsTable(parents: readonly Parent[]): SQL {
  const councilIds = opaque(sql.param(parents.map((parent) => parent.councilId)), 'int');
  const ids = opaque(sql.param(parents.map((parent) => ('id' in parent ? parent.id : null))), 'uuid');
  return sql`unnest(${councilIds}, ${ids}) with ordinality as parent(council_id, id, place)`;
}

/** A page is read backwards in reverse order; `toPage` restores the order of its rows. */
function orderBy<T extends PagedTable>({ table, order }: Listing<T>, { isBackwards }: PageRequest): SQL[] {
  const keyword = sql.raw((order.direction === 'ASC') !== isBackwards ? 'asc' : 'desc');
  return [sql`${order.by} ${keyword}`, sql`${table.id} ${keyword}`];
}

function betweenCursors<T extends PagedTable>(listing: Listing<T>, request: PageRequest): SQL | undefined {
  return and(
    request.after && beyond('after', request.after, listing),
    request.before && beyond('before', request.before, listing),
  );
}

/** The condition for rows after or before a position of the list. As a comparison of rows, it is where PostgreSQL enters the index. */
function beyond<T extends PagedTable>(side: 'after' | 'before', position: Position, listing: Listing<T>): SQL {
  const { by, type, direction } = listing.order;
  const compare = sql.raw((direction === 'ASC') === (side === 'after') ? '>' : '<');
  const [valueType, idType] = [sql.raw(type), sql.raw(listing.idType ?? 'uuid')];
  return sql`(${by}, ${listing.table.id}) ${compare} (${position.value}::${valueType}, ${position.id}::${idType})`;
}

function toPage<T extends PagedTable>(rows: PageRow<T>[], request: PageRequest): Page<RowOf<T>> {
  const kept = rows.slice(0, request.size).map((row) => ({ row, value: row.orderValue }));
  return { rows: request.isBackwards ? kept.reverse() : kept, hasMore: rows.length > request.size };
}

import { describe, expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { createCouncil, type Made, type World } from '../support/world.ts';

const app = await sharedApp();

interface Page {
  totalCount: number;
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

interface PageArgs {
  first?: number;
  after?: string | null;
  last?: number;
  before?: string | null;
}

type Order = { field: 'STARTS_AT' | 'UPDATED_AT'; direction: 'ASC' | 'DESC' };

const page = 'totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const args = 'first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy';
const variables = '$first: Int, $after: String, $last: Int, $before: String, $orderBy: MeetingOrder';

/** The three lists of meetings; each gives the meetings of the council's only panel. */
const lists = {
  'across councils': `query Q($slug: String!, ${variables}) { list: meetings(councils: [$slug], ${args}) { ${page} } }`,
  'of a council': `query Q($slug: String!, ${variables}) { council(slug: $slug) { list: meetings(${args}) { ${page} } } }`,
  'of a panel': `query Q($slug: String!, ${variables}) { panel(council: $slug, slug: "only") { list: meetings(${args}) { ${page} } } }`,
};
type ListName = keyof typeof lists;

async function pageOf(name: ListName, world: World, pageArgs: PageArgs, orderBy?: Order): Promise<Page> {
  const data = await read(app, lists[name], { slug: world.slug, orderBy, ...pageArgs });
  return (data.council ?? data.panel ?? data).list;
}

const idsOf = ({ edges }: Page) => edges.map(({ node }) => node.id);

/** A council of one panel with ten meetings: three at the same moment, one with a date only, three without a date. */
async function createCalendar(): Promise<{ world: World; inOrder(order: Order): string[] }> {
  const world = await createCouncil();
  const panel = await world.createPanel({ slug: 'only' });
  const moments: [string | null, string | null][] = [
    ['2026-03-01', '2026-03-01T18:00:00Z'],
    ['2026-05-01', '2026-05-01T17:00:00Z'],
    ['2026-05-01', '2026-05-01T17:00:00Z'],
    ['2026-05-01', '2026-05-01T17:00:00Z'],
    // Midnight in London, an hour before midnight in UTC.
    ['2026-06-01', null],
    ['2026-05-31', '2026-05-31T22:30:00Z'],
    ['2026-05-31', '2026-05-31T23:30:00Z'],
    [null, null],
    [null, null],
    [null, null],
  ];
  const startsOf = ([date, startsAt]: (typeof moments)[number]) => startsAt ?? (date && '2026-05-31T23:00:00Z');
  const rows: (Made & Record<Order['field'], string | null>)[] = [];
  for (const [index, moment] of moments.entries()) {
    const [date, startsAt] = moment;
    // Each pair has the same time of last change.
    const updatedAt = `2026-01-0${1 + (index >> 1)}T12:00:00Z`;
    const made = await world.createMeeting(panel, {
      date,
      startsAt: startsAt === null ? null : new Date(startsAt),
      updatedAt: new Date(updatedAt),
    });
    rows.push({ ...made, STARTS_AT: startsOf(moment), UPDATED_AT: updatedAt });
  }
  const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return {
    world,
    inOrder: ({ field, direction }) =>
      rows
        .toSorted((a, b) => {
          const [x, y] = [a[field], b[field]];
          if (x === null && y !== null) return 1;
          if (y === null && x !== null) return -1;
          return (compare(x ?? '', y ?? '') || compare(a.id, b.id)) * (direction === 'ASC' ? 1 : -1);
        })
        .map(({ globalId }) => globalId),
  };
}

describe('pages of meetings, with undated meetings and ties', async () => {
  const { world, inOrder } = await createCalendar();
  const orders = (['STARTS_AT', 'UPDATED_AT'] as const).flatMap((field) =>
    (['ASC', 'DESC'] as const).map((direction) => ({ field, direction })),
  );
  const cases = (Object.keys(lists) as ListName[]).flatMap((name) => orders.map((order) => ({ name, order, ...order })));

  test.each(cases)(
    '$name by $field $direction: every page size gives the same order, forwards and backwards',
    async ({ name, order }) => {
      const expected = inOrder(order);
      for (const size of [1, 2, 3, 7, 10, 100]) {
        const forwards: string[] = [];
        let at: Page = await pageOf(name, world, { first: size }, order);
        for (;;) {
          expect(at.totalCount).toBe(10);
          expect(at.pageInfo).toEqual({
            hasPreviousPage: forwards.length > 0,
            hasNextPage: forwards.length + at.edges.length < 10,
            startCursor: at.edges.at(0)?.cursor,
            endCursor: at.edges.at(-1)?.cursor,
          });
          forwards.push(...idsOf(at));
          if (!at.pageInfo.hasNextPage) break;
          at = await pageOf(name, world, { first: size, after: at.pageInfo.endCursor }, order);
        }
        expect(forwards).toEqual(expected);

        const backwards: string[] = [];
        at = await pageOf(name, world, { last: size }, order);
        for (;;) {
          expect(at.pageInfo).toMatchObject({
            hasNextPage: backwards.length > 0,
            hasPreviousPage: backwards.length + at.edges.length < 10,
          });
          backwards.unshift(...idsOf(at));
          if (!at.pageInfo.hasPreviousPage) break;
          at = await pageOf(name, world, { last: size, before: at.pageInfo.startCursor }, order);
        }
        expect(backwards).toEqual(expected);
      }
    },
  );

  test('without arguments: latest first, undated last', async () => {
    const whole = await pageOf('of a panel', world, {});
    expect(idsOf(whole)).toEqual(inOrder({ field: 'STARTS_AT', direction: 'DESC' }));
  });

  test('between two cursors, from either end, with more pages on both sides', async () => {
    const order: Order = { field: 'STARTS_AT', direction: 'ASC' };
    const expected = inOrder(order);
    const whole = await pageOf('of a council', world, {}, order);
    const [after, before] = [whole.edges[1]?.cursor, whole.edges[8]?.cursor];
    const all = await pageOf('of a council', world, { after, before }, order);
    const start = await pageOf('of a council', world, { after, before, first: 2 }, order);
    const end = await pageOf('of a council', world, { after, before, last: 2 }, order);
    expect([idsOf(all), idsOf(start), idsOf(end)]).toEqual([expected.slice(2, 8), expected.slice(2, 4), expected.slice(6, 8)]);
    for (const { pageInfo, totalCount } of [all, start, end]) {
      expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
      expect(totalCount).toBe(10);
    }
    const nothing = await pageOf('of a council', world, { after: before, before: after }, order);
    expect(nothing.edges).toEqual([]);
    expect(nothing.pageInfo).toMatchObject({ startCursor: null, endCursor: null });
  });

  test('nodes are the edges without cursors', async () => {
    const data = await read(
      app,
      `query Q($slug: String!) { council(slug: $slug) { meetings(first: 4) { nodes { id } edges { node { id } } } } }`,
      {
        slug: world.slug,
      },
    );
    const { nodes, edges } = data.council.meetings;
    expect(nodes).toHaveLength(4);
    expect(nodes).toEqual(edges.map(({ node }: { node: object }) => node));
  });

  test('an empty list', async () => {
    const empty = await createCouncil();
    await empty.createPanel({ slug: 'only' });
    for (const name of Object.keys(lists) as ListName[]) {
      expect(await pageOf(name, empty, { first: 5 })).toEqual({
        totalCount: 0,
        edges: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      });
    }
  });
});

test('records added between pages cause no repetition and no gap', async () => {
  const world = await createCouncil();
  const panel = await world.createPanel({ slug: 'only' });
  const on = (date: string | null) => world.createMeeting(panel, { date });
  const [may, april, march, undated] = [await on('2026-05-01'), await on('2026-04-01'), await on('2026-03-01'), await on(null)];
  const first = await pageOf('of a panel', world, { first: 2 });
  expect(idsOf(first)).toEqual([may.globalId, april.globalId]);

  const [june, midApril, february, another] = [
    await on('2026-06-01'),
    await on('2026-04-15'),
    await on('2026-02-01'),
    await on(null),
  ];
  const second = await pageOf('of a panel', world, { first: 3, after: first.pageInfo.endCursor });
  expect(idsOf(second)).toEqual([march.globalId, february.globalId, another.globalId]);
  expect(second.totalCount).toBe(8);
  const third = await pageOf('of a panel', world, { first: 3, after: second.pageInfo.endCursor });
  expect(idsOf(third)).toEqual([undated.globalId]);
  const back = await pageOf('of a panel', world, { last: 100, before: third.pageInfo.startCursor });
  expect(idsOf(back)).toEqual([june, may, midApril, april, march, february, another].map(({ globalId }) => globalId));
});

test('pages of several parents at once: each with its own records, order and count', async () => {
  const world = await createCouncil();
  const [full, some, none] = [
    await world.createPanel({ name: 'A' }),
    await world.createPanel({ name: 'B' }),
    await world.createPanel({ name: 'C' }),
  ];
  for (const date of ['2026-01-02', '2026-01-01', '2026-01-03']) await world.createMeeting(full, { date });
  await world.createMeeting(some, { date: '2026-01-04' });
  const data = await read(
    app,
    `query Q($ids: [ID!]!) { nodes(ids: $ids) { ... on Panel { meetings(first: 2) { totalCount pageInfo { hasNextPage } nodes { date } } } } }`,
    { ids: [none, some, full].map(({ globalId }) => globalId) },
  );
  expect(data.nodes).toEqual([
    { meetings: { totalCount: 0, pageInfo: { hasNextPage: false }, nodes: [] } },
    { meetings: { totalCount: 1, pageInfo: { hasNextPage: false }, nodes: [{ date: '2026-01-04' }] } },
    { meetings: { totalCount: 3, pageInfo: { hasNextPage: true }, nodes: [{ date: '2026-01-03' }, { date: '2026-01-02' }] } },
  ]);
});

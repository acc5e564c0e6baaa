import { executeSync, getIntrospectionQuery, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Prices } from '../../src/graphql/prices.ts';
import { schema } from '../../src/graphql/schema.ts';

const prices = new Prices(schema);

function costOf(query: string, variables: Record<string, unknown> = {}, operationName?: string): number | undefined {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  return prices.of(document, operationName, variables)?.requested;
}

const fragments = 'fragment P on Panel { name council { name } } fragment M on Meeting { panel { ...P } }';

test.each<[what: string, query: string, cost: number]>([
  ['an operation', '{ __typename }', 1],
  ['an object, but no scalar', '{ council(slug: "x") { id name slug } }', 2],
  ['each of two objects', '{ a: council(slug: "x") { name } b: council(slug: "y") { name } }', 3],
  ['objects within objects', '{ panel(council: "x", slug: "y") { council { name } } }', 3],
  ['a page of 20 records by default', '{ council(slug: "x") { panels { nodes { name } } } }', 2 + 1 + 20],
  ['a page of the size asked for', '{ council(slug: "x") { panels(first: 3) { nodes { name } } } }', 2 + 1 + 3],
  ['the same backwards', '{ council(slug: "x") { panels(last: 3) { nodes { name } } } }', 2 + 1 + 3],
  [
    'at most the largest page, because its resolver refuses more',
    '{ council(slug: "x") { panels(first: 5000) { nodes { id } } } }',
    3 + 100,
  ],
  ['edges and their records', '{ council(slug: "x") { panels(first: 3) { edges { cursor node { name } } } } }', 2 + 1 + 3 * 2],
  ['the position of a page', '{ council(slug: "x") { panels(first: 3) { pageInfo { endCursor } } } }', 2 + 1 + 1],
  ['a count', '{ council(slug: "x") { panels(first: 3) { totalCount } } }', 2 + 1 + 5],
  [
    'pages within pages',
    '{ council(slug: "x") { panels(first: 3) { nodes { meetings(first: 4) { nodes { id } } } } } }',
    3 + 3 * (2 + 4),
  ],
  ['a list of all councils', '{ meetings(first: 2) { nodes { id } } }', 1 + 100 + 1 + 2],
  ['a search', '{ search(query: "care", first: 2) { edges { rank } } }', 1 + 1000 + 1 + 2],
  [
    'a mutation',
    'mutation { startMeeting(input: { meeting: "x" }) { meeting { id } userErrors { code } } }',
    1 + 100 + 1 + 1 + 3,
  ],
  ['three records of a list that takes no size', '{ node(id: "x") { ... on Meeting { links { url } } } }', 2 + 3],
  ['the usual length of a list that is longer', '{ node(id: "x") { ... on Meeting { agenda { items { title } } } } }', 3 + 10],
  ['each id of a list', '{ nodes(ids: ["a", "b", "c", "d"]) { id } }', 1 + 4],
  ['a single id in the place of a list', '{ nodes(ids: "a") { id } }', 1 + 1],
  ['fragments', `{ node(id: "x") { ...M } } ${fragments}`, 4],
  ['fragments each time that they are used', `{ a: node(id: "x") { ...M } b: node(id: "y") { ...M } } ${fragments}`, 7],
  ['a field each time that it is selected', '{ council(slug: "x") { licence { name } licence { url } } }', 4],
  [
    'of different types, the one that costs most',
    '{ node(id: "x") { ... on Meeting { panel { name } } ... on Panel { council { name } chair { recordedOn } } } }',
    4,
  ],
  [
    'of different types in a fragment too',
    '{ node(id: "x") { ...N } } fragment N on Node { ... on Meeting { panel { name } } ... on Panel { council { name } chair { recordedOn } } }',
    4,
  ],
  [
    'what all types have beside what one has',
    '{ node(id: "x") { ... on CouncilRecord { council { name } } ... on Meeting { panel { name } } } }',
    4,
  ],
  [
    'a fragment on an interface, on an object that has it',
    '{ panel(council: "x", slug: "y") { ... on CouncilRecord { council { name } } } }',
    3,
  ],
  ['nothing that is skipped', '{ council(slug: "x") { name panels @skip(if: true) { nodes { id } } } }', 2],
  ['nothing that is not included', '{ council(slug: "x") { name ... @include(if: false) { panels { nodes { id } } } } }', 2],
  ['one type, of the schema', '{ __type(name: "Panel") { name } }', 1 + 0.5],
])('%s costs', (_, query, cost) => {
  expect(costOf(query)).toBe(Math.ceil(cost));
});

describe('variables', () => {
  const query =
    'query Q($first: Int = 7, $more: Boolean = false, $after: String) { council(slug: "x") { panels(first: $first, after: $after) { nodes { id council @include(if: $more) { name } } } } }';
  test.each<[variables: Record<string, unknown>, cost: number]>([
    [{}, 3 + 7],
    [{ first: 4 }, 3 + 4],
    [{ first: 4, more: true }, 3 + 8],
    [{ first: null }, 3 + 20],
    [{ first: 1e9 }, 3 + 100],
    [{ first: -1 }, 3 + 20],
    // Refused by its type before anything is read.
    [{ first: 'many' }, 3 + 1],
    [{ first: 4, after: 'cursor' }, 3 + 4],
  ])('%j cost', (variables, cost) => {
    expect(costOf(query, variables)).toBe(cost);
  });

  test('the number of ids counts', () => {
    expect(costOf('query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] })).toBe(4);
  });

  test('costs of the same document with other sizes are kept apart, however many there are', () => {
    const document = parse(query);
    const sizes = Array.from({ length: 101 }, (_, index) => index);
    const costs = () => sizes.map((first) => prices.of(document, null, { first })?.requested);
    expect(costs()).toEqual(sizes.map((first) => 3 + first));
    expect(costs()).toEqual(sizes.map((first) => 3 + first));
  });
});

test('of several operations, the named one counts', () => {
  const query = 'query A { council(slug: "x") { name } } query B { council(slug: "x") { licence { name } } }';
  expect([costOf(query, {}, 'A'), costOf(query, {}, 'B'), costOf(query, {}, 'C'), costOf(query)]).toEqual([
    2,
    3,
    undefined,
    undefined,
  ]);
});

test('a subscription costs its selection once, for ten events with a snapshot, and for each event once', () => {
  const query = 'subscription S($snapshot: Boolean) { agendaChanged(meeting: "x", snapshot: $snapshot) { meeting { id } } }';
  const document = parse(query);
  expect(prices.of(document, null, {})).toEqual({ requested: 3, perEvent: 3 });
  expect(prices.of(document, null, { snapshot: true })).toEqual({ requested: 21, perEvent: 3 });
});

test('introspection costs about half of its objects', () => {
  const count = (value: unknown): number => {
    if (typeof value !== 'object' || value === null) return 0;
    return Object.values(value).reduce((sum: number, each) => sum + count(each), Array.isArray(value) ? 0 : 1);
  };
  const query = getIntrospectionQuery();
  const objects = count(executeSync({ schema, document: parse(query) }).data);
  const cost = costOf(query) ?? 0;
  expect(cost).toBeGreaterThan(objects * 0.4);
  expect(cost).toBeLessThan(objects * 0.7);
});

test('the time for fragments that use fragments does not grow with what they stand for', () => {
  const chain = Array.from(
    { length: 300 },
    (_, index) => `fragment F${index} on Document { supersedes { ...F${index + 1} } supersededBy { ...F${index + 1} } }`,
  );
  const document = parse(`{ node(id: "x") { ...F0 } } ${chain.join(' ')} fragment F300 on Document { id }`);
  expect(prices.of(document, null, {})).toEqual({ requested: Number.MAX_SAFE_INTEGER, perEvent: Number.MAX_SAFE_INTEGER });
});

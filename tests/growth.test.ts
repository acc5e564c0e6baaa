/**
 * What a page of a list reads does not grow with the tables: every list of the schema, in each of its orders, with each of its filters and deep inside,
 * is planned by PostgreSQL and run on the records of twenty councils. The lists are found in the schema.
 */
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { loadVolume } from '../seeds/volume.ts';
import { openPool } from '../src/db/client.ts';
import { ask, startApp, unlimited } from './support/app.ts';
import { createDatabase } from './support/own-database.ts';

const { url, owner } = await createDatabase();
const reader = openPool(url, 'scrutiny_public', { max: 1 });
afterAll(() => reader.sql.end({ timeout: 5 }));

const [council] = await loadVolume(owner, 20 / 300);
await owner.sql`analyze`;
const rows = new Map(
  (await owner.sql`select relname, reltuples from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`).map(
    ({ relname, reltuples }) => [relname as string, reltuples as number],
  ),
);

/** The table of each index: a step that reads only an index does not tell it. */
const tables = new Map(
  (await owner.sql`select indexname, tablename from pg_indexes where schemaname = 'public'`).map(({ indexname, tablename }) => [
    indexname as string,
    tablename as string,
  ]),
);

/** Rows of a table that counts as large. */
const large = 2500;
/** What a statement may read of a large table: more than the records of one council of twenty, and far less than all. */
const partMax = 0.25;

const statements: { text: string; params: unknown[] }[] = [];
// At this size, PostgreSQL may prefer to read a whole table.
await reader.sql`set enable_seqscan = off`;
const app = await startApp({
  databaseUrl: url,
  costs: unlimited,
  onQuery: (text, params) => void statements.push({ text, params }),
});

type Field = GraphQLField<unknown, unknown>;

const schema = buildSchema(readFileSync('src/graphql/schema.graphql', 'utf8'));
const recordIds = '{ nodes { id } }';
const { data } = await ask(
  app,
  `{ council(slug: "${council}") { id panels(first: 1) ${recordIds} people(first: 1) ${recordIds} recommendations(first: 1) ${recordIds} } }`,
);
/** A record of each type that has lists. */
const ids: Record<string, string> = {
  Council: data.council.id,
  Panel: data.council.panels.nodes[0].id,
  Person: data.council.people.nodes[0].id,
  Recommendation: data.council.recommendations.nodes[0].id,
};

interface List {
  name: string;
  /** Null for a list of the root. */
  parent: string | null;
  field: Field;
}

/** The lists that need no argument. */
const lists: List[] = ['Query', ...Object.keys(ids)].flatMap((type) =>
  Object.values((schema.getType(type) as GraphQLObjectType).getFields())
    .filter((field) => getNamedType(field.type).name.endsWith('Connection') && !field.args.some(isRequiredArgument))
    .map((field) => ({ name: `${type}.${field.name}`, parent: type === 'Query' ? null : type, field })),
);

/** Of a list, `orderBy` with each field in both directions, and `filter` with each field; and without either. */
function argumentsOf({ name, field }: List): string[] {
  const inputOf = (arg: string) => getNamedType(field.args.find((each) => each.name === arg)?.type);
  const [order, filter] = [inputOf('orderBy'), inputOf('filter')];
  const orders = isInputObjectType(order) ? (getNamedType(order.getFields().field?.type) as GraphQLEnumType).getValues() : [];
  const filters = isInputObjectType(filter) ? Object.values(filter.getFields()) : [];
  return [
    '',
    ...orders.flatMap((by) => ['ASC', 'DESC'].map((direction) => `orderBy: { field: ${by.name}, direction: ${direction} }`)),
    ...filters
      .filter((filter) => !isReadOn.has(`${name}(${filter.name})`))
      .flatMap((filter) =>
        valuesOf(filter.name, filter.type).map((value) => `filter: { ${filter.name}: ${value} } ${orderFor[filter.name] ?? ''}`),
      ),
  ];
}

/** Who asks for what has changed since a time asks in the order of the changes. */
const orderFor: Record<string, string> = { updatedSince: 'orderBy: { field: UPDATED_AT, direction: DESC }' };

/** Across councils these filters have no index: they read on in the order of the changes until the page is full. */
const isReadOn = new Set([
  'Query.documents(isCurrent)',
  ...['appearances', 'documents'].flatMap((list) => [`Query.${list}(from)`, `Query.${list}(to)`]),
]);

/** Few of the invented records have these. */
const rare = new Set(['hasGuestSpeakers: false', 'isOnMonitoringList: true', 'isOutcomeRecorded: false']);

/**
 * Values for a field of a filter, by which a page is full soon. A filter by what few records have reads on until it is, so values of an enum are given
 * together, and texts and ids are left out.
 */
function valuesOf(name: string, type: GraphQLInputType): string[] {
  const inner = getNamedType(type);
  if (name === 'councils') return [`["${council}"]`];
  if (isEnumType(inner)) return isListType(getNullableType(type)) ? [`[${inner.getValues().map((value) => value.name)}]`] : [];
  if (inner.name === 'Boolean') return ['true', 'false'].filter((value) => !rare.has(`${name}: ${value}`));
  if (inner.name === 'Date') return ['"2024-03-01"'];
  if (inner.name === 'DateTime') return ['"2024-03-01T00:00:00Z"'];
  return [];
}

/** The cursors of a page. */
async function page({ parent, field }: List, args: string): Promise<string[]> {
  const list = `list: ${field.name}(${args}) { edges { cursor } }`;
  const answer = await ask(app, parent ? `{ node(id: "${ids[parent]}") { ... on ${parent} { ${list} } } }` : `{ ${list} }`);
  expect([args, answer.errors]).toEqual([args, undefined]);
  const { edges } = (parent ? answer.data.node : answer.data).list;
  return edges.map(({ cursor }: { cursor: string }) => cursor);
}

interface Step {
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Step[];
}

/** What part of a large table a statement reads, for the table of which it is most. */
async function partRead({ text, params }: (typeof statements)[number]): Promise<number> {
  const [explained] = await reader.sql.unsafe(`explain (analyze, timing off, format json) ${text}`, params as never[]);
  /** Of each table, rows from an index alone, and rows. */
  const read = { index: new Map<string, number>(), rows: new Map<string, number>() };
  const visit = (step: Step) => {
    const table = step['Relation Name'] ?? tables.get(step['Index Name'] ?? '');
    const count = step['Actual Loops'] * (step['Actual Rows'] + (step['Rows Removed by Filter'] ?? 0));
    const counts = step['Relation Name'] ? read.rows : read.index;
    if (table) counts.set(table, (counts.get(table) ?? 0) + count);
    for (const below of step.Plans ?? []) visit(below);
  };
  visit(explained?.['QUERY PLAN'][0].Plan);
  const parts = [...read.index, ...read.rows].map(([table, count]) => [count, rows.get(table) ?? 0] as const);
  return Math.max(0, ...parts.filter(([, size]) => size >= large).map(([count, size]) => count / size));
}

test('the lists of the schema are found', () => {
  expect(lists.length).toBeGreaterThan(10);
});

// One at a time: they share the record of statements.
describe('a page reads a small part of each large table', { concurrent: false }, () => {
  test.for(lists.map((list) => [list.name, list] as const))('%s', async ([, list]) => {
    for (const args of argumentsOf(list)) {
      const [deep] = (await page(list, `${args} first: 60`)).slice(-1);
      const deepPages = deep ? [`first: 20, after: "${deep}"`, `last: 20, before: "${deep}"`] : [];
      for (const each of ['first: 20', 'last: 20', ...deepPages]) {
        statements.length = 0;
        await page(list, `${args} ${each}`);
        const parts = await Promise.all(statements.filter(({ text }) => text.startsWith('select')).map(partRead));
        expect([args, each, parts.filter((part) => part > partMax)]).toEqual([args, each, []]);
      }
    }
  });

  test.for(['foster care', 'fostr', '"waiting times"', 'A Bunday'])('a search of one council for %s', async (query) => {
    statements.length = 0;
    const search = 'query S($query: String!, $council: String!) { search(query: $query, council: $council) { totalCount } }';
    expect((await ask(app, search, { query, council })).errors).toBeUndefined();
    const parts = await Promise.all(statements.filter(({ text }) => text.startsWith('select')).map(partRead));
    expect(parts.filter((part) => part > partMax)).toEqual([]);
  });
});

/**
 * What a page of a list reads does not grow with the tables: every list of the schema, in each of its orders, with each of its filters and deep inside,
 * is planned by PostgreSQL and run on the records of ten councils. The lists are found in the schema.
 */
import { readFileSync } from 'node:fs';
import {
  buildSchema,
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
import { afterAll, describe, expect, inject, test } from 'vitest';
import { loadVolume } from '../seeds/volume.ts';
import { openLogin, openPool } from '../src/db/client.ts';
import { withMigratedDatabase } from '../src/db/migrate.ts';
import { ask, startApp, unlimited } from './support/app.ts';

const login = openLogin(inject('databaseUrl'));
const name = `growth_${crypto.randomUUID().replaceAll('-', '')}`;
await login`create database ${login(name)}`;
const url = new URL(inject('databaseUrl'));
url.pathname = `/${name}`;
await withMigratedDatabase(url.href, async () => {});
const owner = openPool(url.href, 'scrutiny_owner', { max: 4 });
const reader = openPool(url.href, 'scrutiny_public', { max: 2 });
afterAll(async () => {
  await Promise.all([owner, reader].map(({ sql }) => sql.end({ timeout: 5 })));
  await login`drop database ${login(name)} with (force)`;
  await login.end({ timeout: 5 });
});

const [council] = await loadVolume(owner, 10 / 300);
await owner.sql`analyze`;
const rows = new Map(
  (await owner.sql`select relname, reltuples from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`).map(
    ({ relname, reltuples }) => [relname as string, reltuples as number],
  ),
);

const statements: { text: string; params: unknown[] }[] = [];
const app = await startApp({
  databaseUrl: url.href,
  costs: unlimited,
  onQuery: (text, params) => void statements.push({ text, params }),
});

type Field = GraphQLField<unknown, unknown>;

const schema = buildSchema(readFileSync('src/graphql/schema.graphql', 'utf8'));

/** How a record with lists is reached from a council with records; null for the root. */
const { data } = await ask(
  app,
  `{ council(slug: "${council}") { id
      panels(first: 1) { nodes { id } } people(first: 1) { nodes { id } } recommendations(first: 1) { nodes { id } } } }`,
);
const ids: Record<string, string> = {
  Council: data.council.id,
  Panel: data.council.panels.nodes[0].id,
  Person: data.council.people.nodes[0].id,
  Recommendation: data.council.recommendations.nodes[0].id,
};
/** Lists of records that the invented councils do not have, and of what only the council's staff may read. */
const without = new Set(['improvementPlans', 'indicators', 'indicatorSets', 'issues', 'glossary', 'reviews', 'workProgramme']);

const filterValues: Record<string, string> = {
  'MeetingFilter.panels': `["${ids.Panel}"]`,
  'MeetingFilter.municipalYear': '"2024/25"',
  'RecommendationFilter.panels': `["${ids.Panel}"]`,
};

/** A value for a field of a filter, which most records match or few. */
function valueOf(owner: string, name: string, type: GraphQLInputType): string | undefined {
  const given = filterValues[`${owner}.${name}`];
  if (given) return given;
  const inner = getNamedType(type);
  if (isEnumType(inner)) return isListType(getNullableType(type)) ? `[${inner.getValues().at(-1)?.name}]` : inner.getValues()[0]?.name;
  if (inner.name === 'Boolean') return 'true';
  if (inner.name === 'Date') return '"2024-03-01"';
  if (inner.name === 'DateTime') return '"2024-03-01T00:00:00Z"';
  if (inner.name === 'String') return name === 'councils' ? `["${council}"]` : '"children"';
  return undefined;
}

interface List {
  title: string;
  /** The selection of the list with arguments, in its parent. */
  ask: (args: string) => string;
  read: (data: Record<string, any>) => any;
  args: string[];
}

function listsOf(typeName: string): List[] {
  const type = schema.getType(typeName) as GraphQLObjectType;
  const lists = Object.values(type.getFields()).filter(
    (field) => getNamedType(field.type).name.endsWith('Connection') && !field.args.some(isRequiredArgument) && !without.has(field.name),
  );
  return lists.map((field) => ({
    title: `${typeName}.${field.name}`,
    ask: (args) => {
      const list = `list: ${field.name}(${args}) { edges { cursor } }`;
      return typeName === 'Query' ? `{ ${list} }` : `{ node(id: "${ids[typeName]}") { ... on ${typeName} { ${list} } } }`;
    },
    read: (given) => (typeName === 'Query' ? given.list : given.node.list),
    args: argumentsOf(field),
  }));
}

/** Each order in both directions, and each field of the filter with the order that is the default. */
function argumentsOf(field: Field): string[] {
  const input = (name: string) => {
    const type = field.args.find((arg) => arg.name === name)?.type;
    return type && isInputObjectType(getNamedType(type)) ? getNamedType(type) : undefined;
  };
  const order = input('orderBy');
  const filter = input('filter');
  const orders = isInputObjectType(order)
    ? (getNamedType(order.getFields().field.type) as any).getValues().flatMap(({ name }: { name: string }) =>
        ['ASC', 'DESC'].map((direction) => `orderBy: { field: ${name}, direction: ${direction} }`),
      )
    : [''];
  const filters = isInputObjectType(filter)
    ? Object.values(filter.getFields()).flatMap(({ name, type }) => {
        const value = valueOf(filter.name, name, type);
        return value ? [`filter: { ${name}: ${value} }`] : [];
      })
    : [];
  return [...orders, ...filters];
}

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
}

/** The rows that a statement reads of each large table, as a part of the table. */
async function partsRead({ text, params }: (typeof statements)[number]): Promise<Map<string, number>> {
  const [explained] = await reader.sql.unsafe(`explain (analyze, timing off, format json) ${text}`, params as never[]);
  const parts = new Map<string, number>();
  const visit = (node: Node) => {
    const table = node['Relation Name'];
    const size = table && (rows.get(table) ?? 0);
    if (table && size && size >= large) {
      const read = node['Actual Loops'] * (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0));
      parts.set(table, (parts.get(table) ?? 0) + read / size);
    }
    for (const plan of node.Plans ?? []) visit(plan);
  };
  visit(explained?.['QUERY PLAN'][0].Plan);
  return parts;
}

const large = 500;

const lists = ['Query', ...Object.keys(ids)].flatMap(listsOf);
test('x', async () => {
  for (const list of lists) for (const args of list.args) {
    const pages: [string, string][] = [['first', `first: 20`], ['last', `last: 20`]];
    const first = await ask(app, list.ask(`${args} first: 100`));
    if (first.errors) { console.log(list.title, args, JSON.stringify(first.errors)); continue; }
    const at = list.read(first.data).edges.at(60)?.cursor;
    if (at) pages.push(['deep', `first: 20 after: "${at}"`], ['deepback', `last: 20 before: "${at}"`]);
    for (const [what, page] of pages) {
      statements.length = 0;
      const answer = await ask(app, list.ask(`${args} ${page}`));
      const out: string[] = [];
      for (const s of statements.filter(({text}) => /^select/.test(text))) for (const [table, part] of await partsRead(s)) if (part > 0.05) out.push(`${table} ${part.toFixed(2)}`);
      console.log(list.title, args, what, list.read(answer.data)?.edges.length, out.join(', ') || 'ok');
    }
  }
}, 300_000);

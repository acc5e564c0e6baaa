/**
 * Every list of the schema runs as many statements for fifty parents as for one. A list that runs one for each parent fails here. The
 * lists are found in the schema; a new list needs records in `every-record.ts`, and fails until it has them.
 */
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { NIL } from 'uuid';
import { describe, expect, test } from 'vitest';
import { globalId } from '../src/graphql/ids.ts';
import { council } from '../src/modules/councils/councils.table.ts';
import { startApp, unlimited } from './support/app.ts';
import { createEveryRecord } from './support/every-record.ts';
import { read } from './support/read.ts';
import { createCouncil, owner } from './support/world.ts';

type Field = GraphQLField<unknown, unknown>;

const many = 50;
const schema = buildSchema(readFileSync('src/graphql/schema.graphql', 'utf8'));
const objectTypes = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type))
  .filter(({ name }) => !name.startsWith('__'));
const isConnection = (field: Field) => getNamedType(field.type).name.endsWith('Connection');
const isList = (field: Field) => isListType(getNullableType(field.type)) || isConnection(field);

/** How a parent without an id is reached: the type of a record, and the fields that lead from it to the parent. */
const reachedFrom: Record<string, [type: string, ...steps: string[]]> = {
  Agenda: ['Meeting', 'agenda'],
  Minutes: ['Meeting', 'minutes'],
  MinutesApproval: ['Meeting', 'minutes', 'approval'],
  MeetingSchedule: ['Panel', 'schedules'],
  Contact: ['Panel', 'contacts'],
  AccessRestriction: ['AgendaItem', 'access', 'restriction'],
  IndicatorSection: ['IndicatorSet', 'sections'],
  IndicatorRow: ['IndicatorSet', 'sections', 'rows'],
  ReportSection: ['Report', 'sections'],
  ReviewRecommendation: ['Review', 'recommendations'],
  Vote: ['Resolution', 'vote'],
};

/**
 * Lists that occur only once in a request, that no query reaches, that a page of search results holds already, or that only one council's
 * administrator reads.
 */
const exempt = new Set([
  'Viewer.permissions',
  'Viewer.ownPanels',
  'UserError.field',
  'SearchReading.readAs',
  'SearchResultEdge.missingWords',
  'Council.apiKeys',
  'Council.webhooks',
  ...['types', 'sources', 'basis', 'history'].map((list) => `Webhook.${list}`),
  ...['permissions', 'sources', 'basis', 'history'].map((list) => `ApiKey.${list}`),
]);

const isPayload = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === 'MutationPayload');
const isOfLists = (type: GraphQLObjectType) => !/^(Query|Mutation|Subscription)$|Connection$/.test(type.name) && !isPayload(type);

const nested = objectTypes.filter(isOfLists).flatMap((type) =>
  Object.values(type.getFields())
    .filter((field) => isList(field) && !exempt.has(`${type.name}.${field.name}`))
    .map((field) => ({ name: `${type.name}.${field.name}`, type: type.name, field })),
);

/** Every field of a record that is not a list, one level deep. */
function shallow(field: Field): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  if (isUnionType(type) || isInterfaceType(type)) return '{ __typename }';
  const single = Object.values(type.getFields()).filter((each) => !isList(each) && !each.args.some(isRequiredArgument));
  return `{ ${single.map((each) => `${each.name} ${isLeafType(getNamedType(each.type)) ? '' : '{ __typename }'}`).join(' ')} }`;
}

/** A list with its records; for a connection, all its fields. */
function selectionOf(field: Field, args = ''): string {
  if (!isConnection(field)) return `list: ${field.name}${args} ${shallow(field)}`;
  const connection = getNamedType(field.type) as GraphQLObjectType;
  const nodes = connection.getFields().nodes;
  const page = nodes ? `nodes ${shallow(nodes)} edges { cursor }` : 'edges { cursor node { __typename } }';
  return `list: ${field.name}${args} { totalCount pageInfo { hasNextPage hasPreviousPage } ${page} }`;
}

const statements: string[] = [];
const app = await startApp({
  costs: unlimited,
  onQuery: (query) => statements.push(/\/\* (\w+) \*\//.exec(query)?.[1] ?? query),
});

const one = await createCouncil();
const ids = await createEveryRecord(Array.from({ length: many }, () => one.councilId));
const tag = `many-${one.councilId}`;
const contacts = [{ purpose: 'OTHER' as const, names: [] }];
const councils = await owner()
  .insert(council)
  .values(
    Array.from({ length: many }, (_, i) => ({
      slug: `${tag}-${i}`,
      name: `${tag} ${i}`,
      nation: 'ENGLAND' as const,
      kind: 'COUNTY' as const,
      contacts,
    })),
  )
  .returning({ councilId: council.id });
await createEveryRecord(councils.map(({ councilId }) => councilId));

function globalIdsOf(type: string): string[] | undefined {
  if (type === 'Council') return councils.map((each) => globalId(type, { ...each, id: NIL }));
  return ids[type]?.map((id) => globalId(type, { councilId: one.councilId, id }));
}

/** The names of the statements that a query runs, and its data. */
async function run(query: string, variables: object) {
  statements.length = 0;
  const data = await read(app, query, { ...variables });
  return { data, ran: statements.toSorted() };
}

/** The lists in an answer, one for each parent. */
function listsIn(at: unknown): unknown[][] {
  if (Array.isArray(at)) return at.flatMap(listsIn);
  if (at === null || typeof at !== 'object') return [];
  return Object.entries(at).flatMap(([name, value]) => {
    if (name !== 'list') return listsIn(value);
    return [Array.isArray(value) ? value : (value as { edges: unknown[] }).edges];
  });
}

// One after another, because the statements of the whole app are counted.
describe('as many statements for fifty parents as for one', { concurrent: false }, () => {
  test('the schema has lists', () => {
    expect(nested.length).toBeGreaterThan(80);
  });

  test.each(nested)('$name', async ({ type, field }) => {
    const [base, ...steps] = reachedFrom[type] ?? [type];
    const parents = globalIdsOf(base);
    if (!parents)
      throw new Error(`There are no fifty of ${type}: add their ids to every-record.ts, or their path to \`reachedFrom\`.`);
    const selection = [...steps, selectionOf(field)].reduceRight((inner, step) => `${step} { ${inner} }`);
    const query = `query Q($ids: [ID!]!) { nodes(ids: $ids) { ... on ${base} { ${selection} } } }`;
    const single = await run(query, { ids: parents.slice(0, 1) });
    const all = await run(query, { ids: parents });
    const lists = listsIn(all.data);
    expect(lists.length).toBe(many);
    expect(lists.filter((list) => list.length === 0)).toEqual([]);
    expect(all.ran).toEqual(single.ran);
  });
});

describe('as many statements for fifty records as for one', { concurrent: false }, () => {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(isList);
  const argsOf: Record<string, string> = {
    councils: `(first: $first, filter: { query: "${tag}" })`,
    changes: `(first: $first, council: "${one.slug}")`,
    meetings: `(first: $first, councils: ["${one.slug}"])`,
    people: `(first: $first, councils: ["${one.slug}"])`,
    organisations: `(first: $first, councils: ["${one.slug}"])`,
    documents: `(first: $first, councils: ["${one.slug}"])`,
    appearances: `(first: $first, councils: ["${one.slug}"])`,
    recommendations: `(first: $first, councils: ["${one.slug}"])`,
    search: `(first: $first, council: "${one.slug}", types: [PANEL], query: "lighthouse")`,
  };

  test.each(roots.filter(({ name }) => name !== 'nodes'))('$name', async (field) => {
    const args = argsOf[field.name];
    if (!args) throw new Error(`Add the arguments with which ${field.name} finds fifty records to \`argsOf\`.`);
    const query = `query Q($first: Int!) { ${selectionOf(field, args)} }`;
    const single = await run(query, { first: 1 });
    const all = await run(query, { first: many });
    expect([single, all].map(({ data }) => listsIn(data).map((list) => list.length))).toEqual([[1], [many]]);
    expect(all.ran).toEqual(single.ran);
  });

  test.each(Object.keys(ids))('nodes: %s, with all fields one level deep', async (type) => {
    const of = schema.getType(type) as GraphQLObjectType;
    const query = `query Q($ids: [ID!]!) { list: nodes(ids: $ids) { ... on ${type} ${shallow({ type: of } as Field)} } }`;
    const [single, all] = [
      await run(query, { ids: globalIdsOf(type)?.slice(0, 1) }),
      await run(query, { ids: globalIdsOf(type) }),
    ];
    expect(listsIn(all.data)).toEqual([Array.from({ length: many }, () => expect.objectContaining({ id: expect.any(String) }))]);
    expect(all.ran).toEqual(single.ran);
  });
});

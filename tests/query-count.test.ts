/**
 * As many statements for one parent as for fifty, in every list of the schema: a list that asks for each of its parents anew would be
 * found here. The lists are read from the schema; a new one is tested as soon as `every-record.ts` gives its parents something in it.
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
import { startApp } from './support/app.ts';
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

/** What a parent that has no id of its own hangs on: the type that it is reached from, and how. */
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

/** Lists that a request has but once, or that no query reaches. */
const exempt = new Set(['Viewer.permissions', 'UserError.field']);

const isPayload = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === 'MutationPayload');
const isOfLists = (type: GraphQLObjectType) => !/^(Query|Mutation|Subscription)$|Connection$/.test(type.name) && !isPayload(type);

const nested = objectTypes.filter(isOfLists).flatMap((type) =>
  Object.values(type.getFields())
    .filter((field) => isList(field) && !exempt.has(`${type.name}.${field.name}`))
    .map((field) => ({ name: `${type.name}.${field.name}`, type: type.name, field })),
);

/** Everything of a record that is not a list, one level deep. */
function shallow(field: Field): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  if (isUnionType(type) || isInterfaceType(type)) return '{ __typename }';
  const single = Object.values(type.getFields()).filter((each) => !isList(each) && !each.args.some(isRequiredArgument));
  return `{ ${single.map((each) => `${each.name} ${isLeafType(getNamedType(each.type)) ? '' : '{ __typename }'}`).join(' ')} }`;
}

/** A list with its records: of a connection all that it has. */
function selectionOf(field: Field, args = ''): string {
  if (!isConnection(field)) return `list: ${field.name}${args} ${shallow(field)}`;
  const connection = getNamedType(field.type) as GraphQLObjectType;
  const nodes = connection.getFields().nodes;
  const page = nodes ? `nodes ${shallow(nodes)} edges { cursor }` : 'edges { cursor node { __typename } }';
  return `list: ${field.name}${args} { totalCount pageInfo { hasNextPage hasPreviousPage } ${page} }`;
}

const statements: string[] = [];
const app = await startApp({ onQuery: (query) => statements.push(/\/\* (\w+) \*\//.exec(query)?.[1] ?? query) });

const one = await createCouncil();
const ids = await createEveryRecord(Array.from({ length: many }, () => one.councilId));
const tag = `fleet-${one.councilId}`;
const contacts = [{ purpose: 'OTHER' as const, names: [] }];
const fleet = await owner()
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
await createEveryRecord(fleet.map(({ councilId }) => councilId));

function globalIdsOf(type: string): string[] | undefined {
  if (type === 'Council') return fleet.map((each) => globalId(type, { ...each, id: NIL }));
  return ids[type]?.map((id) => globalId(type, { councilId: one.councilId, id }));
}

/** The names of the statements that a query runs, and its data. */
async function run(query: string, variables: object) {
  statements.length = 0;
  const data = await read(app, query, { ...variables });
  return { data, ran: statements.toSorted() };
}

/** What the answer has at `list`, once for every parent. */
function listsIn(at: unknown): unknown[][] {
  if (Array.isArray(at)) return at.flatMap(listsIn);
  if (at === null || typeof at !== 'object') return [];
  return Object.entries(at).flatMap(([name, value]) => {
    if (name !== 'list') return listsIn(value);
    return [Array.isArray(value) ? value : (value as { edges: unknown[] }).edges];
  });
}

// One at a time: what is counted is the statements of the whole app.
describe('as many statements for fifty parents as for one', { concurrent: false }, () => {
  test('there are lists to look at', () => {
    expect(nested.length).toBeGreaterThan(80);
  });

  test.each(nested)('$name', async ({ type, field }) => {
    const [base, ...steps] = reachedFrom[type] ?? [type];
    const parents = globalIdsOf(base);
    if (!parents)
      throw new Error(`Say how fifty of ${type} are reached: give their ids in every-record.ts, or their way in reachedFrom.`);
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
    meetings: `(first: $first, councils: ["${one.slug}"])`,
    recommendations: `(first: $first, councils: ["${one.slug}"])`,
    search: `(first: $first, council: "${one.slug}", types: [PANEL], query: "lighthouse")`,
  };

  test.each(roots.filter(({ name }) => name !== 'nodes'))('$name', async (field) => {
    const args = argsOf[field.name];
    if (!args) throw new Error(`Say with which arguments ${field.name} finds fifty.`);
    const query = `query Q($first: Int!) { ${selectionOf(field, args)} }`;
    const single = await run(query, { first: 1 });
    const all = await run(query, { first: many });
    expect([single, all].map(({ data }) => listsIn(data).map((list) => list.length))).toEqual([[1], [many]]);
    expect(all.ran).toEqual(single.ran);
  });

  test.each(Object.keys(ids))('nodes: %s, with all that is one level below', async (type) => {
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

/** Queries for every field of the schema, generated from it, so that new fields are tested without further work. */
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { schema } from '../../src/graphql/schema.ts';

/**
 * A selection of every field of a type. Records to which it leads are selected to a depth of `depth`, and beyond it by id. Types that
 * are not records are selected in full.
 */
export function everythingOf(typename: string, depth = 1): string {
  const fields = readableFields(typename).map((field) => {
    if (field.args.some(isRequiredArgument)) throw new Error(`${typename}.${field.name} cannot be asked for without arguments`);
    // The same records as those of the edges.
    if (field.name === 'nodes' && typename.endsWith('Connection')) return 'nodes { __typename }';
    return `${field.name}${selectionOf(getNamedType(field.type), depth)}`;
  });
  return `__typename ${fields.join(' ')}`;
}

/** Fields that are refused as a whole without a permission. `tests/modules/api-key-keepers.test.ts` and `webhooks.test.ts` try them. */
const needPermission = ['Council.apiKeys', 'Council.webhooks'];

function readableFields(typename: string) {
  return Object.values(objectType(typename).getFields()).filter(({ name }) => !needPermission.includes(`${typename}.${name}`));
}

/** What every record has that was made without a source and that no command has changed. */
export const untouched = {
  version: 1,
  sources: [],
  basis: [],
  history: {
    __typename: 'HistoryEntryConnection',
    totalCount: 0,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    nodes: [],
    edges: [],
  },
};

function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (!isCompositeType(type)) return '';
  if (!isObjectType(type)) return ' { __typename }';
  if (!isRecord(type)) return ` { ${everythingOf(type.name, depth)} }`;
  return depth === 0 ? ' { id }' : ` { ${everythingOf(type.name, depth - 1)} }`;
}

/** Everything of records of one type, by id. */
export function nodesQuery(typename: string): string {
  return `query Everything($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on ${typename} { ${everythingOf(typename)} } } }`;
}

/** The names of the root fields of an operation. */
export function rootFields(operation: 'Query' | 'Mutation' | 'Subscription'): string[] {
  return Object.keys(objectType(operation).getFields()).sort();
}

function objectType(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is not an object type of the schema`);
  return type;
}

function isRecord(type: GraphQLObjectType): boolean {
  const node = schema.getType('Node');
  return isInterfaceType(node) && type.getInterfaces().includes(node);
}

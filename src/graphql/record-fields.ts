/** What a full copy of a record has: its own fields and its parts; of other records, their ids. */
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
} from 'graphql';
import { publicTypes } from './node.ts';

type Field = GraphQLField<unknown, unknown>;

/** A value of a record that is neither an object nor in a list of them. A list is one value. */
export interface Value {
  /** The names of the fields that lead to it. */
  path: string[];
  description: string;
}

/**
 * Fields that give no part of a record: positions in a feed, and the next meeting, which depends on the hour. Pages of a list are left out as
 * well: the records in them name this one, or stand in the parts of others.
 */
const notCopied: ReadonlySet<string> = new Set(['Council.feed', 'MeetingSchedule.next']);

/** The selection of a full copy of a type's records, without its braces. */
export function selectionOf(schema: GraphQLSchema, typename: string): string {
  return copiedFields(schema, typename)
    .map((field) => {
      const type = getNamedType(field.type);
      if (isLeafType(type)) return field.name;
      return `${field.name} { ${isRecord(type) ? 'id' : selectionOf(schema, type.name)} }`;
    })
    .join(' ');
}

/** The values of a type's records, in the order of the fields: of a table, the columns. */
export function valuesOf(schema: GraphQLSchema, typename: string): Value[] {
  return copiedFields(schema, typename).flatMap((field) => {
    const type = getNamedType(field.type);
    const description = field.description ?? '';
    if (isLeafType(type) || isList(field)) return [{ path: [field.name], description }];
    if (isRecord(type)) return [{ path: [field.name, 'id'], description }];
    return valuesOf(schema, type.name).map((value) => ({ ...value, path: [field.name, ...value.path] }));
  });
}

function copiedFields(schema: GraphQLSchema, typename: string): Field[] {
  const { id, ...fields } = (schema.getType(typename) as GraphQLObjectType).getFields();
  return [...(id ? [id] : []), ...Object.values(fields)].filter((field) => isCopied(typename, field));
}

function isCopied(typename: string, field: Field): boolean {
  const type = getNamedType(field.type);
  const isPaged = field.args.some(({ name }) => name === 'first');
  return !isPaged && !notCopied.has(`${typename}.${field.name}`) && (!isRecord(type) || publicTypes().includes(type.name));
}

function isRecord(type: unknown): boolean {
  return (type as GraphQLObjectType).getInterfaces?.().some(({ name }) => name === 'Node') ?? false;
}

function isList({ type }: Field): boolean {
  return isListType(getNullableType(type));
}

/** Fetches any record by its id, with the loader that its type has registered. */
import { brandWithType } from '@pothos/core';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { NIL } from 'uuid';
import type { Read } from '../db/access.ts';
import { idsAfter, type Key, type Loader } from '../db/loader.ts';
import type { Permission } from '../modules/access/permissions.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { badUserInput } from './errors.ts';
import { globalId, keyText, parseId } from './ids.ts';

interface NodeType {
  loader: Loader<Key, object | null>;
  keyOf: (row: object) => Key;
  permission: Permission | undefined;
}

/** What finding a record needs of a context. */
export type RecordReader = Pick<Context, 'load' | 'may'>;

const types = new Map<string, NodeType>();

/**
 * Options of `builder.node`: registers the loader that finds the type's records, and resolves their ids. Without the `permission`, if one is
 * given, no record of the type can be found.
 */
export function nodeOf<Row extends object>(
  typename: string,
  loader: Loader<Key, Row | null>,
  keyOf: (row: Row) => Key = ownKey,
  permission?: Permission,
) {
  types.set(typename, { loader, keyOf: keyOf as NodeType['keyOf'], permission });
  return { id: { resolve: (row: Row) => keyText(keyOf(row)) } };
}

function ownKey(row: object): Key {
  return row as Key;
}

/** Gives ids at once: as Pothos' relay plugin resolves them, each is a promise, and an answer has hundreds. */
export function resolveIds(schema: GraphQLSchema): GraphQLSchema {
  for (const [typename, { keyOf }] of types) {
    const { id } = (schema.getType(typename) as GraphQLObjectType).getFields();
    if (id) id.resolve = (row: object) => globalId(typename, keyOf(row));
  }
  return schema;
}

/** The names of the types that `node` can return. */
export function nodeTypes(): string[] {
  return [...types.keys()];
}

/** The types whose records the public may read. */
export function publicTypes(): string[] {
  return nodeTypes().filter((typename) => types.get(typename)?.permission === undefined);
}

/**
 * The ids of a council's records of a type that the reader may see, in order, at most `size` at a time: those after the id `after`, from the first
 * where it is null.
 */
export async function recordIds(
  read: Read,
  typename: string,
  councilId: number,
  after: string | null,
  size: number,
): Promise<string[]> {
  const table = types.get(typename)?.loader.records;
  // The council itself has no row of its own council.
  const ids = table
    ? await idsAfter(read, table, councilId, after ? (parseId(after)?.id ?? NIL) : NIL, size)
    : after
      ? []
      : [NIL];
  return ids.map((id) => globalId(typename, { councilId, id }));
}

/** A record by type and key; null when it does not exist or the viewer may not know of it. */
export async function loadNode(ctx: RecordReader, typename: string, key: Key): Promise<object | null> {
  const type = types.get(typename);
  if (!type || (type.permission && !ctx.may(type.permission, key.councilId))) return null;
  const row = await ctx.load(type.loader, key);
  if (row) brandWithType(row, typename as never);
  return row;
}

/** Whether a record of a type that `node` can return is gone, or the viewer may not know of it. */
export async function isHidden(ctx: RecordReader, typename: string, key: Key): Promise<boolean> {
  return types.has(typename) && (await loadNode(ctx, typename, key)) === null;
}

async function nodeById(ctx: Context, id: string): Promise<object | null> {
  const parsed = parseId(id);
  return parsed ? loadNode(ctx, parsed.typename, parsed) : null;
}

const nodesMax = 100;

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'Any record by id; null when not found or hidden from the viewer.',
    args: { id: t.arg.id({ required: true, description: "The record's id." }) },
    resolve: (_, { id }, ctx) => nodeById(ctx, id),
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: true, items: true },
    description: 'Up to 100 records by id, in the order asked; null in the place of any that cannot be given.',
    args: { ids: t.arg.idList({ required: true, description: "The records' ids." }) },
    resolve: (_, { ids }, ctx) => {
      if (ids.length > nodesMax)
        throw badUserInput(`\`nodes\` takes at most ${nodesMax} ids, and ${ids.length} were given. Send several requests.`);
      return Promise.all(ids.map((id) => nodeById(ctx, id)));
    },
  }),
}));

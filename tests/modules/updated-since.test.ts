/**
 * Every list of a council's records can be read by what has changed since a time, and in the order of the last change. The lists are found in the
 * schema.
 */
import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  isRequiredArgument,
} from 'graphql';
import { expect, test } from 'vitest';
import { globalId, parseId } from '../../src/graphql/ids.ts';
import { sharedApp } from '../support/app.ts';
import { createEveryRecord } from '../support/every-record.ts';
import { read } from '../support/read.ts';
import { createCouncil, owner } from '../support/world.ts';

type Field = GraphQLField<unknown, unknown>;

interface Listed {
  id: string;
  updatedAt: string;
}

const app = await sharedApp();
const world = await createCouncil();
const ids = await createEveryRecord([world.councilId, world.councilId, world.councilId]);

const schema = buildSchema(readFileSync('src/graphql/schema.graphql', 'utf8'));
const inputOf = (field: Field, name: string) =>
  getNamedType(field.args.find((arg) => arg.name === name)?.type) as GraphQLInputObjectType | undefined;

const lists = ['Query', 'Council', 'Panel', 'Person'].flatMap((parent) =>
  Object.values((schema.getType(parent) as GraphQLObjectType).getFields())
    .filter((field) => inputOf(field, 'filter') && !field.args.some(isRequiredArgument))
    .filter((field) => field.name !== 'councils' && field.name !== 'history')
    .map((field) => ({ name: `${parent}.${field.name}`, parent, field })),
);

function ofType(field: Field): string {
  return getNamedType(field.type).name.replace(/Connection$/, '');
}

async function listed(parent: string, { name }: Field, args: Record<string, string>): Promise<Listed[]> {
  const given = { ...(parent === 'Query' && { councils: `["${world.slug}"]` }), first: '100', ...args };
  const list = `list: ${name}(${Object.entries(given).map(([key, value]) => `${key}: ${value}`)}) { nodes { id updatedAt } }`;
  if (parent === 'Query') return (await read(app, `{ ${list} }`)).list.nodes;
  if (parent === 'Council') return (await read(app, `{ council(slug: "${world.slug}") { ${list} } }`)).council.list.nodes;
  const [id] = ids[parent] as string[];
  const record = globalId(parent, { councilId: world.councilId, id: id as string });
  return (await read(app, `{ node(id: "${record}") { ... on ${parent} { ${list} } } }`)).node.list.nodes;
}

test.for(lists)('$name', { concurrent: false }, async ({ parent, field }) => {
  const [first, ...others] = await listed(parent, field, {});
  if (!first) throw new Error('no record to list');
  const table = ofType(field)
    .replace(/(?<=[a-z])[A-Z]/g, '_$&')
    .toLowerCase();
  const latest = '2030-01-01T00:00:00Z';
  const change = (to: string) =>
    owner().execute(
      sql`update ${sql.identifier(table)} set updated_at = ${to} where council_id = ${world.councilId} and id = ${parseId(first.id)?.id}`,
    );
  await change(latest);
  expect((await listed(parent, field, { filter: `{ updatedSince: "${latest}" }` })).map(({ id }) => id)).toEqual([first.id]);
  expect(await listed(parent, field, { filter: '{ updatedSince: "2030-01-01T00:00:00.001Z" }' })).toEqual([]);
  for (const [direction, place] of [
    ['ASC', -1],
    ['DESC', 0],
  ] as const) {
    const ordered = await listed(parent, field, { orderBy: `{ field: UPDATED_AT, direction: ${direction} }` });
    expect(ordered.length).toBe(1 + others.length);
    expect(ordered.at(place)?.id).toBe(first.id);
  }
  await change('2026-01-01T00:00:00Z');
});

test('all lists have a time since when records have changed', () => {
  expect(lists.filter(({ field }) => !inputOf(field, 'filter')?.getFields().updatedSince)).toEqual([]);
  expect(lists.length).toBeGreaterThan(20);
});

test('councils', async () => {
  const { slug, councilId } = world;
  await owner().execute(sql`update council set updated_at = '2031-01-01T00:00:00Z' where id = ${councilId}`);
  const { since, after, latest } = await read(
    app,
    `{ since: councils(filter: { updatedSince: "2031-01-01T00:00:00Z" }) { nodes { slug updatedAt } }
       after: councils(filter: { updatedSince: "2031-01-01T00:00:00.001Z" }) { nodes { slug } }
       latest: councils(first: 1, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { slug } } }`,
  );
  expect(since.nodes).toEqual([{ slug, updatedAt: '2031-01-01T00:00:00+00:00' }]);
  expect([after.nodes, latest.nodes]).toEqual([[], [{ slug }]]);
});

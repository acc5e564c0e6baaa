/** Rules that every definition of the schema follows, and a check that the committed schema.graphql is up to date. */
import { readFile } from 'node:fs/promises';
import {
  buildClientSchema,
  buildSchema,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  introspectionFromSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../src/graphql/schema.ts';

interface Definition {
  name: string;
  description?: string | null;
  deprecationReason?: string | null;
}

const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
const fields = types.flatMap((type) =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields()).map((field) => ({ ...field, name: `${type.name}.${field.name}` }))
    : [],
);
const definitions: Definition[] = [
  { name: 'schema', description: schema.description },
  ...types,
  ...fields,
  ...fields.flatMap((field) => field.args.map((arg) => ({ ...arg, name: `${field.name}(${arg.name}:)` }))),
  ...types.flatMap((type) => (isInputObjectType(type) ? membersOf(type.name, Object.values(type.getFields())) : [])),
  ...types.flatMap((type) => (isEnumType(type) ? membersOf(type.name, type.getValues()) : [])),
  ...schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive)),
];
const rootFields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
  fields.filter((field) => field.name.startsWith(`${type?.name}.`)),
);
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

function membersOf(typeName: string, members: readonly Definition[]): Definition[] {
  return members.map((member) => ({ ...member, name: `${typeName}.${member.name}` }));
}

test('the committed schema.graphql is up to date; if not, run `npm run schema` and commit the file', async () => {
  const committed = await readFile(new URL('../src/graphql/schema.graphql', import.meta.url), 'utf8');
  const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;
  expect(committed === printed, 'src/graphql/schema.graphql is out of date: run `npm run schema`').toBe(true);
});

test('inputs of which exactly one field is given are so in the introspection and in schema.graphql', async () => {
  const committed = await readFile(new URL('../src/graphql/schema.graphql', import.meta.url), 'utf8');
  const oneOf = (each: GraphQLSchema) =>
    Object.values(each.getTypeMap()).flatMap((type) => (isInputObjectType(type) && type.isOneOf ? [type.name] : []));
  const introspected = buildClientSchema(introspectionFromSchema(schema));
  expect([oneOf(introspected), oneOf(buildSchema(committed))].map((names) => names.sort())).toEqual([
    ['DocumentOwnerInput', 'MeetingStatusFilter'],
    ['DocumentOwnerInput', 'MeetingStatusFilter'],
  ]);
});

describe('every definition', () => {
  test('is described, in a sentence', () => {
    const undescribed = definitions.filter(({ description }) => !/\S.*[.!?)”]`?$/s.test(description?.trim() ?? ''));
    expect(undescribed.map(({ name }) => name)).toEqual([]);
    // Without definitions the check above would pass.
    expect(definitions.length).toBeGreaterThan(700);
  });

  test('that is deprecated states its removal date', () => {
    const undated = definitions.filter(
      ({ deprecationReason }) => deprecationReason != null && !/Removal on \d{4}-\d{2}-\d{2}\.$/.test(deprecationReason),
    );
    expect(undated.map(({ name }) => name)).toEqual([]);
  });
});

describe('root fields', () => {
  test('are nullable, so that one failing field does not make the others null', () => {
    expect(rootFields.filter((field) => isNonNullType(field.type)).map((field) => field.name)).toEqual([]);
    expect(rootFields.length).toBeGreaterThan(15);
  });

  test.for(mutations.map((mutation) => [mutation.name, mutation] as const))(
    '%s takes one input and returns its payload',
    ([, m]) => {
      const name = capitalised(m.name);
      expect(m.args.map((arg) => `${arg.name}: ${arg.type}`)).toEqual([`input: ${name}Input!`]);
      expect(String(m.type)).toBe(`${name}Payload`);
      const payload = getNamedType(m.type);
      expect(isObjectType(payload) && payload.getInterfaces().map((i) => i.name)).toEqual(['MutationPayload']);
      const ofPayload = isObjectType(payload) ? Object.values(payload.getFields()) : [];
      const mandatory = ofPayload.filter((field) => isNonNullType(field.type)).map((field) => field.name);
      expect(mandatory, 'the results in a payload are nullable').toEqual(['userErrors']);
    },
  );
});

describe('connections', () => {
  const isConnection = (field: GraphQLField<unknown, unknown>) => getNamedType(field.type).name.endsWith('Connection');
  const lists = fields.filter(isConnection);
  // A feed is read in its one direction.
  const oneWay = ['Query.changes'];

  test.for(lists.filter(({ name }) => !oneWay.includes(name)).map((field) => [field.name, field] as const))(
    '%s is paged both ways',
    ([, field]) => {
      const paging = field.args.filter((arg) => ['first', 'after', 'last', 'before'].includes(arg.name));
      expect(paging.map((arg) => `${arg.name}: ${arg.type}`).sort()).toEqual([
        'after: String',
        'before: String',
        'first: Int',
        'last: Int',
      ]);
    },
  );

  test('all have the same form: edges, nodes, page information and a count', () => {
    const forms = new Set(lists.map((field) => getNamedType(field.type)));
    for (const type of forms) {
      const edge = type.name.replace(/Connection$/, 'Edge');
      const node = type.name.replace(/Connection$/, '');
      const form = isObjectType(type) ? Object.values(type.getFields()).map((field) => `${field.name}: ${field.type}`) : [];
      // Only search has more to say of a page: how the query was read.
      const own = type.name === 'SearchResultConnection' ? ['isPartial: Boolean!', 'readings: [SearchReading!]!'] : [];
      const shared = [`edges: [${edge}!]!`, `nodes: [${node}!]!`, 'pageInfo: PageInfo!', 'totalCount: Int'];
      expect(form.sort()).toEqual([...shared, ...own].sort());
    }
    expect(forms.size).toBeGreaterThan(3);
  });
});

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

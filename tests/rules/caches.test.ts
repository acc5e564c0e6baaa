/** docs/caches.js knows every type of the schema; what is missing is to be added there. */
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { copyGuide } from '../support/guide.ts';

interface Caches {
  keys: Record<string, () => null>;
  typePolicies: Record<string, { merge?: true; fields: Record<string, unknown> }>;
  possibleTypes: Record<string, string[]>;
}

const { keys, typePolicies, possibleTypes } = await (await copyGuide<Caches>())('caches.js');
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
const roots = ['Query', 'Mutation', 'Subscription'];
const values = types
  .filter((type) => isObjectType(type) && !roots.includes(type.name) && !type.getFields().id)
  .map(({ name }) => name);

test('each type without an id is a value, for Apollo and for graphcache', () => {
  const merged = Object.keys(typePolicies).filter((name) => typePolicies[name]?.merge);
  expect(values.length).toBeGreaterThan(150);
  expect([Object.keys(keys).sort(), merged.sort()]).toEqual([values.sort(), values]);
  expect(Object.values(keys).filter((key) => key() !== null)).toEqual([]);
});

test('each list of objects is merged by Apollo', () => {
  const inherited = (type: string, field: string) =>
    Object.entries(possibleTypes).some(([name, of]) => of.includes(type) && typePolicies[name]?.fields[field]);
  const lists = types
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.endsWith('Payload'))
    .flatMap((type) =>
      isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()).map((field) => ({ type, field })) : [],
    )
    .filter(({ field }) => isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type)));
  const missing = lists.filter(
    ({ type, field }) => !typePolicies[type.name]?.fields[field.name] && !inherited(type.name, field.name),
  );
  expect(missing.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
  expect(lists.length).toBeGreaterThan(100);
});

test('the types of each interface and union are those of the schema', () => {
  const inSchema = types.filter(isAbstractType).map((type) => [
    type.name,
    schema
      .getPossibleTypes(type)
      .map(({ name }) => name)
      .sort(),
  ]);
  const inGuide = Object.entries(possibleTypes).map(([name, of]) => [name, [...of].sort()]);
  expect(inGuide.sort()).toEqual(inSchema.sort());
});

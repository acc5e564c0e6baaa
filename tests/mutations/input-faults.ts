/** Faulty inputs of a mutation, found in the schema: each is its case's input with one value that cannot be right. */
import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { schema } from '../../src/graphql/schema.ts';
import type { Input } from './cases.ts';

export interface Fault {
  /** Place of the wrong value within the input. */
  path: string[];
  what: string;
  input: Input;
  /** Refused by the type of the value alone, before the command runs. */
  isOfType: boolean;
}

/** Characters that no text can have; one is tried in each text, in turn. */
const badCharacters = ['\0', '\u0007', '\u001B', '\u200F', '\u202E', '\u2066', '\uD83D'];
const long = 'x'.repeat(100_000);
const entriesOfLongList = 10_000;

type Wrong = [what: string, value: unknown, isOfType: boolean];

/** Wrong values by the name of a scalar. */
const wrongValues: Record<string, readonly Wrong[]> = {
  String: [['a text that is too long', long, false]],
  ID: [['an id that is too long', long, false]],
  Html: [['a text that is too long', long, false]],
  URL: [
    ['an address that is too long', `https://example.org/${long}`, true],
    ['an address of a script', 'javascript:alert(1)', true],
  ],
  Int: [
    ['-1', -1, false],
    ['2^31', 2 ** 31, true],
    ['a fraction', 1.5, true],
    ['a text', '1', true],
  ],
  Float: [['a text', '1', true]],
  Boolean: [['a text', 'true', true]],
  Date: [
    ['30 February', '2026-02-30', true],
    ['a 13th month', '2026-13-01', true],
    ['the year 0', '0000-01-01', true],
    ['a time', '2026-01-15T10:00:00Z', true],
  ],
  DateTime: [
    ['a time without offset', '2026-01-15T18:00:00', true],
    ['30 February', '2026-02-30T18:00:00Z', true],
    ['the year 0', '0000-01-01T00:00:00Z', true],
    ['the year 27', '0027-03-28T18:00:00Z', true],
    ['a day', '2026-01-15', true],
  ],
  EventCursor: [],
};

/** Cells of tables, which may be printed blank. */
const mayBeBlank = new Set(['valueAsPublished', 'asPublished']);

const texts = ['String', 'ID', 'Html'];

export function faultsOf(mutation: string, valid: Input): Fault[] {
  const type = inputOf(mutation);
  let tried = 0;
  return placesIn(type, [], 0).flatMap(({ path, type: at, isOptional, hasDefault }) => {
    const wrong: Wrong[] = isOptional ? [] : [['null', null, true]];
    // The last entry of a list can always be left out.
    if (!isOptional && !hasDefault && path.at(-1) !== '0') wrong.push(['no value', undefined, true]);
    const nullable = getNullableType(at);
    const named = getNamedType(at);
    if (isListType(nullable)) {
      const entry = entryAt(valid, path) ?? sampleOf(nullable.ofType as GraphQLInputType);
      wrong.push(['a list that is too long', Array(entriesOfLongList).fill(entry), false]);
    } else if (isInputObjectType(named)) wrong.push(['a text', 'x', true]);
    else if (isEnumType(named)) wrong.push(['an unknown value', 'NO_SUCH_VALUE', true]);
    else wrong.push(...(wrongValues[named.name] ?? missing(named.name)));
    if (!isListType(nullable) && texts.includes(named.name)) {
      wrong.push(['an object', { a: 1 }, true]);
      wrong.push(['a character that no text can have', `x${badCharacters[tried++ % badCharacters.length]}`, true]);
      if (!isOptional && named.name !== 'ID' && !mayBeBlank.has(path.at(-1) ?? '')) wrong.push(['a blank text', ' \n ', false]);
    }
    return wrong.map(([what, value, isOfType]) => ({
      path,
      what,
      input: withValue(valid, path, value, type) as Input,
      isOfType,
    }));
  });
}

/** The input with every optional text blank, which is as if it were not given. */
export function withBlankTexts(mutation: string, valid: Input): Input {
  const type = inputOf(mutation);
  return placesIn(type, [], 0)
    .filter((place) => place.isOptional && getNullableType(place.type).toString() === 'String')
    .reduce((input, { path }) => withValue(input, path, ' ', type) as Input, valid);
}

function inputOf(mutation: string): GraphQLInputObjectType {
  const type = schema.getType(`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`);
  if (!isInputObjectType(type)) throw new Error(`${mutation} has no input`);
  return type;
}

function missing(scalar: string): never {
  throw new Error(`the scalar ${scalar} has no wrong values: add them to tests/mutations/input-faults.ts`);
}

interface Place {
  path: string[];
  type: GraphQLInputType;
  isOptional: boolean;
  hasDefault: boolean;
}

const depthMax = 5;

/** Every value of an input, at any depth; of a list the list itself and its first entry. */
function placesIn(type: GraphQLInputType, path: string[], depth: number): Place[] {
  const nullable = getNullableType(type);
  if (depth === depthMax) return [];
  if (isListType(nullable)) {
    const entry = nullable.ofType as GraphQLInputType;
    const at = [...path, '0'];
    return [{ path: at, type: entry, isOptional: !isNonNullType(entry), hasDefault: false }, ...placesIn(entry, at, depth)];
  }
  if (!isInputObjectType(nullable)) return [];
  return Object.values(nullable.getFields()).flatMap((field) => {
    const at = [...path, field.name];
    const place = {
      path: at,
      type: field.type,
      isOptional: !isNonNullType(field.type),
      hasDefault: field.defaultValue !== undefined,
    };
    return [place, ...placesIn(field.type, at, depth + 1)];
  });
}

function entryAt(input: unknown, path: readonly string[]): unknown {
  const list = path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], input);
  return Array.isArray(list) ? list[0] : undefined;
}

/** The input with a value at a place; the objects and lists that lead there are added where it has none. */
function withValue(input: unknown, [name, ...rest]: readonly string[], value: unknown, type: GraphQLInputType): unknown {
  if (name === undefined) return value;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const [first, ...others] = (input as unknown[] | undefined) ?? [];
    const entry = nullable.ofType as GraphQLInputType;
    return [withValue(first ?? sampleOf(entry), rest, value, entry), ...others];
  }
  if (!isInputObjectType(nullable)) throw new Error(`${name} is not within an object`);
  const object = (input ?? sampleOf(nullable)) as Record<string, unknown>;
  const field = nullable.getFields()[name] as GraphQLInputField;
  const changed = { [name]: withValue(object[name], rest, value, field.type) };
  return nullable.isOneOf ? changed : { ...object, ...changed };
}

const samples: Record<string, unknown> = {
  ...{ String: 'x', ID: 'x', Html: 'x', Int: 1, Float: 1, Boolean: true, Date: '2026-01-15', DateTime: '2026-01-15T18:00:00Z' },
  URL: 'https://example.org/',
};

/** A value of a type, with its required fields alone. */
function sampleOf(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [sampleOf(nullable.ofType as GraphQLInputType)];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (!isInputObjectType(nullable)) return samples[nullable.name];
  const required = Object.values(nullable.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(required.map((field) => [field.name, sampleOf(field.type)]));
}

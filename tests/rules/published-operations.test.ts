/** The operations that are published, and those that clients of each kind send, stay far from the limits. */
import { getIntrospectionQuery, Kind, Lexer, parse, Source, TokenKind, validate } from 'graphql';
import { expect, test } from 'vitest';
import { Prices } from '../../src/graphql/prices.ts';
import { schema } from '../../src/graphql/schema.ts';
import { costsByDefault } from '../../src/transport/limits/cost-options.ts';
import { excessOf } from '../../src/transport/limits/document-limits.ts';
import { publishedOperations } from '../support/published.ts';

const places = await publishedOperations();
const introspection = getIntrospectionQuery({
  inputValueDeprecation: true,
  schemaDescription: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  oneOf: true,
});

const prices = new Prices(schema);
const { documents, tokensMax, operationMax } = costsByDefault;
const half = <Of extends object>(limits: Of) =>
  Object.fromEntries(Object.entries(limits).map(([name, max]) => [name, Math.floor((max as number) / 2)])) as Of;

function tokensIn(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count++;
  return count;
}

const published = places.flatMap(({ place, texts }) => texts.map((text, index) => ({ name: `${place}, ${index + 1}`, text })));

test('they are found', () => {
  expect(places.filter(({ texts }) => texts.length < 3)).toEqual([]);
  expect(published.length).toBeGreaterThan(30);
});

test.each(published)('$name', ({ text }) => {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  expect(operations).not.toEqual([]);
  // Documents of clients are of one operation each.
  expect(tokensIn(text) / operations.length).toBeLessThan(tokensMax / 2);
  expect(excessOf(document, half(documents))).toBeNull();
  for (const { name } of operations) expect(prices.of(document, name?.value, {})?.requested).toBeLessThan(operationMax / 4);
});

test('tools may load the whole schema', () => {
  const document = parse(introspection);
  expect(tokensIn(introspection)).toBeLessThan(tokensMax / 2);
  expect(excessOf(document, { ...half(documents), depth: documents.depth - 4 })).toBeNull();
  expect(prices.of(document, null, {})?.requested).toBeLessThan(operationMax * 0.75);
});

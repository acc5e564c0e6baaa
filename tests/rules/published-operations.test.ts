/** The operations that are published, and those that clients of each kind send, stay far from the limits. */
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { getIntrospectionQuery, Kind, Lexer, parse, Source, TokenKind, validate } from 'graphql';
import { expect, test } from 'vitest';
import { Prices } from '../../src/graphql/prices.ts';
import { schema } from '../../src/graphql/schema.ts';
import { graphiqlTabs } from '../../src/transport/graphiql-tabs.ts';
import { costsByDefault } from '../../src/transport/limits/cost-options.ts';
import { excessOf } from '../../src/transport/limits/document-limits.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (name: string) => readFile(path.join(root, name), 'utf8');
const [readme, guide] = [await read('README.md'), await read('client/README.md')];
const ofClients = await Array.fromAsync(glob('tests/support/client-operations/*.graphql', { cwd: root }), read);
const found = (text: string | undefined, pattern: RegExp) =>
  [...(text ?? '').matchAll(pattern)].map(([, document]) => document as string);
const inReadme = [
  ...found(readme, /```graphql[^\n]*\n(.*?)```/gs),
  ...found(readme, /-d '(\{.*?\})'/g).map((body) => JSON.parse(body).query as string),
];
const inGuide = found(guide, /`((?:query|subscription) \w+\([^`]*)`/g);
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

const published = Object.entries({
  'README.md': inReadme,
  'client/README.md': inGuide,
  GraphiQL: graphiqlTabs.map(({ query }) => query),
  'clients of each kind': ofClients,
}).flatMap(([place, texts]) => texts.map((text, index) => ({ name: `${place}, ${index + 1}`, text })));

test('they are found', () => {
  expect([inReadme.length > 10, inGuide.length > 5, ofClients.length]).toEqual([true, true, 4]);
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

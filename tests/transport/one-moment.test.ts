/** Which operations read all records at one moment: those that select a feed, whatever their text says. */
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { selectsFeed } from '../../src/transport/one-moment.ts';

const cases: [what: string, text: string, operation: string | null, expected: boolean][] = [
  ['a feed', '{ council(slug: "x") { name feed { cursor } } }', null, true],
  ['the changes of a council', '{ changes(council: "x") { nodes { sequence } } councils { nodes { name } } }', null, true],
  ['a feed under another name', '{ council(slug: "x") { position: feed { cursor } } }', null, true],
  ['a feed in a fragment', 'fragment F on Council { feed { cursor } } query Q { council(slug: "x") { ...F } }', 'Q', true],
  ['a comment that names it', '{ council(slug: "x") { name } } # feed', null, false],
  ['a text that names it', '{ search(query: "feed") { totalCount } }', null, false],
  ['another field under its name', '{ council(slug: "x") { feed: name } }', null, false],
  [
    'a fragment of another operation',
    'query A { council(slug: "x") { name } } query B { council(slug: "x") { feed { cursor } } }',
    'A',
    false,
  ],
  [
    'the operation that is named',
    'query A { council(slug: "x") { name } } query B { council(slug: "x") { feed { cursor } } }',
    'B',
    true,
  ],
  ['an operation that is not there', 'query A { council(slug: "x") { feed { cursor } } }', 'C', false],
];

test.for(cases)('%s', ([, text, operation, expected]) => {
  const document = parse(text);
  expect(selectsFeed(document, operation)).toBe(expected);
  // The answer is kept for the document.
  expect(selectsFeed(document, operation)).toBe(expected);
});

import { describe, expect, test } from 'vitest';
import { basisFrom, keepBasis, type SearchBasis } from '../../src/modules/search/search-basis.rules.ts';
import { acronymsOf, expansionsOf, openingsIn } from '../../src/modules/search/search-glossary.rules.ts';
import {
  allOf,
  anyOf,
  atLeast,
  type Concept,
  combinable,
  conceptsOf,
  parseQuery,
  type TermFacts,
  termsOf,
  type WordReading,
} from '../../src/modules/search/search-words.rules.ts';

const plain = (text: string) => ({ text, isQuoted: false });
const quoted = (text: string) => ({ text, isQuoted: true });

test.for<[string, ReturnType<typeof parseQuery>]>([
  ['foster  carers', { wanted: [[plain('foster')], [plain('carers')]], unwanted: [], isPlain: true }],
  ['"foster carers" help', { wanted: [[quoted('foster carers')], [plain('help')]], unwanted: [], isPlain: false }],
  ['budget -meetings -"foster carers"', { wanted: [[plain('budget')]], unwanted: ['meetings', 'foster carers'], isPlain: false }],
  ['bridge OR road tower', { wanted: [[plain('bridge'), plain('road')], [plain('tower')]], unwanted: [], isPlain: true }],
  ['or bridge or', { wanted: [[plain('bridge')]], unwanted: [], isPlain: true }],
  ['"or" bridge', { wanted: [[quoted('or')], [plain('bridge')]], unwanted: [], isPlain: false }],
  ['help "foster', { wanted: [[plain('help')], [plain('foster')]], unwanted: [], isPlain: false }],
  ['well-being', { wanted: [[plain('well-being')]], unwanted: [], isPlain: true }],
])('“%s” is parsed into words, phrases and exclusions', ([query, expected]) => {
  expect(parseQuery(query)).toEqual(expected);
});

test('a dash between spaces is no concept of the query', () => {
  expect(termsOf(parseQuery('room - centre'))).toEqual(['room', '-', 'centre']);
  expect(conceptsOf(parseQuery('room - centre'), factsOf('room - centre'), []).map(({ typed }) => typed)).toEqual([
    'room',
    'centre',
  ]);
});

/** Facts as the database would state them. */
function factsOf(query: string, unknown: string[] = []): Map<string, TermFacts> {
  const small = ['for', 'and', 'the', 'of'];
  return new Map(
    termsOf(parseQuery(query)).map((text) => {
      const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
      const stems = words.filter((word) => !small.includes(word)).map((word) => word.replace(/s$/, ''));
      return [text, { stems, isWord: words.length > 0, isKnown: !unknown.includes(text) }];
    }),
  );
}

describe('the concepts of a query', () => {
  const conceptsFor = (query: string, readings: WordReading[] = [], unknown: string[] = []) =>
    conceptsOf(parseQuery(query), factsOf(query, unknown), readings);

  test('are its words without duplicates, and without stop words unless it has no other words', () => {
    expect(conceptsFor('the lantern for the Lantern')).toEqual([
      { typed: 'Lantern', sought: ['Lantern'], isKnown: true, isCorrected: false },
    ]);
    expect(conceptsFor('the of').map(({ typed }) => typed)).toEqual(['the', 'of']);
  });

  test('include the readings of a word', () => {
    const spelling: WordReading = { word: 'ofstead', basis: 'SPELLING', readAs: ['ofsted'] };
    expect(conceptsFor('ofstead or bridge', [spelling], ['ofstead', 'bridge'])).toEqual([
      { typed: 'ofstead or bridge', sought: ['ofstead', 'bridge', 'ofsted'], isKnown: true, isCorrected: true },
    ]);
    expect(conceptsFor('ofstead or bridge', [spelling], ['ofstead'])).toMatchObject([{ isKnown: true, isCorrected: false }]);
    expect(conceptsFor('"ofstead"', [spelling], ['ofstead'])).toEqual([
      { typed: 'ofstead', sought: ['ofstead'], isKnown: false, isCorrected: false },
    ]);
  });

  test('join consecutive words that have an acronym', () => {
    const reading: WordReading = { word: 'mental and health services', basis: 'GLOSSARY', readAs: ['mhs'] };
    expect(conceptsFor('waiting for mental and health services', [reading])).toEqual([
      { typed: 'waiting', sought: ['waiting'], isKnown: true, isCorrected: false },
      {
        typed: 'mental and health services',
        sought: [['mental', 'health', 'services'], 'mhs'],
        isKnown: true,
        isCorrected: false,
      },
    ]);
    expect(conceptsFor('mental "and" health services', [reading]).map(({ typed }) => typed)).toEqual([
      'mental',
      'health',
      'services',
    ]);
  });
});

describe('combinations', () => {
  const concept = (typed: string, isKnown = true): Concept => ({ typed, sought: [typed], isKnown, isCorrected: false });
  const [a, bb, ccc] = [concept('a'), concept('bb'), concept('ccc')];

  test('require all, any or a number of the concepts', () => {
    expect(allOf([a, bb])).toEqual([[['a'], ['bb']]]);
    expect(anyOf([a, bb])).toEqual([[['a']], [['bb']]]);
    expect(atLeast(2, [a, bb, ccc])).toEqual([
      [['a'], ['bb']],
      [['a'], ['ccc']],
      [['bb'], ['ccc']],
    ]);
    expect(atLeast(3, [a, bb])).toEqual([]);
  });

  test('use the six longest words on record', () => {
    expect(combinable([a, concept('unheard', false), bb])).toEqual([0, 2]);
    expect(combinable(['a', 'bb', 'cc', 'dd', 'ee', 'ff', 'ggg'].map((word) => concept(word)))).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('acronyms', () => {
  const camhs = {
    acronyms: ['camhs'],
    expansions: ['Child and Adolescent Mental Health Services'],
    stems: [['child', 'adolescent', 'mental', 'health', 'service']],
  };
  const cp = { acronyms: ['cp'], expansions: ['Child Protection'], stems: [['child', 'protection']] };

  test('have expansions without duplicates', () => {
    const typed = new Map([
      ['camhs', 'CAMHS'],
      ['cp', 'CPP'],
    ]);
    const again = { ...camhs, expansions: ['CHILD AND ADOLESCENT MENTAL HEALTH SERVICES'] };
    expect(expansionsOf(typed, [camhs, again, cp])).toEqual([
      { word: 'CAMHS', basis: 'GLOSSARY', readAs: ['Child and Adolescent Mental Health Services'] },
      { word: 'CPP', basis: 'GLOSSARY', readAs: ['Child Protection'] },
    ]);
  });

  test.for<[string, string[]]>([
    ['child and adolescent mental health services', ['child and adolescent mental health services']],
    ['waiting for child and adolescent mental health', ['child and adolescent mental health']],
    ['children adolescent mental health', []],
    ['adolescent mental health services', []],
    ['child "and" adolescent mental health', []],
    ['child protection', ['child protection']],
    ['child', []],
    ['child or protection', []],
  ])('in “%s” are the expansions %o', ([query, expected]) => {
    expect(acronymsOf(parseQuery(query), factsOf(query), [camhs, cp]).map(({ word }) => word)).toEqual(expected);
  });

  test('are looked up by every pair of consecutive stems', () => {
    const query = 'waiting for child and "adolescent" mental health';
    expect(openingsIn(parseQuery(query), factsOf(query))).toEqual(['waiting child', 'mental health']);
  });
});

describe('the basis of a search in a cursor', () => {
  const basis: SearchBasis = {
    readings: [
      { word: 'ofstead', basis: 'SPELLING', readAs: ['ofsted'] },
      { word: 'CP', basis: 'GLOSSARY', readAs: ['Child Protection'] },
    ],
    least: 2,
    among: [0, 1, 2],
  };

  test('is read back unchanged', () => {
    for (const kept of [basis, { readings: [], least: null, among: [] }])
      expect(basisFrom(JSON.parse(JSON.stringify(keepBasis(kept))))).toEqual(kept);
  });

  test.for<[string, unknown]>([
    ['no value', undefined],
    ['a text', 'x'],
    ['too few values', [null, []]],
    ['too many values', [null, [], [], []]],
    ['a text for a number', ['2', [], []]],
    ['a negative number', [-1, [], []]],
    ['a fraction', [0.5, [], []]],
    ['too many positions', [2, [0, 1, 2, 3, 4, 5, 6], []]],
    ['a text for a position', [2, ['0'], []]],
    ['too many readings', [null, [], Array(201).fill(['a', 'S', []])]],
    ['a text for a reading', [null, [], ['a']]],
    ['an unknown reason', [null, [], [['a', 'X', []]]]],
    ['a property of every object for a reason', [null, [], [['a', 'constructor', []]]]],
    ['a null character', [null, [], [['a', 'S', ['b\0']]]]],
    ['too long a text', [null, [], [['a', 'S', ['b'.repeat(401)]]]]],
  ])('is refused if it is or has %s', ([, kept]) => {
    expect(basisFrom(kept)).toBeNull();
  });
});

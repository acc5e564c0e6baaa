import { describe, expect, test } from 'vitest';
import { glossaryTerm } from '../../src/modules/glossary/glossary.table.ts';
import { ask, sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { found, inventedWord, type SearchAnswer, search, searchQuery, slipIn } from '../support/search.ts';
import { createCouncil, type World } from '../support/world.ts';

const app = await sharedApp();

/** A record with the word a number of times. More occurrences give a higher rank; records of equal rank are in order of their ids. */
const addTerm = async (world: World, word: string, times: number) =>
  (await addRecord(world, 'GlossaryTerm', glossaryTerm, { term: 'Aim', definition: `${word} `.repeat(times) })).globalId;

/** A word and seven records with it, which have four different ranks. */
async function sevenTerms() {
  const world = await createCouncil();
  const word = inventedWord();
  for (const times of [2, 1, 3, 2, 4, 2, 1]) await addTerm(world, word, times);
  const all = await found(app, { query: word });
  expect(all).toHaveLength(7);
  return { world, word, all };
}

const idsOf = ({ edges }: SearchAnswer) => edges.map(({ node }) => node.id);

describe('pages', () => {
  test('list every record once, forwards, and state whether more follow', async () => {
    const { word, all } = await sevenTerms();
    const pages: SearchAnswer[] = [];
    for (
      let after: string | null = null;
      pages.at(-1)?.pageInfo.hasNextPage !== false;
      after = pages.at(-1)?.pageInfo.endCursor ?? null
    )
      pages.push(await search(app, { query: word, first: 3, after }));
    expect(pages.map(idsOf)).toEqual([all.slice(0, 3), all.slice(3, 6), all.slice(6)]);
    expect(pages.map(({ pageInfo: { hasNextPage, hasPreviousPage } }) => [hasNextPage, hasPreviousPage])).toEqual([
      [true, false],
      [true, true],
      [false, true],
    ]);
    expect(pages.map(({ totalCount }) => totalCount)).toEqual([7, 7, 7]);
    for (const { pageInfo, edges } of pages) {
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges.at(0)?.cursor, edges.at(-1)?.cursor]);
    }
    const ranks = pages.flatMap(({ edges }) => edges.map(({ rank }) => rank));
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(new Set(ranks).size).toBe(4);
  });

  test('list the same records backwards in the same order', async () => {
    const { word, all } = await sevenTerms();
    const last = await search(app, { query: word, last: 3 });
    const middle = await search(app, { query: word, last: 3, before: last.pageInfo.startCursor });
    const first = await search(app, { query: word, last: 3, before: middle.pageInfo.startCursor });
    expect([first, middle, last].map(idsOf)).toEqual([all.slice(0, 1), all.slice(1, 4), all.slice(4)]);
    expect([first, middle, last].map(({ pageInfo: { hasNextPage, hasPreviousPage } }) => [hasNextPage, hasPreviousPage])).toEqual(
      [
        [true, false],
        [true, true],
        [false, true],
      ],
    );
    const between = await search(app, {
      query: word,
      first: 100,
      after: first.pageInfo.endCursor,
      before: last.pageInfo.startCursor,
    });
    expect(idsOf(between)).toEqual(all.slice(1, 4));
  });

  test('do not change when records are added before and after them', async () => {
    const { world, word, all } = await sevenTerms();
    const first = await search(app, { query: word, first: 3 });
    const [best, worst] = [await addTerm(world, word, 9), await addTerm(world, word, 1)];
    const second = await search(app, { query: word, first: 3, after: first.pageInfo.endCursor });
    const third = await search(app, { query: word, first: 3, after: second.pageInfo.endCursor });
    expect([first, second, third].map(idsOf)).toEqual([all.slice(0, 3), all.slice(3, 6), [all[6], worst]]);
    const back = await search(app, { query: word, last: 3, before: second.pageInfo.startCursor });
    expect(idsOf(back)).toEqual(all.slice(0, 3));
    expect([third.totalCount, (await found(app, { query: word }))[0]]).toEqual([9, best]);
  });

  test('begin exactly at the cursor, whatever the digits of its rank', async () => {
    const world = await createCouncil();
    const word = inventedWord();
    // Ranks with few and with many digits.
    for (const times of [1, 2, 3, 5, 7, 11, 13, 17, 40, 100]) await addTerm(world, word, times);
    const all = await found(app, { query: word });
    const { edges } = await search(app, { query: word, first: 100 });
    for (const [index, { cursor }] of edges.entries()) {
      expect(idsOf(await search(app, { query: word, first: 100, after: cursor }))).toEqual(all.slice(index + 1));
      expect(idsOf(await search(app, { query: word, last: 100, before: cursor }))).toEqual(all.slice(0, index));
    }
  });

  test('stay partial when a record with all of the words is added', async () => {
    const world = await createCouncil();
    const [word, other, missing] = [inventedWord(), inventedWord(), inventedWord()];
    for (const times of [2, 1, 3, 2, 1]) await addTerm(world, `${word} ${other}`, times);
    const query = `${word} ${other} ${missing}`;
    const all = await found(app, { query });
    const first = await search(app, { query, first: 2 });
    const whole = await addTerm(world, query, 1);
    const second = await search(app, { query, first: 2, after: first.pageInfo.endCursor });
    const third = await search(app, { query, first: 2, after: second.pageInfo.endCursor });
    const back = await search(app, { query, last: 2, before: second.pageInfo.startCursor });
    expect([first, second, third, back].map(idsOf)).toEqual([
      all.slice(0, 2),
      all.slice(2, 4),
      [all[4]].concat(idsOf(third).slice(1)),
      all.slice(0, 2),
    ]);
    expect([first, second, third, back].map(({ isPartial }) => isPartial)).toEqual([true, true, true, true]);
    expect(await search(app, { query })).toMatchObject({ isPartial: false, totalCount: 1, edges: [{ node: { id: whole } }] });
  });

  test('keep the readings of the first page when a record with the misspelt word and an acronym are added', async () => {
    const world = await createCouncil();
    const word = inventedWord();
    const query = slipIn(word);
    for (const times of [2, 1, 3, 2, 1]) await addTerm(world, word, times);
    const all = await found(app, { query });
    expect(all).toHaveLength(5);
    const first = await search(app, { query, first: 2 });
    // Now the misspelt word is on record, and is an acronym.
    await addRecord(world, 'GlossaryTerm', glossaryTerm, { term: query.toUpperCase(), expansion: 'Lantern Harbour' });
    const second = await search(app, { query, first: 2, after: first.pageInfo.endCursor });
    const third = await search(app, { query, first: 2, after: second.pageInfo.endCursor });
    expect([first, second, third].flatMap(idsOf).filter((id) => all.includes(id))).toEqual(all);
    for (const page of [second, third]) expect(page.readings).toEqual(first.readings);
    expect((await search(app, { query })).readings).toEqual([{ word: query, readAs: ['Lantern Harbour'], basis: 'GLOSSARY' }]);
  });

  test('are empty when nothing matches', async () => {
    const { totalCount, pageInfo, edges } = await search(app, { query: inventedWord() });
    expect({ totalCount, edges }).toEqual({ totalCount: 0, edges: [] });
    expect(pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
  });
});

describe('the server refuses', () => {
  const refusal = async (variables: object) => {
    const { data, errors } = await ask(app, searchQuery, { query: 'panel', ...variables });
    return { data, codes: errors?.map(({ extensions }) => extensions.code) };
  };
  const refused = { data: { search: null }, codes: ['BAD_USER_INPUT'] };
  const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const id = '01890000-0000-7000-8000-000000000000';
  const list = 'search_entry RANK DESC';
  const basis = [null, [], []];

  test('no cursor of this list', async () => {
    const { data, codes } = await refusal({ after: cursor(list, '0.25', id, basis) });
    expect([data.search.pageInfo.hasPreviousPage, codes]).toEqual([true, undefined]);
  });

  test.for([
    ['garbage', 'garbage'],
    ['nothing', ''],
    ['no list', Buffer.from('null').toString('base64url')],
    ['another list', cursor('glossary_term TERM ASC', '0.25', id, basis)],
    ['another order', cursor('search_entry RANK ASC', '0.25', id, basis)],
    ['no rank', cursor(list, '', id, basis)],
    ['a number for a rank', cursor(list, 0.25, id, basis)],
    ['a negative rank', cursor(list, '-0.25', id, basis)],
    ['no number', cursor(list, 'NaN', id, basis)],
    ['an infinite rank', cursor(list, 'Infinity', id, basis)],
    ['a rank beyond real numbers', cursor(list, '1e99', id, basis)],
    ['a rank too small', cursor(list, '1e-99', id, basis)],
    ['a statement for a rank', cursor(list, "0'; drop table search_entry; --", id, basis)],
    ['no id', cursor(list, '0.25')],
    ['a text for an id', cursor(list, '0.25', 'x', basis)],
    ['a list for an id', cursor(list, '0.25', [id], basis)],
    ['no basis', cursor(list, '0.25', id)],
    ['an unknown reason in its basis', cursor(list, '0.25', id, [null, [], [['panel', 'X', []]]])],
    ['a basis with a null character', cursor(list, '0.25', id, [null, [], [['panel', 'S', ['a\0']]]])],
    ['too many combinations in its basis', cursor(list, '0.25', id, [3, [0, 1, 2, 3, 4, 5, 6], []])],
  ])('a cursor with %s', async ([, tampered]) => {
    expect(await refusal({ after: tampered })).toEqual(refused);
    expect(await refusal({ last: 2, before: tampered })).toEqual(refused);
  });

  test('the cursor of another list of this council', async () => {
    const world = await createCouncil();
    await addTerm(world, 'aim', 1);
    const { council } = await read(app, `{ council(slug: "${world.slug}") { glossary(first: 1) { edges { cursor } } } }`);
    expect(await refusal({ after: council.glossary.edges[0].cursor })).toEqual(refused);
  });

  test.for([{ first: 0 }, { first: -1 }, { first: 101 }, { last: 0 }, { last: 101 }, { first: 1, last: 1 }])(
    'a page of %o',
    async (size) => {
      expect(await refusal(size)).toEqual(refused);
    },
  );
});

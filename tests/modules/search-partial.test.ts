/** Searches whose words no single record has. */
import { describe, expect, test } from 'vitest';
import { glossaryTerm } from '../../src/modules/glossary/glossary.table.ts';
import { sharedApp } from '../support/app.ts';
import { addRecord } from '../support/rows.ts';
import { type SearchVariables, search } from '../support/search.ts';
import { createCouncil } from '../support/world.ts';

const app = await sharedApp();

async function council() {
  const world = await createCouncil();
  const add = async (term: string, definition?: string) =>
    (await addRecord(world, 'GlossaryTerm', glossaryTerm, { term, definition })).globalId;
  const answer = async (query: string, others: Partial<SearchVariables> = {}) => {
    const { isPartial, totalCount, edges } = await search(app, { query, council: world.slug, ...others });
    return { isPartial, totalCount, found: edges.map(({ node, missingWords }) => [node.id, missingWords]) };
  };
  return { world, add, answer };
}

describe('if no record has all of the words', () => {
  test('the answer gives the records with most of them, and names the words that each lacks', async () => {
    const { add, answer } = await council();
    const [harbour, lamp] = [await add('Harbour lantern'), await add('Lantern', 'In a lighthouse by a harbour')];
    await add('Lantern');
    expect(await answer('lantern harbour lighthouse')).toEqual({ isPartial: false, totalCount: 1, found: [[lamp, []]] });
    expect(await answer('Lanterns harbour bridge')).toEqual({
      isPartial: true,
      totalCount: 2,
      found: [
        [harbour, ['bridge']],
        [lamp, ['bridge']],
      ],
    });
    expect(await answer('bridge or road harbour lantern tower')).toMatchObject({
      found: [
        [harbour, ['bridge or road', 'tower']],
        [lamp, ['bridge or road', 'tower']],
      ],
    });
  });

  test('the answer is empty for words that no record has, and for a single word', async () => {
    const { add, answer } = await council();
    await add('Lantern');
    for (const query of ['bridge tower', 'bridge', '"lantern bridge"'])
      expect([query, await answer(query)]).toEqual([query, { isPartial: false, totalCount: 0, found: [] }]);
  });

  test('a phrase counts as one word, and exclusions still apply', async () => {
    const { add, answer } = await council();
    const [phrase, apart] = [await add('A', 'Help for foster carers'), await add('B', 'Carers who wish to foster')];
    const partial = (found: unknown[]) => ({ isPartial: true, totalCount: found.length, found });
    expect(await answer('"foster carers" turnover')).toEqual(partial([[phrase, ['turnover']]]));
    expect(await answer('"foster carers" wish')).toEqual(
      partial([
        [apart, ['foster carers']],
        [phrase, ['wish']],
      ]),
    );
    expect(await answer('carers turnover -wish')).toEqual(partial([[phrase, ['turnover']]]));
  });

  test('only the records that pass the filters count', async () => {
    const { world, add, answer } = await council();
    const term = await add('Lantern');
    const panel = await world.createPanel({ name: 'Harbour Lantern Panel' });
    expect(await answer('harbour lantern')).toEqual({ isPartial: false, totalCount: 1, found: [[panel.globalId, []]] });
    expect(await answer('harbour lantern', { types: ['GLOSSARY_TERM'] })).toEqual({
      isPartial: true,
      totalCount: 1,
      found: [[term, ['harbour']]],
    });
  });

  test('records with words as typed rank above records with corrected words', async () => {
    const { add, answer } = await council();
    const [whiting, lamp] = [await add('Whiting'), await add('Aim', 'What a lantern is')];
    expect(await answer('lantern waiting')).toEqual({
      isPartial: true,
      totalCount: 2,
      found: [
        [lamp, ['waiting']],
        [whiting, ['lantern']],
      ],
    });
  });

  test('the six longest words of a long query count', async () => {
    const { add, answer } = await council();
    const lamp = await add('Lantern', 'a one-armed keeper in an old house by the sea');
    await add('Six', 'old sea red tin lid ink');
    const { isPartial, found } = await answer('old sea red tin lid ink lantern keeper house armed harbour lighthouse');
    expect([isPartial, found]).toEqual([true, [[lamp, ['red', 'tin', 'lid', 'ink', 'harbour', 'lighthouse']]]]);
  });
});

test('the snippet shows one of the words if they are too far apart for one passage', async () => {
  const { world, add } = await council();
  await add('A', `The lantern burned. ${'They left. '.repeat(400)}The harbour shone.`);
  const { edges } = await search(app, { query: 'lantern harbour', council: world.slug });
  expect(edges[0]?.snippet).toContain('<mark>');
});

test('the snippet marks only the readings that the record has', async () => {
  const { world, add } = await council();
  await addRecord(world, 'GlossaryTerm', glossaryTerm, { term: 'BHL', expansion: 'Bright Harbour Lamp' });
  const entry = await add('A', 'The BHL shone over a bright harbour');
  const { edges } = await search(app, { query: 'BHL', council: world.slug });
  expect(edges.find(({ node }) => node.id === entry)?.snippet).toBe('<mark>BHL</mark> shone over a bright harbour');
});

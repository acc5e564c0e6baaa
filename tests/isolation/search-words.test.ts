/** Search entries and their vocabulary contain public words only, and lose them when the row that holds them is no longer public. */
import { getTableColumns } from 'drizzle-orm';
import { describe, expect, inject, test } from 'vitest';
import { openLogin } from '../../src/db/client.ts';
import { glossaryTerm } from '../../src/modules/glossary/glossary.table.ts';
import { searchEntry } from '../../src/modules/search/search.table.ts';
import { addRecord } from '../support/rows.ts';
import { inventedWord } from '../support/search.ts';
import { createCouncil } from '../support/world.ts';
import { login, tables } from './attempts.ts';
import { wordsIn } from './canaries.ts';
import { createFullCouncil } from './filled-council.ts';

/** The words in a council's search entries, as `<visibility> <table>`. Entries hold names in lower case. */
async function searched(councilId: number): Promise<string[]> {
  const rows = await login`select to_jsonb(e) as row from search_entry e where council_id = ${councilId}`;
  const words = Array.from(wordsIn(rows), (word) => word.split(' '));
  return [...new Set(words.map(([visibility, , , column]) => `${visibility} ${column?.split('.')[0]}`))].sort();
}

test('they contain the words of public rows, and of no others', async () => {
  const { councilId } = await createFullCouncil();
  const held = await searched(councilId);
  expect(held).toEqual(expect.arrayContaining(['PUBLIC document_file', 'PUBLIC person', 'PUBLIC recommendation']));
  expect(held.filter((word) => !word.startsWith('PUBLIC '))).toEqual([]);
  expect(Object.keys(getTableColumns(searchEntry))).not.toContain('visibility');
});

test.each(['DRAFT', 'RESTRICTED'])('they lose the words of a table when its rows become %s', async (visibility) => {
  const kept: Record<string, string[]> = {};
  const { councilId } = await createFullCouncil();
  for (const word of await searched(councilId)) {
    const table = word.replace('PUBLIC ', '');
    expect(tables).toContain(table);
    await login`update ${login(table)} set visibility = ${visibility} where council_id = ${councilId} and visibility = 'PUBLIC'`;
    kept[table] = (await searched(councilId)).filter((held) => held === word);
    await login`update ${login(table)} set visibility = 'PUBLIC' where council_id = ${councilId} and visibility = ${visibility}`;
  }
  expect(Object.entries(kept).filter(([, words]) => words.length > 0)).toEqual([]);
  expect(Object.keys(kept).length).toBeGreaterThan(25);
});

describe('the vocabulary', () => {
  const vocabularyOf = async (councilId: number) =>
    (await login`select word from search_word where council_id = ${councilId} order by word collate "C"`).map(({ word }) => word);

  test('contains the words of the entries, unstemmed, and no others', async () => {
    const { councilId } = await createFullCouncil();
    const spelt = () => login`
      select word from search_entry e, unnest(search_spellings(e.council_id, e.title, e.names, e.body)) word
       where e.council_id = ${councilId} and search_is_spelling(word) group by word order by word collate "C"`;
    const words = (await spelt()).map(({ word }) => word);
    expect(words.length).toBeGreaterThan(10);
    expect(await vocabularyOf(councilId)).toEqual(words);
    await login`update recommendation set visibility = 'DRAFT' where council_id = ${councilId}`;
    await login`update glossary_term set definition = 'Lantern and harbour' where council_id = ${councilId}`;
    expect(await vocabularyOf(councilId)).toEqual((await spelt()).map(({ word }) => word));
    expect(await vocabularyOf(councilId)).toContain('lantern');
  });

  test('keeps each inflection of a word until the last entry of the council loses it', async () => {
    const [world, elsewhere] = [await createCouncil(), await createCouncil()];
    const word = inventedWord();
    const add = (of: typeof world, definition: string) => addRecord(of, 'GlossaryTerm', glossaryTerm, { term: 'A', definition });
    const hide = (id: string) => login`update glossary_term set visibility = 'RESTRICTED' where id = ${id}`;
    const [first, second, plural] = [await add(world, word), await add(world, `${word} too`), await add(world, `${word}s`)];
    await add(elsewhere, `${word} ${word}s`);
    const held = async () => (await vocabularyOf(world.councilId)).filter((each) => each.startsWith(word));
    expect(await held()).toEqual([word, `${word}s`]);
    await hide(first.id);
    expect(await held()).toEqual([word, `${word}s`]);
    await hide(plural.id);
    expect(await held()).toEqual([word]);
    await hide(second.id);
    expect(await held()).toEqual([]);
    expect(await vocabularyOf(elsewhere.councilId)).toEqual(expect.arrayContaining([word, `${word}s`]));
  });

  test.each(['the removal', 'the addition'])(
    'keeps a word that one transaction removes and another adds, if %s commits first',
    async (first) => {
      const { councilId } = await createCouncil();
      const word = inventedWord();
      const before = await addRecord({ councilId }, 'GlossaryTerm', glossaryTerm, { term: 'A', definition: word });
      const after = await addRecord({ councilId }, 'GlossaryTerm', glossaryTerm, { term: 'B' });
      const [losing, gaining] = [openLogin(inject('databaseUrl')), openLogin(inject('databaseUrl'))];
      try {
        await losing`begin`;
        await gaining`begin`;
        await losing`update glossary_term set definition = null where id = ${before.id}`;
        await gaining`update glossary_term set definition = ${word} where id = ${after.id}`;
        for (const sql of first === 'the removal' ? [losing, gaining] : [gaining, losing]) await sql`commit`;
      } finally {
        await Promise.all([losing.end(), gaining.end()]);
      }
      expect(await vocabularyOf(councilId)).toContain(word);
    },
  );
});

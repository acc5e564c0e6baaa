/** What search reads holds public words alone, and lets go of them when a row is closed, whichever row it is. */
import { getTableColumns } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { searchEntry } from '../../src/modules/search/search.table.ts';
import { login, tables } from './attempts.ts';
import { wordsIn } from './canaries.ts';
import { createFullCouncil } from './filled-council.ts';

/** The words that search holds of a council, as `<visibility> <table>`; its columns are lower case, as names are searched. */
async function searched(councilId: number): Promise<string[]> {
  const rows = await login`select to_jsonb(e) as row from search_entry e where council_id = ${councilId}`;
  const words = Array.from(wordsIn(rows), (word) => word.split(' '));
  return [...new Set(words.map(([visibility, , , column]) => `${visibility} ${column?.split('.')[0]}`))].sort();
}

test('it holds the words of public rows, and of no others', async () => {
  const { councilId } = await createFullCouncil();
  const held = await searched(councilId);
  expect(held).toEqual(expect.arrayContaining(['PUBLIC document_file', 'PUBLIC person', 'PUBLIC recommendation']));
  expect(held.filter((word) => !word.startsWith('PUBLIC '))).toEqual([]);
  expect(Object.keys(getTableColumns(searchEntry))).not.toContain('visibility');
});

test.each(['DRAFT', 'RESTRICTED'])('it lets go of the words of a table when its rows become %s', async (visibility) => {
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
  expect(Object.keys(kept).length).toBeGreaterThan(15);
});

/** Search entries contain public words only, and lose them when the row that holds them is no longer public. */
import { getTableColumns } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { searchEntry } from '../../src/modules/search/search.table.ts';
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
  expect(Object.keys(kept).length).toBeGreaterThan(15);
});

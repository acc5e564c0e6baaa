import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { CouncilSeed } from '../../seeds/format.ts';
import { seeds } from '../../seeds/index.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { complaints, put } from '../support/seed-faults.ts';
import { owner } from '../support/world.ts';

/** The number of rows of the real councils in every table, and a digest of those rows. */
async function recordsHeld(): Promise<Record<string, unknown>> {
  const tables = await owner().execute<{ name: string; column: string }>(sql`
    select table_name as name, column_name as column from information_schema.columns
     where table_schema = 'public' and (column_name = 'council_id' or (table_name = 'council' and column_name = 'id')) order by 1`);
  const held: Record<string, unknown> = {};
  for (const { name, column } of tables) {
    const [row] = await owner().execute(sql`
      select count(*)::int as rows, md5(string_agg(t::text, '' order by t::text)) as digest from ${sql.identifier(name)} as t
       where ${sql.identifier(column)} in (select id from council where slug in ('southampton', 'middlesbrough'))`);
    held[name] = row;
  }
  return held;
}

test('loading a second time loads no council and changes no row of any table', async () => {
  const before = await recordsHeld();
  expect(Object.keys(before).length).toBeGreaterThan(20);
  expect(before.council).toMatchObject({ rows: 2 });
  expect(before.meeting).toMatchObject({ rows: 18 });
  expect(await loadSeeds(owner(), seeds)).toBe(0);
  expect(await recordsHeld()).toEqual(before);
});

describe('form', () => {
  const [southampton] = seeds as [CouncilSeed];
  const meeting = `meetings.${southampton.meetings.findIndex(({ key }) => key === '2023-07-20')}`;

  test('the seeds have no mistakes', () => {
    for (const seed of seeds) expect(complaints(seed, () => {})).toEqual([]);
  });

  test.each([
    ['an unknown property', 'people.0.surname', 'Bunday', 'people.0', 'Unrecognized key: "surname"'],
    [
      'an unknown property of a nested record',
      `${meeting}.agenda.items.5.pages`,
      1,
      `${meeting}.agenda.items.5`,
      'Unrecognized key: "pages"',
    ],
    ['a date that does not exist', `${meeting}.date`, '2023-02-30', `${meeting}.date`, 'Invalid ISO date'],
    ['a date in another format', 'reviews.0.tookPlace.from', '20/07/2023', 'reviews.0.tookPlace.from', 'Invalid ISO date'],
    ['an instant without an offset', `${meeting}.startsAt`, '2023-07-20T17:30:00', `${meeting}.startsAt`, 'Invalid ISO datetime'],
  ])('%s is refused, with its path', (_, place, value, named, message) => {
    expect(complaints(southampton, (seed) => put(seed, place, value))).toEqual([[named, message]]);
  });
});

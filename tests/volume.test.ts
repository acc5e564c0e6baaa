/** The records that benchmarks run on, in a small number. */
import { expect, test } from 'vitest';
import { loadVolume } from '../seeds/volume.ts';
import { type Answer, ask, startApp } from './support/app.ts';
import { createDatabase } from './support/own-database.ts';

const { url, owner } = await createDatabase();

/** The constraints, indexes, triggers and protection of the tables, as text. */
async function catalogue(): Promise<string[]> {
  const objects = await owner.sql<{ words: string }[]>`
    select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as words
      from pg_constraint where connamespace = 'public'::regnamespace and convalidated
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select format('%s %s', pg_get_triggerdef(oid), tgenabled) from pg_trigger where not tgisinternal
    union all select format('%s %s %s', relname, relrowsecurity, relforcerowsecurity)
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
    order by words`;
  return objects.map(({ words }) => words);
}

const before = await catalogue();
const councils = await loadVolume(owner, 2 / 300);
const app = await startApp({ databaseUrl: url });

test('the load leaves every constraint, index, trigger and protection as it was', async () => {
  expect(before.length).toBeGreaterThan(300);
  expect(await catalogue()).toEqual(before);
});

test('each council has 200 meetings of 8 items, which the API gives with their panels and speakers', async () => {
  expect(councils).toEqual(['alderbourne', 'ashbourne']);
  const numbers = await owner.sql`
    select (select count(*)::int from panel) as panels, (select count(*)::int from meeting) as meetings,
           (select count(*)::int from agenda_item) as items, (select count(*)::int from appearance) as speakers`;
  expect(numbers).toEqual([{ panels: 10, meetings: 400, items: 3200, speakers: 1600 }]);

  const { data } = await ask(
    app,
    `{ meetings(first: 20) { nodes { date panel { name } agenda { items { title appearances { displayName } guestSpeakers { topic } } } } } }`,
  );
  const { nodes } = data.meetings;
  expect(nodes.length).toBe(20);
  for (const { date, panel, agenda } of nodes) {
    expect([date, panel.name]).toEqual([expect.stringMatching(/^202\d-\d\d-\d\d$/), expect.stringMatching(/(Panel|Committee)$/)]);
    const { items } = agenda as { items: { title: string; appearances: unknown[]; guestSpeakers: unknown[] }[] };
    expect(items.every(({ title }) => title.length > 0)).toBe(true);
    expect(items.map((item) => item.appearances.length)).toEqual([0, 0, 0, 0, 2, 2, 0, 0]);
    expect(items.map((item) => item.guestSpeakers.length)).toEqual([0, 0, 0, 0, 0, 2, 0, 0]);
  }
});

test('search has the entries and the words that its triggers would have made', async () => {
  const searched = {
    ...{
      PANEL: 'panel',
      SEAT: 'seat',
      PERSON: 'person',
      ORGANISATION: 'organisation',
      MEETING: 'meeting',
      AGENDA_ITEM: 'agenda_item',
    },
    ...{ DOCUMENT: 'document', MINUTE_ENTRY: 'minute_entry', RESOLUTION: 'resolution', APPEARANCE: 'appearance' },
    RECOMMENDATION: 'recommendation',
  };
  await owner.sql.begin(async (tx) => {
    let records = 0;
    for (const [type, table] of Object.entries(searched)) {
      const [refreshed] = await tx`
        select count(search_refresh(${type}, council_id, id))::int as number from ${tx(table)} where council_id = 1`;
      records += refreshed?.number;
    }
    const [entries] = await tx`
      select count(*)::int as number, count(*) filter (where xmin = pg_current_xact_id()::xid)::int as changed
        from search_entry where council_id = 1`;
    expect(entries).toEqual({ number: records, changed: 0 });
  });
  const words = () => owner.sql`select word from search_word where council_id = 1 order by word`;
  const made = await words();
  expect(made.length).toBeGreaterThan(300);
  await owner.sql`delete from search_entry where council_id = 1 and type = 'PANEL'`;
  expect((await words()).length).toBeLessThan(made.length);
  await owner.sql`select count(search_refresh('PANEL', council_id, id)) from panel where council_id = 1`;
  expect(await words()).toEqual(made);
});

test('the feed has the events of the records, without a gap', async () => {
  const answer: Answer = await ask(app, '{ changes(council: "ashbourne", first: 3) { edges { node { __typename sequence } } } }');
  expect(answer).toEqual({
    data: {
      changes: {
        edges: [
          { node: { __typename: 'CouncilChangedEvent', sequence: 1 } },
          { node: { __typename: 'MeetingStatusChangedEvent', sequence: 2 } },
          { node: { __typename: 'MeetingStatusChangedEvent', sequence: 3 } },
        ],
      },
    },
  });
  const heads = await owner.sql`
    select council_id from council_feed f
     where (public_head, staff_head) is distinct from (select (count(*), max(sequence)) from event e where e.council_id = f.council_id)`;
  expect(heads).toEqual([]);
});

test('a second load into the same database is refused', async () => {
  await expect(loadVolume(owner, 2 / 300)).rejects.toThrow('the database has councils already');
});

/** Every record that an import creates names the answer that it was made from. */
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { partTypes } from '../../src/transport/exports/records.ts';
import { startApp, unlimited } from '../support/app.ts';
import { crawl } from '../support/crawl.ts';
import { exportedRecords } from '../support/exported.ts';
import { owner } from '../support/world.ts';
import { createInstallation } from './installation.ts';
import { sample } from './sample.ts';

const app = await startApp({ costs: unlimited });

interface Sourced {
  id: string;
  type: string;
  sources?: { document: { id: string } }[];
}

/** The records with sources of their own, each with the documents that it names. */
async function sourced(council: string): Promise<Map<string, string[]>> {
  const records = (await exportedRecords(app, council)).records as unknown as Sourced[];
  const own = records.filter(({ type, sources }) => sources !== undefined && !partTypes.includes(type) && type !== 'Council');
  return new Map(own.map(({ id, sources = [] }) => [id, sources.map(({ document }) => document.id)]));
}

test('each record that is created, once', async () => {
  const { world, bring } = await createInstallation();
  const before = Date.now();
  const [panel] = [{ id: 501, name: 'Councillor A Bunday', email: 'a@example.invalid' }];
  await bring({ meetings: [sample], councillors: [panel] });
  const first = await sourced(world.slug);
  expect([...first].filter(([, documents]) => documents.length !== 1)).toEqual([]);
  expect(first.size).toBeGreaterThan(6);
  const documents = (await crawl(app, [world.slug])).filter(({ id }) => id.startsWith('SourceDocument_'));
  expect(new Set(documents.map(({ externalId }) => externalId))).toEqual(new Set(['meeting 70001', 'panel 9001', 'person 501']));
  for (const { system, url, retrievedAt } of documents) {
    expect([system, url]).toEqual(['moderngov', null]);
    expect(Date.parse(String(retrievedAt))).toBeGreaterThanOrEqual(before - 1);
  }

  await bring({ meetings: [sample], councillors: [panel] });
  expect(await sourced(world.slug)).toEqual(first);

  // An item that is added later names the answer that had it.
  await bring({
    meetings: [{ ...sample, items: [...(sample.items ?? []), { id: 81010, title: 'Late item' }] }],
    councillors: [panel],
  });
  const later = await sourced(world.slug);
  const added = [...later].filter(([id]) => !first.has(id));
  expect(added).toHaveLength(1);
  expect([...first.values()].flat()).not.toContain(added[0]?.[1][0]);
});

test('a source is as visible as its record', async () => {
  const { world, bring } = await createInstallation();
  await bring({ meetings: [sample] });
  const rows = (
    await Promise.all(
      ['meeting', 'agenda_item', 'document', 'minute_entry', 'person'].map((table) =>
        owner().execute(sql`select record.visibility as record, source.visibility as source
          from ${sql.identifier(table)} record join record_source source on source.council_id = record.council_id and source.record_id = record.id
          where record.council_id = ${world.councilId}`),
      ),
    )
  ).flatMap((found) => [...found]);
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter(({ record, source }) => record !== source)).toEqual([]);
});

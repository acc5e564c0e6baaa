/** Exports of all public records of a council. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { cases } from '../mutations/cases.ts';
import { createScene } from '../mutations/scene.ts';
import { work } from '../mutations/work.ts';
import { startApp, unlimited } from '../support/app.ts';
import { crawl, recordsById } from '../support/crawl.ts';
import { asExported, exportedRecords, getExport } from '../support/exported.ts';
import { contentsOf, freshFor, Mirror } from '../support/mirror.ts';
import { createCouncil } from '../support/world.ts';

const app = await startApp({ connectionsMax: 10, costs: unlimited });

test.each(['southampton', 'middlesbrough'])(
  'an export of %s has exactly what the API gives',
  { timeout: 120_000 },
  async (council) => {
    const [{ records }, crawled] = await Promise.all([exportedRecords(app, council), crawl(app, [council])]);
    const reached = new Set(crawled.map(({ id }) => id));
    const unnamed = records.map(({ id }) => id).filter((id) => !reached.has(id));
    const given = [...crawled, ...(await recordsById(app, unnamed)).filter((record) => record !== null)];
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(records.sort(byId)).toEqual(given.sort(byId).map(asExported));
    expect(reached.size).toBeGreaterThan(100);
    // No record names an organisation of which only its name is on record.
    expect(unnamed.filter((id) => !id.startsWith('Organisation_'))).toEqual([]);
  },
);

test('an export and the changes after it are all there is, while staff write', { timeout: 120_000 }, async () => {
  const scene = await createScene();
  const { slug } = scene.world;
  const count = Object.keys(cases).length;
  const exports = [await exportedRecords(app, slug)];
  const writing = work(app, scene, 0, count);
  // On a busy machine they may all come before the first change, or after the last.
  for (let times = 0; times < 3; times++) exports.push(await exportedRecords(app, slug));
  await writing;
  exports.push(await exportedRecords(app, slug));
  expect(new Set(exports.map(({ cursor }) => cursor)).size).toBeGreaterThan(1);
  for (const { cursor, records } of exports) {
    const mirror = new Mirror(app, slug);
    mirror.beginWith(records, cursor);
    await mirror.catchUp();
    const fresh = Object.entries(await freshFor(app, mirror, slug));
    const mirrored = contentsOf(mirror.records.values());
    expect(withoutPages(mirrored)).toEqual(withoutPages(Object.fromEntries(fresh)));
  }
});

/** Records by id, without pages of lists, names of types and schedules: a mirror reads some again, with all their fields. */
function withoutPages(records: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(records, (name, value) =>
      ['__typename', 'type', 'schedules', 'schedule'].includes(name) ||
      (value !== null && typeof value === 'object' && 'nodes' in value)
        ? undefined
        : value,
    ),
  );
}

describe('a table', () => {
  test('has the values of the records, under the columns that the list tells', async () => {
    const [{ records }, list, file] = await Promise.all([
      exportedRecords(app, 'southampton'),
      getExport(app, 'southampton', { accept: 'application/json' }).then((response) => response.json()),
      getExport(app, 'southampton/Meeting.csv').then(async (response) => Buffer.from(await response.arrayBuffer()).toString()),
    ]);
    expect(file.startsWith('\uFEFFid,')).toBe(true);
    const rows = parse(file, { bom: true, columns: true }) as Record<string, string>[];
    const { columns } = list.files.find((each: { type: string }) => each.type === 'Meeting');
    expect(Object.keys(rows[0] as object)).toEqual(columns.map(({ name }: { name: string }) => name));
    const meetings = records.filter(({ type }) => type === 'Meeting');
    const text = (value: unknown) => (value == null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value));
    // biome-ignore lint/suspicious/noExplicitAny: any record
    const at = (record: any, path: string) => path.split('.').reduce((value, name) => value?.[name], record);
    expect(rows).toEqual(
      meetings.map((record) => Object.fromEntries(Object.keys(rows[0] as object).map((path) => [path, text(at(record, path))]))),
    );
    expect(columns.every(({ description }: { description: string }) => description.length > 0)).toBe(true);
  });

  test('has no text that a spreadsheet calculates', async () => {
    const world = await createCouncil();
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'];
    for (const [place, name] of formulas.entries()) await world.createPanel({ name, slug: `panel-${place}` });
    const rows = parse(await (await getExport(app, `${world.slug}/Panel.csv`)).text(), { bom: true, columns: true }) as {
      name: string;
    }[];
    expect(rows.map(({ name }) => name).sort()).toEqual(formulas.map((name) => `'${name}`).sort());
  });
});

describe('an export', () => {
  const path = 'southampton/records.ndjson';

  test('is compressed as the client takes it', async () => {
    const plain = await (await getExport(app, path)).text();
    for (const [encoding, decompress] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const response = await getExport(app, path, { 'accept-encoding': encoding });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(decompress(Buffer.from(await response.arrayBuffer())).toString()).toBe(plain);
    }
  });

  test('has a tag, by which it is not sent again and a download goes on', async () => {
    const whole = await getExport(app, path);
    const text = await whole.text();
    const etag = whole.headers.get('etag') as string;
    expect((await getExport(app, path, { 'if-none-match': etag })).status).toBe(304);
    expect((await getExport(app, path, {}, 'HEAD')).headers.get('etag')).toBe(etag);
    const length = Buffer.byteLength(text);
    const part = await getExport(app, path, { range: 'bytes=1000-', 'if-range': etag });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 1000-${length - 1}/${length}`]);
    expect(await part.text()).toBe(Buffer.from(text).subarray(1000).toString());
    expect((await getExport(app, path, { range: 'bytes=1000-', 'if-range': '"other"' })).status).toBe(200);
    expect((await getExport(app, path, { range: `bytes=${length}-` })).status).toBe(416);
    expect((await getExport(app, path, { range: 'bytes=-5' })).headers.get('content-range')).toBe(
      `bytes ${length - 5}-${length - 1}/${length}`,
    );
  });

  test('goes on as it was although the council has changed', async () => {
    const world = await createCouncil();
    const first = await getExport(app, `${world.slug}/records.ndjson`);
    const [text, etag] = [await first.text(), first.headers.get('etag') as string];
    const key = await world.key();
    const query = `mutation { createPanel(input: { council: "${world.slug}", slug: "new", kind: SCRUTINY_PANEL, details: { name: "New" } }) { panel { id } } }`;
    await app.fetch(
      new Request('http://test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ query }),
      }),
    );
    const part = await getExport(app, `${world.slug}/records.ndjson`, { range: 'bytes=10-', 'if-range': etag });
    expect([part.status, await part.text()]).toEqual([206, text.slice(10)]);
    const now = await getExport(app, `${world.slug}/records.ndjson`);
    expect([now.headers.get('etag') === etag, (await now.text()).includes('"New"')]).toEqual([false, true]);
  });

  test('has no records that are not public', async () => {
    const world = await createCouncil();
    const panel = await world.createPanel();
    const hidden = await world.createMeeting(panel, { date: '2027-03-03', visibility: 'DRAFT', notice: 'Not yet' });
    const { records } = await exportedRecords(app, world.slug);
    expect(records.map(({ type }) => type).sort()).toEqual(['Council', 'Panel']);
    expect(JSON.stringify(records)).not.toContain(hidden.globalId);
  });

  test.each(['nowhere', 'nowhere/records.ndjson', 'southampton/Webhook.csv', 'southampton/Nothing.csv'])(
    '%s is not found',
    async (at) => {
      expect((await getExport(app, at)).status).toBe(404);
    },
  );
});

test('the list is a page for a browser', async () => {
  const page = await getExport(app, 'southampton', { accept: 'text/html' });
  expect([page.headers.get('content-type'), page.headers.get('vary')]).toEqual([
    'text/html; charset=utf-8',
    'Accept, Accept-Encoding',
  ]);
  expect(await page.text()).toContain('<a href="http://test/exports/southampton/Meeting.csv">Meeting.csv</a>');
});

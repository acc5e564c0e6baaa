/** Reads exports. */
import type { App } from '../../src/app.ts';
import type { Crawled } from './crawl.ts';

export interface Exported {
  cursor: string;
  records: (Crawled & { type: string })[];
}

export async function getExport(app: App, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return app.fetch(new Request(`http://test/exports/${path}`, { method, headers }));
}

export async function exportedRecords(app: App, council: string): Promise<Exported> {
  const text = await (await getExport(app, `${council}/records.ndjson`)).text();
  const [first, ...records] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { cursor: first.cursor, records };
}

/** A crawled record as an export has it: without the names of types, pages of lists, and what depends on the hour. */
export function asExported({ __typename: type, id, ...fields }: Crawled): Record<string, unknown> {
  const kept = Object.entries(fields).filter(([name, value]) => !isPage(value) && !(type === 'Council' && name === 'feed'));
  return { type, id, ...(plain(Object.fromEntries(kept)) as object) };
}

function isPage(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'pageInfo' in value;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const isSchedule = 'calendarUrl' in value && 'municipalYear' in value;
  const kept = Object.entries(value).filter(([name]) => name !== '__typename' && !(isSchedule && name === 'next'));
  return Object.fromEntries(kept.map(([name, inner]) => [name, plain(inner)]));
}

/** The addresses outside GraphQL. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { buildSchema, printSchema } from 'graphql';
import { beforeAll, expect, test, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import { example, frontPage } from '../../src/transport/front-page.ts';
import { ask, startApp, startServer } from '../support/app.ts';
import { readSources } from '../support/sources.ts';
import { createCouncil } from '../support/world.ts';

const { app, http } = await startServer();
const readable = { problem: null, unregistered: 'allowed', licences: [] } as const;

function get(of: App, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return of.fetch(new Request(`http://test${path}`, { method, headers }));
}

// On a busy machine the first connection to the database takes longer than a health check waits.
beforeAll(() => vi.waitFor(async () => expect((await get(app, '/health/ready')).status).toBe(200), { timeout: 30_000 }));

test('the front page names the service, its state and its addresses', async () => {
  const response = await get(app, '/');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const page = await response.text();
  for (const text of [
    'Open Scrutiny',
    'Running, and its records can be read.',
    'href="/graphql"',
    'href="/schema.graphql"',
    'href="/health/ready"',
  ]) {
    expect(page).toContain(text);
  }
});

test('the front page is compressed, and is sent again only when it has changed', async () => {
  // Its page always says the same.
  const stopped = await startApp();
  await stopped.dispose();
  const response = await get(stopped, '/', { 'accept-encoding': 'gzip, deflate, br, zstd' });
  const tag = response.headers.get('etag') as string;
  expect([response.status, response.headers.get('content-encoding'), response.headers.get('cache-control')]).toEqual([
    200,
    'br',
    'no-cache',
  ]);
  expect((await get(stopped, '/', { 'if-none-match': tag })).status).toBe(304);
});

test('a browser gets GraphiQL at /graphql, with operations to run and no script or style from other sites', async () => {
  const response = await get(app, '/graphql', { accept: 'text/html' });
  const page = await response.text();
  expect(response.status).toBe(200);
  for (const operation of [
    'query Panels',
    'query Schedule',
    'query Agendas',
    'query ImprovementPlans',
    'subscription LiveStatus',
  ]) {
    expect(page).toContain(operation);
  }
  expect(page).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
});

test('the server is live and ready', async () => {
  const [live, ready] = await Promise.all([get(app, '/health/live'), get(app, '/health/ready')]);
  expect([live.status, await live.json()]).toEqual([200, { status: 'live' }]);
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
});

test('a stopping server is live but not ready', async () => {
  const stopping = await startApp();
  await stopping.dispose();
  const [live, ready, page] = await Promise.all([
    get(stopping, '/health/live'),
    get(stopping, '/health/ready'),
    get(stopping, '/'),
  ]);
  expect([live.status, ready.status, await ready.json()]).toEqual([200, 503, { status: 'not ready', reason: 'stopping' }]);
  expect(await page.text()).toContain('Not ready: stopping.');
});

test('the front page shows a query with the answer that it has', async () => {
  const shown = [...(await (await get(app, '/')).text()).matchAll(/<pre[^>]*>(.*?)<\/pre>/gs)].map(([, html = '']) =>
    html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
  );
  expect(shown).toEqual([example.query, JSON.stringify(example.answer, null, 2)]);
  expect(await ask(app, example.query)).toEqual(example.answer);
});

test('the front page names the terms for reuse that councils state, and says so where none does', async () => {
  const licence = { name: 'Terms <A> & "B"', url: 'https://example.org/terms?a=1&b=2' };
  const { slug } = await createCouncil({ licence });
  const page = await (await get(app, '/')).text();
  expect(page).toContain('<a href="https://example.org/terms?a=1&amp;b=2">Terms &lt;A&gt; &amp; &quot;B&quot;</a>:');
  expect(page).toContain(`Council ${slug}`);
  expect(page).not.toContain('No council on record');
  expect(frontPage(readable)).toContain('No council on record states terms for the reuse of its records.');
});

test.each([
  ['allowed', 'Reading what is public needs no key.', true],
  ['credential', 'Operations that are not registered need a key.', true],
  ['refused', 'Only registered operations are run.', false],
] as const)('where unregistered operations are %s, the front page says: %s', (unregistered, text, hasExample) => {
  const page = frontPage({ ...readable, unregistered });
  expect([page.includes(text), page.includes('<pre'), page.includes('GraphiQL')]).toEqual([true, hasExample, hasExample]);
});

test('the schema has an address, and is the one in the repository', async () => {
  const plain = await get(app, '/schema.graphql');
  const text = await plain.text();
  expect([plain.status, plain.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(text).toBe(readSources('src/graphql/schema.graphql')[0]?.text);
  expect(`${printSchema(buildSchema(text))}\n`).toBe(text);
  for (const [encoding, decompress] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const response = await get(app, '/schema.graphql', { 'accept-encoding': encoding });
    const etag = response.headers.get('etag') as string;
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(decompress(await response.arrayBuffer()).toString()).toBe(text);
    expect((await get(app, '/schema.graphql', { 'if-none-match': etag })).status).toBe(304);
  }
});

test.each([
  ['/', 200, 'text/html; charset=utf-8'],
  ['/health', 200, 'application/json'],
  ['/health/live', 200, 'application/json'],
  ['/health/ready', 200, 'application/json'],
  ['/schema.graphql', 200, 'text/plain; charset=utf-8'],
  ['/robots.txt', 200, 'text/plain; charset=utf-8'],
  ['/favicon.svg', 200, 'image/svg+xml'],
  ['/favicon.ico', 200, 'image/svg+xml'],
  ['/calendars/southampton.ics', 200, 'text/calendar; charset=utf-8'],
  ['/nothing-here', 404, 'text/plain; charset=utf-8'],
  ['/nothing/health', 404, 'text/plain; charset=utf-8'],
  ['/graphql/health', 404, 'text/plain; charset=utf-8'],
  ['/nothing/graphql', 404, 'text/plain; charset=utf-8'],
  ['/nothing?at=/graphql', 404, 'text/plain; charset=utf-8'],
])('%s answers GET with %i, and HEAD alike without the body', async (path, status, type) => {
  const [whole, head] = await Promise.all(['GET', 'HEAD'].map((method) => fetch(new URL(path, http), { method })));
  const about = (response?: Response) => [
    response?.status,
    ...['content-type', 'etag'].map((name) => response?.headers.get(name)),
  ];
  expect(about(whole).slice(0, 2)).toEqual([status, type]);
  // The terms for reuse, which other tests change, are on the front page.
  if (path !== '/') expect(about(head)).toEqual(about(whole));
  expect([(await whole?.text()) === '', await head?.text(), head?.status]).toEqual([false, '', status]);
});

test.each(['GET', 'POST', 'DELETE'])('%s at an address where there is nothing is told where to look', async (method) => {
  const response = await get(app, '/nothing-here', {}, method);
  const text = await response.text();
  expect(response.status).toBe(404);
  expect(text.match(/(?<= )\/\S*/g)).toEqual(['/', '/graphql', '/schema.graphql']);
});

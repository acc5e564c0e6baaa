/** GraphiQL: in Chromium, and what its server sends. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse, validate } from 'graphql';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { graphiqlTabs } from '../../src/transport/graphiql-tabs.ts';
import { ask, startApp, startServer } from '../support/app.ts';
import { launchChromium, withoutChromium } from '../support/chromium.ts';
import { startLineProxy } from '../support/line-proxy.ts';
import { movingMeeting } from '../support/live.ts';

const { app, http } = await startServer();
const browser = withoutChromium ? undefined : await launchChromium();

// biome-ignore lint/suspicious/noConsole: the reporter counts skipped tests, and does not show why
if (withoutChromium) console.warn(`The tests in Chromium are skipped: ${withoutChromium}.`);

/** Opens a page, and waits until its editor is there. `faults` are what the console shows and what is asked of other sites. */
async function visit(context: BrowserContext, address: string): Promise<{ page: Page; faults: string[] }> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(address).origin) && !request.url().startsWith('data:')) faults.push(request.url());
  });
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await page.waitForSelector('.graphiql-query-editor .view-line >> nth=0');
  await page.waitForLoadState('networkidle');
  return { page, faults };
}

const names = graphiqlTabs.map(({ query }) => /(?:query|subscription|mutation) (\w+)/.exec(query)?.[1]);

/** The names of the tabs, and of the one that is active, with the beginning of what its editor shows. */
const tabsOf = (page: Page) =>
  page.evaluate(() => ({
    all: [...document.querySelectorAll('.graphiql-tab-button')].map(({ textContent }) => textContent),
    active: document.querySelector('.graphiql-tab-active .graphiql-tab-button')?.textContent,
    text: document.querySelector<HTMLElement>('.graphiql-query-editor .view-lines')?.innerText.replaceAll('\u00a0', ' '),
  }));

/** Clicks a tab, and waits until GraphiQL keeps that it is active. */
async function openTab(page: Page, name: string): Promise<void> {
  await page.click(`.graphiql-tab-button:has-text("${name}")`);
  const isKept = (index: number) => JSON.parse(localStorage.getItem('graphiql:tabState') ?? '{}').activeTabIndex === index;
  await page.waitForFunction(isKept, names.indexOf(name), { timeout: 10_000 });
}

const answerOf = (page: Page, text: string) => page.waitForSelector(`.graphiql-response .view-line:has-text("${text}")`);

// Not beside the others, which compress and decompress megabytes.
test('in Chromium, GraphiQL runs a ready query, is sent once, and follows a live subscription', {
  timeout: 120_000,
  concurrent: false,
}, async ({ skip }) => {
  const context = await (browser ?? skip(`not run: ${withoutChromium}`)).newContext();
  const [proxy, { meeting, move }] = [await startLineProxy(http), await movingMeeting(app)];
  const first = await visit(context, proxy.http);
  expect((await tabsOf(first.page)).all).toEqual(names);
  expect(await first.page.title()).toBe('Open Scrutiny');
  await first.page.click('.graphiql-execute-button');
  await answerOf(first.page, 'Southampton City Council');
  expect(proxy.sentBytes).toBeLessThan(2_500_000);

  const before = proxy.sentBytes;
  const query = `subscription Moves { meetingStatusChanged(filter: { meeting: "${meeting.globalId}" }, snapshot: true) { status } }`;
  const second = await visit(context, `${proxy.http}?${new URLSearchParams({ query })}`);
  expect(proxy.sentBytes - before).toBeLessThan(20_000);
  await second.page.click('.graphiql-execute-button');
  await answerOf(second.page, 'IN_PUBLIC_SESSION');
  await move();
  await answerOf(second.page, 'ADJOURNED');
  expect([first.faults, second.faults]).toEqual([[], []]);
  await context.close();
});

test('in Chromium, GraphiQL opens again as it was left, and fits a phone', {
  timeout: 120_000,
  concurrent: false,
}, async ({ skip }) => {
  const viewport = { width: 390, height: 844 };
  const context = await (browser ?? skip(`not run: ${withoutChromium}`)).newContext({ viewport, isMobile: true });
  const { page } = await visit(context, http);
  await page.click('.graphiql-execute-button');
  await answerOf(page, 'council');
  expect(await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([390, 390]);
  for (const pane of ['.graphiql-editors', '.graphiql-response']) {
    const { width = 0, height = 0 } = (await page.locator(pane).boundingBox()) ?? {};
    expect([pane, width > 280, height > 280]).toEqual([pane, true, true]);
  }
  for (const name of ['Schedule', 'Changes', 'Decisions']) {
    await openTab(page, name);
    const left = { all: names, active: name, text: expect.stringContaining(`query ${name}`) };
    expect(await tabsOf(page)).toEqual(left);
    const { page: again } = await visit(context, http);
    expect(await tabsOf(again)).toEqual(left);
    await again.close();
  }
  await page.reload();
  await page.waitForSelector('.graphiql-query-editor .view-line:has-text("Decisions")');
  expect((await tabsOf(page)).all).toEqual(names);
  await context.close();
});

test('in Chromium, the ready operation starts a meeting with a key, which its tab keeps', {
  timeout: 120_000,
  concurrent: false,
}, async ({ skip }) => {
  const context = await (browser ?? skip(`not run: ${withoutChromium}`)).newContext();
  const { world, meeting, key } = await movingMeeting(app, { liveStatus: 'NOT_STARTED' });
  const { page } = await visit(context, http);
  // The meeting of the ready operation is on record, and other tests read it.
  await page.route('**/graphql', (route, request) =>
    route.continue({ postData: request.postData()?.replace(/Meeting_\w+/, meeting.globalId) }),
  );
  await openTab(page, 'StartMeeting');
  await page.click('.graphiql-execute-button');
  await answerOf(page, 'UNAUTHENTICATED');
  await page.click('.graphiql-editor-tools button:has-text("Headers")');
  await page.click('.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines');
  // In place of the word KEY, at the end of the second line.
  for (const press of ['Control+Home', 'ArrowDown', 'End', 'ArrowLeft', ...Array(3).fill('Shift+ArrowLeft')])
    await page.keyboard.press(press);
  await page.keyboard.insertText(key);
  const isKept = (text: string) => localStorage.getItem('graphiql:tabState')?.includes(text);
  await page.waitForFunction(isKept, key, { timeout: 10_000 });
  await page.click('.graphiql-execute-button');
  await answerOf(page, 'IN_PUBLIC_SESSION');
  const { data } = await ask(app, `{ council(slug: "${world.slug}") { meetings { nodes { status } } } }`);
  expect(data.council.meetings.nodes).toEqual([{ status: 'IN_PUBLIC_SESSION' }]);
  const { page: again } = await visit(context, http);
  expect(await tabsOf(again)).toMatchObject({ all: names, active: 'StartMeeting' });
  await context.close();
});

test.each(graphiqlTabs)('the ready operation $query runs', async ({ query }) => {
  expect(validate(schema, parse(query))).toEqual([]);
  if (!/^query/m.test(query)) return;
  const { data, errors } = await ask(app, query);
  expect([errors, Object.values(data).includes(null)]).toEqual([undefined, false]);
});

const asBrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const get = (path: string, headers: Record<string, string> = asBrowser, of = app, method = 'GET') =>
  of.fetch(new Request(`http://test${path}`, { method, headers }));

const page = await (await get('/graphql')).text();
const paths = [...new Set(page.match(/\/graphiql\/[\w-]+\/\w+\.\w+/g))];

test('the page is small, and is sent again only when it has changed', async () => {
  const response = await get('/graphql', { ...asBrowser, 'accept-encoding': 'gzip, deflate, br' });
  const { etag, 'content-length': length, ...headers } = Object.fromEntries(response.headers);
  expect([response.status, headers]).toEqual([
    200,
    {
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
      'content-encoding': 'br',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self'; /),
      'content-type': 'text/html; charset=utf-8',
      vary: 'Accept, Accept-Encoding',
      'x-request-id': expect.any(String),
    },
  ]);
  expect(Number(length)).toBeLessThan(4000);
  expect(brotliDecompressSync(await response.arrayBuffer()).toString()).toBe(page);
  const again = await get('/graphql', { ...asBrowser, 'if-none-match': etag as string });
  expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
});

test('the page names its scripts and styles', () => {
  expect(paths.map((path) => path.split('/').at(-1)).sort()).toEqual([
    'editor.js',
    'graphql.js',
    'json.js',
    'page.css',
    'page.js',
    'schema.json',
  ]);
});

test.each(paths)('%s is kept for a year, and sent as the client takes it', async (path) => {
  const sent = async (encoding: string) => {
    const response = await get(path, { 'accept-encoding': encoding });
    const { 'cache-control': caching, 'content-encoding': encoded, vary } = Object.fromEntries(response.headers);
    return { about: [response.status, caching, encoded, vary], bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const [plain, br, gzip] = await Promise.all([sent('identity'), sent('gzip, deflate, br'), sent('gzip')]);
  const about = (encoding?: string) => [200, 'public, max-age=31536000, immutable', encoding, 'Accept-Encoding'];
  expect([plain.about, br.about, gzip.about]).toEqual([about(), about('br'), about('gzip')]);
  expect([brotliDecompressSync(br.bytes).equals(plain.bytes), gunzipSync(gzip.bytes).equals(plain.bytes)]).toEqual([true, true]);
});

test('an address of another version is not found', async () => {
  expect((await get('/graphiql/nothing/page.js')).status).toBe(404);
});

test('GraphiQL is off where nobody may send operations that are not registered', async () => {
  const off = await startApp({ operations: { file: 'tests/support/operations.json', unregistered: 'refused' } });
  const response = await get('/graphql', asBrowser, off);
  expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('GraphiQL is off')]);
  expect((await get(paths[0] as string, {}, off)).status).toBe(404);
  expect(await (await get('/', asBrowser, off)).text()).not.toContain('GraphiQL');
});

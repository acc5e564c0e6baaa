/** The page of the web team's guide, made with each library from the guide alone, in Chromium at the width of a phone. */
import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { startServer } from '../support/app.ts';
import { launchChromium, serveSite, withoutChromium } from '../support/chromium.ts';
import { writeGuide } from '../support/guide.ts';
import { createPlanned, today } from '../support/invited.ts';
import { startLineProxy } from '../support/line-proxy.ts';
import { mutate } from '../support/mutate.ts';

const server = await startServer();
const folder = await writeGuide();
const browser = withoutChromium ? undefined : await launchChromium();
const { saveSchema } = (await import(path.join(folder, 'save-schema.js'))) as {
  saveSchema(url: string, file: string): Promise<void>;
};
await saveSchema(server.http, path.join(folder, 'schema.json'));

/** How a page asks for the schedule with each library. */
const libraries = [
  { name: 'urql', imports: '', ask: '(await pages.urql.query(schedule, place)).data' },
  {
    name: 'apollo',
    imports: "import { gql } from '@apollo/client';",
    ask: '(await pages.apollo.query({ query: gql(schedule), variables: place })).data',
  },
];

const script = ({ name, imports, ask }: (typeof libraries)[number]) => `
  import { connect } from './${name}-pages.js';
  import { schedule } from './operations.js';
  import { printSpeaker, printStart, printStatus } from './print.js';
  import schema from './schema.json';
  ${imports}
  const { url, socketUrl, meeting, ...place } = Object.fromEntries(new URLSearchParams(location.search));
  const list = (id, texts) =>
    document.getElementById(id).replaceChildren(...texts.map((textContent) => Object.assign(document.createElement('li'), { textContent })));
  const pages = connect({ url, socketUrl, schema });
  const { panel } = ${ask};
  list('schedule', panel.schedule.meetings.map((each) => printStart(each) + ': ' + printStatus(each)));
  pages.followMeeting(meeting, (now) => {
    document.getElementById('status').textContent = now ? printStatus(now) + ', ' + printStart(now) : 'No longer public';
    list('agenda', (now?.agenda.items ?? []).map((item) =>
      [item.title, item.liveState, ...item.appearances.map(printSpeaker)].join(' | ')));
  });`;

async function servePages(): Promise<string> {
  const pages = await Promise.all(
    libraries.map(async (library) => {
      const { outputFiles } = await build({
        stdin: { contents: script(library), resolveDir: folder },
        bundle: true,
        format: 'esm',
        // The libraries warn of mistakes in development only.
        conditions: ['development'],
        define: { 'process.env.NODE_ENV': '"development"' },
        write: false,
      });
      return [`/${library.name}.js`, ['text/javascript', outputFiles[0]?.text ?? '']] as const;
    }),
  );
  const page = (name: string) => `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <link rel="icon" href="data:,"><ul id="schedule"></ul><h1 id="status"></h1><ul id="agenda"></ul><script type="module" src="/${name}.js"></script>`;
  return serveSite({
    ...Object.fromEntries(pages),
    ...Object.fromEntries(libraries.map(({ name }) => [`/${name}`, ['text/html', page(name)] as const])),
  });
}

test('a past meeting is said to have no recorded outcome only while it is merely planned', async () => {
  const { printStatus } = (await import(path.join(folder, 'print.js'))) as { printStatus(meeting: object): string };
  const printed = ['SCHEDULED', 'PROVISIONAL', 'IN_PUBLIC_SESSION', 'CONCLUDED'].map((status) =>
    printStatus({ status, isPast: true }),
  );
  expect(printed).toEqual(['Outcome not recorded', 'Outcome not recorded', 'In public session', 'Concluded']);
  expect(printStatus({ status: 'SCHEDULED', isPast: false })).toBe('Scheduled');
});

const site = withoutChromium ? '' : await servePages();

test.for(libraries)(
  'a page with $name shows schedule, agenda and speakers, follows the meeting, and warns of nothing',
  async ({ name }, { skip }) => {
    const context = await (browser ?? skip(`not run: ${withoutChromium}`)).newContext({
      viewport: { width: 390, height: 844 },
      timezoneId: 'America/New_York',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const said: string[] = [];
    // The browser itself tells that the line was cut.
    page.on('console', (message) => {
      const isOfLine = message.text().startsWith('WebSocket connection to');
      if (['warning', 'error'].includes(message.type()) && !isOfLine) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));
    let queries = 0;
    page.on('request', (request) => (queries += Number(request.url().includes('/graphql') && request.method() !== 'OPTIONS')));

    const startsAt = new Date(`${today}T12:00:00Z`);
    const { made, item, speaker, key } = await createPlanned(server.app, { date: today, startsAt });
    const { appearance } = await speaker({ role: 'Director', organisation: 'LGA' });
    const proxy = await startLineProxy(server.http);
    const step = async (name: string, input: object) =>
      expect(await mutate(server.app, name, { ...input }, '__typename', key)).toMatchObject({ userErrors: [] });
    const until = async (part: string, text: string) =>
      page.waitForSelector(`${part}:has-text("${text}")`).catch(async (error) => {
        throw new Error(`${error.message}: the page shows ${await page.innerText('body')}; ${said.join('; ')}`);
      });

    const place = { council: 'southampton', panel: 'children-and-families', municipalYear: '2023/24' };
    const address = new URLSearchParams({ url: server.http, socketUrl: proxy.ws, meeting: made.globalId, ...place });
    const subscribed = page
      .waitForEvent('websocket')
      .then((socket) => socket.waitForEvent('framesent', ({ payload }) => payload.includes('subscribe')));
    await page.goto(`${site}/${name}?${address}`);
    const time = startsAt.toLocaleTimeString('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' });
    await until('#status', ` at ${time}`);
    await until('#status', 'Scheduled, ');
    await until('#agenda', 'PENDING | C O’Neill, Director, LGA');
    await until('#schedule', '20 July 2023 at 17:30: Outcome not recorded');
    await subscribed;

    const before = queries;
    await step('startMeeting', { meeting: made.globalId });
    await until('#status', 'In public session');
    await step('openAgendaItem', { agendaItem: item?.globalId });
    await until('#agenda', 'OPEN | C O’Neill');
    proxy.refuse();
    proxy.cut();
    await speaker({ name: 'Dr J Marsh' });
    proxy.accept();
    await until('#agenda', 'C O’Neill, Director, LGA | Dr J Marsh');
    expect(queries).toBe(before);

    // A record that is gone is in no list of the service: the page is loaded again.
    await step('withdrawRecord', { id: appearance.id, reason: 'Recorded in error' });
    await until('#agenda', 'OPEN | Dr J Marsh');
    await step('concludeMeeting', { meeting: made.globalId });
    await until('#status', 'Concluded');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(said).toEqual([]);
    await context.close();
  },
);

/** The example page in Chromium, whose network is cut and restored by the browser's own tools. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { startServer } from '../support/app.ts';
import { launchChromium, serveClientSite, withoutChromium } from '../support/chromium.ts';
import { createFollowedMeeting } from '../support/followed-meeting.ts';
import { startLineProxy } from '../support/line-proxy.ts';

const server = await startServer();
const browser = withoutChromium ? undefined : await launchChromium();
const site = await serveClientSite();

/** A new page, or the end of the test with the reason why there is none. */
async function newPage(skip: (note: string) => never): Promise<Page> {
  const page = await (browser ?? skip(`not run: ${withoutChromium}`)).newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/** The events that the page shows, as it shows them. */
const shown = (page: Page) =>
  page.$$eval('li', (items) => items.map((item) => `${(item as unknown as { value: number }).value} ${item.textContent}`));

const statuses = ['SCHEDULED', 'IN_PUBLIC_SESSION', 'ADJOURNED'];
const expected = (count: number) => Array.from({ length: count + 1 }, (_, n) => `${n} ${statuses[n === 0 ? 0 : n % 2 ? 1 : 2]}`);

describe.each([{ transport: 'websocket' }, { transport: 'sse' }])(
  'a page that follows a meeting over $transport',
  ({ transport }) => {
    test('shows each change once and in order, while the network is cut and restored twice', async ({ skip }) => {
      const page = await newPage(skip);
      const [proxy, meeting] = [await startLineProxy(server.http), await createFollowedMeeting(server.app)];
      const address = new URLSearchParams({ api: proxy.http, meeting: meeting.meetingId, transport });
      await page.goto(`${site}/examples/meeting.html?${address}`);
      await page.waitForSelector('li >> nth=0');
      await meeting.step(1);
      await page.waitForSelector('li >> nth=1');
      const network = await page.context().newCDPSession(page);
      for (const count of [3, 5]) {
        await network.send('Network.emulateNetworkConditions', {
          offline: true,
          latency: 0,
          downloadThroughput: -1,
          uploadThroughput: -1,
        });
        await page.waitForSelector('#state:not(:text("live"))');
        await meeting.step(2);
        await network.send('Network.emulateNetworkConditions', {
          offline: false,
          latency: 0,
          downloadThroughput: -1,
          uploadThroughput: -1,
        });
        await page.waitForSelector(`li >> nth=${count}`);
      }
      expect(await shown(page)).toEqual(expected(5));
      await page.close();
    });
  },
);
